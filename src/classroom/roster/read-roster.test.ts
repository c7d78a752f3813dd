import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RosterPreview } from "../../protocol/api.ts";
import { readRoster, type RosterStudent } from "./read-roster.ts";
import { rosterCodes } from "./roster-codes.ts";

const read = (text: string, existing: RosterStudent[] = [], className = "物流2301班") => readRoster(text.split("\n").map((line) => line.split("|")), existing, className);
/** `number name group state codes` of every row. */
const shown = (text: string, existing: RosterStudent[] = [], className?: string) =>
  read(text, existing, className).rows.map(({ number, name, group, state, problems }) => [number ?? "-", name, group ?? "-", state, ...problems.map(({ code }) => code.replace("roster/", ""))].join(" "));

describe("headings", () => {
  it.each([
    ["学号|姓名|班级|组"],
    ["组别|名字|学籍号|班"],
    ["序号|No.|学生姓名|小组"],
    ["Name|Group|Student ID|Class"],
    ["２３级学生名单|||\n学 号|姓　名|班级|小组名称"],
    ["\ufeff学号*|姓名（必填）|班级|组"],
  ])("[M18] are found in any order and spelling: %s", (headings) => {
    const cells: Record<string, string> = { number: "2023001", name: "李晓雨", group: "3", class: "物流2301班" };
    const lines = headings.split("\n");
    const { columns } = read(`${headings}\n1|2|3|4`);
    const row = Array.from({ length: 4 }, (_, index) => cells[Object.entries(columns).find(([, at]) => at === index)?.[0] ?? ""] ?? "9");
    const [reading] = read([...lines, row.join("|")].join("\n")).rows;
    expect(reading).toMatchObject({ row: lines.length + 1, number: "2023001", name: "李晓雨", state: "new" });
  });

  it.each([
    ["a number and a name", "2023001|李晓雨\n2023002|王强\n2023003|欧阳明月", ["2023001 李晓雨 - new", "2023002 王强 - new", "2023003 欧阳明月 - new"]],
    ["a running number before", "1|李晓雨|2023001\n2|王强|2023002\n3|张三|2023003", ["2023001 李晓雨 - new", "2023002 王强 - new", "2023003 张三 - new"]],
    ["names alone", "李晓雨\n王强", ["- 李晓雨 - new", "- 王强 - new"]],
    ["class and groups", "李晓雨|物流2301班|第1组\n王强|物流2301班|第1组\n张三|物流2301班|第2组", ["- 李晓雨 第1组 new", "- 王强 第1组 new", "- 张三 第2组 new"]],
    ["groups by number", "2023001|李晓雨|1\n2023002|王强|1\n2023003|张三|2\n2023004|赵四|2", ["2023001 李晓雨 1 new", "2023002 王强 1 new", "2023003 张三 2 new", "2023004 赵四 2 new"]],
    ["names in other letters", "A01|Amina Yusuf\nA02|阿依古丽·买买提", ["A01 Amina Yusuf - new", "A02 阿依古丽·买买提 - new"]],
  ])("[M18] none: the cells tell, with %s", (_, table, rows) => {
    expect(shown(table)).toEqual(rows);
  });

  it("[M18] nothing, or no names", () => {
    expect(read(" |\n|").problems).toEqual([{ code: "roster/empty", params: {} }]);
    expect(read("1|2\n3|4").problems).toEqual([{ code: "roster/no-names", params: {} }]);
    expect(readRoster(Array.from({ length: 401 }, (_, index) => [`${index + 1000}`, "李晓雨"]), [], "x").problems).toEqual([{ code: "roster/too-many-rows", params: { most: 400 } }]);
  });
});

describe("rows", () => {
  it("[M18] full width, odd spaces and unseen characters do not matter; empty rows are passed over", () => {
    expect(shown("学号|姓名|组\n２０２３００１|李　明|１\n|\n'2023002.0| 王\u200b 强\u0007 |第 2 组")).toEqual(["2023001 李明 1 new", "2023002 王强 第 2 组 new"]);
    expect(read("学号|姓名\n\n1|李明").rows[0]?.row).toBe(3);
  });

  it("[M18] what is no name stays text and is said to be odd", () => {
    expect(shown("学号|姓名\n1|<b>李明</b>\n2|王强2")).toEqual(["1 <b>李明</b> - new name-odd", "2 王强2 - new name-odd"]);
  });

  it("[M18] missing and overlong parts", () => {
    expect(shown(`学号|姓名|组\n1||\n|李明|\n${"9".repeat(31)}|王强|\n4|${"长".repeat(41)}|\n5|赵四|${"组".repeat(31)}\n6/7|孙七|`).map((row) => row.split(" ").slice(3).join(" "))).toEqual([
      "bad name-missing",
      "new number-missing",
      "bad number-too-long",
      "bad name-too-long",
      "bad group-too-long",
      "new number-odd",
    ]);
  });

  it("[M18] doubled numbers and doubled names; one name with two numbers is two students", () => {
    expect(shown("学号|姓名\n1|李明\n1|王强\n2|李明\n|李明")).toEqual(["1 李明 - new", "1 王强 - bad number-twice", "2 李明 - new same-name", "- 李明 - bad number-missing name-twice".replace("number-missing ", "")]);
    expect(read("学号|姓名\n1|李明\n1|王强").rows[1]?.problems).toEqual([{ code: "roster/number-twice", params: { row: 2 } }]);
  });

  it("[M18] rows of another class are left out where ours is there too, else the whole table is said to be of another", () => {
    expect(shown("姓名|班级\n李明|物流 2301 班\n王强|物流2302班")).toEqual(["- 李明 - new", "- 王强 - bad other-class"]);
    const { rows, problems } = read("姓名|班级\n王强|23级物流1班");
    expect([rows[0]?.state, problems]).toEqual(["new", [{ code: "roster/class-differs", params: { found: "23级物流1班", class: "物流2301班" } }]]);
  });

  it("[M18] who is on the roster already, by number, else by name", () => {
    const existing = [
      { number: "1", name: "李明", group: "1" },
      { number: null, name: "王强", group: null },
      { number: "3", name: "张三", group: null },
      { number: "4", name: "同名", group: null },
      { number: "5", name: "同名", group: null },
    ];
    expect(shown("学号|姓名|组\n1|李明|1\n2|王强|\n3|张山|\n|同名|\n6|同名|2", existing)).toEqual(["1 李明 1 same", "2 王强 - known", "3 张山 - known name-changed", "- 同名 - bad name-ambiguous", "6 同名 2 new"]);
    expect(shown("学号|姓名|组\n1|李明|2", existing)).toEqual(["1 李明 2 known"]);
    expect(shown("学号|姓名\n7|王强\n8|王强", existing)).toEqual(["7 王强 - known", "8 王强 - new same-name"]);
  });
});

describe("whatever is pasted", () => {
  it("[M18] is read, never thrown at, and the answer is what the interface promises", () => {
    const cell = fc.oneof(fc.constantFrom("学号", "姓名", "班级", "组", "李明", "2023001", "", " ", "\u202e", "\ud800", "<script>"), fc.string({ unit: "binary", maxLength: 12 }));
    const student = fc.record({ number: fc.option(cell), name: cell, group: fc.option(cell) });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), fc.array(student, { maxLength: 4 }), cell, (rows, existing, className) => {
        const preview: RosterPreview = readRoster(rows, existing, className);
        for (const { code } of [...preview.problems, ...preview.rows.flatMap(({ problems }) => problems)]) expect(rosterCodes).toContain(code);
        const taken = preview.rows.filter(({ state }) => state !== "bad");
        for (const { name } of taken) expect(name.length > 0 && name.length <= 40 && !/\p{Cc}/u.test(name)).toBe(true);
        const numbers = taken.flatMap(({ number }) => (number === null ? [] : [number]));
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: 200, seed: 18 },
    );
    expect(() => readRoster([null, 5, ["李明"]] as unknown as string[][], [], "x")).not.toThrow();
  });
});
