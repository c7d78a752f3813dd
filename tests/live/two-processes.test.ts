/** Two servers on one database serve one class: what is done at one is seen at the other, and one that dies leaves nobody behind. */
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { createClient } from "redis";
import { foldChecked } from "../../src/attempt/fold.ts";
import { createContent } from "../../src/server/content.ts";
import type { Store } from "../../src/server/store/store.ts";
import { startClassServer, startLesson, until, Visitor, type ClassServer } from "../support/class-server.ts";
import { createPlace, findPostgres, type StorePlace } from "../support/databases.ts";
import { seedClass, type SeededClass } from "../support/seeded-class.ts";
import { freePort, serve, type Served } from "../support/served.ts";

const REDIS = process.env["KEFU_TEST_REDIS_URL"] ?? "redis://127.0.0.1:6379";
const postgres = await findPostgres();
const redis = await createClient({ url: REDIS, socket: { reconnectStrategy: false, connectTimeout: 2000 } }).on("error", () => undefined).connect().then((client) => (client.destroy(), REDIS), () => null);
const ways = [["notices of the database", undefined], ...(redis === null ? [] : [["Redis streams", redis] as const])] as const;
const IN_TIME = 20_000;

it.each([postgres === null ? "NONE ANSWERS HERE, two processes are not tried" : "one answers, two processes are tried on it"])("PostgreSQL: %s", () => {
  expect(postgres !== null || process.env["KEFU_REQUIRE_POSTGRES"] === undefined, "KEFU_REQUIRE_POSTGRES is set, and no PostgreSQL answers").toBe(true);
});

let place: StorePlace;
let store: Store;
let seeded: SeededClass;
let lesson: string;
let teacher: Visitor;
const ends: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
}, 60_000);

function visit(url: string, cookie: string): Visitor {
  const visitor = Object.assign(new Visitor(url), { cookie });
  ends.push(() => visitor.leave());
  return visitor;
}

/** A server in this process, with a store of its own. */
async function startServer(redisUrl: string | undefined): Promise<ClassServer> {
  const own = await place.open();
  const server = await startClassServer(own, { databaseUrl: place.databaseUrl ?? "", ...(redisUrl === undefined ? {} : { redisUrl }) });
  ends.push(async () => {
    await server.stop();
    await own.close();
    expect(server.faults).toEqual([]);
  });
  return server;
}

async function prepare(): Promise<void> {
  place = await createPlace("postgres", postgres);
  ends.push(() => place.remove());
  store = await place.open();
  ends.push(() => store.close());
  seeded = await seedClass(store, 4);
}

async function enter(url: string, index: number): Promise<Visitor> {
  const student = visit(url, seeded.students[index]?.cookie ?? "");
  await student.connect();
  expect(await student.open("lesson", lesson)).toMatchObject({ ok: true });
  expect(await student.open("attempt", attemptOf(student))).toMatchObject({ ok: true });
  return student;
}

const attemptOf = (student: Visitor) => student.view("lesson", lesson).group?.attempt ?? "";
const valuesOf = (visitor: Visitor, attempt: string): Record<string, string> => {
  const card = visitor.view("attempt", attempt).activities.find(({ id }) => id === "record-card");
  return card?.kind === "form" ? card.values : {};
};
const linesOf = (visitor: Visitor, attempt: string): number => {
  const call = visitor.view("attempt", attempt).activities.find(({ id }) => id === "call");
  return call?.kind === "dialogue" ? (call.call?.transcript.length ?? 0) : 0;
};

/** One log, without holes, that replays. */
async function isWhole(attempt: string): Promise<void> {
  const stored = await store.read(`attempt:${attempt}`, 0);
  expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
  const version = (await store.attempts.get(attempt))?.version ?? "";
  expect(foldChecked(await createContent(store).prepared(version), stored.map(({ body }) => JSON.parse(body) as unknown))).toHaveProperty("state");
}

describe.runIf(postgres !== null).each(ways)("two servers on one database, told by %s", (_, redisUrl) => {
  it("[V13] [V40] [V38] talk, form and marks from both at once arrive everywhere, the teacher leads both, sign-outs reach both, and no log forks", { timeout: 120_000 }, async () => {
    await prepare();
    const [a, b] = [await startServer(redisUrl), await startServer(redisUrl)];
    teacher = visit(a.url, seeded.teacher.cookie);
    lesson = await startLesson(teacher, seeded, { graceSeconds: 300 });
    await teacher.connect();
    expect(await teacher.open("monitor", lesson)).toMatchObject({ ok: true });
    const [agent, recorder, third, fourth] = [await enter(a.url, 0), await enter(b.url, 1), await enter(b.url, 2), await enter(a.url, 3)];
    const attempt = attemptOf(agent);
    await until(() => teacher.view("monitor", lesson).online.now === 4, "the monitor of one server sees the people of both", IN_TIME);

    expect(await agent.attempt(attempt, { type: "start-dialogue", activity: "call" })).toMatchObject({ ok: true });
    expect(await agent.attempt(attempt, { type: "answer-call", activity: "call", ready: [] })).toMatchObject({ ok: true });
    const done = await Promise.all(
      Array.from({ length: 6 }, (_turn, index) => [
        agent.attempt(attempt, { type: "speak", activity: "call", text: `您好，世达物流，第${index}句`, via: "keyboard" }),
        recorder.attempt(attempt, { type: "fill-field", activity: "record-card", field: index % 2 === 0 ? "complainant" : "phone", value: `记下的 ${index}` }),
      ]).flat(),
    );
    // Not one is too busy: what happens in an attempt is done by one of them at a time.
    expect(done.filter(({ ok }) => !ok)).toEqual([]);
    const everybody = [agent, recorder, third, fourth];
    await until(() => everybody.every((page) => valuesOf(page, attempt)["complainant"] === "记下的 4" && valuesOf(page, attempt)["phone"] === "记下的 5"), "all see the fields", IN_TIME);
    await until(() => new Set(everybody.map((page) => linesOf(page, attempt))).size === 1 && linesOf(agent, attempt) > 6, "all see the same talk", IN_TIME);

    expect(await teacher.say(lesson, { type: "whisper", whisper: "w1", groups: ["g1"], seat: "recorder", text: "记下电话", answers: false })).toMatchObject({ ok: true });
    await until(() => recorder.view("lesson", lesson).whispers.length === 1, "the hint reaches the other server's page", IN_TIME);
    expect(await teacher.say(lesson, { type: "pause" })).toMatchObject({ ok: true });
    await until(() => recorder.view("lesson", lesson).status === "paused", "the pause reaches the other server's page", IN_TIME);
    expect(await recorder.attempt(attempt, { type: "fill-field", activity: "record-card", field: "phone", value: "x" })).toMatchObject({ ok: false, rejection: { code: "lesson/paused" } });
    expect(await teacher.say(lesson, { type: "resume" })).toMatchObject({ ok: true });
    expect(await teacher.say(lesson, { type: "enter-phase", group: null, phase: "refine" })).toMatchObject({ ok: true });
    await until(() => everybody.every((page) => page.view("attempt", attempt).phase === "refine"), "the phase reaches all", IN_TIME);

    const known = agent.newId();
    expect(await agent.attempt(attempt, { type: "write-note", text: "一次" }, known)).toMatchObject({ ok: true });
    const elsewhere = await enter(b.url, 0);
    await until(() => elsewhere.view("attempt", attempt).notes === "一次", "the other server knows of it", IN_TIME);
    expect(await elsewhere.attempt(attempt, { type: "write-note", text: "一次" }, known)).toMatchObject({ ok: true });
    expect((await store.read(`attempt:${attempt}`, 0)).filter(({ id }) => id === known)).toHaveLength(1);

    expect([await teacher.open("review", lesson), await recorder.open("result", lesson)]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await teacher.review(lesson, { type: "open-rating" })).toMatchObject({ ok: true });
    await until(() => recorder.view("result", lesson).rating !== null, "the other server's page is asked to rate", IN_TIME);
    const rate = { type: "rate", rubric: "group-indicator", target: { group: "g1" }, values: { group: 60 } };
    expect(await Promise.all(Array.from({ length: 6 }, (_turn, index) => [teacher, recorder][index % 2]?.review(lesson, rate)))).toEqual(Array.from({ length: 6 }, () => expect.objectContaining({ ok: true })));
    const decided = await store.read(`review:${lesson}`, 0);
    expect(decided.map(({ seq }) => seq)).toEqual(decided.map((_event, index) => index + 1));
    await until(() => teacher.view("review", lesson).groups[0]?.ratings.length === 2, "what was given at both is counted at both", IN_TIME);

    await teacher.get("DELETE", `/api/classes/${seeded.id}/students/${seeded.students[2]?.id}/pin`);
    await until(() => third.socket?.connected === false, "a PIN that is reset at one server ends the page at the other", IN_TIME);
    const cookie = recorder.cookie;
    await visit(a.url, cookie).get("POST", "/api/sign-out");
    await until(() => recorder.socket?.connected === false, "so does signing out", IN_TIME);
    await isWhole(attempt);
  });
});

describe.runIf(postgres !== null)("one of two servers that dies", () => {
  it("[V13] leaves nobody behind: its people are seen as gone, and play on at the other", { timeout: 180_000 }, async () => {
    await prepare();
    const a = await startServer(undefined);
    const b: Served = await serve({ dataDir: place.dataDir, databaseUrl: place.databaseUrl, port: await freePort() });
    ends.push(() => b.kill());
    teacher = visit(a.url, seeded.teacher.cookie);
    lesson = await startLesson(teacher, seeded, { graceSeconds: 300 });
    await teacher.connect();
    await teacher.open("monitor", lesson);
    const [agent, recorder] = [await enter(b.url, 0), await enter(a.url, 1)];
    const attempt = attemptOf(agent);
    const online = (page: Visitor) => page.view("lesson", lesson).group?.members[0]?.online;
    await until(() => online(recorder) === true, "the agent is seen at the other server", IN_TIME);
    expect(await agent.attempt(attempt, { type: "start-dialogue", activity: "call" })).toMatchObject({ ok: true });
    const last = agent.newId();
    expect(await agent.attempt(attempt, { type: "answer-call", activity: "call", ready: [] }, last)).toMatchObject({ ok: true });
    await b.kill();
    await until(() => online(recorder) === false, "the agent is seen as gone", 60_000);
    const again = await enter(a.url, 0);
    await until(() => online(recorder) === true, "the agent is back", IN_TIME);
    // What was sent before the death and is sent again is done once.
    expect(await again.attempt(attempt, { type: "answer-call", activity: "call", ready: [] }, last)).toMatchObject({ ok: true });
    expect(await again.attempt(attempt, { type: "speak", activity: "call", text: "您好，我接着说", via: "keyboard" })).toMatchObject({ ok: true });
    await until(() => linesOf(recorder, attempt) === linesOf(again, attempt), "both see the same talk", IN_TIME);
    expect((await store.read(`attempt:${attempt}`, 0)).filter(({ id }) => id === last)).toHaveLength(1);
    await isWhole(attempt);
  });
});

describe.runIf(postgres !== null)("a database that cuts all its lines", () => {
  it("[V43] ends no process, and as often as it does the processes hear each other again", { timeout: 180_000 }, async () => {
    await prepare();
    const [a, b] = [await serve({ dataDir: place.dataDir, databaseUrl: place.databaseUrl, port: await freePort() }), await serve({ dataDir: place.dataDir, databaseUrl: place.databaseUrl, port: await freePort() })];
    ends.push(() => a.kill(), () => b.kill());
    teacher = visit(a.url, seeded.teacher.cookie);
    lesson = await startLesson(teacher, seeded, { graceSeconds: 300 });
    const [agent, recorder] = [await enter(a.url, 0), await enter(b.url, 1)];
    const attempt = attemptOf(agent);
    const cutter = new pg.Client({ connectionString: postgres ?? "" });
    await cutter.connect();
    ends.push(() => cutter.end());
    for (const value of ["一", "二", "三"]) {
      const command = { type: "fill-field", activity: "record-card", field: "complainant", value };
      const id = agent.newId();
      // As pages do: what is busy is sent again.
      for (let answer = await agent.attempt(attempt, command, id); !answer.ok; answer = await agent.attempt(attempt, command, id)) {
        expect(answer.rejection.code).toBe("server/busy");
        await new Promise((later) => setTimeout(later, 200));
      }
      await until(() => valuesOf(recorder, attempt)["complainant"] === value, `the other server hears of ${value}`, 30_000);
      await cutter.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [new URL(place.databaseUrl ?? "").pathname.slice(1)]);
    }
    // Long enough for both to listen again; what is only put right in passing comes later than that.
    await new Promise((later) => setTimeout(later, 8000));
    for (const value of ["五", "六", "七", "八", "九"]) {
      expect(await agent.attempt(attempt, { type: "fill-field", activity: "record-card", field: "complainant", value })).toMatchObject({ ok: true });
      await until(() => valuesOf(recorder, attempt)["complainant"] === value, `the other server hears of ${value} at once`, 3000);
    }
    await isWhole(attempt);
  });
});
