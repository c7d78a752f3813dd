/** Owns the lesson that robots have just played for a newcomer: six groups at six places of the call, one of them asking for help. Must not know names or stores. */
import type { AttemptEvent } from "../../attempt/event.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import type { LessonCommand } from "../lesson/command.ts";
import { decideLesson } from "../lesson/decide-lesson.ts";
import type { LessonActor, LessonEvent } from "../lesson/event.ts";
import { applyLesson } from "../lesson/fold-lesson.ts";
import type { LessonPlan, PlannedGroup } from "../lesson/plan.ts";
import { stampLesson } from "../lesson/stamp-lesson.ts";
import { initialLesson, type LessonState } from "../lesson/state.ts";
import { playGroup, type Robot } from "./play-group.ts";
import type { Quality } from "./quality.ts";

/** How well each group plays, and after how many turns it stands where the newcomer finds it. */
const groupPlays: readonly { quality: Quality; rounds: number }[] = [
  { quality: "strong", rounds: 40 },
  { quality: "weak", rounds: 11 },
  { quality: "fair", rounds: 9 },
  { quality: "strong", rounds: 26 },
  { quality: "off-topic", rounds: 7 },
  { quality: "fair", rounds: 18 },
];

const MINUTE = 60_000;
/** The lesson began this long before the newcomer looks. */
const BEGAN_MS = 14 * MINUTE;

export type DemoCast = { lesson: string; teacher: string; plan: LessonPlan; groups: readonly PlannedGroup[]; attempts: Readonly<Record<string, string>>; /** The connection of a robot, which never ends. */ link: (student: string) => string; now: number };

export type DemoLogs = { lesson: LessonEvent[]; attempts: { attempt: string; events: AttemptEvent[] }[] };

export function demoLesson(prepared: Prepared, { lesson, teacher, plan, groups, attempts, link, now }: DemoCast): DemoLogs {
  const startsAt = now - BEGAN_MS;
  let state: LessonState = initialLesson;
  const events: LessonEvent[] = [];
  const take = (command: LessonCommand, actor: LessonActor, at: number) => {
    const decision = decideLesson(prepared, state, command, { at, actor });
    if ("rejection" in decision) throw new Error(decision.rejection.code);
    const name = events.length + 1;
    const stamped = stampLesson(state, decision.events, { at, actor, id: (index) => `${lesson}-${name + index}` });
    state = stamped.reduce(applyLesson, state);
    events.push(...stamped);
  };
  const lead: LessonActor = { role: "teacher", id: teacher };
  const host: LessonActor = { role: "host" };

  take({ type: "start-lesson", plan, groups: [...groups], attempts }, lead, startsAt);
  for (const [index, student] of groups.flatMap(({ members }) => members).entries()) take({ type: "come", student, link: link(student) }, host, startsAt + 1000 * (index + 1));
  const [first, second] = groups;
  const asking = second?.members[0];
  if (first) take({ type: "whisper", whisper: `${lesson}-hint`, groups: groups.map(({ id }) => id), seat: "agent", text: "先道歉，再问单号。", answers: false }, lead, now - 6 * MINUTE);
  for (const student of first?.members.slice(0, 1) ?? []) take({ type: "read-whisper", whisper: `${lesson}-hint` }, { role: "student", id: student }, now - 5 * MINUTE);
  if (second && asking !== undefined) take({ type: "ask-help" }, { role: "student", id: asking }, now - 2 * MINUTE);

  const running = state;
  if (running.status === "new") throw new Error("lesson/not-started");
  return {
    lesson: events,
    attempts: running.groups.map(({ id, seats, members }, index) => {
      const play = groupPlays[index % groupPlays.length] ?? { quality: "fair", rounds: 12 };
      const robots = members.map((student): Robot => ({ actor: student, seat: seats[student] ?? "observer", quality: play.quality }));
      const attempt = attempts[id] ?? "";
      return { attempt, events: upTo(playGroup(prepared, { attempt, robots, phases: plan.phases.slice(0, 1).map((phase) => phase.id), customerSeat: customerSeatOf(prepared, plan), startsAt: startsAt + MINUTE, rounds: play.rounds }).events, now) };
    }),
  };
}

/** Slow groups have not come further than now. */
function upTo(events: readonly AttemptEvent[], now: number): AttemptEvent[] {
  return events.filter(({ at }) => at <= now);
}

function customerSeatOf({ situation }: Prepared, { customer }: LessonPlan): string | null {
  return customer === "script" ? null : (situation.cast.seats.find(({ role }) => role === "customer")?.id ?? null);
}
