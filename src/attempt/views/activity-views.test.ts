import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { call, does, end, talk, tinySituation, type ActivitySource, type BeatSource } from "../../../tests/support/tiny-situation.ts";

const quiz = (id: string): ActivitySource => ({ id, kind: "choice", title: id, task: id, questions: [{ id: "q", prompt: "Which?", options: [{ id: "a", text: "A" }, { id: "b", text: "B" }], answer: ["a"], explain: "A" }] });
const inquire: BeatSource = { kind: "inquire", id: "Q", title: "ask around", intent: "waits", contacts: [{ id: "li", title: "Li", by: "phone", takes: "PT3M", says: "I was there.", needs: { submitted: "asked" } }], actions: [{ id: "back", text: "Call back" }], criteria: [], next: [{ to: "E" }] };
const situation = tinySituation({ activities: [call([talk("B1", "Q", { criteria: [does("nice")] }), inquire, end("E")]), quiz("asked"), quiz("other")] });
const blockers = [{ id: "early", title: "early", dialogue: "call", when: { submitted: "asked" }, caps: "total" as const, at: 50, beats: [], advice: "not so early" }];
const prepared = prepareTiny({ ...situation, grading: { ...situation.grading, blockers } });

const inquiring = () => AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" }).say("nice");
const handIn = (player: AttemptPlayer, activity: string) => player.take({ type: "submit-activity", activity });
const shown = ({ view }: AttemptPlayer) => {
  const found = view.activities.find(({ id }) => id === "call");
  if (found?.kind !== "dialogue") throw new Error("no call");
  return found;
};

describe("what is handed in", () => {
  it("[A32] changes a running dialogue that asks for it, and leaves it the same object otherwise", () => {
    const player = inquiring();
    const before = shown(player);
    expect(before.call?.contacts).toMatchObject([{ id: "li", available: false }]);
    expect(shown(handIn(player, "other"))).toBe(before);
    expect(shown(handIn(player, "asked")).call?.contacts).toMatchObject([{ id: "li", available: true }]);
  });

  it("[A32] changes what a finished dialogue earned where a blocker asks for it, and nothing otherwise", () => {
    const player = inquiring().take({ type: "act", activity: "call", action: "back" });
    const before = shown(player);
    expect(before).toMatchObject({ status: "submitted", result: { points: 2, max: 2 } });
    expect(shown(handIn(player, "other"))).toBe(before);
    expect(shown(handIn(player, "asked")).result).toEqual({ points: 1, max: 2 });
    expect(shown(player.take({ type: "reopen-activity", activity: "asked" })).result).toEqual({ points: 2, max: 2 });
  });
});
