/** Owns what is left of a condition when something that it asks for is gone. Must not know why it is gone. */
import type { Condition } from "../../scenario/schema/condition.ts";
import type { IsGone } from "./gone.ts";

/** The rest of it, the same object where nothing is gone, null where nothing is left. What was asked for beside the gone part is still asked for. */
export function withoutGone(condition: Condition, gone: IsGone): Condition | null {
  if ("met" in condition) return gone("criterion", condition.met) ? null : condition;
  if ("count" in condition) {
    const of = condition.count.of.filter((key) => !gone("criterion", key));
    return of.length === condition.count.of.length ? condition : of.length === 0 ? null : { count: { of, min: Math.min(condition.count.min, of.length) } };
  }
  if ("outcome" in condition) return condition.beat !== undefined && gone("beat", condition.beat) ? null : condition;
  if ("mood" in condition) {
    const { since, ...mood } = condition.mood;
    return since !== undefined && gone("beat", since) ? { mood } : condition;
  }
  if ("timer" in condition) return gone("timer", condition.timer.id) ? null : condition;
  if ("contacted" in condition) {
    const of = condition.contacted.of.filter((id) => !gone("contact", id));
    if (of.length === condition.contacted.of.length) return condition;
    return of.length === 0 ? null : { contacted: { ...condition.contacted, of, ...(condition.contacted.min === undefined ? {} : { min: Math.min(condition.contacted.min, of.length) }) } };
  }
  if ("visited" in condition) return gone("beat", condition.visited) ? null : condition;
  if ("submitted" in condition) return gone("activity", condition.submitted) ? null : condition;
  if ("not" in condition) {
    const inner = withoutGone(condition.not, gone);
    return inner === condition.not ? condition : inner && { not: inner };
  }
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [];
  const left = parts.map((part) => withoutGone(part, gone));
  if (left.every((part, index) => part === parts[index])) return condition;
  const some = left.filter((part) => part !== null);
  const [first] = some;
  if (!first || some.length === 1) return first ?? null;
  return "all" in condition ? { all: some } : { any: some };
}
