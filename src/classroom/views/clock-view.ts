/** Owns how the time of a phase is shown: when it ends, or what is left while it stands. */
import { phaseByTime } from "../lesson/by-time.ts";
import { endsAt, leftMs, minutesOf, stoppedAt } from "../lesson/clock.ts";
import type { GroupState, RunningLesson } from "../lesson/state.ts";
import type { ClockView } from "../lesson/view.ts";

export function clockView(state: RunningLesson, group: GroupState): ClockView {
  const { phase } = group.run;
  const stopped = stoppedAt(state);
  return { phase, endsAt: endsAt(state, group), leftMs: stopped === null ? null : leftMs(state, group, stopped), minutes: minutesOf(state, phase), next: phaseByTime(state, group) };
}

/** The clock of the class: the one that most groups go by. */
export function classClock(state: RunningLesson): ClockView {
  const clocks = state.groups.map((group) => clockView(state, group));
  const counts = new Map<string, { clock: ClockView; groups: number }>();
  for (const clock of clocks) {
    const key = JSON.stringify(clock);
    counts.set(key, { clock, groups: (counts.get(key)?.groups ?? 0) + 1 });
  }
  const [first, ...others] = counts.values();
  const most = others.reduce((best, entry) => (best && best.groups >= entry.groups ? best : entry), first);
  return most?.clock ?? { phase: state.plan.phases[0]?.id ?? "background", endsAt: null, leftMs: null, minutes: 0, next: null };
}
