/** Owns what the engine can be told: inputs of one situation's machine. Texts are judged before they come here. */
import type { PhaseId } from "../scenario/phase-id.ts";

/** A criterion that fired in a turn, with the figure that was promised, if any: minutes from now, or minutes after midnight. */
export type Heard = { key: string; promised: { type: "duration" | "time"; minutes: number } | null };

export type DialogueInput =
  | { type: "answer"; activity: string; ready: readonly string[] }
  | { type: "turn"; activity: string; heard: readonly Heard[] }
  | { type: "choose"; activity: string; option: string }
  | { type: "contact"; activity: string; contact: string }
  | { type: "act"; activity: string; action: string }
  | { type: "continue"; activity: string }
  | { type: "hang-up"; activity: string }
  | { type: "ring"; activity: string }
  | { type: "silence"; activity: string }
  | { type: "wait"; activity: string; seconds: number };

/** `seq` marks when something happened; the engine only keeps it. */
export type EngineInput = (
  | DialogueInput
  | { type: "enter-phase"; phase: PhaseId }
  | { type: "start-dialogue"; activity: string }
  | { type: "submit"; activity: string }
  | { type: "reopen"; activity: string }
  | { type: "finish" }
) & { seq: number };
