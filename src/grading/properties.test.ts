import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradePerformance } from "./grade-performance.ts";
import type { Performance } from "./performance.ts";
import { call, callActivity, criterion, endBeat, performance, plan, talk, tinySituation, turn, verdict } from "./test-support/tiny-case.ts";

const good = ["B1:a", "B1:b", "B2:c", "B2:d"];
const bad = ["B1:rude", "B2:vague"];
const ids = ["x", "y", "z"];

const situation = tinySituation({
  activities: [
    {
      ...callActivity,
      beats: [
        talk("B1", [criterion("a", 2), criterion("b", 1.5, { weight: 2 }), criterion("rude", 3, { kind: "must-not" })], "B2"),
        talk("B2", [criterion("c", 0.1), criterion("d", 0.7, { ability: "resolution" }), criterion("vague", 1, { kind: "must-not" })], "end"),
        endBeat,
      ],
      interrupts: [],
      orders: [{ id: "row", title: "row", chain: ["B1:a", "B1:b"], points: 1, ability: "procedure", advice: "a first" }],
    },
    { id: "quiz", kind: "choice", title: "quiz", task: "t", questions: ids.map((id) => ({ id, prompt: id, multiple: true, options: ids.map((option) => ({ id: option, text: option })), answer: ["x", "y"], explain: "e" })) },
  ],
  grading: {
    ...plan,
    blockers: [
      { id: "leak", title: "leak", dialogue: "call", when: { met: "B1:rude" }, caps: "total", at: 59, advice: "a" },
      { id: "late", title: "late", dialogue: "call", when: { met: "B1:rude" }, caps: "dialogue", at: 33, advice: "a" },
      { id: "broken", title: "broken", dialogue: "call", when: { met: "B1:rude" }, caps: "beats", at: 0, beats: ["B2"], advice: "a" },
    ],
    sections: [
      {
        id: "main",
        title: "main",
        points: 100,
        headline: true,
        parts: [
          { id: "talk", title: "talk", points: 65, from: [{ activity: "call" }], withMood: "call" },
          { id: "quiz", title: "quiz", points: 35, from: [{ activity: "quiz" }] },
        ],
      },
    ],
  },
});

const keys = fc.uniqueArray(fc.constantFrom(...good, ...bad));
const answers = fc.uniqueArray(fc.record({ question: fc.constantFrom(...ids), options: fc.subarray(ids) }), { selector: ({ question }) => question });
const played = fc.record({
  keys,
  answers,
  mood: fc.integer({ min: 0, max: 100 }),
  ending: fc.constantFrom("closed" as const, "hung-up" as const, null),
  blockers: fc.subarray(["leak", "late", "broken"]),
  hints: fc.array(fc.record({ cost: fc.integer({ min: 0, max: 5 }), beat: fc.constantFrom("B1", "B2", null) }), { maxLength: 3 }),
});
type Played = typeof played extends fc.Arbitrary<infer Value> ? Value : never;

function perform(given: Played): Performance {
  return performance({
    dialogues: [
      call({
        turns: given.keys.map((key, index) => turn(index + 3, "B1", [verdict(key)])),
        over: given.ending !== null,
        ending: given.ending,
        mood: { start: 72, end: given.mood, history: [] },
        blockers: given.blockers.map((id) => ({ id, seq: null })),
      }),
    ],
    answers: [{ activity: "quiz", submitted: true, answers: given.answers.map(({ question, options }) => ({ kind: "choice", question, options })), verdicts: [], seq: 90 }],
    hints: given.hints.map((hint, index) => ({ ...hint, activity: "call", seq: 100 + index })),
  });
}

const grade = (given: Played) => gradePerformance(situation, [], perform(given));

describe("[G2] whatever was played", () => {
  it("[G2] no total, section, part or ability is below 0 or above its maximum", () => {
    fc.assert(
      fc.property(played, (given) => {
        const report = grade(given);
        const all = [{ points: report.total, max: report.max }, ...report.sections, ...report.sections.flatMap(({ parts }) => parts), ...report.abilities];
        for (const { points, max } of all) expect(points >= 0 && points <= max).toBe(true);
        expect(Number.isInteger(report.total)).toBe(true);
      }),
    );
  });

  it("[G2] without caps the items make the score: points times weight, part by part, never below 0", () => {
    fc.assert(
      fc.property(played, (given) => {
        const report = grade({ ...given, blockers: given.blockers.filter((id) => id === "broken") });
        const parts = ["talk", "quiz"].map((part) => report.items.filter((item) => item.part === part).reduce((sum, { points, weight }) => sum + points * weight, 0));
        const total = parts.reduce((sum, points) => sum + Math.max(0, points), 0);
        expect(Math.abs(report.total - total)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it("[G3] meeting one more criterion never lowers the score, a fault never raises it", () => {
    fc.assert(
      fc.property(played, fc.constantFrom(...good), fc.constantFrom(...bad), (given, more, fault) => {
        const without = { ...given, keys: given.keys.filter((key) => key !== more && key !== fault) };
        const before = grade(without).total;
        expect(grade({ ...without, keys: [...without.keys, more] }).total).toBeGreaterThanOrEqual(before);
        expect(grade({ ...without, keys: [...without.keys, fault] }).total).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("[G9] a blocker never raises the score", () => {
    fc.assert(
      fc.property(played, fc.constantFrom("leak", "late", "broken"), (given, blocker) => {
        const without = grade({ ...given, blockers: given.blockers.filter((id) => id !== blocker) }).total;
        const withIt = grade({ ...given, blockers: [...new Set([...given.blockers, blocker])] }).total;
        expect(withIt).toBeLessThanOrEqual(without);
      }),
    );
  });

  it("[G2] the order of activities, answers and verdicts in a turn does not matter", () => {
    fc.assert(
      fc.property(played, fc.infiniteStream(fc.integer()), (given, random) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] => [...items].map((item) => ({ item, at: random.next().value as number })).sort((a, b) => a.at - b.at).map(({ item }) => item);
        const of = perform(given);
        const once = (verdicts: readonly string[]) => [turn(3, "B1", verdicts.map((key) => verdict(key)))];
        const inOneTurn = (order: readonly string[]): Performance => ({ ...of, dialogues: of.dialogues.map((dialogue) => ({ ...dialogue, turns: once(order) })) });
        const other = { ...inOneTurn(shuffled(given.keys)), answers: of.answers.map((saved) => ({ ...saved, answers: shuffled(saved.answers) })) };
        const turned = { ...situation, activities: [...situation.activities].reverse() };
        expect(gradePerformance(turned, [], other).total).toBe(gradePerformance(situation, [], inOneTurn(given.keys)).total);
      }),
    );
  });

  it("[G13] every gain that is named is really there to be won", () => {
    fc.assert(
      fc.property(played, (given) => {
        const report = grade(given);
        for (const { gain, item } of report.next) {
          expect(gain).toBeGreaterThan(0);
          expect(item.startsWith("blocker/") || report.items.some(({ id }) => id === item)).toBe(true);
        }
        expect(report.next.map(({ gain }) => gain)).toEqual(report.next.map(({ gain }) => gain).sort((a, b) => b - a));
      }),
    );
  });

  it("[G15] ids of items are unique", () => {
    fc.assert(
      fc.property(played, (given) => {
        const found = grade(given).items.map(({ id }) => id);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
