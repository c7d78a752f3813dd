/** The rating sheets against the course (rubrics R1, R2, R5, R6, R12, R13). */
import { describe, expect, it } from "vitest";
import { documentFiles } from "../../src/content/document-files.ts";
import { openLibrary } from "../../src/content/library.ts";
import { SHIPPED_SCENARIOS } from "../../src/content/scenario-root.ts";
import { pointsOf } from "../../src/classroom/review/marks/rating-points.ts";
import { readText } from "../../src/scenario/text.ts";

const library = openLibrary(SHIPPED_SCENARIOS);
const sheets = documentFiles(SHIPPED_SCENARIOS).flatMap(({ path, kind }) => (kind === "rubric" ? (library.rubric(path).value ?? []) : []));
const sheet = (id: string) => {
  const found = sheets.find((one) => one.id === id);
  if (!found) throw new Error(`no sheet ${id}`);
  return found;
};
const pointsIn = (id: string) => Object.fromEntries(sheet(id).items.map((item) => [readText(item.title, "zh-CN"), item.sign === "+" ? item.points : -item.points]));

describe("the course's rating sheets", () => {
  it("[T67] are those that people fill in, under the course's ids; a lesson begins with R1 and R2", () => {
    expect(Object.fromEntries(sheets.flatMap(({ id, courseId }) => (courseId === null ? [] : [[courseId, id]])))).toEqual({
      R1: "member-evaluation",
      R2: "group-indicator",
      R5: "scheme-design",
      R6: "report-talk",
      R12: "front-desk-phone-check",
      R13: "quality-observation",
    });
    expect(sheets.filter((one) => one.default).map(({ courseId }) => courseId)).toEqual(["R2", "R1"]);
  });

  it("[T67] have the course's points", () => {
    expect(pointsIn("member-evaluation")).toEqual({ 态度: 5, 互助与合作: 10, 倾听: 5, 展示与效果: 10 });
    expect(sheet("group-indicator").items[0]?.levels.map(({ from, to }) => [from, to])).toEqual([[60, 70], [50, 59], [40, 49], [0, 39]]);
    expect(pointsIn("report-talk")).toEqual({ 内容正确: 8, 结构: 4, 能答他组提问: 4, 用时: 2, 仪态: 2 });
    expect(Object.values(pointsIn("front-desk-phone-check"))).toEqual(Array.from({ length: 8 }, () => 2));
    expect(Object.fromEntries(sheets.map(({ id, max, min }) => [id, [min, max]]))).toEqual({
      "member-evaluation": [0, 30],
      "group-indicator": [0, 70],
      "scheme-design": [0, 20],
      "report-talk": [0, 20],
      "front-desk-phone-check": [0, 16],
      "quality-observation": [-5, 5],
      "deduct-from-100": [0, 100],
    });
  });

  it("[T67] levels leave no gap and do not overlap", () => {
    for (const { id, items } of sheets) {
      for (const { levels, points } of items.filter((item) => item.levels.length > 0)) {
        const given = Array.from({ length: points + 1 }, (_, value) => levels.filter(({ from, to }) => from <= value && value <= to).length);
        expect(given, id).toEqual(given.map(() => 1));
      }
    }
  });

  it("[T67] all that is good earns the maximum, all that is bad the least", () => {
    for (const one of sheets.filter(({ method }) => method === "sum")) {
      const given = (sign: "+" | "-") => Object.fromEntries(one.items.flatMap((item) => (item.sign === sign ? [[item.id, item.points]] : [])));
      expect(pointsOf(one, given("+")), one.id).toBe(one.max);
      expect(pointsOf(one, given("-")), one.id).toBe(one.min);
    }
  });
});
