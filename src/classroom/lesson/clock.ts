/** Owns the time of a phase: what is left of it, whatever pauses took and the teacher gave. */
import type { GroupState, PhaseRun, RunningLesson } from "./state.ts";

/** What is left of the group's phase, in ms; below zero it is over time. `now` is the host's wall time. */
export function leftMs(state: RunningLesson, group: GroupState, now: number): number {
  return limitMs(state, group.run) - elapsedMs(state, group.run, now);
}

/** When the phase's time is up if nothing holds it; null while nothing runs. */
export function endsAt(state: RunningLesson, { run }: GroupState): number | null {
  return stoppedAt(state) === null ? run.since + limitMs(state, run) + run.pausedMs : null;
}

/** Minutes planned for a phase; none for one that the plan leaves out. */
export function minutesOf({ plan }: RunningLesson, phase: PhaseRun["phase"]): number {
  return plan.phases.find(({ id }) => id === phase)?.minutes ?? 0;
}

/** Since when the clocks stand: the pause, or the end; null while they run. */
export function stoppedAt({ pausedAt, endedAt }: RunningLesson): number | null {
  return pausedAt ?? endedAt;
}

/** The run with the pause that ends now taken off. */
export function afterPause(run: PhaseRun, pausedAt: number, now: number): PhaseRun {
  return { ...run, pausedMs: run.pausedMs + Math.max(0, now - Math.max(pausedAt, run.since)) };
}

function limitMs(state: RunningLesson, { phase, extraMs }: PhaseRun): number {
  return minutesOf(state, phase) * 60_000 + extraMs;
}

/** A phase that was entered during a pause has not begun to run. */
function elapsedMs(state: RunningLesson, { since, pausedMs }: PhaseRun, now: number): number {
  return Math.max(0, Math.max(since, stoppedAt(state) ?? now) - since - pausedMs);
}
