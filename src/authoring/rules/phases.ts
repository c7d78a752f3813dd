/** Rules for phases: the eight in their fixed order, every activity in exactly one, minutes that add up. */
import { phaseIds } from "../../scenario/phase-id.ts";
import { problem, type Problem } from "../../scenario/problem.ts";
import type { Context } from "../context.ts";

export function checkPhases({ situation }: Context): Problem[] {
  const problems: Problem[] = [];
  for (const [index, { id }] of situation.phases.entries()) {
    const wanted = phaseIds[index] ?? "";
    if (id !== wanted) problems.push(problem("phase/order", ["phases", index, "id"], { found: id, wanted }));
  }

  const placed = new Map<string, string>();
  for (const [index, phase] of situation.phases.entries()) {
    for (const [position, activity] of phase.activities.entries()) {
      const before = placed.get(activity);
      if (before !== undefined) problems.push(problem("phase/activity-twice", ["phases", index, "activities", position], { activity, first: before, second: phase.id }));
      else placed.set(activity, phase.id);
    }
  }
  for (const [index, { id }] of situation.activities.entries()) {
    if (!placed.has(id)) problems.push(problem("phase/activity-unplaced", ["activities", index], { activity: id }));
  }

  const sum = situation.phases.reduce((total, { minutes }) => total + minutes, 0);
  if (sum !== situation.minutes) problems.push(problem("phase/minutes-differ", ["minutes"], { minutes: situation.minutes, sum }));
  return problems;
}
