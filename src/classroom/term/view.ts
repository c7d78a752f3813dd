/** Owns the shape of the whole-term view: the course's hours by unit, and each student's way through it. Allow-list; names are put in by the host. */
import type { Ability } from "../../scenario/ability.ts";
import type { Text } from "../../scenario/text.ts";
import type { Mark, Standing } from "../review/view.ts";
import type { Level, UnitParts } from "./course-formula.ts";

/** A lesson that a class has had on a situation; `mean` of the students' marks. */
export type TermLesson = { lesson: string; startedAt: number; endedAt: number | null; students: number; mean: Mark };

/** `ready`: it can be played. `courseId`: null for a situation of the school's own. */
export type TermSituation = { id: string; courseId: string | null; title: Text; ready: boolean; lessons: TermLesson[] };

export type TermUnit = {
  id: string;
  number: number;
  title: Text;
  /** Teaching hours of the course. */
  hours: number;
  /** Hours that lessons of this unit have taken, one decimal. */
  held: number;
  /** Percent of the course's mark. */
  weight: number;
  situations: TermSituation[];
  mean: Mark;
};

/** `lessons`: situations of the unit that the student has a mark or a seat in. Marks have one decimal. */
export type StudentUnit = { unit: string; lessons: number; parts: UnitParts; mark: Mark };

/** Percent of the points for an ability, lesson by lesson in the order of time. */
export type AbilityLine = { ability: Ability; points: { lesson: string; share: number }[] };

export type NextPractice = { unit: string; situation: string; activity: string; title: Text; gain: number };

export type StudentTerm = {
  student: string;
  name: string;
  number: string | null;
  units: StudentUnit[];
  mark: Mark;
  level: Level | null;
  abilities: AbilityLine[];
  /** The ability in which the least was earned of late; null: nothing to say yet. */
  weakest: Ability | null;
  next: NextPractice[];
  lessons: { lesson: string; standing: Standing; mark: Mark }[];
};

export type TermView = { class: { id: string; name: string }; hours: { planned: number; held: number }; units: TermUnit[]; students: StudentTerm[]; mean: Mark };
