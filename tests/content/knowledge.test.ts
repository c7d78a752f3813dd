/** The question banks and the glossary against the course, every figure worked out again. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readScenarios } from "../../scripts/read-scenarios.ts";
import { gradeCredits } from "../../src/grading/graders.ts";
import { toNumber } from "../../src/grading/fraction.ts";
import { drillSituation } from "../../src/knowledge/drill-situation.ts";
import { questionPool } from "../../src/knowledge/question-pool.ts";
import { judgeEnglish } from "../../src/knowledge/terms.ts";
import type { Answer } from "../../src/grading/answer.ts";
import type { BankQuestion } from "../../src/scenario/schema/question-bank.ts";
import { readText } from "../../src/scenario/text.ts";

const { banks, glossary, situations } = readScenarios(join(import.meta.dirname, "../../scenarios"));
const pool = banks.flatMap((bank) => questionPool(bank, situations.filter(({ unit }) => unit.id === bank.unit).map(({ situation }) => situation)));
const byId = new Map(pool.map((question) => [question.courseId, question]));

/** The words of the right options of a question. */
function rightOf(courseId: string): string {
  const question = byId.get(courseId);
  const asked = question?.kind === "choice" ? question.questions[0] : undefined;
  return (asked?.options ?? []).filter(({ id }) => asked?.answer.includes(id)).map(({ text }) => readText(text, "zh-CN")).join(" ");
}

function rightAnswer(question: BankQuestion): Answer {
  if (question.kind === "choice") return { kind: "choice", question: question.questions[0]?.id ?? "", options: question.questions[0]?.answer ?? [] };
  if (question.kind === "ordering") return { kind: "ordering", items: question.orders[0] ?? [] };
  return { kind: "matching", pairs: question.pairs.map(({ left, right }) => ({ left, right: right[0] ?? "" })) };
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`;
const yuan = (value: number) => `${value.toLocaleString("en-US", { maximumFractionDigits: 2 })} 元`;

describe("the questions", () => {
  it("[T60] are those of the course: 117, numbered without gaps", () => {
    const counts = [20, 38, 19, 21, 19];
    const wanted = counts.flatMap((count, unit) => Array.from({ length: count }, (_, index) => `U${unit + 1}-K${String(index + 1).padStart(2, "0")}`));
    expect([...byId.keys()].sort()).toEqual(wanted);
    expect(pool).toHaveLength(117);
  });

  it("[T61] the answer that stands there as right earns every point, in both languages explained", () => {
    const situation = drillSituation(pool.filter(({ id }, index) => pool.findIndex((other) => other.id === id) === index));
    for (const question of pool) {
      const performance = { seconds: 0, dialogues: [], forms: [], answers: [{ activity: question.id, submitted: true, answers: [rightAnswer(question)], verdicts: [], seq: 1 }], seats: [], hints: [] };
      const { credits } = gradeCredits(question, { situation, forms: [], performance });
      const sum = (of: "points" | "max") => credits.reduce((total, credit) => total + toNumber(credit[of]), 0);
      expect([question.courseId, sum("points")]).toEqual([question.courseId, sum("max")]);
      expect(sum("max")).toBeGreaterThan(0);
      const explain = question.kind === "choice" ? question.questions[0]?.explain : question.explain;
      expect(explain).toMatchObject({ "zh-CN": expect.stringMatching(/\p{Script=Han}|\d/u), en: expect.stringMatching(/[A-Za-z0-9]/) });
    }
  });

  it("[T62] figures of units 1 to 4 come out", () => {
    expect(rightOf("U1-K06")).toBe(`${Math.max((50 * 40 * 30) / 6000, 6.4)} kg`);
    expect(rightOf("U2-K29")).toBe(yuan(300_000 * (1 - 0.7)));
    expect(rightOf("U2-K30")).toBe(yuan(4_000 + 81_000));
    expect(rightOf("U2-K35").replace("−", "-")).toBe((((6 - 9) / 30) * 100).toFixed(2));
    expect(rightOf("U3-K10")).toBe(`${Math.ceil(430 / 150)} 人天`);
    expect(rightOf("U3-K11")).toBe(percent(40, 48));
    expect(rightOf("U3-K14")).toBe(yuan(648 - 240));
    expect(rightOf("U4-K07")).toBe("A 类");
    expect(rightOf("U4-K08")).toBe([70, 80].map((limit) => (72.88 <= limit ? "A" : "B")).join("、"));
    expect(rightOf("U4-K18")).toBe(percent(25 - 3, 25));
    expect(rightOf("U4-K19")).toBe(percent(201, 214));
  });

  it("[T62] figures of unit 5 come out", () => {
    expect(rightOf("U5-K04")).toBe(yuan((708_000 * Math.ceil(97 - 94.23)) / 100));
    const points = (contribution: number, onTime: number, growth: number) => contribution * 10 + (onTime >= 95 ? 200 : 0) + (growth >= 10 ? 150 : 0);
    expect(rightOf("U5-K08")).toBe(points(104, 98, 31).toLocaleString("en-US"));
    const level = (total: number) => (total >= 7_000 ? "钻石" : total >= 1_500 ? "金卡" : "银卡");
    expect(rightOf("U5-K09")).toBe(level(1_220 + 200 + 150));
    expect(rightOf("U5-K11")).toBe(`余 ${yuan(65_000 - 56_360 * 1.1)}`);
  });

  it("[T62] the network of the annual meeting has the critical path that the question asks for", () => {
    const task = byId.get("U5-K12")?.task;
    const text = task === undefined ? "" : readText(task, "zh-CN");
    const tasks = [...text.matchAll(/([A-J]) [^；：]*? ?(\d+) 天(?:，([A-J、]+) 后)?/g)].map(([, id = "", days = "", after = ""]) => ({ id, days: Number(days), after: after.split("、").filter(Boolean) }));
    expect(tasks.map(({ id }) => id).join("")).toBe("ABCDEFGHIJ");
    const finish = (id: string, late: Record<string, number> = {}): number => {
      const one = tasks.find((candidate) => candidate.id === id);
      return (one?.days ?? 0) + (late[id] ?? 0) + Math.max(0, ...(one?.after ?? []).map((before) => finish(before, late)));
    };
    const path = (id: string): string => {
      const before = tasks.find((candidate) => candidate.id === id)?.after.toSorted((a, b) => finish(b) - finish(a))[0];
      return before === undefined ? id : `${path(before)}-${id}`;
    };
    expect(finish("J")).toBe(34);
    expect(rightOf("U5-K12")).toBe(path("J"));
    expect(rightOf("U5-K13")).toBe(`推迟 ${finish("J", { D: 2 }) - 34} 天`);
  });

  it("[T62] what is to be improved first is important, satisfies little and has the widest gap", () => {
    const text = readText(byId.get("U5-K15")?.task ?? "", "zh-CN");
    const rows = [...text.matchAll(/([\p{Script=Han}]+) (\d\.\d) \/ (\d\.\d\d)/gu)].map(([, name = "", importance = "", mean = ""]) => ({ name, importance: Number(importance), mean: Number(mean) }));
    expect(rows).toHaveLength(8);
    const average = (of: "importance" | "mean") => rows.reduce((sum, row) => sum + row[of], 0) / rows.length;
    // Half up, as the course rounds.
    expect(text).toContain((Math.round(average("importance") * 1000 + 1e-6) / 1000).toFixed(3));
    const first = rows.filter((row) => row.importance > average("importance") && row.mean < average("mean")).sort((a, b) => a.mean - a.importance - (b.mean - b.importance))[0];
    expect(rightOf("U5-K15")).toBe(first?.name);
  });
});

describe("the glossary", () => {
  it("[T63] has the course's 142 words, each with an English that is taken as right", () => {
    expect(glossary.terms.map(({ courseId }) => courseId)).toEqual(Array.from({ length: 142 }, (_, index) => `G${String(index + 1).padStart(3, "0")}`));
    for (const term of glossary.terms) for (const form of term.en) expect([form, judgeEnglish(term, form)]).toEqual([form, "right"]);
    const units = new Set(banks.map(({ unit }) => unit));
    expect(glossary.terms.filter(({ unit }) => unit !== null && !units.has(unit))).toEqual([]);
  });

  it("[T63] no word is Chinese on its English side", () => {
    expect(glossary.terms.filter(({ en }) => en.some((form) => /\p{Script=Han}/u.test(form)))).toEqual([]);
  });
});
