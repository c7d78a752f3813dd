/** Owns what grading looks at: the facts of one attempt, already read out of its log. Must not know events, machines or clocks. */
import type { Verdict } from "../language/criterion.ts";
import type { Answer } from "./answer.ts";

/** A verdict of the log. `key` is `beat:criterion` in dialogues, `field:point` in forms, `text:point` in documents. */
export type RecordedVerdict = Verdict & { key: string; by: "rule" | "model" | "teacher" };

/** 0 calm to 100 furious; `history`: after each change. */
export type Moods = { start: number; end: number; history: number[] };

export type DialoguePerformance = {
  activity: string;
  variant: string | null;
  started: boolean;
  over: boolean;
  ending: "closed" | "hung-up" | "escalated" | "lost" | null;
  turns: { seq: number; beat: string; text: string; clock: string; verdicts: RecordedVerdict[] }[];
  /** Criteria that are decided by what happened (`when`), once their beat is left. */
  stateCriteria: { key: string; met: boolean; seq: number | null }[];
  choices: { seq: number; beat: string; option: string }[];
  outcomes: { beat: string; outcome: "good" | "weak" | "wrong"; mood: number; delta: number }[];
  visited: string[];
  timers: { id: string; state: "idle" | "running" | "kept" | "late" | "missed" }[];
  mood: Moods;
  /** How the person who played the customer felt, by the slider: shown, never counted. Absent where the script played. */
  felt?: Moods;
  /** Blockers of the grading plan whose condition holds, with the turn that brought it about where one did. */
  blockers: { id: string; seq: number | null }[];
};

export type FormPerformance = { activity: string; submitted: boolean; values: Record<string, string>; verdicts: RecordedVerdict[]; seq: number | null };
export type AnswerPerformance = { activity: string; submitted: boolean; answers: Answer[]; verdicts: RecordedVerdict[]; seq: number | null };

/**
 * What a person said in a seat that has criteria of its own (the customer's): every turn with the verdicts on all of them, keys `seat:criterion`.
 * `met` tells when each criterion of the agent's was first met in that dialogue, whoever played the agent: `before` and `after` are reckoned by it.
 */
export type SeatPerformance = {
  seat: string;
  turns: { seq: number; activity: string; text: string; verdicts: RecordedVerdict[] }[];
  met: { activity: string; key: string; seq: number }[];
  /** A dialogue of the seat is going on: what is still to be told is not given away. */
  running: boolean;
};

export type Performance = {
  seconds: number;
  dialogues: DialoguePerformance[];
  forms: FormPerformance[];
  answers: AnswerPerformance[];
  /** Seats in which a person spoke; the agent's is marked by its dialogues. */
  seats: SeatPerformance[];
  hints: { activity: string; beat: string | null; cost: number; seq: number }[];
};
