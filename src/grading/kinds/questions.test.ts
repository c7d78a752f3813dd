import { describe, expect, it } from "vitest";
import type { Answer } from "../answer.ts";
import { gradeActivity } from "../grade-activity.ts";
import { answered, performance, planFor, tinySituation } from "../test-support/tiny-case.ts";

const letters = (ids: string) => [...ids].map((id) => ({ id, text: { "zh-CN": `选项${id}`, en: id } }));
const base = { title: "task", task: "task" };

const choice = {
  ...base,
  id: "quiz",
  kind: "choice" as const,
  questions: [
    { id: "single", prompt: "p", options: letters("abcd"), answer: ["c"], explain: "why c" },
    { id: "truth", prompt: "p", options: letters("ab"), fixedOrder: true, answer: ["a"], explain: "why a" },
    { id: "several", prompt: "p", multiple: true, options: letters("abcde"), answer: ["a", "b", "c"], explain: "why abc" },
    { id: "own", prompt: "p", multiple: true, options: letters("abc"), answer: ["a", "b"], points: 6, explain: "why ab" },
  ],
};

describe("[G17] questions", () => {
  const grade = (question: string, options: string) =>
    gradeActivity(tinySituation({ activities: [choice], grading: planFor("quiz") }), [], answered("quiz", { kind: "choice", question, options: [...options] }), "quiz").items.find(({ subject }) => subject === question);

  it.each([
    ["single", "c", 2, "grading/right"],
    ["single", "a", 0, "grading/wrong-option"],
    ["single", "", 0, "grading/unanswered"],
    ["single", "ca", 0, "grading/wrong-option"],
    ["single", "z", 0, "grading/unanswered"],
    ["truth", "a", 1, "grading/right"],
    ["truth", "b", 0, "grading/wrong-option"],
    ["several", "abc", 3, "grading/right"],
    ["several", "cab", 3, "grading/right"],
    ["several", "aabc", 3, "grading/right"],
    ["several", "ab", 1, "grading/missed-options"],
    ["several", "a", 1, "grading/missed-options"],
    ["several", "abd", 0, "grading/wrong-option"],
    ["several", "abcde", 0, "grading/wrong-option"],
    ["own", "a", 2, "grading/missed-options"],
  ])("[G17] %s answered %j: %d (%s)", (question, options, points, code) => {
    expect(grade(question, options)).toMatchObject({ points, reason: { code } });
  });

  it("[G17] shows what was chosen, what is right and why", () => {
    expect(grade("several", "ba")).toMatchObject({
      given: { "zh-CN": "选项a；选项b", en: "a; b" },
      expected: { "zh-CN": "选项a；选项b；选项c", en: "a; b; c" },
      advice: "why abc",
      evidence: [{ seq: 7, text: "选项a；选项b" }],
    });
  });
});

const ordering = {
  ...base,
  id: "row",
  kind: "ordering" as const,
  items: letters("abcde"),
  orders: [["a", "b", "c", "d", "e"], ["a", "c", "b", "d", "e"]],
  mistakes: [{ first: "a", second: "b", why: "a before b" }],
  explain: "why",
};

describe("[G18] orderings", () => {
  const gradeOrdering = (answer: string, activity: typeof ordering) =>
    gradeActivity(tinySituation({ activities: [activity], grading: planFor("row") }), [], answered("row", { kind: "ordering", items: [...answer] }), "row").items;
  const grade = (answer: string) => gradeOrdering(answer, ordering);

  it.each([
    ["abcde", 4, "grading/positions-right"],
    ["acbde", 4, "grading/positions-right"],
    ["bacde", 3, "grading/positions-part"],
    ["eabcd", 3, "grading/positions-part"],
    ["edcba", 1, "grading/positions-part"],
    ["edbca", 1, "grading/positions-part"],
    ["ab", 1, "grading/positions-part"],
    ["", 0, "grading/unanswered"],
    ["aaaaa", 0, "grading/positions-part"],
  ])("[G18] %j earns %d (%s)", (answer, points, code) => {
    expect(grade(answer)[0]).toMatchObject({ points, reason: { code } });
  });

  it("[G18] gives nothing for an order that is wholly the wrong way round", () => {
    expect(gradeOrdering("edcba", { ...ordering, orders: [["a", "b", "c", "d", "e"]] })[0]?.points).toBe(0);
  });

  it.each([["a", "b"], ["b", "a"]])("[G18] explains a mistake that was made, and only then, written as %s, %s", (first, second) => {
    const grade = (answer: string) => gradeOrdering(answer, { ...ordering, mistakes: [{ first, second, why: "a before b" }] });
    expect(grade("bacde")[1]).toMatchObject({ reason: { code: "grading/swapped" }, advice: "a before b", given: { en: "b → a" }, expected: { en: "a → b" }, max: 0 });
    expect(grade("abcde")).toHaveLength(1);
    expect(grade("b")).toHaveLength(1);
  });
});

const matching = {
  ...base,
  id: "pairs",
  kind: "matching" as const,
  left: letters("abc"),
  right: letters("xyz"),
  pairs: [
    { left: "a", right: ["x"], why: "a goes with x" },
    { left: "b", right: ["x", "y"] },
    { left: "c", right: ["z"] },
  ],
  points: 4,
  explain: "in general",
};

describe("[G19] pairs", () => {
  const grade = (...pairs: string[]) => {
    const answer: Answer = { kind: "matching", pairs: pairs.map(([left = "", right = ""]) => ({ left, right })) };
    return gradeActivity(tinySituation({ activities: [matching], grading: planFor("pairs") }), [], answered("pairs", answer), "pairs");
  };

  it.each([
    [["ax", "by", "cz"], 4],
    [["ax", "bx", "cz"], 4],
    [["ax"], 1.33],
    [["ay", "bz"], 0],
    [["ax", "cz"], 2.67],
    [[], 0],
  ])("[G19] %j earns %d of 4", (pairs, points) => {
    expect(grade(...pairs)).toMatchObject({ points, max: 4 });
  });

  it("[G19] explains each pair", () => {
    expect(grade("ay", "bx").items.map(({ subject, state, reason, advice }) => [subject, state, reason.code, advice])).toEqual([
      ["a", "not-met", "grading/wrong-pair", "a goes with x"],
      ["b", "met", "grading/right", null],
      ["c", "not-met", "grading/unanswered", "in general"],
    ]);
  });
});

it("[G12] tells nothing of answers that are not handed in", () => {
  const draft = performance({ answers: [{ activity: "quiz", submitted: false, answers: [{ kind: "choice", question: "single", options: ["c"] }], verdicts: [], seq: null }] });
  expect(gradeActivity(tinySituation({ activities: [choice], grading: planFor("quiz") }), [], draft, "quiz")).toMatchObject({ points: 0, max: 12, items: [{ kind: "open", expected: null, advice: null }] });
});
