/** Owns the public types of a lesson that pages may know: commands to send, views to show. Types only. */
export type { LessonCommand } from "../classroom/lesson/command.ts";
export type { Release, SuddenCard } from "../classroom/lesson/event.ts";
export type { CustomerBy, Pace, PlannedGroup, Spare } from "../classroom/lesson/plan.ts";
export type * from "../classroom/lesson/view.ts";
