/** Owns what an event changes in the state of a lesson. It asks no leave: refuse-lesson-happening.ts has given it. */
import { readOwn } from "../../engine/read-own.ts";
import { afterPause } from "./clock.ts";
import type { LessonEvent, LessonHappeningOf } from "./event.ts";
import { releasedOf } from "./people.ts";
import { goesTo } from "./phase-entry.ts";
import type { GroupState, LessonState, PhaseRun, RunningLesson, Whisper } from "./state.ts";

/** The same state where the lesson has not begun: nothing can happen before. */
export function takeLessonEvent(state: LessonState, event: LessonEvent): LessonState {
  if (event.type === "lesson-started") return begin(event);
  return state.status === "new" ? state : { ...afterHappening(state, event), seq: event.seq };
}

function begin({ plan, groups, absent = [], seq, at }: LessonEvent & LessonHappeningOf<"lesson-started">): RunningLesson {
  const run: PhaseRun = { phase: plan.phases[0]?.id ?? "background", since: at, extraMs: 0, pausedMs: 0 };
  const present = Object.fromEntries(groups.flatMap(({ members }) => members.map((student) => [student, { links: [], since: at, firstAt: null, guest: false }] as const)));
  return {
    status: "running",
    seq,
    startedAt: at,
    endedAt: null,
    pausedAt: null,
    resumedAt: null,
    plan,
    groups: groups.map(({ id, name, members }) => ({ id, name, members, seats: {}, round: 0, roundSince: at, attempts: [], run, scripted: [], handUp: null, released: {} })),
    present,
    absent,
    whispers: [],
    projected: { group: null, names: false },
    debrief: [],
  };
}

function afterHappening(state: RunningLesson, event: LessonEvent): RunningLesson {
  const { at } = event;
  switch (event.type) {
    case "phase-entered":
      return inGroups(state, event.group, (group) => (goesTo(state.plan, group, event.phase) ? { ...group, run: { phase: event.phase, since: at, extraMs: 0, pausedMs: 0 } } : group));
    case "time-given":
      return inGroups(state, event.group, (group) => ({ ...group, run: { ...group.run, extraMs: group.run.extraMs + event.seconds * 1000 } }));
    case "lesson-paused":
      return { ...state, status: "paused", pausedAt: at };
    case "lesson-resumed":
      return { ...inGroups(state, null, (group) => ({ ...group, run: afterPause(group.run, state.pausedAt ?? at, at) })), status: "running", pausedAt: null, resumedAt: at };
    case "lesson-ended":
      return { ...state, status: "ended", endedAt: at };
    case "member-placed":
      return placed(state, event.student, event.group, at);
    case "seat-assigned":
      return inGroups(state, event.group, (group) => ({ ...group, seats: { ...group.seats, [event.student]: event.seat } }));
    case "round-started":
      return inGroups(state, event.group, (group) => ({ ...group, round: event.round, roundSince: at, attempts: [...group.attempts, event.attempt], seats: event.seats, scripted: [], run: { phase: group.run.phase, since: at, extraMs: 0, pausedMs: 0 } }));
    case "person-came":
      return came(state, event, at);
    case "person-went":
      return went(state, event.student, event.link, at);
    case "seat-taken":
      return inGroups(state, event.group, (group) => ({ ...group, scripted: event.holder === "script" ? [...group.scripted, event.seat] : group.scripted.filter((seat) => seat !== event.seat) }));
    case "help-asked":
      return inGroups(state, event.group, (group) => ({ ...group, handUp: { student: event.student, at } }));
    case "help-closed":
      return inGroups(state, event.group, withoutHand);
    case "whispered":
      return whispered(state, event, at);
    case "whisper-read":
      return { ...state, whispers: state.whispers.map((whisper) => (whisper.id === event.whisper ? { ...whisper, readBy: { ...whisper.readBy, [event.student]: at } } : whisper)) };
    case "projected":
      return { ...state, projected: { group: event.group, names: event.names } };
    case "debriefed":
      return { ...state, debrief: event.keys };
    case "released":
      return inGroups(state, event.group, (group) => ({ ...group, released: { ...group.released, ...Object.fromEntries(group.attempts.map((attempt) => [attempt, [...new Set([...releasedOf(group, attempt), event.what])]])) } }));
    case "lesson-started":
      return state;
  }
}

/** `id` null: in every group. Groups that nothing changes for stay the same objects. */
function inGroups(state: RunningLesson, id: string | null, change: (group: GroupState) => GroupState): RunningLesson {
  return { ...state, groups: state.groups.map((group) => (id === null || group.id === id ? change(group) : group)) };
}

function withoutHand(group: GroupState): GroupState {
  return group.handUp === null ? group : { ...group, handUp: null };
}

function placed(state: RunningLesson, student: string, id: string | null, at: number): RunningLesson {
  const groups = state.groups.map((group) => {
    const left = group.members.includes(student) ? withoutMember(group, student) : group;
    return group.id === id ? { ...left, members: [...left.members, student] } : left;
  });
  const present = readOwn(state.present, student) ? state.present : { ...state.present, [student]: { links: [], since: at, firstAt: null, guest: false } };
  return { ...state, groups, present };
}

function withoutMember(group: GroupState, student: string): GroupState {
  const seats = Object.fromEntries(Object.entries(group.seats).filter(([member]) => member !== student));
  return { ...group, members: group.members.filter((member) => member !== student), seats, handUp: group.handUp?.student === student ? null : group.handUp };
}

function came(state: RunningLesson, { student, link, guest = false }: LessonHappeningOf<"person-came">, at: number): RunningLesson {
  const before = readOwn(state.present, student);
  const links = before?.links ?? [];
  return { ...state, present: { ...state.present, [student]: { links: [...links, link], since: before && links.length > 0 ? before.since : at, firstAt: before?.firstAt ?? at, guest } } };
}

function went(state: RunningLesson, student: string, link: string, at: number): RunningLesson {
  const before = readOwn(state.present, student);
  if (!before) return state;
  const links = before.links.filter((open) => open !== link);
  return { ...state, present: { ...state.present, [student]: { ...before, links, since: links.length === 0 ? at : before.since } } };
}

function whispered(state: RunningLesson, { whisper, groups, seat, text, answers }: LessonHappeningOf<"whispered">, at: number): RunningLesson {
  const addressed = state.groups.filter(({ id }) => groups.includes(id));
  const to = addressed.flatMap(({ members, seats }) => members.filter((member) => seat === null || readOwn(seats, member) === seat));
  const entry: Whisper = { id: whisper, at, groups, seat, text, answers, to, readBy: {} };
  const answered = answers ? { ...state, groups: state.groups.map((group) => (addressed.includes(group) ? withoutHand(group) : group)) } : state;
  return { ...answered, whispers: [...state.whispers, entry] };
}
