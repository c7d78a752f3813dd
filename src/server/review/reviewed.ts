/** Owns a lesson's review with all that it is computed from, open in this process. Must not know what is computed. */
import type { ReviewKnown, ReviewedAttempt } from "../../classroom/review/known.ts";
import type { Attempt } from "../live/attempts.ts";
import type { Lesson } from "../live/lessons.ts";
import type { Live } from "../live/live.ts";
import type { Review } from "../live/reviews.ts";

export type Reviewed = {
  readonly lesson: Lesson;
  readonly review: Review;
  /** As things are now; null before the lesson has begun. */
  readonly known: () => ReviewKnown | null;
};

export type ReviewedFrom = Pick<Live, "lessons" | "reviews" | "attempts" | "rubrics">;

/** Fails with `live/unknown-lesson`. */
export async function openReviewed({ lessons, reviews, attempts, rubrics }: ReviewedFrom, id: string): Promise<Reviewed> {
  const lesson = await lessons.open(id);
  const review = await reviews.open(id);
  const opening = async (attempt: string) => (await attempts.open(attempt)).log.keepEvents();
  await Promise.all([lesson.log.keepEvents(), ...attemptsOf(lesson).map(opening)]);
  return { lesson, review, known: () => knownOf(lesson, review, attempts.known, rubrics()) };
}

/** Attempts of a round that has just begun may not be open yet: they come with the next look. */
function knownOf({ record, prepared, roster, state, log }: Lesson, { progress }: Review, open: (attempt: string) => Attempt | null, { first, all }: ReturnType<ReviewedFrom["rubrics"]>): ReviewKnown | null {
  const run = state();
  if (run.status === "new") return null;
  const { class: of, people, numbers } = roster();
  const attempts = run.groups.flatMap((group) => group.attempts).flatMap((id): [string, ReviewedAttempt][] => {
    const attempt = open(id);
    return attempt ? [[id, { state: attempt.state(), events: attempt.log.events() }]] : [];
  });
  return { lesson: record.id, class: { id: of.id, name: of.name }, names: people, numbers, prepared, run, log: log.events(), attempts: new Map(attempts), rubrics: first, templates: all, progress: progress() };
}

function attemptsOf({ state }: Lesson): string[] {
  const now = state();
  return now.status === "new" ? [] : now.groups.flatMap((group) => group.attempts);
}
