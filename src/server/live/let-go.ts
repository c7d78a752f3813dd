/** Owns letting go of lessons that are over, with their attempts and reviews, once nobody looks at them: the store has them. Must not know when it is asked. */
import type { Attempt } from "./attempts.ts";
import type { Documents } from "./documents.ts";
import type { Lesson } from "./lessons.ts";
import type { Registry } from "./registry.ts";
import type { Review } from "./reviews.ts";

type Kept = { lessons: Registry<Pick<Lesson, "record" | "state">>; attempts: Registry<Pick<Attempt, "record">>; reviews: Registry<Pick<Review, "lesson">>; documents: Pick<Documents, "isOpen"> };

export function letGoUnused({ lessons, attempts, reviews, documents }: Kept): void {
  lessons.letGoUnused((lesson) => isOn(lesson) || isShown(lesson, documents));
  attempts.letGoUnused(({ record }) => lessons.known(record.lesson) !== null);
  reviews.letGoUnused(({ lesson }) => lessons.known(lesson) !== null);
}

function isOn({ state }: Pick<Lesson, "state">): boolean {
  const { status } = state();
  return status === "running" || status === "paused";
}

function isShown({ record: { id }, state }: Pick<Lesson, "record" | "state">, documents: Pick<Documents, "isOpen">): boolean {
  const now = state();
  const attempts = now.status === "new" ? [] : now.groups.flatMap((group) => group.attempts);
  return [`lesson:${id}` as const, `monitor:${id}` as const, `screen:${id}` as const, `review:${id}` as const, `result:${id}` as const, ...attempts.map((attempt) => `attempt:${attempt}` as const)].some(documents.isOpen);
}
