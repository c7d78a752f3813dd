import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionBankSchema, type BankQuestion } from "../scenario/schema/question-bank.ts";
import { situationSchema } from "../scenario/schema/situation.ts";
import { tinySituation } from "../grading/test-support/tiny-case.ts";
import { tinyForm } from "../grading/test-support/tiny-case.ts";
import { drillSituation, freeForm } from "./drill-situation.ts";
import { chooseItems, countItems, memoryOf, type Recall } from "./memory.ts";
import { questionPool } from "./question-pool.ts";
import { judgeEnglish, PAIRS, pairTerms } from "./terms.ts";

const DAY = 86_400_000;
const START = Date.UTC(2026, 8, 1, 8);

function question(courseId: string, prompt: string) {
  return { kind: "choice" as const, id: courseId.toLowerCase(), courseId, title: courseId, task: "?", questions: [{ id: "q", courseId, prompt, options: [{ id: "a", text: "a" }, { id: "b", text: "b" }], answer: ["a"], explain: "a" }] };
}

const bank = (...activities: object[]) => questionBankSchema.parse({ format: 1, unit: "front-desk", activities });
const promptOf = (of: BankQuestion | undefined) => (of?.kind === "choice" ? of.questions[0]?.prompt : undefined);

describe("the pool of a unit", () => {
  const situation = tinySituation({
    activities: [...tinySituation().activities, { ...question("U1-K02", "in the situation"), id: "some", courseId: undefined, hints: [{ text: "hint", cost: 1 }] }, { ...question("U1-D1", "no question of the course"), id: "other" }],
  });

  it("[Q1] holds each question once, a situation's before the bank's, in the order of the course", () => {
    const pool = questionPool(bank(question("U1-K03", "bank"), question("U1-K02", "bank"), question("U1-K01", "bank")), [situation]);
    expect(pool.map(({ id }) => id)).toEqual(["u1-k01", "u1-k02", "u1-k03"]);
    expect(pool.map(promptOf)).toEqual(["bank", "in the situation", "bank"]);
    expect(pool[1]?.hints).toEqual([]);
  });

  it("[Q2] makes a situation that the format takes as it is", () => {
    const drill = drillSituation(questionPool(bank(question("U1-K01", "one"), question("U1-K02", "two")), []));
    expect(situationSchema.parse(drill)).toEqual(drill);
    expect(drill.phases[0]?.activities).toEqual(["u1-k01", "u1-k02"]);
  });
});

describe("a form to fill freely", () => {
  it("[Q8] has every field of the sheet, and expects nothing in any", () => {
    const form = tinyForm([{ id: "a", label: "A", type: "text" }, { id: "b", label: "B", type: "money" }]);
    const activity = freeForm(form);
    expect(situationSchema.parse(drillSituation([activity])).activities).toEqual([activity]);
    expect(activity.kind === "form" && activity.fields).toMatchObject([{ field: "a" }, { field: "b" }]);
  });
});

describe("what is remembered", () => {
  const recalls: Recall[] = [
    { item: "a", at: START, how: "wrong" },
    { item: "b", at: START + 1, how: "right" },
    { item: "b", at: START + DAY, how: "right" },
  ];

  it("[Q3] follows from the recalls alone", () => {
    expect(memoryOf([...recalls].reverse())).toEqual(memoryOf(recalls));
    const recall = fc.record({ item: fc.constantFrom("a", "b", "c"), at: fc.integer({ min: START, max: START + 90 * DAY }), how: fc.constantFrom<Recall["how"]>("wrong", "part", "right") });
    fc.assert(
      fc.property(fc.uniqueArray(recall, { selector: ({ at }) => at, maxLength: 30 }), (list) => {
        const memory = memoryOf(list);
        for (const item of ["a", "b", "c"]) expect(memoryOf(list.filter((one) => one.item === item)).get(item)).toEqual(memory.get(item));
        for (const { item, at } of list) expect(memory.get(item)?.due).toBeGreaterThanOrEqual(at);
      }),
      { numRuns: 50 },
    );
  });

  it("[Q4] due before new, the longest overdue first, nothing twice", () => {
    const memory = memoryOf(recalls);
    const late = START + 400 * DAY;
    expect(chooseItems(["new", "b", "a", "newer"], memory, late, 3)).toEqual(["a", "b", "new"]);
    expect(chooseItems(["b", "new"], memory, START + DAY + 1, 3)).toEqual(["new"]);
    expect(countItems(["a", "b", "new"], memory, late)).toEqual({ all: 3, due: 2, fresh: 1, kept: 1 });
  });

  it("[Q5] wrong is due within minutes, right after growing intervals, and a slip shortens the next", () => {
    expect((memoryOf([recalls[0] as Recall]).get("a")?.due ?? 0) - START).toBeLessThan(10 * 60_000);
    const gaps = (hows: Recall["how"][]) => {
      const list: Recall[] = [];
      let at = START;
      return hows.map((how) => {
        list.push({ item: "x", at, how });
        const due = memoryOf(list).get("x")?.due ?? 0;
        const gap = due - at;
        at = due;
        return gap;
      });
    };
    const grown = gaps(["right", "right", "right", "right"]);
    expect(grown).toEqual([...grown].sort((one, other) => one - other));
    expect(grown.at(-1)).toBeGreaterThan(5 * DAY);
    expect(gaps(["right", "right", "right", "wrong"]).at(-1)).toBeLessThan(DAY);
  });
});

describe("the trade's words", () => {
  const pickUp = { en: ["pick-up", "door pick-up", "collection"] };

  it("[Q6] any spelling counts; a slip in a long word is nearly right", () => {
    for (const typed of ["pick-up", "Pick up", " the PICK–UP. ", "collection"]) expect([typed, judgeEnglish(pickUp, typed)]).toEqual([typed, "right"]);
    for (const typed of ["colection", "collectoin", "collections"]) expect([typed, judgeEnglish(pickUp, typed)]).toEqual([typed, "near"]);
    for (const typed of ["", "pick", "selection box", "colectoin"]) expect([typed, judgeEnglish(pickUp, typed)]).toEqual([typed, "wrong"]);
    expect(judgeEnglish({ en: ["loss"] }, "lose")).toBe("wrong");
  });

  it("[Q7] pairs six at most, and none that could be paired twice", () => {
    const term = (n: number, zh: string, en: string) => ({ id: `g${n}`, courseId: `G00${n}`, unit: null, kind: "term" as const, zh, en: [en] });
    const question = pairTerms("pairs", [term(1, "回访", "callback"), term(2, "回访", "follow-up"), term(3, "再访", "Callback"), ...[4, 5, 6, 7, 8, 9].map((n) => term(n, `词${n}`, `word ${n}`))]);
    expect(question.kind === "matching" && question.left.map(({ id }) => id)).toEqual(["l-g1", "l-g4", "l-g5", "l-g6", "l-g7", "l-g8"]);
    expect(question.kind === "matching" && question.pairs).toHaveLength(PAIRS);
  });
});
