import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../../tests/support/deep-freeze.ts";
import { appeal, correct, place, rateGroup, rateMember, released, steps } from "../../../tests/support/review-commands.ts";
import { liu, memberRubric, reviewGround, reviewHost, ReviewPlayer, student, wang } from "../../../tests/support/review-player.ts";
import type { ReviewCommand } from "./command.ts";
import { decideReview } from "./decide-review.ts";
import type { ReviewActor, ReviewEvent } from "./event.ts";
import { foldReview, foldReviewChecked } from "./fold-review.ts";
import { initialReview } from "./state.ts";

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
