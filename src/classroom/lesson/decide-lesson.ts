/** Owns what a command leads to in a lesson: what happens, or why nothing does. */
import type { Rejection } from "../../attempt/event.ts";
import { readOwn } from "../../engine/read-own.ts";
import type { LessonCommand, LessonCommandOf } from "./command.ts";
import type { LessonActor, LessonHappening } from "./event.ts";
import { seatsForPeople, type LessonGround } from "./ground.ts";
import { groupById, groupOf, seatOf } from "./people.ts";
import { readLessonCommand } from "./read-lesson-command.ts";
import { refuseLessonHappening } from "./refuse-lesson-happening.ts";
import { refusePassedOn } from "./refuse-passed-on.ts";
import { rejectLesson, type LessonRefused } from "./rejection-codes.ts";
import { assignSeats, keepSeats, rotateSeats, type Seating } from "./seats.ts";
import type { GroupState, LessonState, RunningLesson } from "./state.ts";
import { takeLessonEvent } from "./take-lesson-happening.ts";

export type LessonDecision = { events: LessonHappening[] } | { rejection: Rejection };

/**
 * `command` may come from outside unchecked; `at` is the host's wall time. One command may lead to several events, which hosts take together. Cards and moods lead to
 * no event of the lesson: once decided, the host passes them on to the groups' attempts. Never throws.
 */
export function decideLesson(ground: LessonGround, state: LessonState, command: LessonCommand | Readonly<Record<string, unknown>>, by: { at: number; actor: LessonActor }): LessonDecision {
  const read = readLessonCommand(command);
  if (!read) return rejectLesson("command-malformed");
  if (read.type === "inject-card" || read.type === "set-mood") return refusePassedOn(ground, state, read, by.actor) ?? { events: [] };
  const happenings = happeningsOf(ground, state, read, by.actor);
  return "rejection" in happenings ? happenings : (refuseInTurn(ground, state, happenings, by) ?? { events: happenings });
}

/** Each happening is asked about on the state that those before it leave. */
function refuseInTurn(ground: LessonGround, state: LessonState, happenings: readonly LessonHappening[], { at, actor }: { at: number; actor: LessonActor }): LessonRefused | null {
  let after = state;
  for (const happening of happenings) {
    const refused = refuseLessonHappening(ground, after, happening, actor, at);
    if (refused) return refused;
    after = takeLessonEvent(after, { seq: after.seq + 1, id: "", at, by: actor, ...happening });
  }
  return null;
}

function happeningsOf(ground: LessonGround, state: LessonState, command: Exclude<LessonCommand, { type: "inject-card" | "set-mood" }>, actor: LessonActor): LessonHappening[] | LessonRefused {
  if (command.type === "start-lesson") return start(ground, command);
  if (state.status === "new") return rejectLesson("not-started");
  switch (command.type) {
    case "enter-phase":
      return [{ type: "phase-entered", group: command.group, phase: command.phase }];
    case "give-time":
      return [{ type: "time-given", group: command.group, seconds: command.seconds }];
    case "pause":
      return [{ type: "lesson-paused" }];
    case "resume":
      return [{ type: "lesson-resumed" }];
    case "end-lesson":
      return [{ type: "lesson-ended" }];
    case "place-member":
      return place(ground, state, command);
    case "assign-seat":
      return assign(ground, state, command);
    case "start-round":
      return startRounds(ground, state, command);
    case "come":
      return [{ type: "person-came", student: command.student, link: command.link, ...(command.guest && { guest: true }) }];
    case "go":
      return [{ type: "person-went", student: command.student, link: command.link }];
    case "take-seat":
      return [{ type: "seat-taken", group: command.group, seat: command.seat, holder: command.by }];
    case "ask-help":
      return askHelp(state, actor);
    case "close-help":
      return [{ type: "help-closed", group: command.group }];
    case "whisper": {
      const { whisper, groups, seat, text, answers } = command;
      return [{ type: "whispered", whisper, groups: [...new Set(groups)], seat, text: text.trim(), answers }];
    }
    case "read-whisper":
      return actor.role === "student" ? [{ type: "whisper-read", whisper: command.whisper, student: actor.id }] : rejectLesson("not-allowed");
    case "project":
      return [{ type: "projected", group: command.group, names: command.names }];
    case "debrief":
      return [{ type: "debriefed", keys: [...new Set(command.keys)] }];
    case "release":
      return [{ type: "released", what: command.what, group: command.group }];
  }
}

/** Everybody has a seat from the start: the first round follows in the same breath. */
function start(ground: LessonGround, { plan, groups, absent, attempts }: LessonCommandOf<"start-lesson">): LessonHappening[] | LessonRefused {
  const missing = groups.find(({ id }) => readOwn(attempts, id) === undefined);
  if (missing) return rejectLesson("attempt-missing", { group: missing.id });
  const seating: Seating = { seats: seatsForPeople(ground, plan), spare: plan.spare };
  return [
    { type: "lesson-started", plan, groups, ...(absent && { absent }) },
    ...groups.map(({ id, members }): LessonHappening => ({ type: "round-started", group: id, round: 1, attempt: readOwn(attempts, id) ?? "", seats: assignSeats(seating, members) })),
  ];
}

/** Who comes late gets a seat that is free, a guest one from which to look on. */
function place(ground: LessonGround, state: RunningLesson, { student, group: id }: LessonCommandOf<"place-member">): LessonHappening[] {
  const placed: LessonHappening = { type: "member-placed", student, group: id };
  const group = id === null ? undefined : groupById(state, id);
  if (!group) return [placed];
  const seat = readOwn(keepSeats(seatingOf(ground, state), [...group.members, student], group.seats), student) ?? "";
  return [placed, { type: "seat-assigned", group: group.id, student, seat }];
}

/** Who has the seat takes the other's, unless both may have it: observers, mirrors, and two agents who take turns. */
function assign(ground: LessonGround, state: RunningLesson, { group: id, student, seat }: LessonCommandOf<"assign-seat">): LessonHappening[] {
  const assigned: LessonHappening = { type: "seat-assigned", group: id, student, seat };
  const group = groupById(state, id);
  const role = seatsForPeople(ground, state.plan).find((known) => known.id === seat)?.role;
  const holders = group ? group.members.filter((member) => member !== student && seatOf(group, member) === seat) : [];
  const shared = role === "observer" || role === "mirror" || (role === "agent" && state.plan.spare === "agent" && holders.length < 2);
  const [other] = holders;
  if (!group?.members.includes(student) || other === undefined || shared) return [assigned];
  return [{ type: "seat-assigned", group: id, student: other, seat: seatOf(group, student) ?? seatWithout(ground, state, group, other, { student, seat }) }, assigned];
}

/** A free seat for somebody whose own goes to another. */
function seatWithout(ground: LessonGround, state: RunningLesson, group: GroupState, member: string, given: { student: string; seat: string }): string {
  const others = Object.fromEntries([...Object.entries(group.seats).filter(([id]) => id !== member), [given.student, given.seat]]);
  return readOwn(keepSeats(seatingOf(ground, state), group.members, others), member) ?? "";
}

function startRounds(ground: LessonGround, state: RunningLesson, { attempts, rotate }: LessonCommandOf<"start-round">): LessonHappening[] | LessonRefused {
  const seating = seatingOf(ground, state);
  const entries = Object.entries(attempts);
  if (entries.length === 0) return rejectLesson("no-groups");
  return entries.map(([id, attempt]): LessonHappening => {
    const { members, seats, round } = groupById(state, id) ?? { members: [], seats: {}, round: 0 };
    return { type: "round-started", group: id, round: round + 1, attempt, seats: rotate ? rotateSeats(seating, members, seats) : keepSeats(seating, members, seats) };
  });
}

function askHelp(state: RunningLesson, actor: LessonActor): LessonHappening[] | LessonRefused {
  if (actor.role !== "student") return rejectLesson("not-allowed");
  const group = groupOf(state, actor.id);
  return group ? [{ type: "help-asked", group: group.id, student: actor.id }] : rejectLesson("not-in-group");
}

function seatingOf(ground: LessonGround, { plan, present }: RunningLesson): Seating {
  const guests = new Set(Object.keys(present).filter((person) => readOwn(present, person)?.guest));
  return { seats: seatsForPeople(ground, plan), spare: plan.spare, guests };
}
