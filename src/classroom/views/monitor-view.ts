/** Owns what the teacher's monitor is sent of a lesson. An allow-list like every view. */
import { remember } from "../../attempt/views/remember.ts";
import { absentIn, groupOf, isOnline } from "../lesson/people.ts";
import type { GroupState, LessonState, RunningLesson } from "../lesson/state.ts";
import type { MissView, MonitorView } from "../lesson/view.ts";
import { attemptPart } from "./attempt-part.ts";
import { classClock } from "./clock-view.ts";
import { groupMonitor } from "./group-monitor.ts";
import { nameOf, type Known } from "./known.ts";
import { missViews } from "./misses.ts";

/** Misses that a debriefing can be chosen from. */
const mostMisses = 12;

/** `now` is the host's wall time. Throws for a lesson that has not begun: there is nothing to see. */
export function monitorView(state: LessonState, known: Known, now: number): MonitorView {
  if (state.status === "new") throw new Error("lesson/not-started");
  const { plan } = state;
  const { situation } = known.prepared;
  const people = [...new Set([...known.names.keys(), ...state.groups.flatMap(({ members }) => members)])];
  const absent = new Set(absentIn(state).map(({ student }) => student));
  return {
    lesson: known.lesson,
    seq: state.seq,
    class: { id: known.class.id, name: known.class.name, code: known.class.code },
    guessedAt: known.guessedAt,
    status: state.status,
    demo: plan.demo,
    unit: plan.unit,
    situation: plan.situation,
    title: situation.title,
    mode: plan.mode,
    pace: plan.pace,
    customer: plan.customer,
    phases: plan.phases.map(({ id, minutes }) => ({ id, minutes })),
    clock: classClock(state),
    startedAt: state.startedAt,
    groups: state.groups.map((group) => groupMonitor(state, known, group, now)),
    ungrouped: people.filter((student) => !groupOf(state, student)).map((student) => ({ student, name: nameOf(known, student), online: isOnline(state, student), absent: absent.has(student) })),
    online: { now: people.filter((student) => isOnline(state, student)).length, of: people.length },
    misses: missesOf(state, known).slice(0, mostMisses),
    cards: situation.events.map(({ id, title, line, mood }) => ({ id, title, line, mood })),
    whispers: state.whispers.map(({ id, at, groups, text, answers, readBy, to }) => ({ id, at, groups: [...groups], text, answers, readBy: Object.keys(readBy).length, of: to.length })),
    projected: { group: state.projected.group, names: state.projected.names },
    debrief: [...state.debrief],
  };
}

/** What the class misses, the most missed first. */
export function missesOf(state: RunningLesson, known: Known): MissView[] {
  const groups = state.groups.map((group) => passedOf(state, known, group));
  return remember(state.plan, "misses", [known.names, ...groups.flat()], () => missViews(groups, known.names));
}

function passedOf({ plan }: RunningLesson, { attempts, prepared }: Known, group: GroupState): (ReturnType<typeof attemptPart>["passed"])[] {
  return group.attempts.toReversed().flatMap((id) => {
    const attempt = attempts.get(id);
    return attempt ? [attemptPart(prepared, plan, attempt.state).passed] : [];
  });
}
