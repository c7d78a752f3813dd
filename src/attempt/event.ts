/** Owns the events of an attempt's log: what happened, in order, never changed. Everything else is computed from them. */
import type { Answer } from "../grading/answer.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Card, Holder, Led, Mode, Tick } from "./command.ts";

export type Happening =
  | { type: "attempt-started"; situation: string; version: string; format: number; mode: Mode; seed: number; led?: Led; phases?: PhaseId[]; forkedFrom?: { attempt: string; seq: number } }
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
  | { type: "attempt-finished" }
  /** `reveals`: facts told only when asked whose value stands in the words. */
  | { type: "customer-spoken"; activity: string; text: string; via: "keyboard" | "voice"; verdicts: RecordedVerdict[]; judge: { engine: string; lexicon: string }; reveals: string[] }
  | { type: "customer-moved"; activity: string; move: string }
  | { type: "mood-felt"; activity: string; value: number }
  | { type: "mood-set"; activity: string; value: number }
  | { type: "card-injected"; activity: string; card: Card }
  /** `of`: the seat that changes hands. `speaks`: the script takes over while an answer of the customer is awaited, and says the line that is due. */
  | { type: "seat-held"; of: string; holder: Holder; speaks: boolean }
  | { type: "call-stopped"; activity: string }
  | { type: "observed"; activity: string; key: string; seen: Tick | null }
  | { type: "paste-noted"; activity: string; chars: number };
export type HappeningType = Happening["type"];

/** The actor of what the script does in a person's seat. */
export const scriptActor = "script";

/**
 * `seq` counts from 1 without gaps; `id` is made by the client so that a retry is harmless; `at` is the host's wall time in ms since 1970. `actor` is who sat
 * in the seat, where a lesson leads: a student's or teacher's id, or `script`.
 */
export type AttemptEvent = Happening & { seq: number; id: string; at: number; seat: string; actor?: string };

/** A refusal: nothing happened. `code` is in the error catalogue. */
export type Rejection = { code: string; params: Record<string, string | number> };
