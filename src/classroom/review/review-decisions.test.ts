import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appeal, correct, fault, place, rateGroup, rateMember, released, steps } from "../../../tests/support/review-commands.ts";
import { liu, reviewGround, ReviewPlayer, student, wang } from "../../../tests/support/review-player.ts";
import type { ReviewCommand } from "./command.ts";
import { foldReview } from "./fold-review.ts";
import { nextSteps } from "./history.ts";

describe("corrections", () => {
  it("[M64] with a reason, of verdicts that are there, at most 500 at once, each once", () => {
    const player = new ReviewPlayer();
    expect(player.codeOf(liu, correct({ reason: " " }))).toBe("review/text-empty");
    expect(player.codeOf(liu, correct({ reason: "长".repeat(501) }))).toBe("review/text-too-long");
    expect(player.codeOf(liu, correct({ places: [] }))).toBe("review/no-places");
    expect(player.codeOf(liu, correct({ places: [{ ...place, key: "B9:x" }] }))).toBe("review/verdict-unknown");
    expect(player.codeOf(liu, correct({ places: Array.from({ length: 501 }, (_, seq) => ({ ...place, seq })) }))).toBe("review/too-many-places");
    player.take(liu, correct({ places: [place, { ...place }, { ...place, attempt: "g2-r1" }] }));
    expect(player.state.sum.verdicts).toMatchObject({ "g1-r1": { "7/B1:nice": { to: "met", reason: "先说了", by: "t1" } }, "g2-r1": { "7/B1:nice": { to: "met" } } });
    expect(player.log.at(-1)).toMatchObject({ places: [place, { ...place, attempt: "g2-r1" }] });
  });

  it("[M64] of marks within what they are worth; the engine's word can be given back", () => {
    const item = { attempt: "g1-r1", item: "part/x" };
    const player = new ReviewPlayer();
    const points = (value: number) => player.codeOf(liu, { type: "correct-credit", place: item, points: value, reason: "看过" });
    expect([points(11), points(-1), points(10)]).toEqual(["review/points-out-of-range", "review/points-out-of-range", "done"]);
    expect(player.codeOf(liu, { type: "drop-correction", places: [place], items: [] })).toBe("review/correction-unknown");
    player.take(liu, correct(), { type: "drop-correction", places: [place], items: [item] });
    expect(player.state.sum).toMatchObject({ verdicts: { "g1-r1": {} }, credits: { "g1-r1": {} } });
  });

  it("[M65] words are added once they were tried and turn over no confirmed verdict", () => {
    const add: ReviewCommand = { type: "add-wording", wording: { id: "w1", key: "B1:nice", text: " 这就给您回话 " } };
    const player = new ReviewPlayer();
    expect(player.codeOf(liu, add)).toBe("review/wording-not-tried");
    player.ground = { ...reviewGround, regrade: { changed: [{ place, to: "met" }], blocked: 2 } };
    expect(player.try(liu, add)).toEqual({ code: "review/wording-blocked", params: { places: 2 } });
    player.ground = { ...reviewGround, regrade: { changed: [{ place, to: "met" }], blocked: 0 } };
    player.take(liu, add);
    expect(player.state.sum.wordings).toMatchObject([{ wording: { text: "这就给您回话" }, changed: [{ place, to: "met" }] }]);
    expect(player.codeOf(liu, add)).toBe("review/wording-doubled");
    expect(player.take(liu, { type: "drop-wording", wording: "w1" }).state.sum.wordings).toEqual([]);
  });
});

describe("confirming and giving out", () => {
  it("[M66] marks are kept as they were confirmed; only confirmed ones go out, and reopening takes them back", () => {
    const player = new ReviewPlayer();
    expect(player.codeOf(liu, { type: "release-results", students: ["a"] })).toBe("review/not-confirmed");
    expect(player.codeOf(liu, { type: "confirm-group", group: "g2" })).toBe("review/nothing-to-confirm");
    player.take(liu, { type: "confirm-group", group: "g1" }, { type: "release-results", students: ["a", "a", "b"] });
    expect(player.state.sum).toMatchObject({ confirmed: { g1: { a: 80, c: 76.5 } }, released: { a: true, b: true } });
    expect(player.codeOf(liu, { type: "release-results", students: ["b"] })).toBe("review/released-already");
    player.take(liu, { type: "reopen-group", group: "g1", reason: "漏看" });
    expect(player.state.sum).toMatchObject({ confirmed: {}, released: {} });
  });

  it("[M67] a student appeals in the own group's work once the result is out, each place once; who is right has the verdict corrected", () => {
    expect(new ReviewPlayer().codeOf(student("a"), appeal())).toBe("review/not-released");
    const player = released();
    expect(player.codeOf(student("c"), appeal())).toBe("review/not-released");
    expect(player.codeOf(student("a"), appeal({ place: { ...place, attempt: "g2-r1" } }))).toBe("review/not-in-group");
    player.take(student("a"), appeal(), appeal({ appeal: "p2", place: fault }), appeal({ appeal: "p3", place: { attempt: "g1-r1", item: "part/x" } }));
    expect(player.codeOf(student("b"), appeal({ appeal: "p4" }))).toBe("review/appeal-doubled");
    expect(player.codeOf(liu, { type: "answer-appeal", appeal: "p1", accepted: false, text: "" })).toBe("review/text-empty");
    player.take(liu, { type: "answer-appeal", appeal: "p1", accepted: true, text: "" }, { type: "answer-appeal", appeal: "p2", accepted: true, text: "不算推脱" }, { type: "answer-appeal", appeal: "p3", accepted: false, text: "少了单位" });
    expect(player.state.sum.verdicts["g1-r1"]).toMatchObject({ "7/B1:nice": { to: "met", reason: "我说了这一句" }, "8/B2:excuse": { to: "not-met", reason: "不算推脱" } });
    expect(player.codeOf(liu, { type: "answer-appeal", appeal: "p3", accepted: true, text: "" })).toBe("review/appeal-answered");
  });

  it("[M67] who is right about a mark that comes from no verdict gets the points with the answer, and undoing takes back both", () => {
    const item = { attempt: "g1-r1", item: "part/x" };
    const accepting = (points?: number): ReviewCommand => ({ type: "answer-appeal", appeal: "p1", accepted: true, text: "单位写了", ...(points !== undefined && { points }) });
    const player = released().take(student("a"), appeal({ place: item }));
    const before = player.state.sum;
    expect(player.codeOf(liu, accepting(11))).toBe("review/points-out-of-range");
    expect(player.state.sum).toEqual(before);
    player.take(liu, accepting(7.5));
    expect(player.state.sum.credits["g1-r1"]).toMatchObject({ "part/x": { points: 7.5, reason: "单位写了" } });
    expect(player.state.sum.appeals["p1"]?.answer).toEqual({ accepted: true, text: "单位写了" });
    player.take(liu, { type: "undo", undoes: player.log.length });
    expect(player.state.sum).toEqual(before);
    expect(player.take(liu, accepting()).state.sum.credits).toEqual(before.credits);
    // Points of an appeal that was not granted, or that is about a verdict, change nothing.
    const refused = released().take(student("a"), appeal({ place: item })).take(liu, { type: "answer-appeal", appeal: "p1", accepted: false, text: "没写单位", points: 5 });
    expect(refused.state.sum.credits).toEqual({});
  });
});

describe("several teachers", () => {
  it("[M68] what one claims the other leaves alone, for three minutes, or until it is left", () => {
    const claim: ReviewCommand = { type: "claim", what: { group: "g1" } };
    const player = new ReviewPlayer().take(liu, claim);
    expect([player.codeOf(wang, claim), player.codeOf(wang, rateGroup(60)), player.codeOf(wang, rateMember("a")), player.codeOf(wang, rateGroup(60, "g2"))]).toEqual(["review/claimed", "review/claimed", "review/claimed", "done"]);
    expect(player.wait(170).take(liu, claim).wait(170).codeOf(wang, claim)).toBe("review/claimed");
    expect(player.wait(10).codeOf(wang, claim)).toBe("done");
    expect(player.codeOf(liu, { type: "leave-claim", what: { group: "g1" } })).toBe("review/claim-unknown");
    expect(player.take(wang, { type: "leave-claim", what: { group: "g1" } }).codeOf(liu, rateGroup(61))).toBe("done");
  });
});

describe("taking back", () => {
  it("[M69] undoing restores exactly what was, and undoing that brings it back", () => {
    for (const [index, command] of steps.entries()) {
      const player = new ReviewPlayer().take(liu, ...steps.slice(0, index));
      const before = player.state.sum;
      player.take(liu, command);
      const after = player.state.sum;
      player.take(liu, { type: "undo", undoes: player.state.seq });
      expect(player.state.sum, command.type).toEqual(before);
      player.take(liu, { type: "undo", undoes: player.state.seq });
      expect(player.state.sum, command.type).toEqual(after);
    }
  });

  it("[M69] whatever is undone, the sum is that of the log without it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 30 }), (choices) => {
        const player = new ReviewPlayer().take(liu, ...steps);
        for (const choice of choices) player.try(choice % 2 ? liu : wang, { type: "undo", undoes: choice });
        const { out, sum } = player.state;
        const left = player.log.filter((event) => !out.has(event.seq) && event.type !== "undone").map((event, index) => ({ ...event, seq: index + 1 }));
        const named = (value: unknown) => JSON.stringify(value, (key, one: unknown) => (key === "seq" && typeof one === "number" ? 0 : one));
        expect(named(foldReview(left).sum)).toBe(named(sum));
        expect(foldReview(player.log)).toEqual(player.state);
      }),
      { numRuns: 60, seed: 69 },
    );
  });

  it("[M69] what came of one command is taken back together", () => {
    const player = released().take(student("a"), appeal()).take(liu, { type: "answer-appeal", appeal: "p1", accepted: true, text: "对" });
    player.take(liu, { type: "undo", undoes: player.state.seq });
    expect(player.state.sum.verdicts).toEqual({});
    expect(player.state.sum.appeals["p1"]?.answer).toBeNull();
  });

  it("[M69] a teacher is offered the own last step, then those before it, and can bring each back until something new is done", () => {
    const player = new ReviewPlayer().take(liu, rateGroup(60), { type: "set-counts", counts: "last" }).take(wang, rateGroup(50, "g2"));
    const offered = () => {
      const { undo, redo } = nextSteps(player.state, "t1");
      return [undo?.type ?? null, redo?.step.type ?? null];
    };
    const undo = () => player.take(liu, { type: "undo", undoes: nextSteps(player.state, "t1").undo?.seq ?? 0 });
    const redo = () => player.take(liu, { type: "undo", undoes: nextSteps(player.state, "t1").redo?.undone.seq ?? 0 });
    expect(offered()).toEqual(["counts-set", null]);
    undo();
    expect(offered()).toEqual(["rated", "counts-set"]);
    undo();
    expect(offered()).toEqual([null, "rated"]);
    redo();
    expect(offered()).toEqual(["rated", "counts-set"]);
    player.take(liu, { type: "set-counts", counts: "first" });
    expect(offered()).toEqual(["counts-set", null]);
  });

  it("[M69] claims and appeals are no steps, and nothing is taken back twice", () => {
    const player = released().take(liu, { type: "claim", what: { group: "g1" } }).take(student("a"), appeal());
    const undo = (undoes: number) => player.codeOf(wang, { type: "undo", undoes });
    expect([undo(3), undo(4), undo(99), undo(2), undo(2)]).toEqual(["review/not-undoable", "review/not-undoable", "review/step-unknown", "done", "review/undone-already"]);
  });
});
