import { expect, test } from "vitest";
import { workbook, workbookOf } from "../../../../../tests/support/workbook.ts";
import { answersOfFile } from "./answers-of-file.ts";

const file = (content: BlobPart, name: string) => new File([content], name);

test("[A1] of a workbook the first sheet with answers is read, and of several it is said which", async () => {
  const rows = [["回答"], ["真对不起，让您久等了"], ["好的"]];
  const texts = ["真对不起，让您久等了", "好的"];
  expect(await answersOfFile(file(workbook(rows), "回答.xlsx"))).toEqual({ texts, sheet: null });
  expect(await answersOfFile(file(workbookOf({ 空白: [], 收集: rows, 别的: [["不读"]] }), "回答.xlsx"))).toEqual({ texts, sheet: "收集" });
  expect(await answersOfFile(file(workbookOf({ 空白: [], 也空: [] }), "回答.xlsx"))).toEqual({ texts: [], sheet: null });
});

test("[A1] a csv file is a table, any other text has an answer on each line", async () => {
  expect(await answersOfFile(file("学号,回答\n1,真对不起", "回答.csv"))).toEqual({ texts: ["真对不起"], sheet: null });
  expect(await answersOfFile(file("真对不起，让您久等了\n好的", "回答.txt"))).toEqual({ texts: ["真对不起，让您久等了", "好的"], sheet: null });
});
