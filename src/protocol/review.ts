/** Owns the public types of a lesson's review that pages may know: commands to send, views to show. Types only. */
export type { ReviewCommand, ReviewCommandOf } from "../classroom/review/command.ts";
export type * from "../classroom/review/event.ts";
export type * from "../classroom/review/rubric.ts";
export type * from "../classroom/review/view.ts";
export type * from "../classroom/term/view.ts";
export type * from "../classroom/kept/view.ts";
