/** Owns what the condition of a blocker comes to by a performance alone: true, false, or not to be told (null). The engine, which knows the whole run, has the first word. */
import type { Condition } from "../scenario/schema/condition.ts";
import { readTurns } from "./dialogue/heard.ts";
import type { DialoguePerformance, Performance } from "./performance.ts";

type Known = boolean | null;

/** Criteria whose firing the condition asks for. */
export function keysIn(condition: Condition): string[] {
  if ("met" in condition) return [condition.met];
  if ("count" in condition) return condition.count.of;
  if ("all" in condition) return condition.all.flatMap(keysIn);
  if ("any" in condition) return condition.any.flatMap(keysIn);
  return [];
}

export function conditionHolds(condition: Condition, performance: Performance, dialogue: DialoguePerformance): Known {
  const heard = readTurns(dialogue.turns);
  const isMet = (key: string): boolean => heard.get(key)?.state === "met" || dialogue.stateCriteria.some((decided) => decided.key === key && decided.met);
  const holds = (part: Condition): Known => {
    if ("met" in part) return isMet(part.met);
    if ("count" in part) return part.count.of.filter(isMet).length >= part.count.min;
    if ("visited" in part) return dialogue.visited.includes(part.visited);
    if ("timer" in part) return dialogue.timers.some(({ id, state }) => id === part.timer.id && state === part.timer.is);
    if ("submitted" in part) return [...performance.forms, ...performance.answers].some(({ activity, submitted }) => activity === part.submitted && submitted);
    if ("all" in part) return every(part.all.map(holds));
    if ("any" in part) return not(every(part.any.map((one) => not(holds(one)))));
    return "not" in part ? not(holds(part.not)) : null;
  };
  return holds(condition);
}

function not(known: Known): Known {
  return known === null ? null : !known;
}

function every(parts: readonly Known[]): Known {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}
