/** Owns the catalogue of refusals: every code that an attempt can answer with. Words for people stand in the locale file `rejections`, of what only a lesson meets with in `lesson-failures`. */
import { refusalCodes, type RefusalCode } from "../engine/refusal.ts";
import type { Rejection } from "./event.ts";

/** Refusals that the attempt itself pronounces; the engine's own come on top. */
const ownCodes = [
  "not-started",
  "already-started",
  "command-malformed",
  "seat-unknown",
  "wrong-seat",
  "seat-watches",
  "call-is-on",
  "lesson-leads",
  "not-led",
  "led-elsewhere",
  "holder-current",
  "activity-unknown",
  "activity-kind",
  "activity-submitted",
  "activity-not-submitted",
  "dialogue-not-submittable",
  "field-unknown",
  "field-given",
  "option-too-many",
  "answer-ids",
  "text-empty",
  "text-too-long",
  "mood-out-of-range",
  "exam-no-hints",
  "hint-unknown",
  "hint-taken",
  "not-judgeable",
  "log-malformed",
  "log-empty",
  "log-too-long",
  "event-malformed",
  "event-doubled",
  "event-mismatch",
  "seq-gap",
  "situation-mismatch",
  "version-mismatch",
  "format-mismatch",
] as const;
type OwnCode = (typeof ownCodes)[number];

export type RejectionCode = `attempt/${OwnCode | RefusalCode}`;

/** Asked for rather than kept: a call carries no list of what it knows one by one. */
export function rejectionCodes(): RejectionCode[] {
  return [...ownCodes, ...refusalCodes].map((code) => `attempt/${code}` as const);
}

export type Refused = { rejection: Rejection & { code: RejectionCode } };

export function reject(code: OwnCode | RefusalCode, params: Rejection["params"] = {}): Refused {
  return { rejection: { code: `attempt/${code}`, params } };
}
