/** Owns what each audience is shown of each document. The one place where states become what can be sent; who may open what is asked elsewhere. */
import type { AttemptState } from "../../attempt/state.ts";
import { viewFor } from "../../attempt/views/view-for.ts";
import { attemptOf, groupOf, releasedOf, seatOf } from "../../classroom/lesson/people.ts";
import { lessonView } from "../../classroom/views/lesson-view.ts";
import { monitorView } from "../../classroom/views/monitor-view.ts";
import { screenView } from "../../classroom/views/screen-view.ts";
import { resultView } from "../../classroom/review/views/result-view.ts";
import { reviewView } from "../../classroom/review/views/review-view.ts";
import type { Known, KnownAttempt } from "../../classroom/views/known.ts";
import type { Attempt } from "./attempts.ts";
import type { Look } from "./documents.ts";
import type { Reviewed } from "../review/reviewed.ts";
import type { Lesson } from "./lessons.ts";

/** Attempts that this process has open. */
export type OpenAttempts = { known(attempt: string): Attempt | null };

/** A member of the group sees it from the seat that is theirs at the moment; null once it is no longer what the group plays, unless they may see it all the same (`mayStill`: the table of rights, asked anew). */
export function attemptLook(lesson: Lesson, attempt: Attempt, student: string, mayStill: () => boolean): Look {
  const { id } = attempt.record;
  return () => {
    const state = lesson.state();
    if (state.status === "new") return null;
    const group = groupOf(state, student);
    const seat = group && seatOf(group, student);
    if (!group || !seat || (attemptOf(group) !== id && !mayStill())) return null;
    return begun(attempt, (now) => viewFor({ seat, actor: student, released: releasedOf(group, id).includes("verdicts") }, attempt.prepared, now));
  };
}

export function teachersLook(attempt: Attempt): Look {
  return () => begun(attempt, (now) => viewFor("teacher", attempt.prepared, now));
}

/** It shows nothing of the attempts. */
export function lessonLook(lesson: Lesson, student: string, now: () => number): Look {
  return () => (lesson.state().status === "new" ? null : lessonView(lesson.state(), knownOf(lesson, noAttempts), student, now()));
}

export function monitorLook(lesson: Lesson, attempts: OpenAttempts, now: () => number): Look {
  return () => (lesson.state().status === "new" ? null : monitorView(lesson.state(), knownOf(lesson, attemptsOf(lesson, attempts)), now()));
}

export function screenLook(lesson: Lesson, attempts: OpenAttempts): Look {
  return () => (lesson.state().status === "new" ? null : screenView(lesson.state(), knownOf(lesson, attemptsOf(lesson, attempts))));
}

export function reviewLook({ known, review }: Reviewed, teacher: string, now: () => number): Look {
  return () => {
    const found = known();
    return found && reviewView(found, review.state(), teacher, now());
  };
}

export function resultLook({ known, review }: Reviewed, student: string): Look {
  return () => {
    const now = known();
    return now && resultView(now, review.state(), student);
  };
}

function begun(attempt: Attempt, view: (state: AttemptState) => unknown): unknown {
  const state = attempt.state();
  return state.status === "new" ? null : view(state);
}

const noAttempts: Known["attempts"] = new Map();

function knownOf(lesson: Lesson, attempts: Known["attempts"]): Known {
  const { class: of, names, guessedAt } = lesson.roster();
  return { lesson: lesson.record.id, class: { id: of.id, name: of.name, code: of.code }, guessedAt, names, prepared: lesson.prepared, attempts };
}

function attemptsOf(lesson: Lesson, attempts: OpenAttempts): Known["attempts"] {
  const state = lesson.state();
  const ids = state.status === "new" ? [] : state.groups.flatMap((group) => group.attempts);
  const known = ids.flatMap((id): [string, KnownAttempt][] => {
    const attempt = attempts.known(id);
    return attempt ? [[id, { state: attempt.state(), saidAt: attempt.saidAt() }]] : [];
  });
  return new Map(known);
}
