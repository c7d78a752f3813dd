/** Owns the events of a lesson's log: what the teacher, the students and the host did. Everything shown of a lesson is computed from them and from the attempts' logs. People are named by id only. */
import type { PhaseId } from "../../scenario/phase-id.ts";
import type { Absentee, LessonPlan, PlannedGroup } from "./plan.ts";

/** A sudden event for the customer's part: what the script says, or what the person in that seat is told to bring up. */
export type SuddenCard = { id: string | null; title: string; line: string | null; mood: number };

export type Release = "verdicts" | "reports";

export type LessonHappening =
  | { type: "lesson-started"; plan: LessonPlan; groups: PlannedGroup[]; absent?: Absentee[] }
  /** `group` null: every group. */
  | { type: "phase-entered"; group: string | null; phase: PhaseId }
  /** More (or, below zero, less) time for the phase that is on. */
  | { type: "time-given"; group: string | null; seconds: number }
  | { type: "lesson-paused" }
  | { type: "lesson-resumed" }
  | { type: "lesson-ended" }
  /** Somebody late, or a guest, or moved; null: in no group. */
  | { type: "member-placed"; student: string; group: string | null }
  | { type: "seat-assigned"; group: string; student: string; seat: string }
  /** A new round: everybody moves one role on and the group begins a new attempt. */
  | { type: "round-started"; group: string; round: number; attempt: string; seats: Record<string, string> }
  /** `link` names one connection: somebody with two pages open has gone when both have. */
  | { type: "person-came"; student: string; link: string; guest?: boolean }
  | { type: "person-went"; student: string; link: string }
  /** The teacher put the script on a seat, or gave it back to its person. */
  | { type: "seat-taken"; group: string; seat: string; holder: "script" | "person" }
  | { type: "help-asked"; group: string; student: string }
  | { type: "help-closed"; group: string }
  /** A hint or an answer; `seat` null: the whole group. `answers`: it answers the group's hand. */
  | { type: "whispered"; whisper: string; groups: string[]; seat: string | null; text: string; answers: boolean }
  | { type: "whisper-read"; whisper: string; student: string }
  /** What the big screen shows. */
  | { type: "projected"; group: string | null; names: boolean }
  | { type: "debriefed"; keys: string[] }
  | { type: "released"; what: Release; group: string | null };
export type LessonHappeningType = LessonHappening["type"];
export type LessonHappeningOf<Type extends LessonHappeningType> = Extract<LessonHappening, { type: Type }>;

/** Who did it: a person by id, or the host itself (timers, connections). */
export type LessonActor = { role: "teacher"; id: string } | { role: "student"; id: string } | { role: "host" };

/** `seq` counts from 1 without gaps; `id` is made by the client so that a retry is harmless; `at` is the host's wall time in ms since 1970. */
export type LessonEvent = LessonHappening & { seq: number; id: string; at: number; by: LessonActor };
