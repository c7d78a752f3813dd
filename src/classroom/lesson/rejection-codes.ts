/** Owns the catalogue of refusals of a lesson. Words for people stand in the locale file `lesson-failures`. */
import type { Rejection } from "../../attempt/event.ts";

const codes = [
  "command-malformed",
  "not-allowed",
  "not-started",
  "already-started",
  "ended",
  /** Said by the host of an attempt while the lesson that leads it is paused. */
  "paused",
  "not-paused",
  "situation-mismatch",
  "version-mismatch",
  "phase-unknown",
  "phase-order",
  "phase-current",
  "phase-passed",
  "phase-led-by-class",
  "minutes-out-of-range",
  "grace-out-of-range",
  "seat-unknown",
  "seat-doubled",
  "no-agent-seat",
  "no-customer-seat",
  "seat-held-already",
  "seat-scripted",
  "seat-not-scripted",
  "too-many-groups",
  "no-groups",
  "group-unknown",
  "group-doubled",
  "group-full",
  "name-length",
  "student-doubled",
  "not-in-group",
  "placed-already",
  "attempt-missing",
  "attempt-doubled",
  "round-mismatch",
  "seconds-out-of-range",
  "link-open",
  "link-unknown",
  "too-many-links",
  "hand-up",
  "hand-not-up",
  "text-empty",
  "text-too-long",
  "whisper-doubled",
  "whisper-unknown",
  "whisper-read",
  "too-many-whispers",
  "too-many-points",
  "released-already",
  "card-unknown",
  "mood-out-of-range",
  "log-malformed",
  "log-empty",
  "log-too-long",
  "event-malformed",
  "event-doubled",
  "seq-gap",
] as const;
type Code = (typeof codes)[number];

type LessonRejectionCode = `lesson/${Code}`;
export const lessonRejectionCodes: readonly LessonRejectionCode[] = codes.map((code) => `lesson/${code}` as const);

export type LessonRefused = { rejection: Rejection & { code: LessonRejectionCode } };

export function rejectLesson(code: Code, params: Rejection["params"] = {}): LessonRefused {
  return { rejection: { code: `lesson/${code}`, params } };
}
