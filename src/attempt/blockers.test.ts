import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../tests/support/attempt-player.ts";
import { call, does, end, scene, talk, tinySituation } from "../../tests/support/tiny-situation.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { performanceOf } from "./performance.ts";

const blocker = (id: string, dialogue: string, when: Situation["grading"]["blockers"][number]["when"]) => ({ id, title: id, dialogue, when, caps: "total" as const, at: 59, beats: [], advice: id });
const dialogue = call([talk("B1", "B2", { criteria: [does("soon")] }), talk("B2", "E"), end("E"), scene("late", "B2")], {
  timers: [{ id: "reply", title: "reply", startsAfter: "B1", due: "PT10M", keptBy: ["late"], grace: "PT5M", missed: { to: "late", mood: 20 } }],
});
const situation = tinySituation({
  activities: [dialogue, { id: "mock", kind: "dialogue-variant", title: "Mock", task: "Again.", of: "call", variants: ["V1"] }],
  more: { variants: [{ id: "V1", title: "V1", brief: "V1", goal: "V1", dialogue: "call" }] },
});
const blockers = [blocker("rude", "call", { met: "B2:rude" }), blocker("promise", "call", { timer: { id: "reply", is: "missed" } }), blocker("mock-only", "mock", { met: "B2:rude" })];
const prepared = prepareTiny({ ...situation, grading: { ...situation.grading, blockers } });

const found = (activity: string, ...said: string[]) => {
  const player = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity });
  for (const text of said) player.say(text, activity);
  return performanceOf(prepared, player.state).dialogues.map((one) => [one.activity, one.blockers]);
};

describe("blockers", () => {
  it("[A15] of a dialogue hold for its variants too, with the turn that brought them about", () => {
    expect(found("mock", "soon", "rude")).toEqual([
      ["call", []],
      ["mock", [{ id: "rude", seq: 5 }, { id: "promise", seq: null }, { id: "mock-only", seq: 5 }]],
    ]);
  });

  it("[A15] of a variant hold for it alone", () => {
    expect(found("call", "soon", "rude")).toEqual([["call", [{ id: "rude", seq: 5 }, { id: "promise", seq: null }]], ["mock", []]]);
  });

  it("[A15] do not hold where nothing happened", () => {
    expect(found("mock", "soon", "nice")).toEqual([["call", []], ["mock", [{ id: "promise", seq: null }]]]);
    expect(found("mock", "soon")).toEqual([["call", []], ["mock", []]]);
  });
});
