/** What teachers paste, as rules. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTable } from "./parse-table.ts";

describe("parseTable", () => {
  it("[W84] reads what a spreadsheet puts on the clipboard", () => {
    expect(parseTable("学号\t姓名\t组\r\n230101\t李晓雨\t1\r\n230102\t王 磊\t2\r\n")).toEqual([
      ["学号", "姓名", "组"],
      ["230101", "李晓雨", "1"],
      ["230102", "王 磊", "2"],
    ]);
  });

  it("[W84] keeps empty rows in the middle, so that row numbers are the teacher's, and drops those at the end", () => {
    expect(parseTable("李晓雨\t1\n\n王磊\t2\n\t\n\n")).toEqual([["李晓雨", "1"], [""], ["王磊", "2"]]);
  });

  it("[W84] reads csv with quotes, and with the commas of either language", () => {
    expect(parseTable('\ufeff姓名,组\n"李,""晓""\n雨",1')).toEqual([["姓名", "组"], ['李,"晓"\n雨', "1"]]);
    expect(parseTable("李晓雨，1\n王磊，2")).toEqual([["李晓雨", "1"], ["王磊", "2"]]);
  });

  it("[W84] reads names typed by hand: one a line, in one line, after a number; a space inside a name stays", () => {
    expect(parseTable("李晓雨\n王　磊")).toEqual([["李晓雨"], ["王　磊"]]);
    expect(parseTable("李晓雨、王磊、赵敏")).toEqual([["李晓雨"], ["王磊"], ["赵敏"]]);
    expect(parseTable("230101 李 晓  1组\nA-2 王磊")).toEqual([["230101", "李 晓", "1组"], ["A-2", "王磊"]]);
  });

  it("[W84] gives back every table that was written as csv", () => {
    const cell = fc.string({ unit: fc.constantFrom("李", "a", '"', ",", "\n", "\r", ";", "，") }).map((text) => text.trim());
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const table = [...rows.map((row) => row), ["x", "y"]];
        expect(parseTable(table.map((row) => row.map(quote).join(",")).join("\r\n"))).toEqual(table);
      }),
    );
  });
});
