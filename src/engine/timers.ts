/** Owns promise timers: when they start, fall due, and are kept, late or missed. */
import { durationSeconds } from "../scenario/course-time.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";
import type { TimerRun } from "./dialogue-run.ts";
import type { Draft } from "./draft.ts";
import { shiftMood } from "./draft.ts";
import type { TimerState } from "./effect.ts";
import type { Heard } from "./input.ts";
import { readOwn } from "./read-own.ts";

type Timer = Dialogue["timers"][number];

const minute = 60;
const halfDay = 720;
const day = 86_400;

/** Notes what was promised in a turn that began at `clock`. A time of day that is over already is read as the one 12 hours later, else it is no promise. */
export function notePromises(draft: Draft, heard: readonly Heard[], clock: number): void {
  for (const timer of draft.plan.dialogue.timers) {
    const promised = heard.find(({ key, promised }) => key === timer.promisedIn && promised !== null)?.promised;
    if (!promised) continue;
    const due = promised.type === "duration" ? clock + promised.minutes * minute : moment(promised.minutes, clock);
    if (due !== null) draft.run.promised = { ...draft.run.promised, [timer.id]: due };
  }
}

/** Starts the timers that wait for this beat to be left. */
export function startTimers(draft: Draft, left: string): void {
  for (const timer of draft.plan.dialogue.timers) {
    if (timer.startsAfter !== left || stateOf(draft, timer.id) !== "idle") continue;
    const promised = readOwn(draft.run.promised, timer.id);
    const due = promised !== undefined && promised > draft.run.clock ? promised : draft.run.clock + durationSeconds(timer.due);
    setTimer(draft, timer.id, "running", due);
  }
}

/** Settles the timers that are kept by entering this beat. */
export function keepTimers(draft: Draft, entered: string): void {
  for (const timer of draft.plan.dialogue.timers) {
    const running = findRunning(draft, timer);
    if (!running || !timer.keptBy.includes(entered)) continue;
    const { clock } = draft.run;
    if (clock <= running.due) setTimer(draft, timer.id, "kept", running.due);
    else if (clock <= running.due + durationSeconds(timer.grace)) setTimer(draft, timer.id, "late", running.due);
    else miss(draft, timer, running.due);
  }
}

/** During an inquiry: the first timer whose grace is over by now, set to missed, with the clock at the moment when it was. */
export function overdueTimer(draft: Draft, clock: number): { timer: Timer; clock: number } | null {
  let first: { timer: Timer; clock: number } | null = null;
  for (const timer of draft.plan.dialogue.timers) {
    const running = findRunning(draft, timer);
    if (!running) continue;
    const end = running.due + durationSeconds(timer.grace);
    if (clock > end && (first === null || end < first.clock)) first = { timer, clock: end };
  }
  return first;
}

export function miss(draft: Draft, timer: Timer, due: number): void {
  setTimer(draft, timer.id, "missed", due);
  shiftMood(draft, timer.missed.mood);
}

/** A promise that still runs when all is over was not kept. */
export function endTimers(draft: Draft): void {
  for (const { id, state, due } of draft.run.timers) if (state === "running") setTimer(draft, id, "missed", due);
}

function findRunning(draft: Draft, timer: Timer): TimerRun | undefined {
  return draft.run.timers.find(({ id, state }) => id === timer.id && state === "running");
}

function stateOf(draft: Draft, timer: string): TimerState | undefined {
  return draft.run.timers.find(({ id }) => id === timer)?.state;
}

function setTimer(draft: Draft, id: string, state: TimerState, due: number): void {
  draft.run.timers = draft.run.timers.map((timer) => (timer.id === id ? { id, state, due } : timer));
  draft.effects.push({ type: "timer", id, state, due });
}

function moment(minutes: number, clock: number): number | null {
  const midnight = clock - (clock % day);
  const candidates = [minutes, minutes + halfDay].map((value) => midnight + value * minute);
  return candidates.find((candidate) => candidate > clock && candidate < midnight + day) ?? null;
}
