/** Owns the report of what was played in a prepared situation, with corrections laid over it. Open practice has none. */
import { gradeCorrected, type Corrections } from "../grading/corrections.ts";
import type { Performance } from "../grading/performance.ts";
import type { Report } from "../grading/report.ts";
import { markedSituation } from "./marked-situation.ts";
import type { Prepared } from "./prepared.ts";
import type { AttemptState } from "./state.ts";

/** `performance` is what `state` tells, or that with what a host knows better. */
export function reportCorrected(prepared: Prepared, state: AttemptState, performance: Performance, corrections: Corrections): Report {
  return gradeCorrected(markedSituation(prepared, state.status === "new" ? null : state.phases), [...prepared.forms.values()], performance, prepared.version, corrections, prepared.grade);
}
