/** Owns when a turn is good, as long as the author has not said otherwise: when everything was done that the beat asks for. Must not know how criteria come and go. */
import type { Condition } from "../../scenario/schema/condition.ts";
import type { CriterionSource, TalkBeatSource } from "../document.ts";
import { criteriaOf } from "./dialogue-at.ts";

export type CriterionKind = CriterionSource["kind"];

/** Any answer is good where nothing is asked for. */
export const anyAnswer: Condition = { tries: { min: 1 } };

function everythingDone(beat: TalkBeatSource): Condition {
  // What stands in for criteria is met by any answer: it is left out, as everything that only happens.
  const asked = criteriaOf(beat).flatMap((one) => (one.kind === "does" && "meets" in one ? [{ met: `${beat.id}:${one.id}` }] : []));
  const [first] = asked;
  if (!first) return anyAnswer;
  return asked.length === 1 ? first : { all: asked };
}

/** Changes the criteria of a beat; what makes its turns good follows where it had said no more than that everything is to be done. */
export function changeCriteria(beat: TalkBeatSource, change: () => void): void {
  const follows = JSON.stringify(beat.good) === JSON.stringify(everythingDone(beat));
  change();
  if (follows) beat.good = everythingDone(beat);
}
