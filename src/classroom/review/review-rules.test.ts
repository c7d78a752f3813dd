import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../../tests/support/deep-freeze.ts";
import { groupRubric, liu, memberRubric, reviewGround, reviewHost, ReviewPlayer, student, wang } from "../../../tests/support/review-player.ts";
import type { ReviewCommand } from "./command.ts";
import { decideReview } from "./decide-review.ts";
import type { ReviewActor, ReviewEvent, VerdictPlace } from "./event.ts";
import { foldReview, foldReviewChecked } from "./fold-review.ts";
import { nextSteps } from "./history.ts";
import { initialReview } from "./state.ts";

const place: VerdictPlace = { attempt: "g1-r1", seq: 7, key: "B1:nice" };
const fault: VerdictPlace = { attempt: "g1-r1", seq: 8, key: "B2:excuse" };
const correct = (more: object = {}): ReviewCommand => ({ type: "correct-verdicts", places: [place], to: "met", reason: "先说了", ...more });
const rateGroup = (points: number, group = "g1"): ReviewCommand => ({ type: "rate", rubric: groupRubric.id, target: { group }, values: { group: points } });
const rateMember = (id: string, values: Record<string, number> | null = { attitude: 5, cooperation: 9, listening: 4, effect: 8 }): ReviewCommand => ({ type: "rate", rubric: memberRubric.id, target: { student: id }, values });
const appeal = (more: object = {}): ReviewCommand => ({ type: "appeal", appeal: "p1", place, text: "我说了这一句", ...more });
const released = () => new ReviewPlayer().take(liu, { type: "confirm-group", group: "g1" }, { type: "release-results", students: ["a", "b"] });

/** Something of every kind that teachers do. */
const steps: ReviewCommand[] = [
  { type: "set-weights", weights: { automatic: 40, teacher: 40, peer: 20, self: 0 } },
  { type: "set-counts", counts: "last" },
  { type: "set-rubric", rubric: { ...groupRubric, id: "own", courseId: null } },
  { type: "remove-rubric", rubric: memberRubric.id },
  { type: "open-rating" },
  rateGroup(64),
  correct(),
  correct({ places: [fault], to: "not-met" }),
  { type: "correct-credit", place: { attempt: "g1-r1", item: "part/x" }, points: 7, reason: "写对了" },
  { type: "set-share", group: "g1", student: "c", share: 1.1, reason: "多做了记录" },
  { type: "set-leader", group: "g1", student: "b" },
  { type: "write-remark", target: { student: "a" }, text: "复述做得好。" },
  { type: "confirm-group", group: "g1" },
  { type: "release-results", students: ["a", "c"] },
  { type: "withdraw-results", students: ["a"] },
  { type: "reopen-group", group: "g1", reason: "漏看一处" },
];

describe("deciding", () => {
  it("[M60] what is refused leaves nothing; nothing from outside makes it throw", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom<ReviewActor>(liu, student("a"), reviewHost), (value, by) => {
        const decision = decideReview(reviewGround, initialReview, value as Record<string, unknown>, { at: 0, by });
        expect(decision).toEqual({ rejection: { code: "review/command-malformed", params: {} } });
      }),
      { numRuns: 50 },
    );
    expect(new ReviewPlayer().codeOf(liu, { ...correct(), places: [{ ...place, more: "x" }] })).toBe("review/command-malformed");
  });

  it("[M61] replay is live, survives JSON, and stands up to the rules", () => {
    const player = new ReviewPlayer().take(liu, ...steps);
    player.take(wang, { type: "undo", undoes: 3 });
    const log = deepFreeze(JSON.parse(JSON.stringify(player.log)) as ReviewEvent[]);
    expect(foldReview(log)).toEqual(player.state);
    expect(foldReviewChecked(reviewGround, log)).toEqual({ state: player.state, events: log });
    expect(() => foldReview(log.slice(1))).toThrow("review/seq-gap");
  });

  it.each<[string, (log: ReviewEvent[]) => unknown, string]>([
    ["no list", () => "x", "review/log-malformed"],
    ["a gap", (log) => log.slice(1), "review/seq-gap"],
    ["an id twice", (log) => [log[0], { ...log[1], id: log[0]?.id }], "review/event-doubled"],
    ["no event", (log) => [...log, { type: "rated" }], "review/event-malformed"],
    ["what could not happen", (log) => [{ ...log[0], type: "claim-left", what: { group: "g1" } }], "review/claim-unknown"],
    ["a student's weights", (log) => [{ ...log[0], by: student("a") }], "review/not-allowed"],
  ])("[M61] a log from outside with %s is refused", (_, change, code) => {
    const player = new ReviewPlayer().take(liu, ...steps.slice(0, 2));
    expect(foldReviewChecked(reviewGround, change(player.log))).toMatchObject({ rejection: { code } });
  });
});

describe("a log from outside", () => {
  const log = JSON.parse(JSON.stringify(new ReviewPlayer().take(liu, ...steps, { type: "undo", undoes: 4 }).log)) as Record<string, unknown>[];

  it("[M61] never makes it throw, whatever stands in it; what is let through is folded like any log", () => {
    const odd = fc.oneof(fc.anything(), fc.constantFrom("__proto__", "constructor", "g1", "a", -1, 1e308, null));
    fc.assert(
      fc.property(fc.nat(log.length - 1), fc.constantFrom(...new Set(log.flatMap((event) => Object.keys(event)))), odd, (index, key, value) => {
        const changed = log.map((event, at) => (at === index ? { ...event, [key]: value } : event));
        const folded = foldReviewChecked(reviewGround, changed);
        if ("rejection" in folded) expect(folded.rejection.code).toMatch(/^review\//);
        else expect(foldReview(folded.events)).toEqual(folded.state);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(fc.anything())), (value) => void foldReviewChecked(reviewGround, value)));
  });
});

describe("who may do what", () => {
  it("[M62] students rate and appeal, nothing else; the host decides nothing", () => {
    for (const command of steps) {
      if (command.type === "rate") continue;
      expect(new ReviewPlayer().codeOf(student("a"), command), command.type).toBe("review/not-allowed");
    }
    for (const command of [...steps, appeal(), rateGroup(60)]) expect(new ReviewPlayer().codeOf(reviewHost, command), command.type).toBe("review/not-allowed");
    expect(released().codeOf(liu, appeal())).toBe("review/not-allowed");
    for (const command of [{ type: "claim", what: { group: "g1" } }, { type: "undo", undoes: 1 }, { type: "answer-appeal", appeal: "p1", accepted: true, text: "" }] as ReviewCommand[]) expect(released().codeOf(student("a"), command)).toBe("review/not-allowed");
  });

  it("[M63] students rate while it is open: themselves, the own group's people, groups; by the seat one is an observer", () => {
    const player = new ReviewPlayer();
    expect(player.codeOf(student("a"), rateMember("b"))).toBe("review/rating-closed");
    player.take(liu, { type: "open-rating" });
    const as = (id: string, command: ReviewCommand) => {
      player.take(student(id), command);
      const event = player.log.at(-1);
      return event?.type === "rated" ? event.as : null;
    };
    expect([as("a", rateMember("a")), as("a", rateMember("b")), as("a", rateGroup(60)), as("e", rateGroup(60)), as("d", rateGroup(55))]).toEqual(["self", "peer", "self", "peer", "observer"]);
    expect(player.codeOf(student("a"), rateMember("e"))).toBe("review/not-in-group");
    expect(player.codeOf(student("stranger"), rateMember("a"))).toBe("review/not-in-group");
    player.take(liu, { type: "close-rating" });
    expect(player.codeOf(student("a"), rateMember("b"))).toBe("review/rating-closed");
  });

  it("[M63] of one rater the last counts, until it is taken back", () => {
    const player = new ReviewPlayer().take(liu, rateGroup(60), rateGroup(64)).take(wang, rateGroup(50));
    const given = () => Object.values(player.state.sum.ratings["group:g1"] ?? {}).map(({ rater, values }) => [rater, values["group"]]);
    expect(given()).toEqual([["t1", 64], ["t2", 50]]);
    player.take(liu, { ...rateGroup(0), values: null } as ReviewCommand);
    expect(given()).toEqual([["t2", 50]]);
    expect(player.codeOf(liu, { ...rateGroup(0), values: null } as ReviewCommand)).toBe("review/rating-unknown");
  });

  it.each<[string, ReviewCommand, string]>([
    ["more than there is", rateGroup(71), "review/value-out-of-range"],
    ["half points", rateGroup(60.5), "review/value-out-of-range"],
    ["points taken off", rateGroup(-1), "review/value-out-of-range"],
    ["an item that is not there", { ...rateGroup(1), values: { constructor: 1 } } as ReviewCommand, "review/item-unknown"],
    ["a person by the group's sheet", { ...rateGroup(60), target: { student: "a" } } as ReviewCommand, "review/target-mismatch"],
    ["by no sheet", { ...rateGroup(60), rubric: "toString" } as ReviewCommand, "review/rubric-unknown"],
    ["a group that is not there", rateGroup(60, "g9"), "review/group-unknown"],
    ["a stranger", rateMember("z"), "review/student-unknown"],
  ])("[M63] not %s", (_, command, code) => {
    expect(new ReviewPlayer().codeOf(liu, command)).toBe(code);
  });

  it("[M63] nobody fills the log: 500 times in a lesson at most", () => {
    const player = new ReviewPlayer().take(liu, { type: "open-rating" });
    for (let time = 0; time < 500; time += 1) player.take(student("b"), rateMember("a"));
    expect([player.codeOf(student("b"), rateMember("a")), player.codeOf(student("c"), rateMember("a"))]).toEqual(["review/too-many-steps", "done"]);
  });

  it("[M63] a sheet with its first use is kept in the log, whatever becomes of the course's", () => {
    const player = new ReviewPlayer().take(liu, rateGroup(64));
    expect(player.log.map(({ type }) => type)).toEqual(["rubric-set", "rated"]);
    player.take(liu, { type: "open-rating" });
    expect(player.log.slice(2).map((event) => (event.type === "rubric-set" ? event.rubric.id : event.type))).toEqual([memberRubric.id, "rating-opened"]);
  });
});

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
