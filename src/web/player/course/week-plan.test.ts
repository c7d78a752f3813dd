import { describe, expect, it } from "vitest";
import { readScenarios } from "../../../../scripts/read-scenarios.ts";
import { unitCardOf } from "../../../scenario/task-card.ts";
import { planWeeks } from "./week-plan.ts";

describe("[W191] the week plan", () => {
  const units = readScenarios("scenarios").units.map((unit) => unitCardOf(unit, new Map()));
  const weeks = planWeeks(units);

  it("[W191] gives 72 hours four a week, in 18 weeks", () => {
    expect(weeks.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(weeks.map(({ parts }) => parts.reduce((sum, { hours }) => sum + hours, 0))).toEqual(weeks.map(() => 4));
  });

  it("[W191] halves weeks 9 and 12, as the course outline does", () => {
    const shared = weeks.filter(({ parts }) => parts.length > 1);
    expect(shared.map(({ number, parts }) => [number, ...parts.map(({ unit, hours }) => [unit.number, hours])])).toEqual([[9, [2, 2], [3, 2]], [12, [3, 2], [4, 2]]]);
  });
});
