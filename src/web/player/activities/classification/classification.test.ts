import { describe, expect, it } from "vitest";
import { fillDown, fillState } from "./fill-down.ts";
import { figureOf, rounded, type Ask, type ClassificationView, type Values } from "./own-figures.ts";
import { paretoOf } from "./pareto.ts";
import { sortDirection, sortedBy } from "./sort-lines.ts";

const asks: Ask[] = ["order", "total", "share", "cumulative", "cumulative-share", "count-share", "cuts", "classes", "bars", "line"];
const table = {
  amount: { label: "贡献", unit: "万元", decimals: 0 },
  columns: [{ id: "margin", label: "毛利率" }],
  items: [{ id: "b", text: "恒昌", amount: 30, cells: ["18%"] }, { id: "a", text: "福临门", amount: 60, cells: ["9%"] }, { id: "c", text: "天工", amount: 10, cells: ["20%"] }],
  classes: [{ id: "A", text: "A 类" }, { id: "C", text: "C 类" }],
  decimals: 2,
  fillAfter: 1,
  asks: asks.map((of) => ({ of, title: of })),
  order: [],
  values: {},
  feedback: null,
} as unknown as ClassificationView;
const order = ["a", "b", "c"];

describe("[W16] a table that is filled in by its student", () => {
  it.each([["2,160", 2160], ["６７．５０％", 67.5], ["-4", -4], ["约 70", null], ["", null]])("[W16] %j is read as %s", (text, figure) => {
    expect(figureOf(text)).toBe(figure);
  });

  it("[W16] rounds half up as one does by hand", () => {
    expect([rounded(1.005, 2), rounded(26.5625, 2), rounded(12, 0)]).toEqual(["1.01", "26.56", "12"]);
  });

  it("[W16] sorts by any column, both ways, and says how it stands", () => {
    expect(sortedBy(table, "amount", "descending")).toEqual(["a", "b", "c"]);
    expect(sortedBy(table, "column:margin", "ascending")).toEqual(["a", "b", "c"]);
    expect(sortedBy(table, "name", "ascending")).toEqual(["a", "b", "c"].sort((one, two) => ["福临门", "恒昌", "天工"][order.indexOf(one)]!.localeCompare(["福临门", "恒昌", "天工"][order.indexOf(two)]!, "zh-CN")));
    expect([sortDirection(table, order, "amount"), sortDirection(table, ["c", "b", "a"], "amount"), sortDirection(table, [], "amount")]).toEqual(["descending", "ascending", null]);
  });

  it("[W16] fills on down only after the first lines by hand, and shares only with a total", () => {
    const states = (values: Values, of: "share" | "cumulative") => fillState(table, order, values, of);
    expect(states({}, "cumulative")).toBe("none");
    expect(states({ cumulative: { a: "60" } }, "cumulative")).toBe("ready");
    expect(states({ share: { a: "60" } }, "share")).toBe("needs-total");
    expect(states({ share: { a: "60", b: "30", c: "10" }, total: { total: "100" } }, "share")).toBe("none");
  });

  it("[W16] goes on from the student's own figures, wrong ones as well, and leaves what was written", () => {
    expect(fillDown(table, order, { cumulative: { a: "50" } }, "cumulative")).toEqual({ a: "50", b: "80", c: "90" });
    expect(fillDown(table, order, { share: { a: "30.00" }, total: { total: "200" } }, "share")).toEqual({ a: "30.00", b: "15.00", c: "5.00" });
    expect(fillDown(table, order, { cumulative: { a: "60", b: "95" }, "cumulative-share": { a: "60" }, total: { total: "100" } }, "cumulative-share")).toEqual({ a: "60", b: "95.00", c: "105.00" });
  });

  it("[W16] draws the chart of what stands there, gaps as gaps, with the student's own bounds", () => {
    expect(paretoOf(table, order, {})).toBeNull();
    const pareto = paretoOf(table, order, { bars: { bars: "amount" }, line: { line: "cumulative-share" }, "cumulative-share": { a: "60.00", c: "100" }, cuts: { A: "80" }, classes: { a: "A" } });
    expect(pareto).toEqual({
      points: [{ id: "a", bar: 60, line: 60, classId: "A" }, { id: "b", bar: 30, line: null, classId: "" }, { id: "c", bar: 10, line: 100, classId: "" }],
      barTop: 60,
      lineTop: 100,
      cuts: [{ id: "A", at: 80 }],
    });
  });
});
