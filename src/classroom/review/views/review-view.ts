/** Owns what teachers are sent of a lesson's review. An allow-list like every view; what has not changed is the very same object in the next one. */
import { remember } from "../../../attempt/views/remember.ts";
import type { ReviewEvent } from "../event.ts";
import { rubricsOf } from "../ground.ts";
import { nextSteps } from "../history.ts";
import { nameIn, type ReviewKnown } from "../known.ts";
import type { AddedWording, ReviewState } from "../state.ts";
import type { ReviewView } from "../view.ts";
import { agreementIn } from "./agreement-view.ts";
import { criterionTitle } from "./criterion-title.ts";
import { groupReview } from "./group-review.ts";
import { queueOf } from "./queue.ts";

/** `now` is the host's wall time: claims that have run out are none. */
export function reviewView(known: ReviewKnown, state: ReviewState, teacher: string, now: number): ReviewView {
  const { sum } = state;
  const { run, prepared } = known;
  const queue = queueOf(known, state);
  const rubrics = rubricsOf(known, state);
  const { undo, redo } = nextSteps(state, teacher);
  return {
    lesson: known.lesson,
    class: { id: known.class.id, name: known.class.name },
    situation: { id: prepared.situation.id, title: prepared.situation.title },
    endedAt: run.endedAt,
    weights: sum.weights,
    counts: sum.counts,
    rating: sum.rating,
    rubrics: remember(run.plan, "rubrics", rubrics, () => rubrics),
    templates: remember(run.plan, "templates", [known.templates], () => [...known.templates]),
    groups: run.groups.map((group) => groupReview(known, state, group, queue)),
    queue,
    agreement: agreementIn(known, state),
    claims: Object.values(sum.claims).flatMap(({ what, teacher: by, until }) => (until > now ? [{ what, teacher: by, name: nameIn(known, by), until }] : [])),
    wordings: remember(run.plan, "wordings", [sum.wordings], () => sum.wordings.map((added) => wordingView(known, added))),
    undo: undo && stepOf(undo, undo),
    redo: redo && stepOf(redo.undone, redo.step),
    progress: known.progress,
  };
}

/** `named` is the event to undo, `shown` what the reader would take back or bring back. */
function stepOf({ seq }: ReviewEvent, { type, at }: ReviewEvent): ReviewView["undo"] {
  return { seq, type, at };
}

function wordingView({ prepared }: ReviewKnown, { wording, changed }: AddedWording): ReviewView["wordings"][number] {
  return { id: wording.id, key: wording.key, text: wording.text, title: criterionTitle(prepared, wording.key), changed: changed.length };
}
