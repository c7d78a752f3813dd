import { expect, it } from "vitest";
import { attachment } from "./attachment.ts";

/** As browsers read it. */
const nameOf = (header: string) => decodeURIComponent(/filename\*=UTF-8''([\w.%~!-]+)$/.exec(header)?.[1] ?? "");

it("[R62] a file for teachers is named by its class, whatever its name holds", () => {
  expect(attachment("gradebook-AB12CD.xlsx", "物流 2301 班 成绩册.xlsx")).toMatch(/^attachment; filename="gradebook-AB12CD\.xlsx"; filename\*=UTF-8''%E7%89%A9/);
  expect(nameOf(attachment("a.xlsx", "物流 2301 班（晚） 成绩册.xlsx"))).toBe("物流 2301 班（晚） 成绩册.xlsx");
  expect(nameOf(attachment("a.csv", `a"b/c\\d:e*f?g<h>i|j\r\nk'l(m)\ud800n;o.csv`))).toBe("a b c d e f g h i j k'l(m) n;o.csv");
});
