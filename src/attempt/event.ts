/** Owns the events of an attempt's log: what happened, in order, never changed. Everything else is computed from them. */
import type { Answer } from "../grading/answer.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Mode } from "./command.ts";

export type Happening =
  | { type: "attempt-started"; situation: string; version: string; format: number; mode: Mode; seed: number; forkedFrom?: { attempt: string; seq: number } }
  | { type: "phase-entered"; phase: PhaseId }
  | { type: "dialogue-started"; activity: string; variant: string | null }
  | { type: "call-answered"; activity: string; ready: string[] }
  | { type: "turn-spoken"; activity: string; beat: string; text: string; via: "keyboard" | "voice"; verdicts: RecordedVerdict[]; judge: { engine: string; lexicon: string } }
  | { type: "option-chosen"; activity: string; beat: string; option: string }
  | { type: "contact-asked"; activity: string; contact: string }
  | { type: "action-taken"; activity: string; action: string }
  | { type: "scene-continued"; activity: string }
  | { type: "call-hung-up"; activity: string }
  | { type: "time-passed"; activity: string; seconds: number; why: "ring" | "silence" | "wait" }
  | { type: "field-filled"; activity: string; field: string; value: string }
  | { type: "answer-saved"; activity: string; answer: Answer }
  /** Free text handed in is judged once, here; grading reads the verdicts. `key` is `field:point` for forms, `text:point` for documents. */
  | { type: "activity-submitted"; activity: string; verdicts: RecordedVerdict[]; judge: { engine: string; lexicon: string } }
  | { type: "activity-reopened"; activity: string }
  | { type: "hint-taken"; activity: string; beat: string | null; hint: number; cost: number }
  | { type: "order-looked-up"; query: string; found: string | null }
  | { type: "note-written"; text: string }
  | { type: "attempt-finished" };
export type HappeningType = Happening["type"];

/** `seq` counts from 1 without gaps; `id` is made by the client so that a retry is harmless; `at` is the host's wall time in ms since 1970. */
export type AttemptEvent = Happening & { seq: number; id: string; at: number; seat: string };

/** A refusal: nothing happened. `code` is in the error catalogue. */
export type Rejection = { code: string; params: Record<string, string | number> };
