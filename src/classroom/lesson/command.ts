/** Owns what can be asked of a lesson. What concerns attempts (cards, moods, seats handed over) is passed on to them by the host. */
import type { PhaseId } from "../../scenario/phase-id.ts";
import type { Absentee, LessonPlan, PlannedGroup } from "./plan.ts";
import type { Release, SuddenCard } from "./event.ts";

export type LessonCommand =
  /** The host's: a lesson begins. `attempts` names the first attempt of each group. */
  | { type: "start-lesson"; plan: LessonPlan; groups: PlannedGroup[]; absent?: Absentee[]; attempts: Record<string, string> }
  | { type: "enter-phase"; group: string | null; phase: PhaseId }
  | { type: "give-time"; group: string | null; seconds: number }
  | { type: "pause" }
  | { type: "resume" }
  | { type: "end-lesson" }
  | { type: "place-member"; student: string; group: string | null }
  | { type: "assign-seat"; group: string; student: string; seat: string }
  /** `attempts` by group: ids made by the client. `rotate` false: the same seats again. */
  | { type: "start-round"; attempts: Record<string, string>; rotate: boolean }
  | { type: "come"; student: string; link: string; guest?: boolean }
  | { type: "go"; student: string; link: string }
  | { type: "take-seat"; group: string; seat: string; by: "script" | "person" }
  | { type: "ask-help" }
  | { type: "close-help"; group: string }
  | { type: "whisper"; whisper: string; groups: string[]; seat: string | null; text: string; answers: boolean }
  | { type: "read-whisper"; whisper: string }
  | { type: "project"; group: string | null; names: boolean }
  | { type: "debrief"; keys: string[] }
  | { type: "release"; what: Release; group: string | null }
  /** Passed on to the groups' attempts; nothing of it stands in the lesson's own log. */
  | { type: "inject-card"; groups: string[]; card: SuddenCard }
  | { type: "set-mood"; groups: string[]; value: number };
export type LessonCommandType = LessonCommand["type"];
export type LessonCommandOf<Type extends LessonCommandType> = Extract<LessonCommand, { type: Type }>;
