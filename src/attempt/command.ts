/** Owns the commands that a seat may send. A command asks; only `decide` says what happens. */
import type { Answer } from "../grading/answer.ts";
import type { PhaseId } from "../scenario/phase-id.ts";

export type Mode = "practice" | "exam";

export type Command =
  | { type: "start-attempt"; mode: Mode; seed: number }
  | { type: "enter-phase"; phase: PhaseId }
  /** The phone begins to ring (or the variant card is drawn and it rings). */
  | { type: "start-dialogue"; activity: string }
  | { type: "answer-call"; activity: string; ready: string[] }
  | { type: "speak"; activity: string; text: string; via: "keyboard" | "voice" }
  | { type: "choose"; activity: string; option: string }
  | { type: "contact"; activity: string; contact: string }
  /** One of the inquiry's actions, e.g. call the customer back. */
  | { type: "act"; activity: string; action: string }
  /** Go on after a scene. */
  | { type: "continue"; activity: string }
  | { type: "hang-up"; activity: string }
  /** Time of the case goes by: `ring` one ring, `silence` the agent said nothing for the silence time, `wait` the student chose to wait. */
  | { type: "pass-time"; activity: string; seconds: number; why: "ring" | "silence" | "wait" }
  | { type: "fill-field"; activity: string; field: string; value: string }
  | { type: "answer"; activity: string; answer: Answer }
  | { type: "submit-activity"; activity: string }
  /** Practice only: work on a submitted activity again. */
  | { type: "reopen-activity"; activity: string }
  | { type: "take-hint"; activity: string; hint: number }
  | { type: "look-up"; query: string }
  | { type: "write-note"; text: string }
  | { type: "finish-attempt" };
export type CommandType = Command["type"];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
