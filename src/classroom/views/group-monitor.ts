/** Owns what the teacher's monitor shows of one group. The same object again while nothing of it has changed. */
import { remember } from "../../attempt/views/remember.ts";
import { readOwn } from "../../engine/read-own.ts";
import { absentIn, attemptOf, isOnline, releasedOf, seatOf } from "../lesson/people.ts";
import { holdersOf, type Holding } from "../lesson/holders.ts";
import type { GroupState, RunningLesson } from "../lesson/state.ts";
import type { GroupMonitor } from "../lesson/view.ts";
import { alarmOf } from "./alarm.ts";
import { attemptPart, type AttemptPart } from "./attempt-part.ts";
import { clockView } from "./clock-view.ts";
import { nameOf, type Known } from "./known.ts";

export function groupMonitor(state: RunningLesson, known: Known, group: GroupState, now: number): GroupMonitor {
  const attempt = known.attempts.get(attemptOf(group) ?? "");
  const part = attemptPart(known.prepared, state.plan, attempt?.state);
  const saidAt = attempt?.saidAt ?? 0;
  const holdings = holdersOf(known.prepared, state, group, now);
  const waitsFor = waiting(state, known, part, holdings, saidAt);
  const alarm = alarmOf(state, group, part, { waitsFor, saidAt, now });
  const pastes = attempt?.state.status === "new" ? 0 : (attempt?.state.pastes ?? 0);
  const absent = absentIn(state).filter((one) => one.group === group.id).map(({ student }) => student);
  const from = [part, saidAt, known.names, state.plan, state.pausedAt, state.resumedAt, state.endedAt, alarm?.kind, alarm?.since, ...holdings.map(({ holder }) => holder), ...group.members.map((member) => readOwn(state.present, member)), ...absent];
  return remember(group, "monitor", from, () => build(state, known, group, { part, saidAt, holdings, waitsFor, alarm, pastes, absent }));
}

type Parts = { part: AttemptPart; saidAt: number; holdings: readonly Holding[]; /** Ids. */ absent: readonly string[] } & Pick<GroupMonitor, "waitsFor" | "alarm" | "pastes">;

function build(state: RunningLesson, known: Known, group: GroupState, { part, saidAt, holdings, waitsFor, alarm, pastes, absent }: Parts): GroupMonitor {
  const attempt = attemptOf(group) ?? "";
  const person = (student: string) => ({ student, name: nameOf(known, student), online: isOnline(state, student) });
  return {
    id: group.id,
    name: group.name,
    round: group.round,
    attempt,
    phase: group.run.phase,
    clock: clockView(state, group),
    seats: holdings.map(({ seat, holder, students }) => ({ seat: seat.id, role: seat.role, title: seat.title, students: students.map(person), script: holder === "script" })),
    unseated: group.members.filter((member) => seatOf(group, member) === null).map(person),
    absent: absent.map((student) => ({ student, name: nameOf(known, student) })),
    activity: part.activity,
    steps: part.steps,
    waitsFor,
    mood: part.mood,
    lastLine: part.line && { who: part.line.who, text: part.line.text, at: saidAt },
    form: part.form,
    submitted: part.submitted,
    handUp: group.handUp && { student: group.handUp.student, name: nameOf(known, group.handUp.student), at: group.handUp.at },
    alarm,
    pastes,
    points: part.points,
    released: [...releasedOf(group, attempt)],
  };
}

/** A pause is no waiting: it counts anew when the lesson goes on. */
function waiting(state: RunningLesson, known: Known, { waits }: AttemptPart, holdings: readonly Holding[], saidAt: number): GroupMonitor["waitsFor"] {
  if (waits === null) return null;
  const holding = holdings.find(({ seat }) => seat.id === waits);
  const script = holding?.holder !== "person";
  return { seat: waits, names: script ? [] : holding.students.map((student) => nameOf(known, student)), script, since: Math.max(saidAt, state.resumedAt ?? 0) };
}
