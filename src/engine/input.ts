/** Owns what the engine can be told: inputs of one situation's machine. Texts are judged before they come here. */
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Text } from "../scenario/text.ts";

/** A criterion that fired in a turn, with the figure that was promised, if any: minutes from now, or minutes after midnight. */
export type Heard = { key: string; promised: { type: "duration" | "time"; minutes: number } | null };

/** Who plays a seat from now on. */
export type Holder = "person" | "script";

/** Something sudden: what the customer says (the script says it, a person finds it on the card) and what it does to the script's mood. */
export type Card = { title: Text; line: Text | null; mood: number };

/** The move of a person in the customer's seat that goes on to the next topic; others are named by their interrupt. */
export const nextMove = "next";

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
  | { type: "wait"; activity: string; seconds: number }
  | { type: "move"; activity: string; move: string }
  | { type: "set-mood"; activity: string; value: number }
  | { type: "card"; activity: string; card: Card }
  /** The dialogue ends as it is. */
  | { type: "stop"; activity: string };

/** `seq` marks when something happened; the engine only keeps it. */
export type EngineInput = (
  | DialogueInput
  | { type: "enter-phase"; phase: PhaseId }
  | { type: "start-dialogue"; activity: string }
  | { type: "submit"; activity: string }
  | { type: "reopen"; activity: string }
  | { type: "finish" }
  /** `speaks`: a script that takes over says the line that is due. */
  | { type: "hold"; seat: string; holder: Holder; speaks: boolean }
) & { seq: number };
