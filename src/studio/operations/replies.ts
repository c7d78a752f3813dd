/** Owns a new reply of the customer to what was said. Must not know its words. */
import type { Condition } from "../../scenario/schema/condition.ts";
import type { BeatSource } from "../document.ts";

type Talk = Extract<BeatSource, { kind: "talk" }>;
type Reply = NonNullable<Talk["replies"]>[number];

/** To a bad answer first, where most customers have something to say; then to the turns that have no reply yet, and at last to any. */
export function newReply({ replies = [] }: Talk): Reply {
  const answered = new Set(replies.map(({ when }) => JSON.stringify(when)));
  const when = (["wrong", "weak", "good"] as const).map((outcome): Condition => ({ outcome })).find((one) => !answered.has(JSON.stringify(one)));
  return when ? { when, says: "" } : { says: "" };
}
