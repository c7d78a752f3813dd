/** Owns a class of robots on servers that run in processes of their own: seeded, signed in, led into a lesson. */
import { setTimeout as wait } from "node:timers/promises";
import { loadSituation } from "../../src/cli/load/load-situation.ts";
import { findLost } from "../../src/cli/robots/find-lost.ts";
import { Robot, type Sent } from "../../src/cli/robots/robot.ts";
import { qualities } from "../../src/classroom/robots/quality.ts";
import { startLesson, Visitor } from "../../tests/support/class-server.ts";
import type { StorePlace } from "../../tests/support/databases.ts";
import { seedClass, type SeededClass } from "../../tests/support/seeded-class.ts";
import { builtPages, freePort, serve, type Served } from "../../tests/support/served.ts";
import { Arrivals } from "./arrivals.ts";
import type { Actor } from "./offer.ts";

export const STUDENTS = 250;
/** A lesson has at most sixty groups: most of four people, some of five. */
export const GROUPS = 60;

const book = loadSituation("complaints/late-pickup", "en").situation;

export type Crowd = {
  servers: Served[];
  teacher: Visitor;
  lesson: string;
  robots: Robot[];
  arrivals: Arrivals;
  actors: Actor[];
  /** Every group from the beginning, in the same seats. */
  startOver(): Promise<void>;
  /** Mean bytes of a command and of a change, as JSON. */
  sizes(): { sent: number; told: number };
  lost(): Promise<number>;
  leave(): void;
  /** The lesson is over as well: its ticks cost nothing any more. */
  end(): Promise<void>;
};

export async function seed(place: StorePlace, key: string): Promise<SeededClass> {
  const store = await place.open();
  const made = await seedClass(store, STUDENTS, { key });
  await store.close();
  return made;
}

export async function startServer({ dataDir, databaseUrl }: StorePlace): Promise<Served> {
  return serve({ dataDir, databaseUrl, port: await freePort(), webRoot: builtPages });
}

/** Students of one group are on different servers, where there are several. */
export async function gather(servers: Served[], made: SeededClass): Promise<Crowd> {
  const urlOf = (index: number) => servers[index % servers.length]?.url ?? "";
  const robots = made.students.map(({ name, cookie }, index) => Object.assign(new Robot(urlOf(index), name), { cookie }));
  const arrivals = new Arrivals(robots);
  const onFault = (error: unknown) => console.error(error);
  await Promise.all(robots.map((robot, index) => robot.follow({ quality: qualities[Math.floor(index / 4) % qualities.length] ?? "fair", seed: index, books: () => book, onFault })));

  const teacher = Object.assign(new Visitor(urlOf(0), "teacher"), { cookie: made.teacher.cookie });
  await teacher.connect();
  const fives = STUDENTS - GROUPS * 4;
  let taken = 0;
  const groups = Array.from({ length: GROUPS }, (_, index) => {
    const size = index < fives ? 5 : 4;
    taken += size;
    return { id: `g${index + 1}`, name: `第${index + 1}组`, members: made.students.slice(taken - size, taken).map(({ id }) => id) };
  });
  const lesson = await startLesson(teacher, made, { groups, graceSeconds: 60 });
  await allReady(robots);

  const bytes = { sent: 0, commands: 0, told: 0, changes: 0 };
  const count = ({ command }: Sent) => {
    bytes.sent += JSON.stringify(command).length;
    bytes.commands += 1;
  };
  for (const robot of robots.slice(0, 20))
    robot.live.on("changed", (message) => {
      bytes.told += JSON.stringify(message).length;
      bytes.changes += 1;
    });
  const leave = () => {
    for (const robot of robots) robot.leave();
    teacher.leave();
  };
  return {
    ...{ servers, teacher, lesson, robots, arrivals },
    actors: robots.map((robot) => ({
      act: async () => {
        const sent = await robot.actAhead();
        if (!sent?.answer?.ok) return null;
        count(sent);
        arrivals.expect(sent, robot);
        return sent.ms;
      },
    })),
    startOver: async () => {
      const before = robots.map(({ currentAttempt }) => currentAttempt);
      const started = await teacher.say(lesson, { type: "start-round", attempts: Object.fromEntries(groups.map(({ id }) => [id, teacher.newId()])), rotate: false });
      if (!started.ok) throw new Error(started.rejection.code);
      while (robots.some(({ currentAttempt }, index) => currentAttempt === before[index])) await wait(20);
      await allReady(robots);
    },
    sizes: () => ({ sent: Math.round(bytes.sent / bytes.commands), told: Math.round(bytes.told / bytes.changes) }),
    lost: async () => (await findLost(robots)).lost,
    leave,
    end: async () => {
      await teacher.say(lesson, { type: "end-lesson" });
      leave();
    },
  };
}

async function allReady(robots: readonly Robot[]): Promise<void> {
  for (const end = Date.now() + 120_000; robots.some((robot) => !robot.isReady()); await wait(20)) if (Date.now() > end) throw new Error("the class did not come together");
}
