/** Owns the shapes of what is sent of a lesson: to a student, to the teacher's monitor, to the big screen. Times are the server's, in ms since 1970. */
import type { Mode } from "../../attempt/command.ts";
import type { PhaseId } from "../../scenario/phase-id.ts";
import type { Text } from "../../scenario/text.ts";
import type { Pace, CustomerBy } from "./plan.ts";
import type { Release } from "./event.ts";

export type ClockView = {
  phase: PhaseId;
  /** When the phase's time is up; null while the lesson is paused. */
  endsAt: number | null;
  /** What is left while it is paused, in ms. */
  leftMs: number | null;
  minutes: number;
  /** The phase that begins by itself then; null: somebody leads on. */
  next: PhaseId | null;
};

/** Somebody of the group. */
export type MemberView = { student: string; name: string; seat: string | null; online: boolean };

export type SeatRole = "agent" | "customer" | "recorder" | "observer" | "mirror";

/** `beside`: the seat whose screen a mirror shares; it has that seat's title and task. */
export type OwnSeat = { id: string; role: SeatRole; title: Text; task: Text | null; beside: string | null };

/** What a student's page knows of the lesson. */
export type LessonView = {
  lesson: string;
  seq: number;
  status: "running" | "paused" | "ended";
  unit: string;
  situation: string;
  /** Of the situation: which content the lesson pins. */
  version: string;
  title: Text;
  mode: Mode;
  pace: Pace;
  phases: { id: PhaseId; minutes: number }[];
  clock: ClockView | null;
  me: { student: string; name: string; seat: OwnSeat | null };
  /** Null while in no group. */
  group: {
    id: string;
    name: string;
    members: MemberView[];
    /** Those that people take in this lesson, as the situation calls them. */
    seats: Pick<OwnSeat, "id" | "role" | "title">[];
    round: number;
    attempt: string;
    /** Seats that the script holds now. */
    scripted: string[];
    handUp: { student: string; at: number; place: number } | null;
    released: Release[];
    /** All rounds so far, the one that is on last; `reported`: its report may be seen. */
    rounds: { round: number; attempt: string; reported: boolean }[];
  } | null;
  /** Hints for this student, newest last. */
  whispers: { id: string; at: number; text: string; answers: boolean; read: boolean }[];
};

export type SeatHolding = { seat: string; role: SeatRole; title: Text; students: { student: string; name: string; online: boolean }[]; script: boolean };

/** Why somebody should look at a group. */
export type Alarm = { kind: "silent" | "again" | "angry" | "offline" | "unseated" | "hand"; since: number };

export type GroupMonitor = {
  id: string;
  name: string;
  round: number;
  attempt: string;
  phase: PhaseId;
  clock: ClockView;
  seats: SeatHolding[];
  /** Members without a seat. */
  unseated: { student: string; name: string; online: boolean }[];
  /** Who of it was marked as absent and has not come. */
  absent: { student: string; name: string }[];
  /** The activity that is worked on, and how far. */
  activity: { id: string; title: Text; status: "open" | "running" | "submitted" } | null;
  steps: { id: string; title: Text; state: "done" | "current" | "ahead" | "missed" }[];
  /** Who the talk waits for, since when. */
  waitsFor: { seat: string; names: string[]; script: boolean; since: number } | null;
  /** `portrait`: which face the customer has. */
  mood: { value: number; band: string; title: Text; history: number[]; portrait: string } | null;
  lastLine: { who: "agent" | "customer" | "colleague" | "narrator"; text: Text; at: number } | null;
  form: { activity: string; title: Text; filled: number; of: number } | null;
  submitted: { done: number; of: number };
  handUp: { student: string; name: string; at: number } | null;
  alarm: Alarm | null;
  pastes: number;
  /** Provisional points so far. */
  points: { total: number; max: number } | null;
  released: Release[];
};

/** A criterion that groups have passed without meeting, with words that stand for it; names are left out. */
export type MissView = { key: string; title: Text; sign: "+" | "-"; groups: number; of: number; quotes: string[] };

export type MonitorView = {
  lesson: string;
  seq: number;
  class: { id: string; name: string; code: string };
  /** When somebody tried PINs over the names of the class, in ms since 1970; null: not lately. */
  guessedAt: number | null;
  status: "running" | "paused" | "ended";
  demo: boolean;
  unit: string;
  situation: string;
  title: Text;
  mode: Mode;
  pace: Pace;
  customer: CustomerBy;
  phases: { id: PhaseId; minutes: number }[];
  clock: ClockView;
  startedAt: number;
  groups: GroupMonitor[];
  /** People of the class who are in no group. */
  ungrouped: { student: string; name: string; online: boolean; absent: boolean }[];
  online: { now: number; of: number };
  misses: MissView[];
  /** Cards of the situation that can be injected. */
  cards: { id: string; title: Text; line: Text | null; mood: number }[];
  whispers: { id: string; at: number; groups: string[]; text: string; answers: boolean; readBy: number; of: number }[];
  projected: { group: string | null; names: boolean };
  debrief: string[];
};

/** What the big screen shows; names are replaced where the teacher hides them. */
export type ScreenView = {
  lesson: string;
  seq: number;
  className: string;
  code: string;
  title: Text;
  status: "running" | "paused" | "ended";
  phases: { id: PhaseId; minutes: number }[];
  clock: ClockView;
  group: {
    name: string;
    mood: { value: number; title: Text; history: number[]; portrait: string } | null;
    seats: { title: Text; names: string[] }[];
    lines: { who: "agent" | "customer" | "colleague" | "narrator"; name: Text; text: Text; mood: number | null }[];
  } | null;
  debrief: MissView[];
};
