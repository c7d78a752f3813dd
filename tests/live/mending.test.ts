/** What went wrong in the moment when it mattered is put right: the store failed, the process died, the clock was set. */
import { afterEach, describe, expect, it } from "vitest";
import type { LessonEvent } from "../../src/classroom/lesson/event.ts";
import { logName } from "../../src/server/store/log-name.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import type { Append, Store } from "../../src/server/store/store.ts";
import { joinRoom, makeClass, setUpSchool, startClassServer, startLesson, until, type ClassServer, type MadeClass, type Visitor } from "../support/class-server.ts";

let server: ClassServer | null = null;
const visitors: Visitor[] = [];
afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave();
  await server?.stop();
  server = null;
});

/** A store that fails, as a full disk does, with what `fails` names, and does not take what `refuses` names. */
function failingStore(): { store: Store; disk: Record<"fails" | "refuses", (append: Append) => boolean> } {
  const memory = createMemoryStore();
  const disk: Record<"fails" | "refuses", (append: Append) => boolean> = { fails: () => false, refuses: () => false };
  const append: Store["append"] = async (appends) => {
    if (appends.some((one) => disk.fails(one))) throw Object.assign(new Error("disk full"), { code: "SQLITE_FULL" });
    const taken = await memory.append(appends.filter((one) => !disk.refuses(one)));
    return appends.map((one) => (disk.refuses(one) ? "conflict" : (taken.shift() ?? "conflict")));
  };
  return { store: { ...memory, append }, disk };
}

async function schoolOn(store: Store, count = 4, now?: () => number): Promise<{ teacher: Visitor; made: MadeClass; students: Visitor[] }> {
  server = await startClassServer(store, now ? { now } : {});
  const teacher = await setUpSchool(server);
  const made = await makeClass(teacher, ["王磊", "陈静", "李晓雨", "赵敏"].slice(0, count));
  const students: Visitor[] = [];
  for (const index of made.students.keys()) students.push(await joinRoom(server, made, index));
  visitors.push(teacher, ...students);
  return { teacher, made, students };
}

const eventsOf = async (store: Store, log: string) => (await store.read(log, 0)).map(({ body }) => JSON.parse(body) as LessonEvent);
const is = (type: string) => ({ body }: { body: string }) => body.includes(`"type":"${type}"`);

describe("mending", () => {
  it("[V19] a lesson begins although the disk is full when its students come in, and they are in it once there is room", async () => {
    const { store, disk } = failingStore();
    const { teacher, made, students } = await schoolOn(store);
    await students[0]?.connect();
    disk.fails = ({ events }) => events.some(is("person-came"));
    const lesson = await startLesson(teacher, made);
    await teacher.connect();
    expect(await teacher.open("monitor", lesson)).toMatchObject({ ok: true });
    expect(teacher.view("monitor", lesson).online.now).toBe(0);
    disk.fails = () => false;
    await until(() => teacher.view("monitor", lesson).online.now === 1, "the student is in the lesson", 20_000);
  }, 60_000);

  it("[V19] somebody who went while the disk was full is seen off later, also when the clock was set back", async () => {
    const { store, disk } = failingStore();
    const clock = { offset: 0 };
    const { teacher, made, students } = await schoolOn(store, 4, () => Date.now() + clock.offset);
    await students[0]?.connect();
    const lesson = await startLesson(teacher, made);
    await teacher.connect();
    await teacher.open("monitor", lesson);
    await until(() => teacher.view("monitor", lesson).online.now === 1, "the student is in the lesson");
    clock.offset = -3_600_000;
    disk.fails = ({ events }) => events.some(is("person-went"));
    students[0]?.leave();
    await until(() => (server?.faults.length ?? 0) > 0, "the going fails");
    expect(teacher.view("monitor", lesson).online.now).toBe(1);
    disk.fails = () => false;
    await until(() => teacher.view("monitor", lesson).online.now === 0, "the student is seen off", 20_000);
  }, 60_000);

  it("[V18] a lesson with a log that cannot be written holds up no other lesson", async () => {
    const { store, disk } = failingStore();
    const { teacher, made, students } = await schoolOn(store);
    const [agent, listener] = students as [Visitor, Visitor];
    await Promise.all([agent.connect(), listener.connect()]);
    const broken = await startLesson(teacher, made);
    const [group] = await store.attempts.ofLesson(broken);
    expect(await agent.attempt(group?.id ?? "", { type: "start-dialogue", activity: "call" })).toMatchObject({ ok: true });
    const other = await makeClass(teacher, ["孙悦", "周杰"], "物流2302");
    // Whoever is left listens to the script, whose words cannot be stored.
    disk.refuses = ({ log }) => log === logName("attempt", group?.id ?? "");
    agent.leave();
    await until(() => (server?.faults.length ?? 0) > 0, "the script cannot speak", 20_000);
    const lesson = await startLesson(teacher, other, { customer: "person" });
    const [attempt] = await store.attempts.ofLesson(lesson);
    const handedOver = async () => (await store.read(logName("attempt", attempt?.id ?? ""), 0)).some(({ body }) => body.includes('"holder":"script"'));
    let done = false;
    await until(() => {
      void handedOver().then((now) => (done ||= now));
      return done;
    }, "the script takes the customer's seat in the other lesson", 20_000);
  }, 60_000);

  it("[R60] a student is told that the disk is full, and what is sent again is stored once there is room", async () => {
    const { store, disk } = failingStore();
    const { teacher, made, students } = await schoolOn(store);
    const [agent] = students as [Visitor];
    await agent.connect();
    const lesson = await startLesson(teacher, made);
    const [attempt] = await store.attempts.ofLesson(lesson);
    const start = { type: "start-dialogue", activity: "call" };
    disk.fails = ({ events }) => events.some(is("dialogue-started"));
    expect(await agent.attempt(attempt?.id ?? "", start, "first")).toEqual({ ok: false, rejection: { code: "server/disk-full", params: {} } });
    disk.fails = () => false;
    expect(await agent.attempt(attempt?.id ?? "", start, "first")).toMatchObject({ ok: true });
  }, 60_000);

  it("[R7] a fault is told over the line with the number under which it stands in the log", async () => {
    const { store } = failingStore();
    const { teacher, made, students } = await schoolOn(store);
    const [agent] = students as [Visitor];
    await agent.connect();
    const lesson = await startLesson(teacher, made);
    const [attempt] = await store.attempts.ofLesson(lesson);
    store.append = () => Promise.reject(new Error("who knows"));
    expect(await agent.attempt(attempt?.id ?? "", { type: "start-dialogue", activity: "call" })).toEqual({ ok: false, rejection: { code: "server/unexpected", params: { id: expect.stringMatching(/^[\da-f]{8}$/) } } });
  }, 60_000);

  it("[V20] with the acknowledgement of its end a lesson is over in every respect: the next begins at once", async () => {
    const store = createMemoryStore();
    const { teacher, made } = await schoolOn(store);
    await teacher.connect();
    for (let left = 3; left > 0; left -= 1) {
      const lesson = await startLesson(teacher, made);
      expect(await teacher.say(lesson, { type: "end-lesson" })).toMatchObject({ ok: true });
      expect((await store.lessons.get(lesson))?.endedAt).not.toBeNull();
      for (const { id } of await store.attempts.ofLesson(lesson)) expect((await eventsOf(store, logName("attempt", id))).at(-1)?.type).toBe("attempt-finished");
    }
  }, 60_000);

  it("[V20] a process that died in the moment when a lesson ended: the next one closes its attempts and frees the class", async () => {
    const store = createMemoryStore();
    const { teacher, made } = await schoolOn(store);
    const lesson = await startLesson(teacher, made);
    const account = (await store.lessons.get(lesson))?.startedBy ?? "";
    await server?.stop();
    const log = logName("lesson", lesson);
    const seq = (await eventsOf(store, log)).length + 1;
    const ended: LessonEvent = { type: "lesson-ended", seq, id: "end", at: Date.now(), by: { role: "teacher", id: account } };
    await store.append([{ log, expectedSeq: seq - 1, events: [{ seq, id: ended.id, at: ended.at, body: JSON.stringify(ended) }] }]);
    server = await startClassServer(store);
    let over = false;
    await until(() => {
      void store.lessons.get(lesson).then((record) => (over ||= record?.endedAt === ended.at));
      return over;
    }, "the record says that it is over", 20_000);
    for (const { id } of await store.attempts.ofLesson(lesson)) expect((await eventsOf(store, logName("attempt", id))).at(-1)?.type).toBe("attempt-finished");
  }, 60_000);
});
