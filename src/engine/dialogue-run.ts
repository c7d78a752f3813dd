/** Owns the state of one dialogue while it is played. A run is never changed: each step makes a new one that shares the rest. */
import { courseSeconds } from "../scenario/course-time.ts";
import type { Chain } from "./chain.ts";
import type { TimerState } from "./effect.ts";
import type { DialoguePlan } from "./dialogue-plan.ts";
import type { Ending, Outcome } from "./outcome.ts";
import { emptyRow, type Row } from "./row.ts";

/** `waiting` for the student; `leaving`: the next transition decides where to; `over`. */
export type Stage = "waiting" | "leaving" | "over";

/** What happened at one beat. `met` holds the criteria (by id within the beat) that fired, with when they first did. */
export type BeatRecord = {
  readonly visits: number;
  /** Agent turns since it was last entered. */
  readonly tries: number;
  readonly goodInVisit: boolean;
  readonly outcome: Outcome | null;
  readonly met: readonly { readonly id: string; readonly seq: number }[];
  /** State criteria of the beat as decided when it was left; met stays met. */
  readonly decided: readonly { readonly id: string; readonly met: boolean; readonly seq: number }[];
  /** Number of rated beats before it was first entered. */
  readonly ratedBefore: number;
};

/** `due` in course seconds; 0 while idle. */
export type TimerRun = { readonly id: string; readonly state: TimerState; readonly due: number };

export type Rated = { readonly beat: string; readonly outcome: Outcome; readonly mood: number; readonly delta: number };

export type DialogueRun = {
  readonly activity: string;
  readonly variant: string | null;
  /** A person plays the customer: free play. */
  readonly free: boolean;
  readonly beat: string;
  readonly stage: Stage;
  readonly mood: number;
  /** Course seconds. */
  readonly clock: number;
  readonly beats: Row<BeatRecord>;
  /** Every rated turn. */
  readonly rated: Chain<Rated>;
  /** Mood at the end of each visit of a rated beat, newest first. */
  readonly ends: Chain<{ readonly beat: string; readonly mood: number }>;
  readonly moods: Chain<{ readonly value: number; readonly delta: number }>;
  readonly rings: number;
  readonly silences: number;
  readonly contacted: readonly string[];
  readonly timers: readonly TimerRun[];
  /** When the promise of a timer falls due by what the agent said, in course seconds. */
  readonly promised: Readonly<Record<string, number>>;
  /** Interrupts that have fired. */
  readonly fired: readonly string[];
  /** The beat whose way on an interrupt cut off. */
  readonly interrupted: string | null;
  readonly resuming: boolean;
  readonly skipping: boolean;
  /** Beats left out one after the other; bounded, so that a ring of skipped beats ends. */
  readonly skipped: number;
  /** Option or action whose own way on is to be taken. */
  readonly chosen: string | null;
  /** What breaks the beat off whatever the branches say. */
  readonly forced: { readonly timer: string } | "silence" | null;
  readonly brokenOff: boolean;
  readonly ending: Ending | null;
};

export const freshRecord: BeatRecord = { visits: 0, tries: 0, goodInVisit: false, outcome: null, met: [], decided: [], ratedBefore: 0 };

export function startRun(plan: DialoguePlan, variant: string | null, free: boolean): DialogueRun {
  const { dialogue } = plan;
  return {
    activity: dialogue.id,
    variant,
    free,
    beat: dialogue.opening,
    stage: "waiting",
    mood: dialogue.mood.start,
    clock: courseSeconds(dialogue.clock),
    beats: emptyRow,
    rated: null,
    ends: null,
    moods: null,
    rings: 0,
    silences: 0,
    contacted: [],
    timers: dialogue.timers.map(({ id }) => ({ id, state: "idle", due: 0 })),
    promised: {},
    fired: [],
    interrupted: null,
    resuming: false,
    skipping: false,
    skipped: 0,
    chosen: null,
    forced: null,
    brokenOff: false,
    ending: null,
  };
}
