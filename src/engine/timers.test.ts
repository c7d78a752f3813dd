import { describe, expect, it } from "vitest";
import { EnginePlayer } from "../../tests/support/engine-player.ts";
import { does, end, scene, talk, tinyCall, type BeatSource } from "../../tests/support/tiny-situation.ts";

const start = 1_335_801_600; // 2012-04-30T16:00
const ask: BeatSource = {
  kind: "inquire",
  id: "Q",
  title: "Q",
  intent: "waits",
  contacts: [{ id: "slow", title: "slow", by: "phone", takes: "PT30M", says: "…" }],
  actions: [{ id: "back", text: "Call back" }],
  next: [{ to: "B2" }],
};
const promising = tinyCall([talk("B1", "Q", { criteria: [does("soon")] }), ask, talk("B2", "E"), end("E"), scene("angry-call", "B2")], {
  timers: [{ id: "reply", title: "reply", startsAfter: "B1", due: "PT10M", promisedIn: "B1:soon", keptBy: ["B2"], grace: "PT5M", missed: { to: "angry-call", mood: 20 } }],
});
const timer = (player: EnginePlayer) => player.run.timers[0];
const promise = (type: "duration" | "time", minutes: number) => ({ key: "B1:soon", promised: { type, minutes } });

describe("promises", () => {
  it("[E18] run from leaving the beat, due after the default", () => {
    expect(timer(EnginePlayer.calling(promising).say())).toEqual({ id: "reply", state: "running", due: start + 600 });
  });

  it("[E18] or at what was promised", () => {
    expect(timer(EnginePlayer.calling(promising).say(promise("duration", 5)))?.due).toBe(start + 300);
    expect(timer(EnginePlayer.calling(promising).say(promise("time", 16 * 60 + 14)))?.due).toBe(start + 14 * 60);
  });

  it("[E19] a time that is over is read twelve hours later; if that is over too, it is no promise", () => {
    expect(timer(EnginePlayer.calling(promising).say(promise("time", 4 * 60 + 14)))?.due).toBe(start + 14 * 60);
    expect(timer(EnginePlayer.calling(promising).say(promise("time", 15 * 60)))?.due).toBe(start + 600);
  });

  it("[E18] kept in time, late within the grace", () => {
    const back = (seconds: number) => timer(EnginePlayer.calling(promising).say().take({ type: "wait", seconds }).take({ type: "act", action: "back" }))?.state;
    expect([back(600), back(601), back(900)]).toEqual(["kept", "late", "late"]);
  });

  it("[E18] when the grace is over the clock stops and the customer breaks in", () => {
    const player = EnginePlayer.calling(promising).say().take({ type: "contact", contact: "slow" });
    expect(timer(player)?.state).toBe("missed");
    expect(player.run).toMatchObject({ beat: "angry-call", mood: 82, clock: start + 900 });
    expect(player.take({ type: "continue" }).run.beat).toBe("B2");
  });

  it("[E18] a promise still running at the end was missed", () => {
    const careless = tinyCall([talk("B1", "E", { criteria: [does("soon")] }), end("E"), scene("angry-call", "E")], {
      timers: [{ id: "reply", title: "reply", startsAfter: "B1", due: "PT10M", keptBy: ["B1"], grace: "PT5M", missed: { to: "angry-call", mood: 20 } }],
    });
    expect(EnginePlayer.calling(careless).say().run).toMatchObject({ mood: 62, timers: [{ state: "missed" }] });
  });

  it("[E18] finishing in the middle of the call leaves it as it is, and what was promised undone", () => {
    const player = EnginePlayer.calling(promising).say(promise("duration", 5));
    const before = player.run;
    expect(player.take({ type: "finish" }).run).toEqual({ ...before, timers: [{ ...before.timers[0], state: "missed" }] });
    expect(player.effects).toEqual([{ type: "timer", id: "reply", state: "missed", due: start + 300 }]);
    expect(EnginePlayer.calling(promising).take({ type: "finish" }).run.timers[0]?.state).toBe("idle");
  });
});
