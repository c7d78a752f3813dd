/** Owns which of the customer's interrupts a person in that seat may play now. Must not know what they bring about. */
import type { Condition } from "../scenario/schema/condition.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";
import { evaluate, recordOf, type Ground } from "./conditions.ts";
import { beatPlan } from "./dialogue-plan.ts";

type Interrupt = Dialogue["interrupts"][number];

/** Interrupts with words, where the customer is on the line: of those with the same words the first. How angry the customer is, the person knows best. */
export function openMoves(ground: Ground): Interrupt[] {
  const { plan, run } = ground;
  if (!run.free || beatPlan(plan, run.beat).onward === null) return [];
  const open = plan.dialogue.interrupts.filter(({ id, when, once, says, to }) => says !== undefined && to !== run.beat && !(once && run.fired.includes(id)) && holdsInAnyMood(when, ground, true));
  const words = open.map(({ says }) => JSON.stringify(says));
  return open.filter((_, index) => words.indexOf(words[index] ?? "") === index);
}

/** Whether a condition can hold whatever the mood: `wanted` is what the mood's part is taken for. */
function holdsInAnyMood(condition: Condition, ground: Ground, wanted: boolean): boolean {
  if ("mood" in condition) return condition.mood.since !== undefined && recordOf(ground, condition.mood.since).visits === 0 ? false : wanted;
  if ("all" in condition) return condition.all.every((part) => holdsInAnyMood(part, ground, wanted));
  if ("any" in condition) return condition.any.some((part) => holdsInAnyMood(part, ground, wanted));
  if ("not" in condition) return !holdsInAnyMood(condition.not, ground, !wanted);
  return evaluate(condition, ground);
}
