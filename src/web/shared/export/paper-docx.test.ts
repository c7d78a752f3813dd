import { describe, expect, it } from "vitest";
import { wordText } from "../../../../tests/support/unzip.ts";
import { paperDocx } from "./paper-docx.ts";
import type { Paper } from "./paper.ts";

const paper = (blocks: Paper["blocks"]): Paper => ({ title: "成绩单", subtitle: "70 / 100", blocks, footer: "案例为教学虚构" });
const textOf = async (blocks: Paper["blocks"]) => wordText(Buffer.from(await (await paperDocx(paper(blocks))).arrayBuffer()));

describe("paperDocx", () => {
  it("[W14] writes headings, marked words and tables", async () => {
    const text = await textOf([
      { kind: "heading", text: "逐轮点评" },
      { kind: "table", widths: [20, 80], head: ["轮次", "你说的话"], rows: [[[{ text: "2" }], [{ text: "您" }, { text: "先别急", tone: "bad" }, { text: "，单号多少？" }]]] },
    ]);
    for (const words of ["成绩单", "70 / 100", "逐轮点评", "轮次", "您先别急，单号多少？"]) expect(text).toContain(words);
  });

  it("[W14] lays a form out as its sheet", async () => {
    const text = await textOf([{ kind: "form", title: "客户投诉记录卡", rows: [[{ label: "单号", value: "1234566", width: 6 }, { label: "手机", value: "", width: 6 }]], note: "一式两份" }]);
    expect(text.replaceAll("\n", "|")).toContain("客户投诉记录卡|单号|1234566|手机||一式两份");
  });

  it("[W14] survives whatever was typed", async () => {
    const text = await textOf([{ kind: "text", runs: [{ text: "a\u0000b\ud800c<script>&amp;\n第二行👍" }] }]);
    expect(text).toContain("ab\ufffdc<script>&amp;\n第二行👍");
  });
});
