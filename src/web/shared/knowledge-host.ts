/** Owns the port between the pages of questions and words and whoever keeps what a student remembers. Must not know how it is scheduled. */
import type { Text } from "../../protocol/attempt.ts";
import type { AttemptConnection } from "./attempt-connection.ts";

/** `due`: to be repeated now; `fresh`: never asked; `kept`: known for days. */
export type Count = { all: number; due: number; fresh: number; kept: number };

/** A unit's questions and words. */
export type Deck = { unit: string; questions: Count; words: Count };

export type Word = { id: string; kind: "term" | "phrase"; zh: string; /** The preferred one first. */ en: string[]; note: string | null; kept: boolean };

/** How well something was known. */
export type Known = "wrong" | "part" | "right";

/** One question of a drill. */
export type Asked = { id: string; title: Text };

/** A short attempt on what is due. What is handed in is remembered at once; only the first answer to a question counts. */
export type Drill = { connection: AttemptConnection; asked: Asked[] };

/** A form of the course; `unit` null: a sheet of the lessons themselves. `begun`: something is written in it here. */
export type FormCard = { id: string; title: Text; unit: string | null; begun: boolean };

/** What cannot be done fails with a CodedError. */
export type KnowledgeHost = {
  decks(): Promise<Deck[]>;
  /** Null: the unit has no questions. `ids`: these ones, else what is due and what is new. */
  startQuestions(unit: string, ids?: readonly string[]): Promise<Drill | null>;
  /** Words of the unit to pair; null: too few. */
  startPairs(unit: string): Promise<Drill | null>;
  words(unit: string): Promise<Word[]>;
  /** What is due and what is new, a handful. */
  wordsDue(unit: string): Promise<Word[]>;
  judge(word: string, typed: string): Promise<"right" | "near" | "wrong">;
  forms(): Promise<FormCard[]>;
  /** The form as it was left here; what is written is kept at once. Null: there is no such form. */
  openForm(form: string): Promise<AttemptConnection | null>;
  /** Throws away what is written in it. */
  clearForm(form: string): Promise<void>;
  remember(item: string, how: Known): Promise<void>;
};
