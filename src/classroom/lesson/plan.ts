/** Owns what a teacher settles before a lesson starts. */
import type { Mode } from "../../attempt/command.ts";
import type { PhaseId } from "../../scenario/phase-id.ts";

/** Who plays the customer: the script, a person, or the script until a person has come. */
export type CustomerBy = "script" | "person" | "script-until-person";

/** Who leads from phase to phase: the teacher for the class, or each group for itself. */
export type Pace = "class" | "group";

/** What people become for whom a group has no seat left: observers, mirrors of the agent (they see the agent's screen and do nothing), or, one of them, a second agent. */
export type Spare = "observer" | "mirror" | "agent";

export type LessonPlan = {
  unit: string;
  situation: string;
  /** Content hash of the situation that every attempt of the lesson pins. */
  version: string;
  mode: Mode;
  /** In the order of the situation; phases left out are passed over. */
  phases: { id: PhaseId; minutes: number }[];
  pace: Pace;
  /** Where the class is led: the next phase begins by itself when the time of one is up. */
  autoAdvance: boolean;
  customer: CustomerBy;
  /** Seats of the cast that people take, e.g. agent, customer, recorder, observer. The agent's is always among them. */
  seats: string[];
  spare: Spare;
  /** Seconds after which the script takes over a seat whose person has gone. */
  graceSeconds: number;
  /** True for the lesson that robots have played for newcomers. */
  demo: boolean;
};

/** Somebody who was marked as absent when the lesson began, and the group that is missing them. */
export type Absentee = { student: string; group: string };

/** A group as planned: who is in it, by student id, in the order in which roles rotate. */
export type PlannedGroup = { id: string; name: string; members: string[] };
