/** Owns the state of an attempt: what its log adds up to. Never changed; each event makes a new one that shares the rest. */
import type { Chain } from "../engine/chain.ts";
import type { Channel } from "../engine/effect.ts";
import type { Engine, EngineState } from "../engine/step.ts";
import type { Answer } from "../grading/answer.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Text } from "../scenario/text.ts";
import type { Led, Mode, Tick } from "./command.ts";

/** One line of a call's transcript. `name` stands in where no persona speaks. `clock` in course seconds. */
export type Line = {
  readonly seq: number;
  readonly index: number;
  readonly who: "agent" | "customer" | "colleague" | "narrator";
  readonly persona: string | null;
  readonly name: Text | null;
  readonly text: Text;
  readonly beat: string;
  readonly channel: Channel;
  readonly clock: number;
  readonly mood: number | null;
  readonly delta: number | null;
  /** Said by the script in the agent's seat. */
  readonly script: boolean;
  /** Who of the group said it; null where nobody of it did, and alone. */
  readonly by: string | null;
  readonly verdicts: readonly RecordedVerdict[] | null;
  readonly lesson: Text | null;
};

export type Turn = { readonly seq: number; readonly beat: string; readonly text: string; readonly clock: number; readonly verdicts: readonly RecordedVerdict[] };
/** What a person said as the customer. */
export type CustomerTurn = { readonly seq: number; readonly text: string; readonly verdicts: readonly RecordedVerdict[] };

/** What is kept of a dialogue beside the engine's run. */
export type Call = {
  readonly lines: Chain<Line>;
  readonly turns: Chain<Turn>;
  readonly choices: Chain<{ readonly seq: number; readonly beat: string; readonly option: string }>;
  /** Facts that came up in it. */
  readonly heard: readonly string[];
  /** What people said as the customer, how they felt (each setting of the slider), and the cards they found. */
  readonly spoken: Chain<CustomerTurn>;
  readonly felt: Chain<{ readonly value: number; readonly delta: number }>;
  readonly cards: Chain<{ readonly seq: number; readonly title: Text; readonly line: Text | null }>;
  /** Events in which the script played the agent: they steer the talk and earn nothing. */
  readonly scripted: readonly number[];
};

/** Work on an activity that is no dialogue. `answers` by question or step, or under "" where there is one answer. */
export type Work = {
  readonly values: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly submitted: boolean;
  readonly verdicts: readonly RecordedVerdict[];
  /** Of the event that handed it in, else of the last change. */
  readonly seq: number;
};

export type HintTaken = { readonly activity: string; readonly beat: string | null; readonly index: number; readonly cost: number; readonly seq: number };

export type Running = {
  /** The very same object in all states of one attempt: parts of its views are remembered under it. */
  readonly origin: object;
  readonly status: "running" | "finished";
  readonly mode: Mode;
  /** Null where somebody plays alone. */
  readonly led: Led | null;
  /** Those that the lesson plans; null: all. */
  readonly phases: readonly PhaseId[] | null;
  readonly seed: number;
  readonly seq: number;
  /** Wall time of the last event, in ms. */
  readonly at: number;
  /** Time at work, in ms: pauses count five minutes at most. */
  readonly spent: number;
  readonly engine: Engine;
  readonly game: EngineState;
  /** Facts that became known after the start, in that order. */
  readonly known: readonly string[];
  readonly calls: Readonly<Record<string, Call>>;
  readonly works: Readonly<Record<string, Work>>;
  readonly hints: Chain<HintTaken>;
  readonly lookUps: Chain<{ readonly query: string; readonly found: string | null }>;
  readonly notes: string;
  /** Ticks on checklists, by who observes (the person, else the seat), then by `activity/key`. */
  readonly observed: Readonly<Record<string, Readonly<Record<string, Tick>>>>;
  /** How many long texts were pasted. */
  readonly pastes: number;
};

export type AttemptState = { readonly status: "new"; readonly seq: 0 } | Running;

export const initialState: AttemptState = { status: "new", seq: 0 };
export const emptyCall: Call = { lines: null, turns: null, choices: null, heard: [], spoken: null, felt: null, cards: null, scripted: [] };
export const emptyWork: Work = { values: {}, answers: {}, submitted: false, verdicts: [], seq: 0 };
