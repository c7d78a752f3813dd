/** Owns laying corrections over the verdicts of a replay: what is shown is what counts. A note changes nothing. */
import type { Moment, MomentVerdict, ReplayView } from "../../../protocol/review.ts";

export function asCorrected(replay: ReplayView): ReplayView {
  return { ...replay, moments: replay.moments.map((moment): Moment => ("verdicts" in moment ? { ...moment, verdicts: moment.verdicts.map(counted) } : moment)) };
}

function counted(verdict: MomentVerdict): MomentVerdict {
  const to = verdict.corrected?.to;
  return to === undefined || to === "noted" ? verdict : { ...verdict, state: to };
}
