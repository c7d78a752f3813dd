/** Owns which grading plan an attempt is marked by: the situation's, or what a lesson with some phases only leaves of it. */
import { plannedSituation } from "../grading/planned-grading.ts";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { Prepared } from "./prepared.ts";
import { remember } from "./views/remember.ts";

/** `phases` as an attempt's state has them; null: all. The very same situation for the same phases. */
export function markedSituation(prepared: Prepared, phases: readonly PhaseId[] | null): Situation {
  if (!phases) return prepared.situation;
  return remember(prepared, `marked/${phases.join()}`, [], () => plannedSituation({ situation: prepared.situation, forms: [...prepared.forms.values()] }, prepared.grade, phases));
}
