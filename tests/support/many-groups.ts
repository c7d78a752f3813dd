/** Puts a running lesson of many groups straight into a store, at six different places of the call, as robots played it. */
import { demoLesson } from "../../src/classroom/robots/demo-lesson.ts";
import type { ServerContent } from "../../src/server/content.ts";
import { linkOf } from "../../src/server/live/links.ts";
import { demoProcess } from "../../src/server/live/process-signs.ts";
import { placeLesson } from "../../src/server/people/start-lesson.ts";
import { logName } from "../../src/server/store/log-name.ts";
import type { Store } from "../../src/server/store/store.ts";
import type { SeededClass } from "./seeded-class.ts";

const GROUP_SIZE = 4;

/** Answers the lesson's id. */
export async function playManyGroups(store: Store, content: ServerContent, { id, teacher, students }: SeededClass): Promise<string> {
  const of = await store.classes.get(id);
  if (!of) throw new Error(`There is no class ${id}.`);
  const now = Date.now();
  const groups = Array.from({ length: students.length / GROUP_SIZE }, (_, place) => ({ id: `g${place + 1}`, name: `第 ${place + 1} 组`, members: students.slice(place * GROUP_SIZE, (place + 1) * GROUP_SIZE).map((student) => student.id) }));
  const wanted = {
    ...({ unit: "complaints", situation: "late-pickup", mode: "practice", pace: "class", customer: "person" } as const),
    ...{ phases: [{ id: "implement" as const, minutes: 40 }, { id: "refine" as const, minutes: 15 }], seats: ["agent", "customer", "recorder", "observer"], spare: "observer" as const, autoAdvance: false, graceSeconds: 60, groups },
  };
  const placed = await placeLesson(store, content, of, wanted, { account: teacher.id, at: now });
  const prepared = await content.prepared(placed.plan.version);
  const logs = demoLesson(prepared, { lesson: placed.lesson.id, teacher: teacher.id, plan: placed.plan, groups, attempts: placed.attempts, link: (student) => linkOf(demoProcess, student), now });
  const stored = (events: readonly { seq: number; id: string; at: number }[]) => events.map((event) => ({ seq: event.seq, id: event.id, at: event.at, body: JSON.stringify(event) }));
  await store.append([
    { log: logName("lesson", placed.lesson.id), expectedSeq: 0, events: stored(logs.lesson) },
    ...logs.attempts.map(({ attempt, events }) => ({ log: logName("attempt", attempt), expectedSeq: 0, events: stored(events) })),
  ]);
  return placed.lesson.id;
}
