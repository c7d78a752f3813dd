/** Owns the port between the student's screens and whoever is the authority (this browser in practice, a server in class). Must not know which. */
import type { Command, Rejection, Report, StudentView } from "../../protocol/attempt.ts";
import type { PersonAt, Place } from "../../protocol/live.ts";

export type SendResult = { ok: true } | { ok: false; rejection: Rejection };

export type ConnectionSnapshot = {
  view: StudentView;
  /** `saving`: sent but not yet stored; `failed`: could not be stored, will be retried. */
  saved: "saved" | "saving" | "failed";
  /** Commands on their way, oldest first; also those of the page before a reload. */
  waiting: readonly Command[];
};

/** The others who work on the same attempt, and telling them where one is. `getSnapshot` is stable between changes. */
export type Company = {
  getSnapshot(): readonly PersonAt[];
  subscribe(listener: () => void): () => void;
  /** Null: nowhere any more. */
  at(place: Place | null): void;
};

/** One open attempt. `getSnapshot` is stable between changes, for useSyncExternalStore. */
export type AttemptConnection = {
  id: string;
  getSnapshot(): ConnectionSnapshot;
  subscribe(listener: () => void): () => void;
  send(command: Command): Promise<SendResult>;
  /** The explained result so far; in an exam only after finishing. Fails with a CodedError. */
  report(): Promise<Report>;
  /** A new attempt that shares the log up to where this beat was first entered; resolves to its id. */
  retryFrom(activity: string, beat: string): Promise<string>;
  /** Null: nobody else can work on it. */
  company: Company | null;
  close(): void;
};

/** One line of the list of tries, kept beside the logs so that home need not replay them. */
export type AttemptSummary = {
  id: string;
  situation: string;
  unit: string;
  mode: "practice" | "exam";
  startedAt: number;
  updatedAt: number;
  finished: boolean;
  forkedFrom: string | null;
  total: number;
  max: number;
  grade: Report["grade"];
  abilities: Report["abilities"];
  /** Points by part, to compare tries with. */
  parts: { id: string; points: number; max: number }[];
  /** `fault`: it is about leaving something off. */
  next: (Report["next"][number] & { fault: boolean }) | null;
};

/** Whoever can list, open and start attempts. What cannot be done fails with a CodedError. */
export type AttemptHost = {
  list(): Promise<AttemptSummary[]>;
  create(unit: string, situation: string, mode: "practice" | "exam"): Promise<string>;
  open(attempt: string): Promise<AttemptConnection>;
  remove(attempt: string): Promise<void>;
  /** The log as JSON text, to keep or to hand in; also of a damaged one. */
  exportFile(attempt: string): Promise<string>;
  /** Takes in what `exportFile` wrote; resolves to the attempt's id here. */
  importFile(text: string): Promise<string>;
  /** `memory`: nothing outlives the page, and the student must know. */
  storage(): Promise<"kept" | "memory">;
};
