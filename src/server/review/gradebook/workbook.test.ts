import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calculator, readSheets, type Calculator } from "../../../../tests/support/sheets.ts";
import { unzipTexts } from "../../../../tests/support/unzip.ts";
import { courseMark, mean, unitMark } from "../../../classroom/term/course-formula.ts";
import type { MemberResult } from "../../../classroom/term/lesson-result.ts";
import type { Unit } from "../../../scenario/schema/unit.ts";
import { csvOf } from "../csv.ts";
import type { Gradebook } from "./gradebook.ts";
import { gradebookTable } from "./table.ts";
import { gradebookWorkbook } from "./workbook.ts";
import { gradebookWords } from "./words.ts";

const unit = (id: string, number: number): Unit => ({ format: 1, id, number, title: `单元${number}`, project: "项目", hours: 18, weeks: "第 1 周", objectives: ["会"], situations: [{ id: "x", courseId: "x", title: "x" }] });
const member = (student: string, change: Partial<MemberResult["marks"]>, parts: Partial<MemberResult["parts"]> = {}): MemberResult => ({
  ...{ student, group: "g1", groupName: "第1组", standing: "confirmed", groupMark: 82.5, share: 1.1, abilities: [], next: [] },
  marks: { automatic: 90.75, teacher: 88, peer: 76.5, self: 95, extra: null, final: null, ...change },
  parts: { knowledge: 70, calculation: 55.5, design: null, mock: 64, ...parts },
});
const lesson = (id: string, of: string, courseId: string, members: MemberResult[], weights = { automatic: 30, teacher: 50, peer: 20, self: 0 }): Gradebook["lessons"][number] => ({
  ...{ lesson: id, counts: "best", own: true, startedAt: 1_700_000_000_000, endedAt: 1_700_008_100_000, weights, members },
  situation: { unit: of, id: courseId.toLowerCase(), courseId, title: { "zh-CN": `情境 ${courseId}：[很长的名字，三十一个字也放不下，因为它一直写一直写一直写]`, en: `Case ${courseId}` } },
});
const book: Gradebook = {
  class: { id: "c1", name: "物流 & <2301>" },
  units: [unit("front-desk", 1), unit("complaints", 2), unit("callbacks", 3)],
  students: [
    { student: "a", number: "0001", name: "王磊", group: "1" },
    { student: "b", number: "0002", name: '=HYPERLINK("http://evil.example")', group: "+1" },
    { student: "c", number: null, name: "没来的人", group: null },
    { student: "d", number: "-4", name: "@SUM(A1)", group: "\t2" },
  ],
  lessons: [
    lesson("l1", "front-desk", "U1-S1", [member("a", { teacher: null }), member("b", { extra: 4 })]),
    lesson("l2", "complaints", "U2-T1", [member("a", {}), member("b", { peer: null, extra: -3 }), member("d", { automatic: null, teacher: 40, peer: null, self: null })]),
    lesson("l3", "complaints", "U2-T1", [member("a", { teacher: 99 }, { design: 80 })], { automatic: 0, teacher: 100, peer: 0, self: 0 }),
    lesson("l4", "complaints", "U2-T2", [member("b", { extra: 5, teacher: 100, peer: 100 }, { calculation: null, mock: null })], { automatic: 0, teacher: 50, peer: 50, self: 0 }),
  ],
  madeAt: 1_700_100_000_000,
};
const time = (at: number) => new Date(at).toISOString().slice(0, 16).replace("T", " ");
const make = (of = book) => gradebookWorkbook(of, gradebookWords("zh-CN"), time);

/** The final mark of a lesson, by the rules of marks and not by the sheet's formula. */
function finalOf({ weights, members }: Gradebook["lessons"][number], student: string): number | null {
  const result = members.find((one) => one.student === student);
  if (!result) return null;
  const { marks, groupMark, share } = result;
  const parts = [[marks.automatic === null && groupMark === null ? null : Math.min(100, (groupMark ?? 0) * share), weights.automatic], [marks.teacher, weights.teacher], [marks.peer, weights.peer], [marks.self, weights.self]] as const;
  const there = parts.filter(([mark, weight]) => mark !== null && weight > 0);
  const sum = there.reduce((total, [, weight]) => total + weight, 0);
  return sum === 0 ? null : Math.max(0, Math.min(100, there.reduce((total, [mark, weight]) => total + (mark ?? 0) * weight, 0) / sum + (marks.extra ?? 0)));
}

/** What the overview has to say of a student: situations, then each unit's parts and mark, then the course's. */
function expectedOf(student: string): (number | null)[] {
  const best = (marks: (number | null)[]) => marks.reduce((most, mark) => (mark !== null && (most === null || mark > most) ? mark : most), null);
  const ids = ["U1-S1", "U2-T1", "U2-T2"];
  const over = (unitId: string, pick: (of: Gradebook["lessons"][number]) => number | null) => mean(ids.map((id) => best(book.lessons.filter(({ situation }) => situation.unit === unitId && situation.courseId === id).map(pick))));
  const part = (key: keyof MemberResult["parts"]) => (of: Gradebook["lessons"][number]) => of.members.find((one) => one.student === student)?.parts[key] ?? null;
  const units = ["front-desk", "complaints"].map((unitId) => ({ situations: over(unitId, (of) => finalOf(of, student)), knowledge: over(unitId, part("knowledge")), calculation: over(unitId, part("calculation")), design: over(unitId, part("design")), mock: over(unitId, part("mock")) }));
  return [
    ...ids.map((id) => best(book.lessons.filter(({ situation }) => situation.courseId === id).map((of) => finalOf(of, student)))),
    ...units.flatMap((parts) => [parts.situations, parts.knowledge, parts.calculation, parts.design, parts.mock, unitMark(parts)]),
    courseMark(new Map(units.map((parts, index) => [index + 1, unitMark(parts)]))),
  ];
}

const columns = "EFGHIJKLMNOPQRST".split("");
const numbersOf = (valueAt: Calculator, row: number) => columns.slice(0, 16).map((column) => valueAt("总评", `${column}${row}`)).map((value) => (value === "" ? null : value));

/** Each field with its comma, so that none is without length. */
function fieldsOf(line: string): string[] {
  return [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}

describe("the gradebook as an Excel file", () => {
  it("[R40] holds every part of every mark with its weight, and all marks as formulas over them", async () => {
    const sheets = readSheets(await make());
    expect([...sheets.keys()]).toHaveLength(5);
    const valueAt = calculator(sheets);
    for (const [index, { student }] of book.students.entries()) {
      for (const [at, wanted] of expectedOf(student).entries()) {
        const found = numbersOf(valueAt, 6 + index)[at];
        if (wanted === null) expect([student, columns[at], found]).toEqual([student, columns[at], null]);
        else expect(found, `${student} ${columns[at]}`).toBeCloseTo(wanted, 9);
      }
    }
    const formulas = [...sheets.values()].flatMap((cells) => [...cells.values()]).filter((cell) => typeof cell === "object");
    expect(formulas.length).toBeGreaterThan(150);
    // Each of them can be computed.
    for (const [name, cells] of sheets) for (const at of cells.keys()) expect(() => valueAt(name, at)).not.toThrow();
  });

  it("[R40] a lesson that had little of the situation's own gives the parts and no mark of the situation", async () => {
    const valueAt = calculator(readSheets(await make({ ...book, lessons: book.lessons.map((of) => ({ ...of, own: of.situation.courseId !== "U1-S1" })) })));
    expect(["E", "H", "I"].map((column) => valueAt("总评", `${column}6`))).toEqual([null, "", 70]);
  });

  it("[R40] a mark follows when a weight or a part is changed in the file", async () => {
    const sheets = readSheets(await make());
    const before = numbersOf(calculator(sheets), 6);
    const own = [...sheets.keys()][2] ?? "";
    sheets.get(own)?.set("G4", 0).set("H4", 100).set("I4", 0).set("H5", 50);
    const after = numbersOf(calculator(sheets), 6);
    expect(calculator(sheets)(own, "L5")).toBe(50);
    // The better lesson on the same situation still counts.
    expect(after[1]).toBe(before[1]);
    sheets.get([...sheets.keys()][3] ?? "")?.set("H5", 60);
    expect(numbersOf(calculator(sheets), 6)[1]).toBe(60);
  });

  it("[R40] lists the roster in its order, numbers of students with their zeros, and marks as numbers", async () => {
    const valueAt = calculator(readSheets(await make()));
    expect([6, 7, 8, 9].map((row) => ["A", "B", "C", "D"].map((column) => valueAt("总评", `${column}${row}`) ?? ""))).toEqual([
      ["0001", "王磊", "物流 & <2301>", "1"],
      ["0002", `'=HYPERLINK("http://evil.example")`, "物流 & <2301>", "'+1"],
      ["", "没来的人", "物流 & <2301>", ""],
      ["'-4", "'@SUM(A1)", "物流 & <2301>", "'\t2"],
    ]);
  });

  it("[R40] situations of the school's own are called so, and are no other's, though none has a number of the course", async () => {
    const own = (id: string, teacher: number): Gradebook["lessons"][number] => ({ ...lesson(id, "complaints", "", [member("a", { teacher })], { automatic: 0, teacher: 100, peer: 0, self: 0 }), situation: { unit: "complaints", id, courseId: null, title: `自拟${id}：长` } });
    const of = { ...book, lessons: [own("甲", 60), own("乙", 90)] };
    const sheets = readSheets(await make(of));
    expect([...sheets.keys()].slice(1)).toEqual(["自编 自拟甲", "自编 自拟乙"]);
    const valueAt = calculator(sheets);
    expect([4, 6].map((row) => ["E", "F"].map((column) => valueAt("总评", `${column}${row}`)))).toEqual([["自编 自拟甲", "自编 自拟乙"], [60, 90]]);
    expect(valueAt("自编 自拟甲", "A1")).toBe("自编　自拟甲：长");
    expect(csvOf(gradebookTable(of, gradebookWords("zh-CN"), time))).toContain("自编 自拟乙：长");
  });

  it("[R41] nothing that somebody typed is a formula, in no file", async () => {
    const sheets = readSheets(await make());
    for (const cells of sheets.values()) for (const content of cells.values()) if (typeof content === "string") expect(content).not.toMatch(/^[=+\-@\t\r\n]/);
    const csv = csvOf(gradebookTable(book, gradebookWords("zh-CN"), time));
    expect(csv.startsWith("\u{feff}\"学号\"")).toBe(true);
    for (const field of csv.matchAll(/(?:^|,)"((?:[^"]|"")*)"/gm)) expect(field[1]).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(csv).toContain(",-3,");
  });

  it("[R40] has charts over its cells, frozen headings, and a page to be printed on", async () => {
    const parts = unzipTexts(await make());
    const charts = [...parts.keys()].filter((name) => name.startsWith("xl/charts/"));
    expect(charts).toHaveLength(6);
    const sheets = readSheets(await make());
    const valueAt = calculator(sheets);
    for (const name of charts) {
      const [labels = "", values = ""] = [...(parts.get(name) ?? "").matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, range = ""]) => range.replace(/&apos;/g, "'").replace(/&amp;/g, "&"));
      const [, sheet = "", from = "", to = ""] = /^'(.*)'!([A-Z]+\d+):([A-Z]+\d+)$/.exec(values) ?? [];
      expect([sheets.has(sheet), labels.startsWith(`'${sheet}'!`)]).toEqual([true, true]);
      for (const cell of [from, to]) expect(typeof valueAt(sheet, cell)).toBe("number");
    }
    for (let number = 1; number <= 5; number += 1) {
      const xml = parts.get(`xl/worksheets/sheet${number}.xml`) ?? "";
      expect(xml).toMatch(/<pane [^>]*state="frozen"/);
      expect(xml).toContain('fitToPage="1"');
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/);
      expect(xml.match(/<drawing /g)).toHaveLength(1);
    }
    expect(parts.get("xl/workbook.xml")?.match(/_xlnm\.Print_Titles/g)).toHaveLength(5);
  });

  it("[R63] columns hold the names, and on paper the table can be read: with the charts where they fit, over several pages with the names on each", async () => {
    const print = async (of: Gradebook) => {
      const parts = unzipTexts(await make(of));
      const named = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/_xlnm\.(\w+)" localSheetId="0">(.*?)</g)].map(([, key, range]) => [key, range]);
      const xml = parts.get("xl/worksheets/sheet1.xml") ?? "";
      return { named, pages: /fitToWidth="(\d+)"/.exec(xml)?.[1], names: Number(/<col min="2" max="2" width="(\d+)"/.exec(xml)?.[1]) };
    };
    const one = await print({ ...book, lessons: book.lessons.slice(0, 1), students: book.students.slice(0, 1) });
    expect(one).toEqual({ named: [["Print_Area", "'总评'!$A$1:$T$39"], ["Print_Titles", "'总评'!$3:$5"]], pages: "1", names: 10 });
    const two = await print(book);
    expect(two.named).toEqual([["Print_Area", "'总评'!$A$1:$U$12"], ["Print_Titles", "'总评'!$A:$B,'总评'!$3:$5"]]);
    expect([two.pages, two.names]).toEqual(["2", "=HYPERLINK(\"http://evil.example\")".length + 2]);
  });

  it("[R40] a class without lessons or without students has its gradebook, too", async () => {
    for (const of of [{ ...book, lessons: [] }, { ...book, students: [] }]) {
      const sheets = readSheets(await make(of));
      const valueAt = calculator(sheets);
      for (const [name, cells] of sheets) for (const at of cells.keys()) expect(() => valueAt(name, at)).not.toThrow();
    }
  });

  const office = spawnSync("soffice", ["--version"]).status === 0;
  it.skipIf(!office)("[R40] LibreOffice opens it and computes the same", { timeout: 90_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "kefu-book-"));
    const file = await make();
    writeFileSync(join(folder, "book.xlsx"), file);
    // Every sheet as text, in quotes, as computed and not as shown.
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", folder, join(folder, "book.xlsx")], { stdio: "ignore" });
    const sheets = readSheets(file);
    const valueAt = calculator(sheets);
    for (const [name, cells] of sheets) {
      const found = readdirSync(folder).find((path) => path === `book-${name}.csv`);
      const rows = readFileSync(join(folder, found ?? "missing"), "utf8").split("\n").map(fieldsOf);
      for (const at of cells.keys()) {
        const [, letter = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
        const column = Array.from(letter).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
        const [here, there] = [valueAt(name, at), rows[Number(row) - 1]?.[column] ?? ""];
        if (typeof here === "number") expect(Number(there), `${name} ${at}`).toBeCloseTo(here, 6);
        else expect([name, at, there]).toEqual([name, at, String(here ?? "")]);
      }
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
