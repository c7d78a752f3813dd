/** Owns how a host makes events of what happens in a review: numbered, named, dated, signed. */
import type { ReviewActor, ReviewEvent, ReviewHappening } from "./event.ts";
import type { ReviewState } from "./state.ts";

/** `id` gives a name for each event: the command's for the first, `id.1`, `id.2` … for the next. `at` is the host's wall time in ms since 1970. */
export function stampReview(state: ReviewState, happenings: readonly ReviewHappening[], by: { id: (index: number) => string; at: number; actor: ReviewActor }): ReviewEvent[] {
  return happenings.map((happening, index) => ({ seq: state.seq + index + 1, id: by.id(index), at: by.at, by: by.actor, ...happening }));
}
