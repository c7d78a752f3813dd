import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseRubric, groupRubric, liu, memberRubric, ReviewPlayer, student, wang } from "../../../../tests/support/review-player.ts";
import type { ReviewCommand } from "../command.ts";
import { foldReview } from "../fold-review.ts";
import type { Rubric } from "../rubric.ts";
import { agreementOf } from "./agreement.ts";
import { countingAttempt, percentOf } from "./counting.ts";
import { finalMark, roundedParts, withFinal } from "./final-mark.ts";
import { oneDecimal } from "./mean.ts";
import { isComplete, pointsOf } from "./rating-points.ts";
import { raterQuality, ratingFlags } from "./raters.ts";
import { extraPoints, mustDoAgain, ratedMark, type Rating } from "./ratings.ts";
import { averagesOf, deeds, deedsFrom, shareOf, type Sitting } from "./share.ts";

const group = (points: number, of = "g1"): ReviewCommand => ({ type: "rate", rubric: groupRubric.id, target: { group: of }, values: { group: points } });
/** Points in all; the four items take them in turn. */
const member = (id: string, points: number): ReviewCommand => {
  const [attitude, listening, cooperation] = [Math.min(5, points), Math.min(5, Math.max(0, points - 5)), Math.min(10, Math.max(0, points - 10))];
  return { type: "rate", rubric: memberRubric.id, target: { student: id }, values: { attitude, cooperation, listening, effect: Math.max(0, points - 20) } };
};
const open = () => new ReviewPlayer().take(liu, { type: "open-rating" });
const ratingOf = ({ state }: ReviewPlayer, rubrics: Rubric[] = [groupRubric, memberRubric]): Rating => ({ sum: state.sum, rubrics });
const members = ["a", "b", "c", "d"];

describe("a sheet", () => {
  const sheet = (change: Partial<Rubric>): Rubric => ({ ...groupRubric, ...change });
  const item = { id: "x", title: "x", points: 10, sign: "+" as const, levels: [], note: null, capAt: null };

  it("[M70] adds up what was given and takes off what is wrong, within its bounds", () => {
    const design = courseRubric("scheme-design");
    expect(pointsOf(design, { content: 18, chart: 1, "no-deadline": 3 })).toBe(16);
    expect(pointsOf(design, { content: 20, chart: 1 })).toBe(20);
    expect(pointsOf(design, { content: 2, "beyond-powers": 10 })).toBe(0);
    expect(pointsOf(courseRubric("quality-observation"), { "no-reliable": 1, "no-law": 1, team: 1 })).toBe(-1);
  });

  it("[M70] from 100, each fault as often as it happened; what rules everything out caps it", () => {
    const deduct = courseRubric("deduct-from-100");
    expect(pointsOf(deduct, {})).toBe(100);
    expect(pointsOf(deduct, { greeting: 2, blames: 1 })).toBe(80);
    expect(pointsOf(deduct, { leak: 1 })).toBe(59);
    expect(pointsOf(deduct, { leak: 1, blames: 6 })).toBe(40);
    expect(pointsOf(deduct, { abuse: 1 })).toBe(0);
  });

  it("[M70] changed after it was filled in, no item is worth more than it has now", () => {
    const lower = { ...memberRubric, max: 25, items: memberRubric.items.map((one) => (one.id === "effect" ? { ...one, points: 5 } : one)) };
    expect(pointsOf(lower, { attitude: 0, cooperation: 0, listening: 0, effect: 10 })).toBe(5);
    expect(isComplete({ ...memberRubric, items: [...memberRubric.items, { ...item, id: "new" }] }, { attitude: 5, cooperation: 10, listening: 5, effect: 10 })).toBe(false);
  });

  it("[M70] half of it is no mark yet, but on sheets of more or less, and of faults", () => {
    expect(isComplete(memberRubric, { attitude: 5, cooperation: 8, listening: 4 })).toBe(false);
    expect(isComplete(courseRubric("scheme-design"), { content: 10, chart: 0 })).toBe(true);
    expect(isComplete(courseRubric("quality-observation"), { team: 1 })).toBe(true);
    const player = new ReviewPlayer().take(liu, { type: "rate", rubric: memberRubric.id, target: { student: "a" }, values: { attitude: 5 } });
    expect(ratedMark(ratingOf(player), "teacher", "g1", "a")).toBeNull();
  });

  it("[M70] whatever is given, its points lie between its least and its most", () => {
    const values = fc.dictionary(fc.constantFrom("x", "y", "z"), fc.nat(20));
    fc.assert(
      fc.property(values, fc.constantFrom<Rubric["method"]>("sum", "deduct"), fc.constantFrom(0, -5), (given, method, min) => {
        const points = pointsOf(sheet({ method, min, max: 15, items: [item, { ...item, id: "y", sign: "-" }, { ...item, id: "z", sign: "-", capAt: 7 }] }), given);
        expect(points).toBeGreaterThanOrEqual(min);
        expect(points).toBeLessThanOrEqual((given["z"] ?? 0) > 0 ? 7 : 15);
      }),
    );
  });
});

describe("what people gave", () => {
  it("[M71] the course's example: a group of 64 and a member of 26 make 90", () => {
    const player = new ReviewPlayer().take(liu, group(64), member("a", 26));
    expect(ratedMark(ratingOf(player), "teacher", "g1", "a")).toBe(90);
  });

  it("[M71] is scaled where only some sheets are filled in; several teachers give their mean", () => {
    const player = new ReviewPlayer().take(liu, group(63));
    expect(ratedMark(ratingOf(player), "teacher", "g1", "a")).toBe(90);
    player.take(wang, group(49));
    expect(ratedMark(ratingOf(player), "teacher", "g1", "a")).toBe(80);
    expect(ratedMark(ratingOf(player), "peer", "g1", "a")).toBeNull();
  });

  it("[M72] peers are the group's people, other groups and observers; oneself counts apart", () => {
    const player = open().take(student("b"), member("a", 30)).take(student("c"), member("a", 24)).take(student("a"), member("a", 18));
    expect([ratedMark(ratingOf(player), "peer", "g1", "a"), ratedMark(ratingOf(player), "self", "g1", "a")]).toEqual([90, 60]);
    player.take(student("d"), group(70)).take(student("e"), group(56));
    expect(ratedMark(ratingOf(player), "peer", "g1", "a")).toBe(90);
    player.take(student("a"), group(35)).take(student("b"), group(70));
    expect(ratedMark(ratingOf(player), "self", "g1", "a")).toBe(53);
  });

  it("[M72] where a leader is named, the leader's word and the others' mean count half each", () => {
    const player = open().take(liu, { type: "set-leader", group: "g1", student: "b" }).take(student("b"), member("a", 30), member("c", 30)).take(student("c"), member("a", 15), member("b", 24)).take(student("d"), member("a", 15));
    const peer = (id: string) => ratedMark(ratingOf(player), "peer", "g1", id);
    expect([peer("a"), peer("b"), peer("c"), peer("d")]).toEqual([75, 80, 100, null]);
  });

  it("[M72] points of more or less are added, not averaged in", () => {
    const conduct = courseRubric("quality-observation");
    const player = new ReviewPlayer().take(liu, { type: "set-rubric", rubric: conduct }, group(63), { type: "rate", rubric: conduct.id, target: { student: "a" }, values: { "no-law": 1, "no-team": 1 } });
    const rating = ratingOf(player, [groupRubric, conduct]);
    expect([ratedMark(rating, "teacher", "g1", "a"), extraPoints(rating, "g1", "a"), extraPoints(rating, "g1", "b")]).toEqual([90, -2, null]);
  });

  it("[M72] below 40 of 70 a group's work is to be done again", () => {
    const again = (points: number) => mustDoAgain(ratingOf(new ReviewPlayer().take(liu, group(points))), "g1");
    expect([again(39), again(40), mustDoAgain(ratingOf(new ReviewPlayer()), "g1")]).toEqual([true, false, false]);
  });

  it("[M72] does not depend on the order in which different people said it", () => {
    const said: [string, ReviewCommand][] = [["b", member("a", 30)], ["c", member("a", 11)], ["d", member("a", 23)], ["d", group(61)], ["e", group(44)], ["a", member("a", 20)]];
    const mark = (order: readonly [string, ReviewCommand][]) => {
      const player = open();
      for (const [by, command] of order) player.take(student(by), command);
      return [ratedMark(ratingOf(player), "peer", "g1", "a"), ratingFlags(ratingOf(player), members), members.map((one) => raterQuality(ratingOf(player), members, one))];
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(said, { minLength: said.length }), (order) => {
        expect(mark(order)).toEqual(mark(said));
      }),
      { numRuns: 30 },
    );
  });
});

describe("the final mark", () => {
  const parts = { automatic: 80, teacher: 90, peer: 70, self: null, extra: null };
  const mark = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
  const weight = fc.integer({ min: 0, max: 100 });
  const all = fc.record({ automatic: mark, teacher: mark, peer: mark, self: mark, extra: fc.option(fc.integer({ min: -20, max: 20 })) });
  const weights = fc.record({ automatic: weight, teacher: weight, peer: weight, self: weight });

  it("[M73] is the weighted mean of the parts that are there", () => {
    expect(finalMark({ automatic: 30, teacher: 50, peer: 20, self: 0 }, parts)).toBe(83);
    expect(finalMark({ automatic: 30, teacher: 0, peer: 20, self: 50 }, parts)).toBe(76);
    expect(finalMark({ automatic: 0, teacher: 0, peer: 0, self: 50 }, parts)).toBeNull();
    expect(finalMark({ automatic: 30, teacher: 50, peer: 20, self: 0 }, { ...parts, extra: 4 })).toBe(87);
  });

  it("[M73] lies within 0 and 100, and only the ratio of the weights counts", () => {
    fc.assert(
      fc.property(all, weights, fc.integer({ min: 2, max: 9 }), (given, by, times) => {
        const final = finalMark(by, given);
        const scaled = finalMark({ automatic: by.automatic * times, teacher: by.teacher * times, peer: by.peer * times, self: by.self * times }, given);
        if (final === null) expect(scaled).toBeNull();
        else {
          expect(final).toBeGreaterThanOrEqual(0);
          expect(final).toBeLessThanOrEqual(100);
          expect(scaled).toBeCloseTo(final, 8);
        }
      }),
    );
  });

  it("[M73] never falls when a part rises", () => {
    fc.assert(
      fc.property(all, weights, fc.constantFrom("automatic" as const, "teacher" as const, "peer" as const, "self" as const), fc.double({ min: 0, max: 50, noNaN: true }), (given, by, part, more) => {
        const before = given[part];
        if (before === null) return;
        expect(finalMark(by, { ...given, [part]: Math.min(100, before + more) }) ?? 0).toBeGreaterThanOrEqual((finalMark(by, given) ?? 0) - 1e-9);
      }),
    );
  });

  it("[M73] nothing is rounded before the end, and then halves go up", () => {
    expect(roundedParts(withFinal({ automatic: 1, teacher: 1, peer: 1, self: 0 }, { ...parts, automatic: 80.04, teacher: 80.04, peer: 80.04 })).final).toBe(80);
    expect([oneDecimal(1.005 * 10), oneDecimal(84.95), oneDecimal(64.45)]).toEqual([10.1, 85, 64.5]);
  });
});

describe("the attempt that counts", () => {
  const attempts = [{ total: 60, max: 100, begun: true }, { total: 45, max: 50, begun: true }, { total: 90, max: 100, begun: true }, { total: 0, max: 100, begun: false }];

  it("[M74] is the best, the last or the first that was begun; of equally good ones the later", () => {
    expect([countingAttempt(attempts, "best"), countingAttempt(attempts, "last"), countingAttempt(attempts, "first"), countingAttempt(attempts.slice(3), "best")]).toEqual([2, 2, 0, null]);
  });

  it("[M74] its mark is out of 100, not below 0", () => {
    expect([percentOf({ total: 45, max: 50 }), percentOf({ total: -3, max: 50 }), percentOf({ total: 0, max: 0 })]).toEqual([90, 0, null]);
  });
});

describe("a member's share", () => {
  const sitting = (name: string, seat: string, done: Partial<Sitting["deeds"]>): Sitting => ({ student: name, seat, deeds: { ...deedsFrom(() => 0), ...done } });
  const shares = (sittings: Sitting[]) => Object.fromEntries([...new Set(sittings.map((one) => one.student))].map((name) => [name, shareOf(sittings.filter((one) => one.student === name), averagesOf(sittings))]));

  it("[M75] is 1 for who did what the own seat does on average, 0.8 for nothing, 1.2 at most", () => {
    const { even, idle, eager, watcher } = shares([sitting("even", "agent", { turns: 10, criteria: 6 }), sitting("idle", "agent", {}), sitting("eager", "agent", { turns: 20, criteria: 12 }), sitting("watcher", "observer", { help: 3 })]) as Record<string, number>;
    expect([even, idle, watcher]).toEqual([1, 0.8, 1]);
    expect(eager).toBeCloseTo(1.2, 12);
  });

  it("[M75] is 1 where no such seat did anything, and for who sat nowhere", () => {
    expect(shareOf([sitting("a", "agent", {})], averagesOf([sitting("a", "agent", {})]))).toBe(1);
    expect(shareOf([], new Map())).toBe(1);
  });

  it("[M75] lies between 0.8 and 1.2 and never falls for doing more", () => {
    const count = fc.record(Object.fromEntries(deeds.map((deed) => [deed, fc.nat(30)]))) as fc.Arbitrary<Sitting["deeds"]>;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("agent", "recorder"), count), { minLength: 2, maxLength: 8 }), fc.constantFrom(...deeds), fc.nat(20), (seats, deed, more) => {
        const all = seats.map(([seat, done], index) => sitting(String(index), seat, done));
        const before = shares(all)["0"] ?? 0;
        const [first, ...others] = all;
        if (!first) return;
        const after = shares([{ ...first, deeds: { ...first.deeds, [deed]: first.deeds[deed] + more } }, ...others])["0"] ?? 0;
        for (const share of [before, after]) expect(share).toBeGreaterThanOrEqual(0.8);
        for (const share of [before, after]) expect(share).toBeLessThanOrEqual(1.2 + 1e-12);
        // What nobody did before is a new kind of deed, in which one may be the only one.
        if (all.some((one) => one.seat === first.seat && one.deeds[deed] > 0)) expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
      { numRuns: 200 },
    );
  });
});

describe("raters", () => {
  it("[M77] who lies far from what the others agree on is named, and still counts", () => {
    const player = open().take(student("b"), member("a", 26)).take(student("c"), member("a", 25)).take(student("d"), member("a", 12));
    expect(ratingFlags(ratingOf(player), members)).toEqual([{ kind: "outlier", rater: "d", target: "a", away: 13.5 }]);
    expect(ratedMark(ratingOf(player), "peer", "g1", "a")).toBeCloseTo(70, 10);
  });

  it("[M77] where nobody agrees nobody is far off; two have no common opinion", () => {
    const player = open().take(student("b"), member("a", 30)).take(student("c"), member("a", 5));
    expect(ratingFlags(ratingOf(player), members)).toEqual([]);
    expect(ratingFlags(ratingOf(player.take(student("d"), member("a", 18))), members)).toEqual([]);
  });

  it("[M77] two who praise only each other", () => {
    const player = open();
    for (const by of ["c", "d"]) player.take(student(by), member("a", 20), member("b", 20));
    player.take(student("a"), member("b", 24)).take(student("b"), member("a", 23), member("c", 20));
    expect(ratingFlags(ratingOf(player), members)).toEqual([{ kind: "reciprocal", raters: ["a", "b"] }]);
  });

  it("[M77] the mock-up's member, whose peers and who himself are nine points apart", () => {
    const player = open().take(student("a"), member("a", 27)).take(student("b"), member("a", 18)).take(student("c"), member("a", 18));
    expect(ratingFlags(ratingOf(player), members)).toEqual([{ kind: "self-apart", student: "a", away: 9 }]);
  });

  it("[M77] a rater's quality is the agreement with the others about the same people", () => {
    const player = open().take(student("b"), member("a", 24)).take(student("c"), member("a", 24)).take(student("d"), member("a", 9));
    const quality = (id: string) => raterQuality(ratingOf(player), members, id);
    expect(quality("a")).toBeNull();
    expect(quality("d")).toBeCloseTo(0.5, 10);
    expect(quality("b")).toBeCloseTo(0.75, 10);
  });
});

describe("engine and teachers", () => {
  const looked = (pairs: string) => pairs.split(" ").map((pair) => ({ engine: pair[0] === "+", teacher: pair[1] === "+" }));

  it("[M79] precision, recall and Cohen's kappa, from five looked-at verdicts on", () => {
    expect(agreementOf(looked("++ ++ ++ ++"))).toEqual({ looked: 4, precision: null, recall: null, kappa: null });
    const { precision, recall, kappa } = agreementOf(looked(`${"++ ".repeat(20)}${"+- ".repeat(5)}${"-+ ".repeat(10)}${"-- ".repeat(15)}`.trim()));
    expect([precision, recall]).toEqual([0.8, 20 / 30]);
    expect(kappa).toBeCloseTo(0.4, 10);
  });

  it("[M79] nothing to divide by says nothing", () => {
    expect(agreementOf(looked("++ ++ ++ ++ ++"))).toEqual({ looked: 5, precision: 1, recall: 1, kappa: null });
    expect(agreementOf(looked("-- -- -- -- --"))).toMatchObject({ precision: null, recall: null });
  });
});

describe("undoing", () => {
  it("[M69] restores the marks exactly", () => {
    const player = open().take(student("b"), member("a", 26)).take(liu, group(64), member("a", 23));
    const before = ["teacher", "peer"].map((part) => ratedMark(ratingOf(player), part as "teacher", "g1", "a"));
    player.take(liu, member("a", 3), group(12));
    player.take(liu, { type: "undo", undoes: player.state.seq }, { type: "undo", undoes: player.state.seq - 1 });
    expect(["teacher", "peer"].map((part) => ratedMark(ratingOf(player), part as "teacher", "g1", "a"))).toEqual(before);
    expect(foldReview(player.log)).toEqual(player.state);
  });
});
