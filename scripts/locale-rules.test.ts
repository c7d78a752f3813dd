import { describe, expect, it } from "vitest";
import { compareTables } from "./locale-rules.ts";

describe("compareTables", () => {
  it.each([
    [{ a: "甲" }, { a: "A", b: "B" }, "b: missing in zh-CN"],
    [{ a: { b: "甲" } }, { a: {} }, "a.b: missing in en"],
    [{ a: "" }, { a: "A" }, "a: empty in zh-CN"],
    [{ a: "甲" }, { a: " " }, "a: empty in en"],
    [{ a: "甲" }, { a: "A甲" }, "a: Chinese in en: A甲"],
    [{ a: "甲" }, { a: "A，b" }, "a: Chinese in en: A，b"],
    [{ a: "Retry" }, { a: "Retry" }, "a: no Chinese in zh-CN: Retry"],
    [{ a: "你好,请讲" }, { a: "Hello" }, "a: half-width punctuation in zh-CN: 你好,请讲"],
    [{ a: "共{{n}}分" }, { a: "points" }, "a: holes differ: n in zh-CN, none in en"],
    [{ a: "<b>甲</b>" }, { a: "A" }, "a: holes differ: <b> in zh-CN, none in en"],
    [{ a_other: "{{count}}次" }, { a_one: "{{count}} time" }, "a_other: missing in en"],
  ])("%j and %j: %s", (zh, en, fault) => {
    expect(compareTables(zh, en)).toContain(fault);
  });

  it.each([
    [{ a: { b: "甲{{x}}" } }, { a: { b: "A {{x}}" } }],
    [{ a: "{{count}}次" }, { a_one: "once", a_other: "{{count}} times" }],
    [{ "language.zh-CN": "中文", "language.en": "English" }, { "language.zh-CN": "中文", "language.en": "English" }],
    [{ a: "{{score}} / {{max}}" }, { a: "{{score}} of {{max}}" }],
    [{ a: "写`2=张先生`" }, { a: "Type `2=张先生`." }],
    [{ a: "第 3.5 条“甲”，请运行 npm run build。" }, { a: "“A”: run npm run build." }],
  ])("finds nothing in %j and %j", (zh, en) => {
    expect(compareTables(zh, en)).toEqual([]);
  });
});
