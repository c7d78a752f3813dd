/** Owns the demonstration class: a roster of invented names and a lesson that robots have just played, marked as such and removed with everything at once. */
import { fold } from "../../attempt/fold.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { foldLesson } from "../../classroom/lesson/fold-lesson.ts";
import type { ReviewKnown } from "../../classroom/review/known.ts";
import { demoLesson, type DemoLogs } from "../../classroom/robots/demo-lesson.ts";
import { demoReview } from "../../classroom/robots/demo-review.ts";
import type { CourseRubrics, ServerContent } from "../content.ts";
import { logName } from "../store/log-name.ts";
import { linkOf } from "../live/links.ts";
import { toStored } from "../live/log-host.ts";
import { demoProcess } from "../live/process-signs.ts";
import type { SchoolClass, Store } from "../store/store.ts";
import { createClass } from "./classes.ts";
import { createInTurn } from "./in-turn.ts";
import { placeLesson } from "./start-lesson.ts";
import { newStudent } from "./students.ts";

const CLASS_NAME = "物流示范班";
const GROUP_SIZE = 4;
const names = ["王磊", "陈静", "李晓雨", "赵敏", "孙悦", "周杰", "吴佳怡", "郑浩", "冯雪", "褚天", "卫东", "蒋琳", "沈一帆", "韩梅", "杨帆", "朱婷", "秦川", "许诺", "何畅", "吕宁", "施雨", "张弛", "孔令", "曹颖"];

async function makeDemo(store: Store, content: ServerContent, { school, account }: { school: string; account: string }, now: number): Promise<{ class: SchoolClass; lesson: string }> {
  const of = await createClass(store, { school, name: CLASS_NAME, demo: true, teachers: [account] }, now);
  const students = names.map((name, index) => newStudent({ school, class: of.id, number: `D${String(index + 1).padStart(2, "0")}`, name, group: String(Math.floor(index / GROUP_SIZE) + 1) }, now));
  await store.students.saveAll(students);
  const groups = Array.from({ length: Math.ceil(students.length / GROUP_SIZE) }, (_, index) => ({
    id: `g${index + 1}`,
    name: `第 ${index + 1} 组`,
    members: students.slice(index * GROUP_SIZE, (index + 1) * GROUP_SIZE).map(({ id }) => id),
  }));
  await store.groupings.save({ class: of.id, groups });

  const placed = await placeLesson(
    store,
    content,
    of,
    {
      unit: "complaints",
      situation: "late-pickup",
      mode: "practice",
      phases: [{ id: "implement", minutes: 40 }, { id: "refine", minutes: 15 }],
      pace: "class",
      customer: "person",
      seats: ["agent", "customer", "recorder", "observer"],
      autoAdvance: false,
      spare: "observer",
      graceSeconds: 60,
      groups,
    },
    { account, at: now },
  );
  const prepared = await content.prepared(placed.plan.version);
  const logs = demoLesson(prepared, { lesson: placed.lesson.id, teacher: account, plan: placed.plan, groups, attempts: placed.attempts, link: (student) => linkOf(demoProcess, student), now });
  const review = demoReview(knownOf(of, placed.lesson.id, prepared, logs, content.rubrics()), account, now);
  await store.append([
    { log: logName("lesson", placed.lesson.id), expectedSeq: 0, events: logs.lesson.map(toStored) },
    { log: logName("review", placed.lesson.id), expectedSeq: 0, events: review.map(toStored) },
    ...logs.attempts.map(({ attempt, events }) => ({ log: logName("attempt", attempt), expectedSeq: 0, events: events.map(toStored) })),
  ]);
  return { class: of, lesson: placed.lesson.id };
}

/** What the review is decided on. Names are no part of it. */
function knownOf({ id, name }: SchoolClass, lesson: string, prepared: Prepared, { lesson: log, attempts }: DemoLogs, { first, all }: CourseRubrics): ReviewKnown {
  const run = foldLesson(log);
  if (run.status === "new") throw new Error("lesson/not-started");
  const nobody = new Map<string, string>();
  return { lesson, class: { id, name }, names: nobody, numbers: nobody, prepared, run, log, attempts: new Map(attempts.map(({ attempt, events }) => [attempt, { state: fold(prepared, events), events }])), rubrics: first, templates: all, progress: null };
}

/** Of one account. Answers the lessons that went with it. */
export async function removeDemos(store: Store, { school, account }: { school: string; account: string }): Promise<string[]> {
  const removed: string[] = [];
  for (const { id, demo, teachers } of await store.classes.list(school)) {
    if (!demo || !teachers.includes(account)) continue;
    removed.push(...(await store.lessons.list(id)).map((lesson) => lesson.id));
    await store.classes.remove(id);
  }
  return removed;
}

export type Demos = {
  /** The account's demonstration class, made when there is none. */
  have(of: { school: string; account: string }): Promise<SchoolClass>;
};

export function createDemos({ store, content, resume, now }: { store: Store; content: ServerContent; resume(lesson: string): Promise<void>; now(): number }): Demos {
  const inTurn = createInTurn();
  return {
    // A button pressed twice makes one class.
    have: ({ school, account }) =>
      inTurn(school, async () => {
        const known = (await store.classes.list(school)).find(({ demo, teachers }) => demo && teachers.includes(account));
        if (known) return known;
        const made = await makeDemo(store, content, { school, account }, now());
        await resume(made.lesson);
        return made.class;
      }),
  };
}
