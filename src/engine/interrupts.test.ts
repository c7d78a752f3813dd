import { describe, expect, it } from "vitest";
import { EnginePlayer } from "../../tests/support/engine-player.ts";
import { end, scene, talk, tinyCall, type BeatSource } from "../../tests/support/tiny-situation.ts";

const flat = { good: 0, weak: 0, wrong: 20 };
const chain = (...ids: string[]): BeatSource[] => [...ids.map((id, index) => talk(id, ids[index + 1] ?? "E", { mood: flat })), end("E")];

describe("interrupts", () => {
  const leader = (when: object, more: object = {}) =>
    tinyCall([...chain("B1", "B2", "B3", "B4"), talk("L2", "E", { mood: flat, next: [{ when: { met: "L2:nice" }, to: "resume" }, { to: "again" }] })], {
      interrupts: [{ id: "leader", when: when as never, says: "Your boss!", to: "L2", ...more }],
    });

  it("[E10] cuts in after the turn, once, and resume goes on where the beat would have", () => {
    const player = EnginePlayer.calling(leader({ mood: { min: 80 } })).say("rude");
    expect(player.run.beat).toBe("L2");
    expect(player.said).toEqual(["Your boss!", "L2 asks"]);
    expect(player.say("nice").run.beat).toBe("B2");
    expect(player.run.mood).toBe(80);
    expect(player.say().run.beat).toBe("B3");
  });

  it("[E10] one without `once` fires again, but not in its own beat", () => {
    const player = EnginePlayer.calling(leader({ mood: { min: 80 } }, { once: false })).say("rude").say();
    expect(player.run.beat).toBe("L2");
    expect(player.say("nice").say().run.beat).toBe("L2");
  });

  it("[E10] where the interrupted beat has no way on, it asks again", () => {
    const beats = [talk("B1", "E", { mood: flat, next: [{ when: { met: "B1:nice" }, to: "E" }] }), talk("L2", "E", { next: [{ to: "resume" }] }), end("E")];
    const player = EnginePlayer.calling(tinyCall(beats, { interrupts: [{ id: "i", when: { mood: { min: 80 } }, to: "L2" }] })).say("rude").say();
    expect(player.run.beat).toBe("B1");
    expect(player.said).toEqual(["B1 asks"]);
  });

  it("[E10] with nothing to resume the branch is passed over", () => {
    const player = EnginePlayer.calling(tinyCall([talk("B1", "E", { next: [{ to: "resume" }, { to: "E" }] }), end("E")], { interrupts: [{ id: "i", when: { visited: "E" }, to: "E" }] })).say();
    expect(player.run.beat).toBe("E");
  });

  it("[E11] two beats in a row, counted from a beat on: the customer hangs up at B4 at the earliest", () => {
    const player = EnginePlayer.calling(leader({ mood: { min: 80, beats: 2, since: "B3" } })).say("rude").say("rude").say();
    expect(player.run.beat).toBe("B4");
    expect(player.say().run.beat).toBe("L2");
  });

  it("[E11] two turns in one beat are one beat", () => {
    const again = [{ when: { tries: { min: 3 } }, to: "E" }, { to: "again" }];
    const player = EnginePlayer.calling(tinyCall([talk("B1", "E", { mood: flat, next: again }), end("E"), end("H", "hung-up")], { interrupts: [{ id: "i", when: { mood: { min: 80, beats: 2 } }, to: "H" }] }));
    expect(player.say("rude").say("rude").run.beat).toBe("B1");
  });

  it("[E11] what a branch adds belongs to the beat that it leaves", () => {
    const beats = [talk("B1", "B2", { mood: flat, next: [{ mood: 25, to: "B2" }] }), talk("B2", "E", { mood: flat }), end("E"), end("H", "hung-up")];
    const player = EnginePlayer.calling(tinyCall(beats, { interrupts: [{ id: "i", when: { mood: { min: 80, beats: 2 } }, to: "H" }] }));
    expect(player.say().run.mood).toBe(85);
    expect(player.say().run.ending).toBe("hung-up");
  });
});

describe("hanging up", () => {
  const beats = (hangUp: "ok" | "wrong" | "ends") => [talk("B1", "E", { hangUp }), end("E"), scene("off", "B1")];

  it("[E12] ok and wrong are turns without words", () => {
    expect(EnginePlayer.calling(tinyCall(beats("ok"))).take({ type: "hang-up" }).run).toMatchObject({ ending: "closed", mood: 62 });
    expect(EnginePlayer.calling(tinyCall(beats("wrong"))).take({ type: "hang-up" }).run).toMatchObject({ ending: "closed", mood: 70 });
  });

  it("[E12] breaking off ends the dialogue as lost, or leads on, once", () => {
    expect(EnginePlayer.calling(tinyCall(beats("ends"))).take({ type: "hang-up" }).run.ending).toBe("lost");
    const player = EnginePlayer.calling(tinyCall(beats("ends"), { brokenOff: "off" })).take({ type: "hang-up" });
    expect(player.run.beat).toBe("off");
    expect(player.take({ type: "continue" }).take({ type: "hang-up" }).run.ending).toBe("lost");
    expect(player.state.snapshot.value).toEqual({ implement: { call: "_over" } });
  });

  it("[E12] only a customer on the line can be hung up on", () => {
    expect(EnginePlayer.calling(tinyCall([scene("S", "E"), end("E")])).refusal({ type: "hang-up" })).toBe("not-now");
  });
});

describe("silence", () => {
  const silence = { after: "PT30S", mood: 5, says: "Hello?", hangUpAfter: 2 };
  const beats = [talk("B1", "B2", { next: [{ when: { met: "B1:nice" }, to: "B2" }, { to: "again" }] }), talk("B2", "E"), end("E"), scene("off", "B2")];

  it("[E13] costs time and mood, is answered, and ends in hanging up", () => {
    const player = EnginePlayer.calling(tinyCall(beats, { silence })).take({ type: "silence" });
    expect(player.run).toMatchObject({ mood: 65, clock: 1_335_801_630 });
    expect(player.said).toEqual(["Hello?"]);
    expect(player.take({ type: "silence" }).run.ending).toBe("hung-up");
  });

  it("[E13] the count begins anew with a turn", () => {
    expect(EnginePlayer.calling(tinyCall(beats, { silence })).take({ type: "silence" }).say().take({ type: "silence" }).run.ending).toBeNull();
  });

  it("[E13] hanging up leads to the beat for broken calls, once", () => {
    const player = EnginePlayer.calling(tinyCall(beats, { silence, brokenOff: "off" })).take({ type: "silence" }).take({ type: "silence" });
    expect(player.run.beat).toBe("off");
    expect(player.take({ type: "continue" }).take({ type: "silence" }).take({ type: "silence" }).run.ending).toBe("hung-up");
  });

  it("[E13] a dialogue without silence does not take it", () => {
    expect(EnginePlayer.calling(tinyCall(beats)).refusal({ type: "silence" })).toBe("no-silence");
  });
});
