/** A lesson that robots of every quality have played to the end, as its review is handed it. */
import type { Prepared } from "../../src/attempt/prepared.ts";
import type { LessonEvent } from "../../src/classroom/lesson/event.ts";
import type { LessonPlan } from "../../src/classroom/lesson/plan.ts";
import { seatOf } from "../../src/classroom/lesson/people.ts";
import type { ReviewedAttempt, ReviewKnown } from "../../src/classroom/review/known.ts";
import { playGroup, type Robot } from "../../src/classroom/robots/play-group.ts";
import { qualities } from "../../src/classroom/robots/quality.ts";
import { host, LessonPlayer, startLesson, teacher } from "./lesson-player.ts";
import type { PhaseId } from "../../src/scenario/phase-id.ts";
import { courseRubric } from "./review-player.ts";

export type RobotClass = { groups: number; size: number; rounds?: number; phases?: readonly PhaseId[] };

/** Robots are called `r1-1` (group, place), groups `g1`; those of one group are all as good, and groups go through the qualities in turn. */
export function robotLesson(prepared: Prepared, { groups, size, rounds = 1, phases = ["implement", "assess"] }: RobotClass): ReviewKnown {
  const planned = Array.from({ length: groups }, (_, index) => ({ id: `g${index + 1}`, name: `第 ${index + 1} 组`, members: Array.from({ length: size }, (__, place) => `r${index + 1}-${place + 1}`) }));
  const plan: Partial<LessonPlan> = { unit: prepared.unit, situation: prepared.situation.id, version: prepared.version, phases: phases.map((id) => ({ id, minutes: 20 })), customer: "script", seats: ["agent", "recorder", "observer"] };
  const player = new LessonPlayer(prepared).take(host, startLesson(plan, planned)).come(...planned.flatMap(({ members }) => members));
  const attempts = new Map<string, ReviewedAttempt>();
  for (let round = 1; round <= rounds; round += 1) {
    if (round > 1) player.take(teacher, { type: "start-round", attempts: Object.fromEntries(planned.map(({ id }) => [id, `${id}-r${round}`])), rotate: true });
    for (const [index, group] of player.running.groups.entries()) {
      const quality = qualities[index % qualities.length] ?? "fair";
      const robots = group.members.map((actor): Robot => ({ actor, seat: seatOf(group, actor) ?? "observer", quality }));
      attempts.set(`${group.id}-r${round}`, playGroup(prepared, { attempt: `${group.id}-r${round}`, robots, phases, customerSeat: null, startsAt: player.at, rounds: 400 }));
    }
    player.wait(1800);
  }
  player.take(teacher, { type: "end-lesson" });
  const people = planned.flatMap(({ members }) => members);
  return {
    lesson: "l1",
    class: { id: "c1", name: "物流2301班" },
    names: new Map([...people.map((id, index): [string, string] => [id, `学生${index + 1}`]), ["t1", "刘老师"], ["t2", "王老师"]]),
    numbers: new Map(people.map((id, index) => [id, String(2301000 + index)])),
    prepared,
    run: player.running,
    log: player.log satisfies LessonEvent[],
    attempts,
    rubrics: ["member-evaluation", "group-indicator"].map(courseRubric),
    templates: ["report-talk", "quality-observation", "deduct-from-100"].map(courseRubric),
    progress: null,
  };
}
