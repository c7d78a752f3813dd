/** Owns what the marks of a review take from one attempt, with the corrections laid over it; worked out once per state and corrections. */
import { reportCorrected } from "../../attempt/corrected-report.ts";
import { correctPerformance } from "../../grading/correct-performance.ts";
import { statusOf } from "../../grading/graders.ts";
import type { Performance } from "../../grading/performance.ts";
import type { Report } from "../../grading/report.ts";
import { remember } from "../../attempt/views/remember.ts";
import { readOwn } from "../../engine/read-own.ts";
import type { GroupState } from "../lesson/state.ts";
import { correctionsOf } from "./corrections-of.ts";
import type { ReviewKnown } from "./known.ts";
import type { Sitting } from "./marks/share.ts";
import { playedIn } from "./places.ts";
import type { ReviewSum } from "./state.ts";
import { tallyOf } from "./tally.ts";

export type AttemptFacts = {
  readonly attempt: string;
  readonly round: number;
  readonly report: Report;
  /** With the corrections. */
  readonly performance: Performance;
  readonly begun: boolean;
  /** What each did, as it was played: what is corrected in one group moves nobody's share in another. */
  readonly sittings: readonly Sitting[];
};

type Known = Pick<ReviewKnown, "prepared" | "attempts">;
type Sum = Pick<ReviewSum, "verdicts" | "credits" | "wordings">;

/** Of the group's attempts that the host knows, in the order of the rounds. */
export function factsOf(known: Known, sum: Sum, { attempts }: Pick<GroupState, "attempts">): AttemptFacts[] {
  return attempts.flatMap((attempt, index) => factsOfAttempt(known, sum, attempt, index + 1) ?? []);
}

function factsOfAttempt({ prepared, attempts }: Known, sum: Sum, attempt: string, round: number): AttemptFacts | null {
  const found = attempts.get(attempt);
  if (!found || found.state.status === "new") return null;
  const { state, events } = found;
  const from = [prepared, events.length, sum.wordings, readOwn(sum.verdicts, attempt), readOwn(sum.credits, attempt), round];
  return remember(state, "facts", from, () => {
    const corrections = correctionsOf(sum, attempt);
    const performance = correctPerformance(prepared.situation, playedIn(prepared, state), corrections.verdicts);
    return {
      attempt,
      round,
      report: reportCorrected(prepared, state, playedIn(prepared, state), corrections),
      performance,
      begun: [...prepared.activities.values()].some((activity) => statusOf(activity, performance) !== "open"),
      sittings: remember(state, "sittings", [prepared, events.length], () => tallyOf(prepared, { state, events })),
    };
  });
}
