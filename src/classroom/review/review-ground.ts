/** Owns the ground of a review's rules, made of what its host knows. */
import { reportOf } from "../../attempt/performance.ts";
import { remember } from "../../attempt/views/remember.ts";
import { pointsRange } from "../../grading/corrections.ts";
import { groupById } from "../lesson/people.ts";
import { creditsIn, verdictAt } from "./places.ts";
import type { ReviewGround } from "./ground.ts";
import type { ReviewKnown } from "./known.ts";
import { groupMarks } from "./marks/group-marks.ts";
import type { ReviewState } from "./state.ts";
import { totalsOf } from "./views/group-review.ts";

/** `regrade`: what the words of an `add-wording` would change, where one is asked for. */
export function reviewGround(known: ReviewKnown, state: ReviewState, regrade: ReviewGround["regrade"] = null): ReviewGround {
  const { run, prepared, attempts, rubrics } = known;
  return {
    lesson: run,
    situation: prepared.situation,
    rubrics,
    verdictAt: (place) => {
      const played = attempts.get(place.attempt)?.state;
      return played ? verdictAt(prepared, played, place) : null;
    },
    creditAt: (place) => {
      const played = attempts.get(place.attempt)?.state;
      // As the engine gave it: what was corrected before does not narrow what can be given.
      const report = played && remember(played, "report", [prepared], () => reportOf(prepared, played));
      const item = report && creditsIn(report).find(({ id }) => id === place.item);
      return item ? pointsRange(item) : null;
    },
    totals: (id) => {
      const group = groupById(run, id);
      return group ? totalsOf(groupMarks(known, state, group).members) : {};
    },
    regrade,
  };
}
