/** Owns the port to whatever keeps logs in this browser. Must not know what the events mean. */
import type { SituationContent } from "virtual:kefu/practice";
import type { AttemptSummary } from "../shared/attempt-connection.ts";

/** An event as stored: not trusted to be one before it has been checked. */
export type StoredEvent = { seq: number };

export type AttemptStore = {
  kind: "kept" | "memory";
  list(): Promise<AttemptSummary[]>;
  summary(attempt: string): Promise<AttemptSummary | undefined>;
  /** Events after `afterSeq` in order of seq. */
  read(attempt: string, afterSeq: number): Promise<unknown[]>;
  /** All or nothing. `conflict`: the log has moved on beyond `expectedSeq`, nothing was written. Fails when it cannot be stored. */
  append(attempt: string, expectedSeq: number, events: StoredEvent[], summary: AttemptSummary): Promise<"stored" | "conflict">;
  /** Does nothing where the attempt has been removed meanwhile. */
  updateSummary(summary: AttemptSummary): Promise<void>;
  remove(attempt: string): Promise<void>;
  /** Keeps the content that logs of this version are replayed on. */
  keepContent(content: SituationContent): Promise<void>;
  content(version: string): Promise<SituationContent | undefined>;
};
