import { describe, expect, test } from "vitest";
import { shippedKit } from "../../../tests/support/shipped-document.ts";
import { checkDocument } from "../check-document.ts";
import type { StudioDocument, TalkBeatSource } from "../document.ts";
import frame from "../templates/complaint-phone.json" with { type: "json" };
import { beatsOfEntries } from "./beats-of-entries.ts";
import { guessColumns } from "./columns.ts";
import { readEntries } from "./read-entries.ts";
import { situationOfScript } from "./situation-of-script.ts";
import { sideOf, speakerOf } from "./speakers.ts";

const template = frame as unknown as StudioDocument;
const read = (rows: string[][]) => readEntries(rows, guessColumns(rows));
/** “客户 喂？ / 客服 您好” */
const said = (rows: string[][]) => read(rows).entries.map(({ side, text }) => `${side ?? "?"} ${text}`);

describe("columns", () => {
  test.each([
    ["a plain header", [["角色", "台词", "评分点"], ["客户", "喂？", ""]], true, ["speaker", "line", "points"]],
    ["numbers, stages, a score of its own", [["序号", "环节", "说话人", "话术内容", "评分要点", "分值"], ["1", "接听", "客服", "您好", "问候", "2"]], true, ["none", "title", "speaker", "line", "points", "score"]],
    ["both sides beside each other", [["步骤", "客户话术", "客服话术", "评分标准"], ["接听", "喂？", "您好", "问候 2分"]], true, ["title", "customer", "agent", "points"]],
    ["the model answer as a column", [["客户说", "参考话术", "得分点"], ["喂？", "您好", "问候"]], true, ["customer", "agent", "points"]],
    ["speakers in the lines, with a header", [["对话内容", "考核要点（分值）"], ["客户：喂？", ""], ["客服：您好。", "问候（2分）"]], true, ["talk", "points"]],
    ["no header", [["客户", "你们怎么还不来？", ""], ["客服", "对不起，让您久等了。", "致歉（4分）"]], false, ["speaker", "line", "points"]],
    ["one column without a header", [["客户：喂？"], ["客服：您好！"]], false, ["talk"]],
    ["a header with spaces and brackets", [["角 色", "台　词（原话）", "评分点"], ["客户", "喂？", ""]], true, ["speaker", "line", "points"]],
  ])("[I1] %s", (_, rows, header, roles) => {
    expect(guessColumns(rows)).toEqual({ header, roles });
  });
});

describe("who speaks", () => {
  test.each([
    ["客户", "customer"], ["客户（生气）", "customer"], ["张先生", "customer"], ["客服小王", "agent"], ["客服张女士", "agent"], ["客户经理", "agent"], ["坐席", "agent"], ["小王", "agent"],
    ["旁白", "narrator"], ["【场景】", "narrator"], ["张三", null],
  ])("[I2] %s is %s", (name, side) => {
    expect(sideOf(name)).toBe(side);
  });

  test("[I2] a colon of either width parts the name from the line; a clock time is no name", () => {
    expect(speakerOf("客户：喂？")).toEqual({ name: "客户", line: "喂？" });
    expect(speakerOf("【客服】: 您好")).toEqual({ name: "客服", line: "您好" });
    expect(speakerOf("14：00 前送到")).toBeNull();
    expect(speakerOf("您好，请讲。")).toBeNull();
  });
});

describe("rows", () => {
  test("[I3] several lines in a cell are said one after the other", () => {
    expect(said([["对话"], ["客户：喂？\n客服：您好！\n客户：我要投诉。"], ["客服：请讲。"]])).toEqual(["customer 喂？", "agent 您好！", "customer 我要投诉。", "agent 请讲。"]);
  });

  test("[I3] a row without a speaker is taken as said by the one before, and named", () => {
    const { entries, problems } = read([["角色", "台词"], ["客户", "喂？"], ["", "有人吗？"], ["客服", "您好。"]]);
    expect(entries.map(({ side, text }) => [side, text])).toEqual([["customer", "喂？"], ["customer", "有人吗？"], ["agent", "您好。"]]);
    expect(problems).toEqual([{ row: 3, code: "no-speaker", name: "" }]);
  });

  test("[I3] a name that says nothing of its side is asked for, and the answer counts", () => {
    const rows = [["角色", "台词"], ["张三", "喂？"], ["客服", "您好。"]];
    expect(read(rows).problems).toEqual([{ row: 2, code: "unknown-speaker", name: "张三" }]);
    expect(readEntries(rows, guessColumns(rows), { 张三: "customer" }).problems).toEqual([]);
  });

  test("[I3] what stands in brackets alone, or is said by the narrator, is told", () => {
    expect(said([["角色", "台词"], ["", "（电话响起）"], ["旁白", "十分钟后。"], ["客户", "（生气）喂？"]])).toEqual(["narrator 电话响起", "narrator 十分钟后。", "customer （生气）喂？"]);
  });

  test("[I3] what stands in merged cells is said and asked for once", () => {
    const { entries } = read([["环节", "客户话术", "客服话术", "评分点"], ["接听", "喂？", "您好。", "问候（2分）"], ["接听", "喂？", "请讲。", "问候（2分）"]]);
    expect(entries.map(({ side, text, points }) => [side, text, points.length])).toEqual([["customer", "喂？", 0], ["agent", "您好。", 1], ["agent", "请讲。", 0]]);
  });

  test("[I3] somebody who says nothing is named", () => {
    expect(read([["角色", "台词"], ["客户", ""], ["客服", "您好。"]]).problems).toEqual([{ row: 2, code: "no-line", name: "客户" }]);
  });
});

describe("points", () => {
  const points = (cell: string, score?: string) => read([["角色", "台词", "评分点", "分值"], ["客服", "您好。", cell, score ?? ""]]).entries[0]?.points.map(({ title, points: figure, kind }) => `${title} ${figure ?? "-"}${kind === "must-not" ? " 扣" : ""}`);

  test.each([
    ["道歉（4分）", undefined, ["道歉 4"]],
    ["①问候(1分)；②报工号(1分)", undefined, ["问候 1", "报工号 1"]],
    ["1. 致歉 3分\n2、复述单号 2 分\n3）不推卸责任", undefined, ["致歉 3", "复述单号 2", "推卸责任 - 扣"]],
    ["致歉2分，询问单号1分", undefined, ["致歉 2", "询问单号 1"]],
    ["①致歉(4分)②复述(2分)", undefined, ["致歉 4", "复述 2"]],
    ["问候", "2", ["问候 2"]],
    ["问候；报工号", "3分", ["问候 1.5", "报工号 1.5"]],
    ["推诿（扣2分）", undefined, ["推诿 2 扣"]],
    ["在 10 分钟内回电（5 分）", undefined, ["在 10 分钟内回电 5"]],
  ])("[I4] %s", (cell, score, wanted) => {
    expect(points(cell, score)).toEqual(wanted);
  });

  test("[I4] a figure that cannot be shared out is named", () => {
    expect(read([["角色", "台词", "评分点", "分值"], ["客服", "您好。", "问候；报工号；报公司", "4"]]).problems).toEqual([{ row: 2, code: "score-unclear", name: "4" }]);
  });
});

describe("beats", () => {
  const rows = [
    ["角色", "台词", "评分点"],
    ["旁白", "下午四点，电话响了。", ""],
    ["客户", "你们怎么还不来取件？", ""],
    ["客户", "我等了两个小时！", ""],
    ["客服", "真对不起，让您久等了。", "道歉（4分）；不辩解（2分）"],
    ["客户", "单号 1234566。", ""],
    ["客服", "跟您核对，1234566。", "复述单号（3分）"],
    ["客服", "我十分钟内给您回电。", "给出时限（5分）"],
    ["客户", "那我等你电话。", ""],
  ];
  const beats = () => beatsOfEntries(read(rows).entries);

  test("[I5] each thing the customer says is a beat, with the answer as its model and what is marked as criteria", () => {
    const [first, second, last] = beats().map(({ beat }) => beat) as TalkBeatSource[];
    expect(first).toMatchObject({ kind: "talk", narration: "下午四点，电话响了。", line: "你们怎么还不来取件？我等了两个小时！", model: "真对不起，让您久等了。", title: "道歉", next: [{ to: "B2" }] });
    expect(first?.criteria.map(({ title, points, kind }) => [title, points, kind])).toEqual([["道歉", 4, "does"], ["辩解", 2, "must-not"]]);
    expect(second).toMatchObject({ model: "跟您核对，1234566。我十分钟内给您回电。", good: { all: [{ met: "B2:c1" }, { met: "B2:c1-2" }] }, next: [{ to: "B3" }] });
    expect(last).toMatchObject({ id: "B3", kind: "end", line: "那我等你电话。" });
  });

  test("[I5] every row is in a beat, in its order", () => {
    expect(beats().map((one) => one.rows)).toEqual([[3, 4, 5], [6, 7, 8], [9]]);
  });

  test("[I5] when the agent speaks first, the call is answered first", () => {
    const [first, second] = beatsOfEntries(read([["客服：您好，世达物流。"], ["客户：我要投诉。"], ["客服：请讲。"]]).entries).map(({ beat }) => beat) as TalkBeatSource[];
    expect(first).toMatchObject({ narration: "电话接通了。", model: "您好，世达物流。" });
    expect(first?.line).toBeUndefined();
    expect(second).toMatchObject({ line: "我要投诉。", model: "请讲。" });
  });

  test.each([
    ["客户：单号是 1234566789。", "单号是 1234566789"],
    ["客户：单号是 123456678901234567890。", "单号是…"],
    ["客户：我从昨天下午两点等到现在还没人来", "我从昨天下午两点等到…"],
    ["客户：You promised to come at two, now it is four.", "You promised to come…"],
  ])("[I5] %s makes the title %s", (line, title) => {
    expect(beatsOfEntries(read([[line], ["客服：您好。"]]).entries)[0]?.beat.title).toBe(title);
  });

  test("[I5] nothing said ends at once", () => {
    expect(beatsOfEntries([]).map(({ beat }) => beat.kind)).toEqual(["end"]);
  });

  test("[I7] a situation begun with a table keeps the template's people and phases, and has the table's dialogue alone to mark", () => {
    const made = situationOfScript(template, "own", "晚点投诉", beatsOfEntries(read(rows).entries).map(({ beat }) => beat));
    expect(made.situation.cast.personas).toEqual(template.situation.cast.personas);
    expect(made.situation.activities.map(({ kind, title }) => [kind, title])).toEqual([["dialogue", "晚点投诉"]]);
    expect(checkDocument(made, shippedKit()).filter(({ code, severity }) => severity === "error" && !code.startsWith("criterion/"))).toEqual([]);
  });
});
