import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeActivity } from "../grade-activity.ts";
import { gradePerformance } from "../grade-performance.ts";
import { answered, planFor, tinySituation } from "../test-support/tiny-case.ts";

const step = (id: string, formula: string, decimals: number, units: string[] = []) => ({ id, label: id, formula, unit: units[0] ?? "元", units, decimals, points: 10, explain: `how ${id}` });

const sheet = (...steps: ReturnType<typeof step>[]) => ({
  id: "sheet",
  kind: "calculation" as const,
  title: "sheet",
  task: "sheet",
  inputs: [
    { id: "fee", label: "fee", value: 15, unit: "元" },
    { id: "share", label: "share", value: 60, unit: "%" },
    { id: "mean", label: "mean", value: 3.445, unit: "分" },
  ],
  steps,
});

/** Written as `line=value` or `line=value|unit`. */
function grade(steps: ReturnType<typeof step>[], ...entries: string[]) {
  const answers = entries.map((entry) => {
    const [id = "", rest = ""] = entry.split("=");
    const [value = "", unit = ""] = rest.split("|");
    return { kind: "calculation" as const, step: id, value, unit };
  });
  return gradeActivity(tinySituation({ activities: [sheet(...steps)], grading: planFor("sheet") }), [], answered("sheet", ...answers), "sheet");
}

const nine = [step("own", "fee * share / 100", 2)];

describe("[G22] a line of a worksheet", () => {
  it.each([
    ["own=9.00", 10, "grading/right"],
    ["own=９．００", 10, "grading/right"],
    ["own=9.00元", 10, "grading/right"],
    ["own=¥9.00", 10, "grading/right"],
    ["own=9", 8, "grading/decimals"],
    ["own=9.000", 8, "grading/decimals"],
    ["own=九元", 8, "grading/decimals"],
    ["own=9.01", 0, "grading/value-wrong"],
    ["own=6.00", 0, "grading/value-wrong"],
    ["own=九块多", 0, "grading/not-a-number"],
    ["own= ", 0, "grading/unanswered"],
  ])("[G22] %j earns %d of 10 (%s)", (entry, points, code) => {
    expect(grade(nine, entry)).toMatchObject({ points, max: 10, items: [{ reason: { code } }] });
  });

  it("[G22] says which decimals were asked and what was written", () => {
    expect(grade(nine, "own=9").items[0]?.reason.params).toEqual({ decimals: 2, value: "9" });
  });

  const percent = [step("score", "(mean - 1) / 4 * 100", 2)];

  it.each([
    ["score=61.13", 10, "grading/right"],
    ["score=61.12", 6, "grading/rounding-wrong"],
    ["score=61.125", 6, "grading/rounding-wrong"],
    ["score=61.1", 6, "grading/rounding-wrong"],
    ["score=61", 0, "grading/value-wrong"],
    ["score=61.14", 0, "grading/value-wrong"],
  ])("[G22] 61.125 to two decimals: %j earns %d (%s)", (entry, points, code) => {
    expect(grade(percent, entry)).toMatchObject({ points, items: [{ reason: { code } }] });
  });

  it.each([
    ["own=9.00|元", 10, "grading/unit-right"],
    ["own=9.00|人民币", 10, "grading/unit-right"],
    ["own=9.00元|", 10, "grading/unit-right"],
    ["own=9.00", 8, "grading/unit-missing"],
    ["own=9.00|千克", 8, "grading/unit-wrong"],
    ["own=8.00|元", 2, "grading/unit-right"],
    ["own=|元", 0, "grading/unit-wrong"],
  ])("[G22] where a unit is asked, %j earns %d (%s)", (entry, points, code) => {
    expect(grade([step("own", "fee * share / 100", 2, ["元"])], entry)).toMatchObject({ points, max: 10, items: [{ kind: "step" }, { kind: "format", reason: { code } }] });
  });

  it("[G22] takes a percentage for the number it is, where percent are asked or not", () => {
    expect(grade([step("part", "share / 100", 2, ["倍"])], "part=60%|倍").points).toBe(10);
    expect(grade([step("part", "share", 0, ["%", "百分比"])], "part=60%").points).toBe(10);
    expect(grade([step("part", "share", 0, ["%"])], "part=百分之六十").points).toBe(10);
  });
});

const chain = [step("first", "fee * share / 100", 2), step("second", "fee - first", 2), step("third", "second * 2", 2)];

describe("[G23] follow-through", () => {
  it("[G23] does not punish a wrong earlier number twice", () => {
    const result = grade(chain, "first=8.00", "second=7.00", "third=14.00");
    expect(result.points).toBe(20);
    expect(result.items.map(({ reason, expected }) => [reason.code, expected])).toEqual([
      ["grading/value-wrong", "9.00"],
      ["grading/followed-through", "7.00"],
      ["grading/followed-through", "14.00"],
    ]);
  });

  it("[G23] takes the true number as well, after a wrong or missing line", () => {
    expect(grade(chain, "first=8.00", "second=6.00").items[1]).toMatchObject({ state: "met", reason: { code: "grading/right" } });
    expect(grade(chain, "second=6.00").items[1]?.state).toBe("met");
  });

  it("[G23] asks the same rounding of a number that follows", () => {
    expect(grade(chain, "first=8.00", "second=7").items[1]).toMatchObject({ state: "part", reason: { code: "grading/decimals" } });
  });

  it("[G23] takes earlier results rounded or not", () => {
    const steps = [step("third", "10 / 3", 2), step("back", "third * 3", 2)];
    expect(grade(steps, "third=3.33", "back=9.99").points).toBe(20);
    expect(grade(steps, "third=3.33", "back=10.00").points).toBe(20);
  });

  it("[G23] gives all but the first line to whoever goes on rightly from any number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (cents) => {
        const first = cents / 100;
        const [second, third] = [(1500 - cents) / 100, (3000 - 2 * cents) / 100];
        const points = grade(chain, `first=${first.toFixed(2)}`, `second=${second.toFixed(2)}`, `third=${third.toFixed(2)}`).points;
        expect(points).toBe(cents === 900 ? 30 : grade(chain, `first=${first.toFixed(2)}`).points + 20);
      }),
    );
  });
});

describe("[G11] formulas that the author got wrong", () => {
  it.each([
    ["fee *", "fault/bad-formula"],
    ["weight * 2", "fault/no-result"],
    ["fee / (share - 60)", "fault/no-result"],
  ])("[G11] %s leaves the line out", (formula, code) => {
    const situation = tinySituation({ activities: [sheet(step("own", "fee * share / 100", 2), step("bad", formula, 2))], grading: planFor("sheet") });
    const report = gradePerformance(situation, [], answered("sheet", { kind: "calculation", step: "own", value: "9.00", unit: "" }));
    expect([report.total, report.faults.map((fault) => fault.code)]).toEqual([100, [code]]);
  });
});
