/** Owns the report of what was played in a prepared situation, with corrections laid over it. Open practice has none. */
import { gradeCorrected, type Corrections } from "../grading/corrections.ts";
import type { Performance } from "../grading/performance.ts";
import type { Report } from "../grading/report.ts";
import type { Prepared } from "./prepared.ts";

export function reportCorrected({ situation, forms, version, grade }: Prepared, performance: Performance, corrections: Corrections): Report {
  return gradeCorrected(situation, [...forms.values()], performance, version, corrections, grade);
}
