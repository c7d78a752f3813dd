import { describe, expect, it } from "vitest";
import { gradePerformance } from "../grading/grade-performance.ts";
import { criterion, performance, tinySituation, verdict } from "../grading/test-support/tiny-case.ts";
import { reportLines } from "./print-report.ts";
import { createWords } from "./words.ts";

const personas = [{ id: "zhang", name: "张先生", title: "客户" }];
const planned = [criterion("waited", 2), criterion("laughs", 1, { kind: "must-not" })];
const situation = tinySituation({ cast: { personas, seats: [{ id: "agent", role: "agent", title: "坐席" }, { id: "customer", role: "customer", title: "客户", persona: "zhang", criteria: planned }] } });
const spoken = { seat: "customer", met: [], running: false, turns: [{ seq: 3, activity: "call", text: "两点的约，哈哈", verdicts: [verdict("customer:waited", { spans: [[0, 2]] }), verdict("customer:laughs", { spans: [[5, 7]] })] }] };

describe("reportLines", () => {
  const linesOf = (seats: (typeof spoken)[], lang: "zh-CN" | "en") => reportLines(gradePerformance(situation, [], performance({ seats })), situation.activities, lang, createWords(lang));

  it("[K10] tells what the customer's seat earned, with the words, beside the total", () => {
    const lines = linesOf([spoken], "zh-CN");
    const at = lines.indexOf("“客户”席位：1/2（不计入总分）");
    expect(lines.slice(at + 1, at + 3)).toEqual(["  ✓ waited 2/2  “两点”", "  ✗ laughs -1/0  “哈哈”  这样说要扣分"]);
    expect(linesOf([spoken], "en")).toContain("In the seat of 客户: 1/2 (not in the total)");
  });

  it("[K10] says nothing of seats where the script played", () => {
    expect(linesOf([], "zh-CN").filter((line) => line.includes("席位"))).toEqual([]);
  });
});
