/** Owns what plans of lessons that were held with an earlier version lack. Must not know what a plan means. */
import { isRecord } from "../../attempt/shape.ts";

/** An event with its plan as plans are today; anything else as it is. Before there were mirrors a plan said only whether two agents take turns; before phases could go on by themselves it said nothing of that. */
export function withTodaysPlan(event: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { plan } = event;
  if (!isRecord(plan)) return event;
  const { twoAgents, ...kept } = plan;
  return { ...event, plan: { autoAdvance: false, spare: twoAgents === true ? "agent" : "observer", ...kept } };
}
