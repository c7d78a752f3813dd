/** Owns the public types of an attempt that a student's screen may know: commands to send, views and reports to show. Types only. */
export type { Command, CommandOf } from "../attempt/command.ts";
export type { Rejection } from "../attempt/event.ts";
export type * from "../attempt/view.ts";
export type { Answer } from "../grading/answer.ts";
export type { CreditItem, Report, SeatResult } from "../grading/report.ts";
export type { Ability } from "../scenario/ability.ts";
export type { PhaseId } from "../scenario/phase-id.ts";
export type { Locale, Text } from "../scenario/text.ts";
