/** Plays a lesson as a host does: decide, stamp, apply, keep the log. */
import type { Rejection } from "../../src/attempt/event.ts";
import { decideLesson } from "../../src/classroom/lesson/decide-lesson.ts";
import type { LessonCommand } from "../../src/classroom/lesson/command.ts";
import type { LessonActor, LessonEvent } from "../../src/classroom/lesson/event.ts";
import { applyLesson } from "../../src/classroom/lesson/fold-lesson.ts";
import type { LessonGround } from "../../src/classroom/lesson/ground.ts";
import type { Absentee, LessonPlan, PlannedGroup } from "../../src/classroom/lesson/plan.ts";
import { stampLesson } from "../../src/classroom/lesson/stamp-lesson.ts";
import { initialLesson, type LessonState, type RunningLesson } from "../../src/classroom/lesson/state.ts";
import { ledSituation } from "./led-situation.ts";

export const teacher: LessonActor = { role: "teacher", id: "t1" };
export const host: LessonActor = { role: "host" };
export const pupil = (id: string): LessonActor => ({ role: "student", id });

export const lessonGround: LessonGround = { unit: "tiny-unit", situation: ledSituation, version: "v1" };

export const tinyPlan: LessonPlan = {
  unit: "tiny-unit",
  situation: ledSituation.id,
  version: "v1",
  mode: "practice",
  phases: [{ id: "background", minutes: 5 }, { id: "implement", minutes: 20 }, { id: "assess", minutes: 10 }],
  pace: "class",
  customer: "person",
  seats: ["agent", "customer", "recorder", "watcher"],
  autoAdvance: false,
  spare: "observer",
  graceSeconds: 30,
  demo: false,
};

export function startLesson(plan: Partial<LessonPlan> = {}, groups: PlannedGroup[] = twoGroups, absent?: Absentee[]): LessonCommand {
  return { type: "start-lesson", plan: { ...tinyPlan, ...plan }, groups, ...(absent && { absent }), attempts: Object.fromEntries(groups.map(({ id }) => [id, `${id}-r1`])) };
}

export const twoGroups: PlannedGroup[] = [
  { id: "g1", name: "1", members: ["a", "b", "c", "d"] },
  { id: "g2", name: "2", members: ["e", "f", "g"] },
];

export class LessonPlayer {
  state: LessonState = initialLesson;
  readonly log: LessonEvent[] = [];
  readonly ground: LessonGround;
  /** Wall time of the next command, in ms. */
  at = 0;

  constructor(ground: LessonGround = lessonGround) {
    this.ground = ground;
  }

  static start(plan: Partial<LessonPlan> = {}, groups: PlannedGroup[] = twoGroups): LessonPlayer {
    return new LessonPlayer().take(host, startLesson(plan, groups));
  }

  /** What becomes of a command. */
  try(actor: LessonActor, command: LessonCommand | Record<string, unknown>): Rejection | null {
    const before = this.state;
    const decision = decideLesson(this.ground, before, command, { at: this.at, actor });
    if ("rejection" in decision) return decision.rejection;
    for (const event of stampLesson(before, decision.events, { id: (index) => `e${before.seq}-${index}`, at: this.at, actor })) {
      this.state = applyLesson(this.state, event);
      this.log.push(event);
    }
    return null;
  }

  take(actor: LessonActor, ...commands: LessonCommand[]): this {
    for (const command of commands) {
      const rejection = this.try(actor, command);
      if (rejection) throw new Error(`${command.type}: ${rejection.code} ${JSON.stringify(rejection.params)}`);
    }
    return this;
  }

  /** Lets `seconds` of wall time go by. */
  wait(seconds: number): this {
    this.at += seconds * 1000;
    return this;
  }

  come(...students: string[]): this {
    for (const student of students) this.take(host, { type: "come", student, link: `${student}-1` });
    return this;
  }

  go(...students: string[]): this {
    for (const student of students) this.take(host, { type: "go", student, link: `${student}-1` });
    return this;
  }

  get running(): RunningLesson {
    if (this.state.status === "new") throw new Error("not started");
    return this.state;
  }

  group(id: string): RunningLesson["groups"][number] {
    const group = this.running.groups.find((candidate) => candidate.id === id);
    if (!group) throw new Error(`no group ${id}`);
    return group;
  }
}
