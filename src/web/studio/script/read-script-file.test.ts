import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { workbook, workbookOf } from "../../../../tests/support/workbook.ts";
import { findScript, fitting, readScriptFile, rowsOfHtml, rowsOfText, rowsOfWord } from "./read-script-file.ts";

const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const cell = (words: string, more = "") => `<w:tc><w:tcPr>${more}</w:tcPr>${words.split("\n").map(paragraph).join("")}</w:tc>`;
const word = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
const file = (bytes: Uint8Array<ArrayBuffer> | string, name: string) => new File([bytes], name);

describe("a Word file", () => {
  test("[I6] is read table by table, paragraphs of a cell as its lines", () => {
    const rows = rowsOfWord(word(`${paragraph("情境脚本")}${table(cell("角色") + cell("台词"), cell("客户") + cell("喂？\n有人吗？"))}${paragraph("第二幕")}${table(cell("客服") + cell("您好。"))}`));
    expect(rows).toEqual([["角色", "台词"], ["客户", "喂？\n有人吗？"], ["客服", "您好。"]]);
  });

  test("[I6] merged cells are repeated downwards, and keep their width", () => {
    const rows = rowsOfWord(word(table(cell("客户", '<w:vMerge w:val="restart"/>') + cell("喂？"), cell("", "<w:vMerge/>") + cell("有人吗？"), cell("（挂断）", '<w:gridSpan w:val="2"/>'))));
    expect(rows).toEqual([["客户", "喂？"], ["客户", "有人吗？"], ["（挂断）", ""]]);
  });

  test("[I6] without a table its paragraphs are the rows; what was struck out is left out", () => {
    const struck = "<w:p><w:r><w:t>客服：您</w:t></w:r><w:del><w:r><w:t>你</w:t></w:r></w:del><w:r><w:t>好。</w:t></w:r></w:p>";
    expect(rowsOfWord(word(paragraph("客户：喂？") + struck))).toEqual([["客户：喂？"], ["客服：您好。"]]);
  });

  test("[I6] is opened from its zip; one with entities is refused", async () => {
    const xml = new TextEncoder().encode(word(table(cell("客户") + cell("喂？"))));
    expect(await readScriptFile(file(zipSync({ "word/document.xml": xml }) as Uint8Array<ArrayBuffer>, "脚本.docx"))).toEqual([{ name: null, rows: [["客户", "喂？"]] }]);
    expect(() => rowsOfWord('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')).toThrow("table/unreadable");
    await expect(readScriptFile(file("no zip", "脚本.docx"))).rejects.toThrow("table/unreadable");
    await expect(readScriptFile(file("old", "脚本.doc"))).rejects.toThrow("table/old-word");
  });
});

test("[I6] an Excel file gives its sheets, a text file its lines", async () => {
  expect(await readScriptFile(file(workbook([["角色", "台词", "分值"], ["客服", "您好。", 2]]), "脚本.xlsx"))).toEqual([{ name: "Sheet1", rows: [["角色", "台词", "分值"], ["客服", "您好。", "2"]] }]);
  expect(await readScriptFile(file("客户：喂，您好\n\n客服：请讲", "脚本.txt"))).toEqual([{ name: null, rows: [["客户：喂，您好"], ["客服：请讲"]] }]);
  const [empty] = await readScriptFile(file("  \n", "空.txt"));
  expect(() => fitting(empty?.rows ?? [])).toThrow("table/empty");
});

test("[I6] of several sheets the first is taken that is a script, else the first that holds anything", async () => {
  const script = [["角色", "台词"], ["客户", "喂？"], ["客服", "您好。"]];
  const remarks = [["填写说明"], ["一行写一句"], ["评分点写在最后一列"]];
  const found = async (sheets: Parameters<typeof workbookOf>[0]) => findScript(await readScriptFile(file(workbookOf(sheets), "脚本.xlsx")));
  expect(await found({ 空: [], 说明: remarks, 台词: script, 另一段: script })).toBe(2);
  expect(await found({ 空: [], 说明: remarks })).toBe(1);
  expect(await found({ 空: [] })).toBe(0);
  expect(await found({ 表: [["客户说", "客服答"], ["喂？", "您好。"]], 台词: script })).toBe(0);
});

test("[I6] a picture or a PDF is no text, whatever it is called", async () => {
  await expect(readScriptFile(file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "脚本.txt"))).rejects.toThrow("table/unreadable");
  await expect(readScriptFile(file("%PDF-1.7\n1 0 obj", "脚本.csv"))).rejects.toThrow("table/unreadable");
});

test("[I6] what is pasted from a page or from Word keeps its cells, its lines and its merged cells", () => {
  const rows = rowsOfHtml('<table><tr><th>角色</th><th>台词</th></tr><tr><td rowspan="2">客户</td><td>喂？<br>有人吗？</td></tr><tr><td><p>我等了</p><p>两个小时</p></td></tr><tr><td colspan="2">（挂断）</td></tr></table>');
  expect(rows).toEqual([["角色", "台词"], ["客户", "喂？\n有人吗？"], ["客户", "我等了\n两个小时"], ["（挂断）", ""]]);
  expect(rowsOfHtml("<p>客户：喂？</p>")).toBeNull();
  expect(rowsOfText("角色\t台词\n客户\t喂？")).toEqual([["角色", "台词"], ["客户", "喂？"]]);
});
