/** Owns the commands that a seat may send. A command asks; only `decide` says what happens. */
import type { Card, Holder } from "../engine/input.ts";
import type { Answer } from "../grading/answer.ts";
import type { PhaseId } from "../scenario/phase-id.ts";

export type { Card, Holder };

export type Mode = "practice" | "exam";

/** Who leads from phase to phase where a lesson leads the attempt: the lesson itself for all, or each group. */
export type Led = "class" | "group";

/** The seat of the lesson that leads an attempt. No seat of a cast: it plays no part. */
export const lessonSeat = "lesson";

/** The seat beside the agent: it sees what the agent sees and does nothing. No seat of a cast either. */
export const mirrorSeat = "mirror";

export type Tick = "yes" | "no";

/** `phases`: those that the lesson plans; marks count by them. Absent: all. */
export type Command =
  | { type: "start-attempt"; mode: Mode; seed: number; led?: Led; phases?: PhaseId[] }
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
  | { type: "finish-attempt" }
  /** What a person says as the customer. */
  | { type: "customer-speak"; activity: string; text: string; via: "keyboard" | "voice" }
  /** The customer goes on to the next topic (`next`), or plays one of the dialogue's interrupts by its id. */
  | { type: "customer-move"; activity: string; move: string }
  /** The customer's slider. */
  | { type: "feel-mood"; activity: string; value: number }
  | { type: "set-mood"; activity: string; value: number }
  | { type: "inject-card"; activity: string; card: Card }
  | { type: "hold-seat"; seat: string; holder: Holder }
  /** The running dialogue ends as it is. */
  | { type: "stop-call"; activity: string }
  /** A tick on the observer's checklist; null takes it back. */
  | { type: "observe"; activity: string; key: string; seen: Tick | null }
  | { type: "note-paste"; activity: string; chars: number };
export type CommandType = Command["type"];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
