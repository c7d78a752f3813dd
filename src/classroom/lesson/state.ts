/** Owns the state of a lesson: what its log adds up to. Never changed; each event makes a new one that shares the rest. */
import type { PhaseId } from "../../scenario/phase-id.ts";
import type { Release } from "./event.ts";
import type { Absentee, LessonPlan } from "./plan.ts";

/** The phase that is on: since when, in ms; `pausedMs` is what pauses have taken of it, `extraMs` what was given on top. */
export type PhaseRun = { readonly phase: PhaseId; readonly since: number; readonly extraMs: number; readonly pausedMs: number };

export type GroupState = {
  readonly id: string;
  readonly name: string;
  /** Student ids, in the order in which roles rotate. */
  readonly members: readonly string[];
  /** Seat by student id. Two agents both have the agent's. */
  readonly seats: Readonly<Record<string, string>>;
  readonly round: number;
  /** When it began, in ms. */
  readonly roundSince: number;
  /** Attempts of the rounds so far; the last is on. */
  readonly attempts: readonly string[];
  readonly run: PhaseRun;
  /** Seats that the teacher put the script on. */
  readonly scripted: readonly string[];
  readonly handUp: { readonly student: string; readonly at: number } | null;
  /** What students may see of an exam, by attempt. */
  readonly released: Readonly<Record<string, readonly Release[]>>;
};

/** `links` are open connections; `since` is the last change from or to none (or when the place was given), in ms; `firstAt` is null for somebody who never came. */
export type Presence = { readonly links: readonly string[]; readonly since: number; readonly firstAt: number | null; readonly guest: boolean };

/** `to` are the students who it was for when it was said: whoever takes the seat later does not see it. */
export type Whisper = { readonly id: string; readonly at: number; readonly groups: readonly string[]; readonly seat: string | null; readonly text: string; readonly answers: boolean; readonly to: readonly string[]; readonly readBy: Readonly<Record<string, number>> };

export type RunningLesson = {
  readonly status: "running" | "paused" | "ended";
  readonly seq: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly pausedAt: number | null;
  /** End of the last pause. */
  readonly resumedAt: number | null;
  readonly plan: LessonPlan;
  readonly groups: readonly GroupState[];
  /** Everybody who has a place or has come, by student id. */
  readonly present: Readonly<Record<string, Presence>>;
  /** As the lesson began. */
  readonly absent: readonly Absentee[];
  readonly whispers: readonly Whisper[];
  readonly projected: { readonly group: string | null; readonly names: boolean };
  readonly debrief: readonly string[];
};

export type LessonState = { readonly status: "new"; readonly seq: 0 } | RunningLesson;
export const initialLesson: LessonState = { status: "new", seq: 0 };
