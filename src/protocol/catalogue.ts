/** Owns the public types of the course's catalogue: what may be read before an attempt. Types only. */
import type { UnitAim } from "../scenario/task-card.ts";
import type { Level, UnitPart } from "../classroom/term/course-formula.ts";
export type { SituationCard, TaskCard, UnitAim, UnitCard } from "../scenario/task-card.ts";

/** How marks add up: percent of a unit's mark by part, percent of the course's mark by unit, levels from the best down with the mark they begin at. */
export type CourseCounts = { unit: { part: UnitPart; percent: number }[]; course: { number: number; percent: number }[]; levels: { level: Level; from: number }[] };

/** What the pages of the course and its units tell beside the catalogue. */
export type CourseOutline = { counts: CourseCounts; aims: UnitAim[] };
