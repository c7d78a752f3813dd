import { describe, expect, it } from "vitest";
import type { SituationSource } from "../scenario/schema/situation.ts";
import type { Answer } from "./answer.ts";
import { gradeActivity } from "./grade-activity.ts";
import { performance, planFor, tinyForm, tinySituation } from "./test-support/tiny-case.ts";

const sheet = tinyForm([
  { id: "phone", label: { "zh-CN": "手机", en: "Phone" }, type: "phone" },
  { id: "fee", label: "运费", type: "money" },
  { id: "liability", label: "责任认定", type: "long-text" },
  { id: "done", label: "办结", type: "text" },
]);

const form = (id: string, title: { "zh-CN": string; en: string }) => ({
  id,
  kind: "form" as const,
  title,
  task: "t",
  form: "card",
  fields: [
    { field: "phone", fact: "phone", model: "m", optional: true },
    { field: "fee", fact: "own-fee", model: "m", optional: true },
    { field: "liability", model: "m", optional: true },
    // Right content, without which nothing of a form counts in full.
    { field: "done", oneOf: ["已办结"], model: "已办结" },
  ],
});

const activities: SituationSource["activities"] = [
  form("record", { "zh-CN": "记录卡", en: "Record card" }),
  { id: "sheet", kind: "calculation", title: "计算", task: "t", inputs: [{ id: "fee", label: "fee", value: 15, unit: "元" }], steps: [{ id: "own-fee", label: "开单承担", formula: "fee * 60 / 100", unit: "元", decimals: 2, points: 1, explain: "e" }] },
  {
    id: "blame",
    kind: "liability",
    title: "判责",
    task: "t",
    parties: [{ id: "billing", text: { "zh-CN": "开单部门", en: "Billing" } }, { id: "operations", text: { "zh-CN": "操作中心", en: "Operations" } }],
    evidence: [{ id: "e", text: "e", points: "billing", why: "w" }],
    shares: [{ party: "billing", exact: 60, min: 60, max: 80 }, { party: "operations", exact: 40, min: 20, max: 40 }],
    lead: "billing",
    points: { evidence: 1, shares: 1, lead: 1 },
    explain: "e",
  },
  form("report", { "zh-CN": "处理报告", en: "Report" }),
];

const facts: SituationSource["facts"] = [
  { id: "phone", type: "phone", label: "客户手机", value: "13711219212" },
  { id: "own-fee", type: "money", label: "开单部门承担", value: "9.00" },
];
const situation = tinySituation({ facts, activities, grading: planFor("report") });

type Values = { record?: Record<string, string>; report: Record<string, string>; fee?: string; shares?: [string, string] };

const decided = (shares: Values["shares"]): Answer => ({ kind: "liability", evidence: [], lead: null, shares: [{ party: "billing", percent: shares?.[0] ?? "" }, { party: "operations", percent: shares?.[1] ?? "" }] });

function compared({ record, report, fee, shares }: Values) {
  const blame = decided(shares);
  const of = performance({
    forms: [
      { activity: "record", submitted: record !== undefined, values: record ?? {}, verdicts: [], seq: 4 },
      { activity: "report", submitted: true, values: { ...report, done: "已办结" }, verdicts: [], seq: 8 },
    ],
    answers: [
      { activity: "sheet", submitted: fee !== undefined, answers: [{ kind: "calculation", step: "own-fee", value: fee ?? "", unit: "" }], verdicts: [], seq: 5 },
      { activity: "blame", submitted: shares !== undefined, answers: [blame], verdicts: [], seq: 6 },
    ],
  });
  const items = gradeActivity(situation, [sheet], of, "report").items.filter(({ kind }) => kind === "consistency");
  return items.map(({ subject, state, reason }) => [subject, state, reason.code]);
}

const right = "13711219212";
const wrong = "13711219213";

describe("[G29] one case, one value", () => {
  it.each([
    [{ report: { phone: right } }, ["phone", "met", "grading/consistent"]],
    [{ report: { phone: wrong } }, ["phone", "not-met", "grading/differs-from-heard"]],
    [{ record: { phone: right }, report: { phone: wrong } }, ["phone", "not-met", "grading/differs-elsewhere"]],
    [{ record: { phone: right }, report: { phone: "137 1121 9212" } }, ["phone", "met", "grading/consistent"]],
    [{ record: { phone: wrong }, report: { phone: wrong } }, ["phone", "met", "grading/consistent"]],
    [{ record: { phone: wrong }, report: { phone: right } }, ["phone", "met", "grading/consistent"]],
    [{ record: { phone: "" }, report: { phone: wrong } }, ["phone", "not-met", "grading/differs-from-heard"]],
  ] as [Values, string[]][])("[G29] what was heard or written before is written again: %j", (values, expected) => {
    expect(compared(values)).toEqual([expected]);
  });

  it("[G29] compares a form with a calculated result of the same name", () => {
    expect(compared({ fee: "8.00", report: { fee: "8.00" } })).toEqual([["fee", "met", "grading/consistent"]]);
    expect(compared({ fee: "8.00", report: { fee: "7.00" } })).toEqual([["fee", "not-met", "grading/differs-elsewhere"]]);
  });

  it.each([
    ["开单部门 60%，操作中心 40%，开单部门牵头", "met"],
    ["开单部承担６０％，操作中心承担 40%", "met"],
    ["开单部门占百分之七十：70%，操作中心 30%", "not-met"],
    ["操作中心 40%", "met"],
  ])("[G29] compares liability shares in a text with the decision: %j", (liability, state) => {
    expect(compared({ shares: ["60%", "40"], report: { liability } })).toMatchObject([["liability", state, {}]].map(([field, expected]) => [field, expected, expect.any(String)]));
  });

  it("[G29] compares nothing with a decision or a form that was not handed in, and finds no shares where none are", () => {
    expect(compared({ report: { liability: "开单部门 70%" } })).toEqual([]);
    expect(compared({ shares: ["60", "40"], report: { liability: "开单部门牵头处理，操作中心配合" } })).toEqual([]);
  });

  it("[G29] names both places in both languages", () => {
    const of = performance({
      forms: [
        { activity: "record", submitted: true, values: { phone: right }, verdicts: [], seq: 4 },
        { activity: "report", submitted: true, values: { phone: wrong }, verdicts: [], seq: 8 },
      ],
    });
    const item = gradeActivity(situation, [sheet], of, "report").items.find(({ kind }) => kind === "consistency");
    expect(item).toMatchObject({
      given: { "zh-CN": `处理报告 · 手机：${wrong}`, en: `Report · Phone: ${wrong}` },
      expected: { "zh-CN": `记录卡 · 手机：${right}`, en: `Record card · Phone: ${right}` },
      reason: { code: "grading/differs-elsewhere", params: {} },
    });
  });

  it("[G29] names the shares of liability in both languages, in what is shown and not in the reason", () => {
    const of = performance({ answers: [{ activity: "blame", submitted: true, answers: [decided(["60", "40"])], verdicts: [], seq: 6 }], forms: [{ activity: "report", submitted: true, values: { liability: "开单部门 70%，操作中心 30%" }, verdicts: [], seq: 8 }] });
    const item = gradeActivity(situation, [sheet], of, "report").items.find(({ kind }) => kind === "consistency");
    expect(item).toMatchObject({
      given: { "zh-CN": "处理报告 · 责任认定：开单部门 70%，操作中心 30%", en: "Report · 责任认定: Billing 70%, Operations 30%" },
      expected: { "zh-CN": "判责：开单部门 60%，操作中心 40%", en: "判责: Billing 60%, Operations 40%" },
      reason: { code: "grading/differs-elsewhere", params: {} },
    });
  });
});
