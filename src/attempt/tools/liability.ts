/** Owns the decision who is liable, as an attempt needs it. */
import type { Answer } from "../../grading/answer.ts";
import { gradeLiability } from "../../grading/kinds/liability.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { distinct, kindRefused, known, tooLong } from "../answer-checks.ts";
import { limits } from "../limits.ts";
import { reject, type Refused } from "../rejection-codes.ts";
import { liabilityParts } from "../views/liability-view.ts";
import type { Tool } from "./tool.ts";

export const liability: Tool<"liability"> = {
  grade: gradeLiability,
  refuse: (activity, answer) => (answer.kind === "liability" ? refuseLiability(activity, answer) : kindRefused(activity)),
  parts: (activity, work, _seed, result) => liabilityParts(activity, work, result),
};

function refuseLiability(activity: ActivityOf<"liability">, answer: Extract<Answer, { kind: "liability" }>): Refused | null {
  const evidence = answer.evidence.map(({ id }) => id);
  const shared = answer.shares.map(({ party }) => party);
  const parties = [...answer.evidence.map(({ party }) => party), ...shared, ...(answer.lead === null ? [] : [answer.lead])];
  const ok = known(evidence, activity.evidence) && distinct(evidence) && distinct(shared) && known(parties, activity.parties);
  return ok ? tooLong(answer.shares.map(({ percent }) => percent), limits.figure) : reject("answer-ids", { activity: activity.id });
}
