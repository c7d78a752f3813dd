import { describe, expect, it } from "vitest";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { gradeActivity } from "../grade-activity.ts";
import type { Performance, RecordedVerdict } from "../performance.ts";
import { performance, planFor, tinyForm, tinySituation, verdict } from "../test-support/tiny-case.ts";

type FormSource = Extract<SituationSource["activities"][number], { kind: "form" }>;

const card = tinyForm([
  { id: "order", label: { "zh-CN": "单号", en: "Order" }, type: "code" },
  { id: "phone", label: "手机", type: "phone" },
  { id: "when", label: "受理时间", type: "date-time" },
  { id: "fee", label: "运费", type: "money" },
  { id: "due", label: "时限", type: "time" },
  { id: "who", label: "客户", type: "name" },
  { id: "note", label: "经过", type: "long-text" },
  { id: "type", label: "类型", type: "choice", options: [{ id: "late", text: "延误" }, { id: "lost", text: "丢失" }] },
  { id: "office", label: "盖章", type: "text", office: true },
]);

function gradeFields(fields: FormSource["fields"], values: Record<string, string>, more: Partial<FormSource> = {}, verdicts: RecordedVerdict[] = []) {
  const activity = { id: "record", kind: "form" as const, title: "记录卡", task: "t", form: "card", fields, ...more };
  const of: Performance = performance({ forms: [{ activity: "record", submitted: true, values, verdicts, seq: 5 }] });
  return gradeActivity(tinySituation({ activities: [activity], grading: planFor("record") }), [card], of, "record");
}

const check = (field: string, fact: string, more: Partial<FormSource["fields"][number]> = {}) => ({ field, fact, model: `model ${field}`, advice: `advice ${field}`, ...more });
/** Right content, without which nothing of a form counts in full. */
const done = { field: "note", oneOf: ["已办结"], model: "已办结" };
const itemOf = (result: ReturnType<typeof gradeFields>, aspect: string) => result.items.find(({ id }) => id.includes(`/${aspect}/`));

describe("[G25] the parts of a form", () => {
  it("[G25] are 30 complete, 40 accurate, 15 format, 15 consistent", () => {
    const result = gradeFields([check("order", "order")], { order: "1234566" });
    expect(result.items.map(({ kind, max }) => [kind, max])).toEqual([
      ["field", 40],
      ["filled", 30],
      ["format", 15],
      ["consistency", 15],
    ]);
    expect(result).toMatchObject({ points: 100, max: 100 });
  });

  it("[G25] share out what a form has no place for", () => {
    const result = gradeFields([{ field: "note", content: [{ id: "cause", title: "cause", meets: "greet", points: 1, advice: "a" }], model: "m" }], { note: "经过" }, {}, [verdict("note:cause")]);
    expect(result.points).toBe(100);
    expect(result.items.map(({ kind, max }) => [kind, Math.round(max * 100) / 100])).toEqual([
      ["content", 57.14],
      ["filled", 42.86],
    ]);
  });

  it("[G25] leave out what is given, optional and empty, or the office's", () => {
    const fields = [check("order", "order"), check("phone", "phone", { given: true }), check("fee", "fee", { optional: true }), { field: "office", model: "盖章" }];
    const result = gradeFields(fields, { order: "1234566" });
    expect([...new Set(result.items.map(({ subject }) => subject))]).toEqual(["order"]);
  });

  it("[G25] give nothing for an empty field, and ask for 无 where there is nothing", () => {
    const empty = gradeFields([check("order", "order")], { order: "  " });
    expect(empty.points).toBe(0);
    expect(itemOf(empty, "complete")).toMatchObject({ reason: { code: "grading/blank" }, advice: "advice order" });
    expect(itemOf(gradeFields([{ field: "note", oneOf: ["无"], model: "无" }], {}), "complete")?.reason.code).toBe("grading/write-none");
    expect(gradeFields([{ field: "note", oneOf: ["无"], model: "无" }], { note: "无" }).points).toBe(100);
  });
});

describe("[G26] accuracy", () => {
  it.each([
    ["order", "order", "1234566", "met"],
    ["order", "order", "１２３４５６６", "met"],
    ["order", "order", "1234 566", "met"],
    ["order", "order", "单号1234566", "met"],
    ["order", "order", "1234556", "not-met"],
    ["order", "order", "1234566或1234556", "part"],
    ["phone", "phone", "13711219212", "met"],
    ["phone", "phone", "137-1121-9212", "met"],
    ["phone", "phone", "一三七一一二一九二一二", "met"],
    ["phone", "phone", "137****9212", "met"],
    ["phone", "phone", "13711219213", "not-met"],
    ["when", "accepted", "2012-04-30 16:00", "met"],
    ["when", "accepted", "2012年4月30日下午四点", "met"],
    ["when", "accepted", "4/30 16：00", "met"],
    ["when", "accepted", "2012-04-30", "part"],
    ["when", "accepted", "16:00", "part"],
    ["when", "accepted", "2012-05-01 16:00", "not-met"],
    ["due", "due", "16:14", "met"],
    ["due", "due", "下午4点14分前", "met"],
    ["due", "due", "四点十四", "met"],
    ["due", "due", "04:14", "not-met"],
    ["due", "due", "尽快", "not-met"],
    ["due", "accepted", "16:00", "met"],
    ["fee", "fee", "15.00", "met"],
    ["fee", "fee", "15元", "met"],
    ["fee", "fee", "十五元", "met"],
    ["fee", "fee", "免运费15.00元", "met"],
    ["fee", "fee", "15.50", "not-met"],
    ["who", "who", "福临门公司广州分公司 张先生", "met"],
    ["who", "who", "客户：福临门公司广州分公司（张先生）", "met"],
    ["who", "who", "福临门公司广州分公司", "part"],
    ["who", "who", "张先生", "not-met"],
    ["who", "who", "海尔公司", "not-met"],
  ])("[G26] field %s of fact %s, written %j: %s", (field, fact, written, state) => {
    expect(itemOf(gradeFields([check(field, fact)], { [field]: written }), "accurate")).toMatchObject({ state, given: written, model: `model ${field}` });
  });

  it("[G26] takes one of several values, options by id or by words", () => {
    const options = (oneOf: string[], type: string) => itemOf(gradeFields([{ field: "type", oneOf, model: "延误" }], { type }), "accurate");
    expect(options(["延误"], "late")).toMatchObject({ state: "met", given: "延误" });
    expect(options(["late"], "late")?.state).toBe("met");
    expect(options(["late"], "lost")?.state).toBe("not-met");
    const wrong = gradeFields([{ field: "type", oneOf: ["late"], model: "late", key: true }], { type: "lost" });
    for (const item of wrong.items.filter(({ kind }) => kind === "field")) expect(item).toMatchObject({ given: "丢失", expected: "延误", model: "延误" });
    expect(itemOf(wrong, "accurate")?.reason.params).toEqual({ value: "丢失" });
    const words = (note: string) => itemOf(gradeFields([{ field: "note", oneOf: ["成立", "投诉成立"], model: "成立" }], { note }), "accurate")?.state;
    expect([words("成立"), words("投诉成立。"), words("不成立"), words("投诉不成立")]).toEqual(["met", "met", "not-met", "not-met"]);
  });

  it("[G26] shares a field among its content points by their points", () => {
    const content = [
      { id: "cause", title: "cause", meets: "greet", points: 3, advice: "a" },
      { id: "plan", title: "plan", meets: "greet", points: 1, advice: "b" },
    ];
    const items = gradeFields([{ field: "note", content, model: "m" }], { note: "录单错了" }, {}, [verdict("note:cause", { spans: [[0, 2]] })]).items.filter(({ kind }) => kind === "content");
    expect(items.map(({ subject, points, max }) => [subject, points > 0, Math.round((max / 40) * 70)])).toEqual([
      ["note:cause", true, 75],
      ["note:plan", false, 25],
    ]);
    expect(items[0]?.evidence).toEqual([{ seq: 5, text: "录单错了", spans: [{ start: 0, end: 2 }] }]);
  });
});

describe("[G27] writing by the rules", () => {
  it.each([
    ["when", "accepted", "2012-04-30 16:00", 15, "grading/format-right"],
    ["when", "accepted", "2012-04-30　16：00", 15, "grading/format-right"],
    ["when", "accepted", "2012年4月30日16:00", 7.5, "grading/format-date-time"],
    ["when", "accepted", "昨天", 0, "grading/format-unreadable"],
    ["due", "due", "16:14", 15, "grading/format-right"],
    ["due", "due", "16:14前", 15, "grading/format-right"],
    ["due", "due", "下午四点十四", 7.5, "grading/format-time"],
    ["phone", "phone", "13711219212", 15, "grading/format-right"],
    ["phone", "phone", "137 1121 9212", 7.5, "grading/format-phone"],
    ["phone", "phone", "1371121921", 7.5, "grading/phone-digits"],
    ["fee", "fee", "15.00", 15, "grading/format-right"],
    ["fee", "fee", "¥15.00", 15, "grading/format-right"],
    ["fee", "fee", "15元", 7.5, "grading/format-money"],
    ["order", "order", "1234566", 15, "grading/format-right"],
    ["order", "order", "单号 1234566", 7.5, "grading/format-code"],
    ["order", "order", "7654321", 15, "grading/format-right"],
  ])("[G27] %s (%s) written %j keeps %d of 15: %s", (field, fact, written, points, code) => {
    expect(itemOf(gradeFields([check(field, fact), done], { [field]: written, note: "已办结" }), "format")).toMatchObject({ points, max: 15, reason: { code } });
  });
});

it("[G27] gives nothing for the format of an empty field", () => {
  expect(itemOf(gradeFields([check("order", "order")], { order: "" }), "format")).toMatchObject({ points: 0, reason: { code: "grading/blank" } });
});

describe("[G56] what content backs", () => {
  const four = [check("order", "order"), check("phone", "phone"), check("fee", "fee"), check("due", "due")];
  const right = { order: "1234566", phone: "13711219212", fee: "15.00", due: "16:14" };
  const nonsense = { order: "AAA", phone: "13000000000", fee: "1.00", due: "01:01" };

  it.each<[string, Record<string, string>, number]>([
    ["all right", right, 100],
    ["one slip costs its accuracy and agreement only", { ...right, order: "7654321" }, 100 - 10 - 3.75],
    ["half right: the rest in full", { ...right, order: "7654321", phone: "13000000000" }, 100 - 20 - 7.5],
    ["a quarter right (10): half of the rest (48.75)", { ...nonsense, due: "16:14" }, 34.38],
    ["nonsense, however neatly written", nonsense, 0],
    ["nothing", {}, 0],
  ])("[G56] %s", (_, values, points) => {
    expect(gradeFields(four, values).points).toBeCloseTo(points, 5);
  });

  it("[G56] says so where a field had no fault of its own, and how much was right", () => {
    const result = gradeFields(four, { ...nonsense, fee: "1元", due: "16:14" });
    const reasons = (aspect: string) => result.items.filter(({ id }) => id.includes(`/${aspect}/`)).map(({ subject, reason }) => [subject, reason.code]);
    expect(reasons("complete")).toEqual(four.map(({ field }) => [field, "grading/not-backed"]));
    expect(reasons("format")).toContainEqual(["fee", "grading/format-money"]);
    expect(itemOf(result, "complete")?.reason.params).toEqual({ percent: 25 });
  });

  it("[G56] what is uncertain costs nothing, and a form without anything to check asks for nothing", () => {
    const content = [{ id: "cause", title: "cause", meets: "greet" as const, points: 1, advice: "a" }];
    const unsure = gradeFields([{ field: "note", content, model: "m" }], { note: "经过" }, {}, [verdict("note:cause", { state: "uncertain" })]);
    expect(itemOf(unsure, "complete")).toMatchObject({ state: "met" });
    expect(gradeFields([{ field: "note", model: "m" }], { note: "经过" }).points).toBe(100);
  });
});

describe("[G28] what is taken off a form", () => {
  it("[G28] 8 for a wrong key field, not for an empty one", () => {
    const points = (order: string) => gradeFields([check("order", "order", { key: true }), check("phone", "phone")], { order, phone: "13711219212" }).points;
    const plain = gradeFields([check("order", "order"), check("phone", "phone")], { order: "1234556", phone: "13711219212" }).points;
    expect(plain - points("1234556")).toBe(8);
    expect(itemOf(gradeFields([check("order", "order", { key: true })], { order: "" }), "key")).toBeUndefined();
  });

  it.each([
    ["13:50 到错址，没有联系客户", 0],
    ["师傅可能堵车", -20],
    ["客户胡搅蛮缠，估计是心情不好", -20],
    ["客户说“可能赶不上开标”", 0],
    ["请尽可能安排末班", 0],
    ["师傅 态度恶劣", -20],
  ])("[G28] a fifth once for guesses and feelings where facts belong: %j %d", (note, points) => {
    const result = gradeFields([{ field: "note", model: "m" }], { note }, { factsOnly: ["note"] });
    expect(itemOf(result, "facts")?.points ?? 0).toBe(points);
    expect(itemOf(gradeFields([{ field: "note", model: "m" }], { note }), "facts")).toBeUndefined();
  });

  it("[G28] quotes the words", () => {
    expect(itemOf(gradeFields([{ field: "note", model: "m" }], { note: "师傅可能堵车" }, { factsOnly: ["note"] }), "facts")).toMatchObject({
      reason: { params: { words: "可能" } },
      evidence: [{ seq: 5, text: "师傅可能堵车", spans: [{ start: 2, end: 4 }] }],
    });
  });

  it.each([
    ["身份证 440106198501011234", -20],
    ["联系同事 13900000001", -20],
    ["客户手机 13711219212", 0],
    ["客户手机 13711219213", 0],
    ["会务组小陈 13800000033", 0],
    ["单号 1234566", 0],
  ])("[G28] a fifth for private data: %j %d", (note, points) => {
    expect(itemOf(gradeFields([{ field: "note", model: "m" }], { note }), "privacy")?.points ?? 0).toBe(points);
  });
});

it("[G11] reports a form or a fact that does not exist", () => {
  const activity = { id: "record", kind: "form" as const, title: "t", task: "t", form: "no-such", fields: [{ field: "order", fact: "no-fact", model: "m" }] };
  const given = tinySituation({ activities: [activity], grading: planFor("record") });
  const of = performance({ forms: [{ activity: "record", submitted: true, values: { order: "x" }, verdicts: [], seq: 5 }] });
  expect(gradeActivity(given, [], of, "record").points).toBe(100);
});
