/** Owns what one step of the engine brought about, as data, in the order in which it happened. */
import type { Text } from "../scenario/text.ts";
import type { Ending, Outcome } from "./outcome.ts";

export type Channel = "phone" | "sms" | "face-to-face" | "handover";
export type TimerState = "idle" | "running" | "kept" | "late" | "missed";

export type Effect =
  | { type: "entered"; beat: string }
  /** Somebody other than the student spoke; `name` stands in where no persona does. `clock` in course seconds. */
  | { type: "said"; who: "customer" | "colleague" | "narrator"; persona: string | null; name: Text | null; text: Text; beat: string; channel: Channel; clock: number }
  /** How the student's turn went; `mood` is the mood after it. */
  | { type: "rated"; beat: string; outcome: Outcome; mood: number; delta: number }
  /** Mood changed by something else than the outcome of a turn. */
  | { type: "mood"; value: number; delta: number }
  | { type: "revealed"; facts: readonly string[] }
  | { type: "clock"; clock: number }
  | { type: "timer"; id: string; state: TimerState; due: number }
  | { type: "asked"; contact: string }
  | { type: "feedback"; text: Text }
  | { type: "lesson"; text: Text }
  | { type: "ended"; ending: Ending };
