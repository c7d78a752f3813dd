import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SHIPPED_SCENARIOS } from "../../content/scenario-root.ts";
import { documentFiles } from "../../content/document-files.ts";
import { hasErrors } from "../../scenario/problem.ts";
import { checkDocument } from "../check-document.ts";
import { documentOf, type StudioDocument } from "../document.ts";
import { libraryOf } from "../kit.ts";
import { adapt, planned, type Wanted } from "./adapt.ts";
import { replacerOf } from "./replace.ts";
import { pairsFor } from "./wordings.ts";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as never;
const files = documentFiles(SHIPPED_SCENARIOS);
const kit = libraryOf(read(`${SHIPPED_SCENARIOS}/lexicon.json`), files.filter(({ kind }) => kind === "form").map(({ path }) => read(path)));
const latePickup: StudioDocument = {
  ...documentOf("complaints", read(`${SHIPPED_SCENARIOS}/complaints/late-pickup.json`)),
  transcripts: [read(`${SHIPPED_SCENARIOS}/complaints/transcripts/late-pickup/strong.json`)],
};
const nothing: Wanted = { facts: {}, personas: {}, words: [] };
const fresh = { id: "late-fruit", unit: "complaints", title: "鲜果晚点" };
const count = (document: StudioDocument, wanted: Wanted) => Object.fromEntries(planned(document, wanted).map(({ from, to, places }) => [`${from}→${to}`, places.length]));

describe("how a value stands in texts", () => {
  test.each([
    ["time", "16:00", "10:30", "下午四点来，16:00 整，下午4点整，四点", "上午十点三十来，10:30 整，上午10点30分，十点三十"],
    ["time", "14:30", "09:00", "下午两点半，14点30分，下午2点30", "上午九点，9点，上午9点"],
    ["phone", "13711219212", "13922224444", "电话 13711219212，137 1121 9212，137-1121-9212", "电话 13922224444，139 2222 4444，139-2222-4444"],
    ["code", "1234566", "7654321", "单号1234566，一二三四五六六，幺二三四，五六六，１２３４５６６，不是 11234566", "单号7654321，七六五四三二一，七六五四，三二幺，７６５４３２１，不是 11234566"],
    ["money", "15.00", "20.00", "15.00 收 15元，十五块钱，115元", "20.00 收 20元，二十块钱，115元"],
    ["duration", "PT30M", "PT1H", "三十分钟，半小时，30 分钟，130分钟", "六十分钟，1小时，60 分钟，130分钟"],
    ["date", "2012-04-30", "2012-05-02", "2012年4月30日，四月三十号，4 月 30 日", "2012年5月2日，五月二号，5 月 2 日"],
    ["date-time", "2012-05-02T10:00", "2012-05-03T15:00", "5月2日10:00，5 月 2 日 上午十点", "5月3日15:00，5 月 3 日 下午三点"],
    ["name", "陈师傅", "林师傅", "陈师傅到了", "林师傅到了"],
    ["number", "22", "33", "工号 22", "工号 22"],
  ] as const)("[Y1] a %s %s becomes %s in every writing, and where it is part of another it stays", (type, before, after, text, expected) => {
    expect(replacerOf(pairsFor(type, before, after))(text).text).toBe(expected);
  });

  test("[Y1] two names can change places", () => {
    expect(replacerOf([{ from: "张", to: "李" }, { from: "李", to: "张" }])("张找李").text).toBe("李找张");
  });
});

describe("the same case with other goods", () => {
  const wanted: Wanted = { facts: { "order-number": "7654321", phone: "13922224444", "new-pickup": "16:45" }, personas: { "mr-zhang": "李女士" }, words: [{ from: "投标文件", to: "参展样品" }] };
  const adapted = adapt(latePickup, wanted, fresh);
  const text = JSON.stringify(adapted);

  test("[Y2] speaks of the new ones everywhere: facts, lines, criteria with their examples, look-ups, forms, transcripts", () => {
    for (const old of ["1234566", "13711219212", "张先生", "投标文件"]) expect(text.match(new RegExp(`.{0,30}${old}.{0,10}`)), old).toBeNull();
    expect(adapted.situation).toMatchObject({ id: "late-fruit", title: "鲜果晚点" });
    expect(adapted.transcripts[0]?.situation).toBe("late-fruit");
    expect(adapted.situation.facts.find(({ id }) => id === "phone")?.value).toBe("13922224444");
    expect(adapted.situation.lookUps?.flatMap(({ keys }) => keys)).toContain("7654321");
    expect(JSON.stringify(adapted.transcripts)).toContain("7654321");
  });

  test("[Y2] is as sound as it was", () => {
    const swapped = adapt(latePickup, { ...nothing, facts: { "order-number": "7654321", phone: "13922224444" }, personas: wanted.personas }, { ...fresh, title: { "zh-CN": "鲜果晚点", en: "Late fruit" } });
    expect(checkDocument(swapped, kit).map(({ code, path, params }) => `${code} ${path.join(".")} ${JSON.stringify(params)}`)).toEqual([]);
  });

  test("[Y3] changes exactly what was shown, and leaves what the author lets be", () => {
    const counts = count(latePickup, wanted);
    expect(counts["1234566→7654321"]).toBeGreaterThan(20);
    expect(counts["投标文件→参展样品"]).toBeGreaterThan(10);
    const kept = adapt(latePickup, wanted, { ...fresh, left: ["投标文件"] });
    expect(JSON.stringify(kept).split("投标文件").length).toBe(JSON.stringify({ ...latePickup, situation: { ...latePickup.situation, title: "" } }).split("投标文件").length);
    expect(planned(adapted, wanted).filter(({ from }) => from !== "16:35")).toEqual([]);
  });

  test("[Y3] with nothing wanted is a copy under another id and title, and the original stays as it was", () => {
    const copy = adapt(latePickup, nothing, { ...fresh, title: "副本" });
    expect({ ...copy, situation: { ...copy.situation, id: latePickup.situation.id, title: latePickup.situation.title }, transcripts: latePickup.transcripts }).toEqual(latePickup);
    expect(planned(latePickup, nothing)).toEqual([]);
  });

  test("[Y3] no id, kind or condition is taken for a word", () => {
    const everything = adapt(latePickup, { ...nothing, words: [{ from: "call", to: "ruf" }, { from: "B1", to: "C1" }, { from: "talk", to: "sprich" }, { from: "told", to: "sagt" }] }, fresh);
    expect(everything.situation.activities.map(({ id, kind }) => `${id} ${kind}`)).toEqual(latePickup.situation.activities.map(({ id, kind }) => `${id} ${kind}`));
    expect(hasErrors(checkDocument(everything, kit).filter(({ code }) => code.startsWith("shape/") || code.startsWith("reference/")))).toBe(false);
  });
});
