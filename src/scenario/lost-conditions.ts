/** Owns whether a condition can still hold when beats and timers of a dialogue are gone. Must not know why they are. */
import type { Condition } from "./schema/condition.ts";

/** True when the condition asks for something that only a missing beat or timer could bring about. */
export function isLost(condition: Condition, goneBeat: (id: string) => boolean, goneTimer: (id: string) => boolean): boolean {
  const lost = (part: Condition) => isLost(part, goneBeat, goneTimer);
  const lostKey = (key: string) => goneBeat(key.split(":")[0] ?? "");
  if ("met" in condition) return lostKey(condition.met);
  if ("count" in condition) return condition.count.of.filter((key) => !lostKey(key)).length < condition.count.min;
  if ("outcome" in condition) return condition.beat !== undefined && goneBeat(condition.beat);
  if ("visited" in condition) return goneBeat(condition.visited);
  if ("timer" in condition) return goneTimer(condition.timer.id);
  if ("all" in condition) return condition.all.some(lost);
  if ("any" in condition) return condition.any.every(lost);
  return false;
}
