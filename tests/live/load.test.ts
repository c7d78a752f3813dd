/** A small load, not timed: what bench/ measures at full size, here only proved to lose and double nothing. */
import { afterEach, describe, expect, it } from "vitest";
import { loadSituation } from "../../src/cli/load/load-situation.ts";
import { findLost } from "../../src/cli/robots/find-lost.ts";
import { playAtPace } from "../../src/cli/robots/play-at-pace.ts";
import { Robot } from "../../src/cli/robots/robot.ts";
import { foldLessonChecked } from "../../src/classroom/lesson/fold-lesson.ts";
import { foldChecked } from "../../src/attempt/fold.ts";
import { qualities } from "../../src/classroom/robots/quality.ts";
import type { Store } from "../../src/server/store/store.ts";
import { startClassServer, startLesson, until, Visitor, type ClassServer } from "../support/class-server.ts";
import { createPlace, type StorePlace } from "../support/databases.ts";
import { seedClass } from "../support/seeded-class.ts";

const STUDENTS = 60;
const prepared = loadSituation("complaints/late-pickup", "en");

let [server, store, place]: [ClassServer | null, Store | null, StorePlace | null] = [null, null, null];
const robots: Robot[] = [];
afterEach(async () => {
  for (const robot of robots.splice(0)) robot.leave();
  await server?.stop();
  await store?.close();
  await place?.remove();
});

describe("a class of robots", () => {
  it("[V8] everything acknowledged is in the logs, once, and no fault is logged", { timeout: 120_000 }, async () => {
    place = await createPlace("sqlite", null);
    store = await place.open();
    const made = await seedClass(store, STUDENTS);
    const started = await startClassServer(store);
    server = started;
    const teacher = Object.assign(new Visitor(started.url, "teacher"), { cookie: made.teacher.cookie });
    const faults: unknown[] = [];
    robots.push(...made.students.map(({ name, cookie }) => Object.assign(new Robot(started.url, name), { cookie })));
    await Promise.all(robots.map((robot, index) => robot.follow({ quality: qualities[index % qualities.length] ?? "fair", seed: index, books: () => prepared.situation, onFault: (error) => void faults.push(error) })));
    const lesson = await startLesson(teacher, made);
    await until(() => robots.every((robot) => robot.isReady()), "all have their attempts", 60_000);

    const acknowledged = new Map<string, string>();
    await playAtPace(robots, { everyMs: 400, signal: AbortSignal.timeout(5000) }, ({ answer, id, attempt }) => answer?.ok && acknowledged.set(id, attempt));
    expect(acknowledged.size).toBeGreaterThan(STUDENTS);
    expect(await findLost(robots)).toEqual({ checked: acknowledged.size, lost: 0, unseen: 0 });

    const attempts = await store.attempts.ofLesson(lesson);
    const stored = new Map(attempts.map(({ id }) => [id, new Set<string>()]));
    for (const { id } of attempts) {
      const log = await store.read(`attempt:${id}`, 0);
      for (const event of log) stored.get(id)?.add(event.id);
      // Checks seqs, ids and rules.
      expect(foldChecked(prepared, log.map(({ body }) => JSON.parse(body) as unknown))).toMatchObject({ state: { seq: log.length } });
      expect(stored.get(id)?.size).toBe(log.length);
    }
    expect([...acknowledged].filter(([id, attempt]) => !stored.get(attempt)?.has(id))).toEqual([]);
    expect(foldLessonChecked(prepared, (await store.read(`lesson:${lesson}`, 0)).map(({ body }) => JSON.parse(body) as unknown))).not.toHaveProperty("rejection");
    expect([started.faults, faults]).toEqual([[], []]);
  });

  it("[K12] has open what pages would have: the lesson and the attempt that is played", { timeout: 60_000 }, async () => {
    place = await createPlace("sqlite", null);
    store = await place.open();
    const made = await seedClass(store, 4);
    const started = await startClassServer(store);
    server = started;
    const [faults, closed]: [unknown[], string[]] = [[], []];
    robots.push(...made.students.map(({ name, cookie }) => Object.assign(new Robot(started.url, name), { cookie })));
    await Promise.all(robots.map((robot, index) => robot.follow({ quality: "strong", seed: index, books: () => prepared.situation, onFault: (error) => void faults.push(error) })));
    for (const { live } of robots) live.onAnyOutgoing((event: string, message: { document: string }) => event === "close" && closed.push(message.document));
    const teacher = Object.assign(new Visitor(started.url, "teacher"), { cookie: made.teacher.cookie });
    const lesson = await startLesson(teacher, made);
    await teacher.connect();
    await until(() => robots.every((robot) => robot.isReady()), "all have their attempts");
    const first = robots[0]?.currentAttempt;
    expect(await teacher.say(lesson, { type: "start-round", attempts: { g1: teacher.newId() }, rotate: false })).toMatchObject({ ok: true });
    await until(() => robots.every((robot) => robot.currentAttempt !== first && robot.isReady()), "all have the attempts of the next round");
    for (const robot of robots) expect([...robot.documents.keys()].toSorted()).toEqual([`attempt:${robot.currentAttempt}`, `lesson:${lesson}`]);
    expect([closed, faults]).toEqual([robots.map(() => `attempt:${first}`), []]);
  });
});
