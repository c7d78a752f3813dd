/**
 * Owns the messages between a page and the live server. A page opens documents (an attempt, a lesson, its monitor, the big screen, its review, the own result), is sent each
 * in full once and then what changed, and sends commands that are acknowledged once they are stored. Types only.
 */
import type { Command } from "../attempt/command.ts";
import type { Rejection } from "../attempt/event.ts";
import type { LessonCommand } from "../classroom/lesson/command.ts";
import type { LessonView, MonitorView, ScreenView } from "../classroom/lesson/view.ts";
import type { ReviewCommand } from "../classroom/review/command.ts";
import type { ResultView, ReviewView } from "../classroom/review/view.ts";
import type { AttemptView } from "../attempt/view.ts";
import type { Report } from "../grading/report.ts";

export type { Delta } from "./delta.ts";
import type { Delta } from "./delta.ts";

export type DocumentKind = "attempt" | "lesson" | "monitor" | "screen" | "review" | "result";
/** `kind:id`; the id of a lesson, and of whatever is shown of it, is the lesson's. */
export type DocumentName = `${DocumentKind}:${string}`;
export type DocumentOf<Kind extends DocumentKind> = { attempt: AttemptView; lesson: LessonView; monitor: MonitorView; screen: ScreenView; review: ReviewView; result: ResultView }[Kind];

export type Refusal = { ok: false; rejection: Rejection };
/** `version` counts what was sent of this document on this connection. */
export type Opened = { ok: true; version: number; value: unknown; /** Server's wall time, ms. */ now: number };
/** `seq`: the log's after the command. */
export type Done = { ok: true; seq: number };

export type AttemptMessage = {
  attempt: string;
  /** Made by the client; sent again with the same id, the command is acknowledged and not done again. */
  id: string;
  command: Command;
  /** For words that are said: the seq of the last line the speaker saw; refused when the talk has gone on since. */
  seen?: number;
};
export type LessonMessage = { lesson: string; id: string; command: LessonCommand };
export type ReviewMessage = { lesson: string; id: string; command: ReviewCommand };

/** Where somebody is at work; null: nowhere any more. */
export type Place = { activity: string; field: string | null };
export type PersonAt = { student: string; name: string; place: Place };

type Ack<Answer> = (answer: Answer) => void;

export type ClientMessages = {
  open: (message: { document: DocumentName }, ack: Ack<Opened | Refusal>) => void;
  close: (message: { document: DocumentName }) => void;
  "attempt:do": (message: AttemptMessage, ack: Ack<Done | Refusal>) => void;
  "attempt:report": (message: { attempt: string }, ack: Ack<{ ok: true; report: Report } | Refusal>) => void;
  "attempt:present": (message: { attempt: string; place: Place | null }) => void;
  "lesson:do": (message: LessonMessage, ack: Ack<Done | Refusal>) => void;
  "review:do": (message: ReviewMessage, ack: Ack<Done | Refusal>) => void;
};

export type ServerMessages = {
  /** Applies to version `from` only; a page that has another opens the document again. */
  changed: (message: { document: DocumentName; from: number; to: number; delta: Delta }) => void;
  /** The document is no longer this page's: the seat was given away, the lesson removed. */
  closed: (message: { document: DocumentName; rejection: Rejection }) => void;
  /** The lesson that the student's class is in now, on connecting and whenever one begins or ends; null: none. */
  lesson: (message: { lesson: string | null }) => void;
  presence: (message: { attempt: string; people: PersonAt[] }) => void;
  /** The session has ended (signed out, PIN reset, removed). */
  "signed-out": (message: Rejection) => void;
};
