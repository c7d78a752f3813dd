/** Owns the port between pages and the live server: documents that stay up to date, commands, server time. Types only; `connect-live.ts` makes one. */
import type { Command, Rejection, Report } from "../../../protocol/attempt.ts";
import type { LessonCommand } from "../../../protocol/classroom.ts";
import type { DocumentKind, DocumentOf, Done, PersonAt, Place, Refusal } from "../../../protocol/live.ts";
import type { ReviewCommand } from "../../../protocol/review.ts";
import type { SendResult } from "../attempt-connection.ts";

/** `stale`: what was last known; the line is cut and comes back by itself. */
export type DocumentState<Value> = { state: "loading" } | { state: "there" | "stale"; value: Value } | { state: "failed"; rejection: Rejection };

/** A document for useSyncExternalStore: `getSnapshot` is stable between changes. It is open from the first subscriber to the last. */
export type LiveDocument<Value> = {
  getSnapshot(): DocumentState<Value>;
  subscribe(listener: () => void): () => void;
  /** Asks again after a refusal. */
  retry(): void;
};

/** `refused`: the session has ended, or there never was one; nothing comes back by itself. */
export type LineState = { state: "connecting" | "online" | "cut" } | { state: "refused"; rejection: Rejection };

/** One attempt command as it travels: sent again with the same id it is done once. */
export type QueuedCommand = { id: string; command: Command; seen?: number };

export type Live = {
  line: { getSnapshot(): LineState; subscribe(listener: () => void): () => void };
  /** The same document for everybody on the page who asks for the same name. */
  openDocument<Kind extends DocumentKind>(kind: Kind, id: string): LiveDocument<DocumentOf<Kind>>;
  /** Resolves when it is stored or refused. What is sent while the line is cut, or not answered, is refused with `web/offline`. */
  sendLesson(lesson: string, command: LessonCommand): Promise<SendResult>;
  /** As `sendLesson`, to the lesson's review. */
  sendReview(lesson: string, command: ReviewCommand): Promise<SendResult>;
  /** Null: not answered; whether it was done is not known, so send it again with the same id. */
  sendAttempt(attempt: string, queued: QueuedCommand): Promise<Done | Refusal | null>;
  /** Fails with a CodedError. */
  report(attempt: string): Promise<Report>;
  /** Tells the group where this person is at work. */
  present(attempt: string, place: Place | null): void;
  /** Who of the group is where, for useSyncExternalStore. */
  presence(attempt: string): { getSnapshot(): readonly PersonAt[]; subscribe(listener: () => void): () => void };
  /** The server's wall time, ms. */
  serverNow(): number;
  close(): void;
};
