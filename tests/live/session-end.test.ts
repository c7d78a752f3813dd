/** Whose session ends is out at once: nothing more is told to that page, and nothing is taken from it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { startClassServer, startLesson, until, Visitor, type ClassServer } from "../support/class-server.ts";
import { seedClass, type SeededClass } from "../support/seeded-class.ts";
import { account } from "../support/store-rows.ts";

let store: Store;
let server: ClassServer;
let seeded: SeededClass;
let lesson: string;
let admin: Visitor;
let teacher: Visitor;
let students: Visitor[];
const visitors: Visitor[] = [];
const HOUR = 3_600_000;
/** How far the server's clock is ahead, in ms. */
let ahead = 0;

function visit(cookie: string): Visitor {
  const visitor = Object.assign(new Visitor(server.url), { cookie });
  visitors.push(visitor);
  return visitor;
}

beforeEach(async () => {
  store = createMemoryStore();
  ahead = 0;
  server = await startClassServer(store, { now: () => Date.now() + ahead });
  seeded = await seedClass(store, 4);
  admin = visit((await seeded.signIn(account("chief", { role: "admin" }))).cookie);
  teacher = visit(seeded.teacher.cookie);
  lesson = await startLesson(teacher, seeded);
  students = seeded.students.map(({ cookie }) => visit(cookie));
  await teacher.connect();
  expect(await teacher.open("monitor", lesson)).toMatchObject({ ok: true });
  for (const student of students) {
    await student.connect();
    expect(await student.open("lesson", lesson)).toMatchObject({ ok: true });
  }
}, 60_000);
afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const attemptOf = (student: Visitor) => student.view("lesson", lesson).group?.attempt ?? "";

/** What the page is told when its session ends; it is cut off, and does not come in again. */
async function outBy(visitor: Visitor, end: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = [];
  visitor.live.on("signed-out", ({ code }) => told.push(code));
  await end();
  await until(() => visitor.socket?.connected === false, "the page is cut off");
  await expect(visitor.connect()).rejects.toMatchObject({ data: { code: "server/sign-in-first" } });
  return told;
}

const signInFirst = ["server/sign-in-first"];

describe("a session that ends", () => {
  it("[V12] signing out", async () => {
    const [student, other] = students as [Visitor, Visitor];
    const cookie = student.cookie;
    const told = await outBy(student, async () => {
      await student.get("POST", "/api/sign-out");
      student.cookie = cookie;
    });
    expect(told).toEqual(signInFirst);
    await until(() => other.view("lesson", lesson).group?.members[0]?.online === false, "the others see it");
  });

  it("[V12] a PIN that the teacher resets, on all pages of the student", async () => {
    const [student] = students as [Visitor];
    const second = visit(student.cookie);
    await second.connect();
    expect(await outBy(student, () => teacher.get("DELETE", `/api/classes/${seeded.id}/students/${seeded.students[0]?.id}/pin`))).toEqual(signInFirst);
    await until(() => second.socket?.connected === false, "the other page is cut off as well");
  });

  it("[V12] a student who is removed, and whose name goes from the others' pages", async () => {
    const [student, other] = students as [Visitor, Visitor];
    const name = seeded.students[0]?.name ?? "";
    expect(JSON.stringify(other.view("lesson", lesson))).toContain(name);
    expect(await outBy(student, () => teacher.get("DELETE", `/api/classes/${seeded.id}/students/${seeded.students[0]?.id}`))).toEqual(signInFirst);
    await until(() => !JSON.stringify([other.view("lesson", lesson), teacher.view("monitor", lesson)]).includes(name), "the name is gone");
  });

  it("[V12] one that has run out while its page only listened; whoever did something meanwhile stays", async () => {
    const [idle, busy] = students as [Visitor, Visitor];
    ahead = 10 * HOUR;
    await busy.get("GET", "/api/site");
    expect(await outBy(idle, async () => void (ahead = 15 * HOUR))).toEqual(signInFirst);
    expect([busy.socket?.connected, teacher.socket?.connected]).toEqual([true, false]);
    ahead = 25 * HOUR;
    await until(() => busy.socket?.connected === false, "it runs out in the end");
  });

  it("[V12] an account that is disabled", async () => {
    expect(await outBy(teacher, () => admin.get("PATCH", `/api/accounts/${seeded.teacher.id}`, { disabled: true }))).toEqual(signInFirst);
  });

  it("[V12] an account that is given another role or password", async () => {
    expect(await outBy(teacher, () => admin.get("PATCH", `/api/accounts/${seeded.teacher.id}`, { password: "another password" }))).toEqual(signInFirst);
  });

  it("[V10] a teacher who is no longer one of the class is shown nothing more of it and may do nothing more in it", async () => {
    const [student] = students as [Visitor];
    const attempt = attemptOf(student);
    await teacher.open("attempt", attempt);
    await teacher.open("screen", lesson);
    await admin.get("PATCH", `/api/classes/${seeded.id}`, { teachers: ["chief"] });
    await until(() => teacher.documents.size === 0, "monitor, screen and attempt are closed");
    expect(await teacher.open("monitor", lesson)).toMatchObject({ ok: false, rejection: { code: "server/not-allowed" } });
    expect(await teacher.say(lesson, { type: "pause" })).toMatchObject({ ok: false, rejection: { code: "server/not-allowed" } });
    expect(teacher.socket?.connected).toBe(true);
  });

  it("[V10] a student who is moved to another group hears nothing more of the old one, nor where its people are at work", async () => {
    const [student, other] = students as [Visitor, Visitor];
    const attempt = attemptOf(student);
    await student.open("attempt", attempt);
    await other.open("attempt", attempt);
    const heard: string[] = [];
    student.live.on("presence", ({ people }) => heard.push(...people.map(({ place }) => place.activity)));
    other.live.emit("attempt:present", { attempt, place: { activity: "call", field: null } });
    await until(() => heard.includes("call"), "before, it is heard where the others are");
    expect(await teacher.say(lesson, { type: "place-member", student: seeded.students[0]?.id, group: null })).toMatchObject({ ok: true });
    await until(() => !student.documents.has(`attempt:${attempt}`), "the attempt is closed");
    const closed: string[] = [];
    other.live.on("presence", ({ people }) => closed.push(...people.map(({ place }) => place.activity)));
    other.live.emit("attempt:present", { attempt, place: { activity: "record-card", field: null } });
    await until(() => closed.includes("record-card"), "the others go on");
    expect(await student.open("lesson", lesson)).toMatchObject({ ok: true });
    expect(heard).not.toContain("record-card");
  });

  it("[V12] a session that ended while its page was connecting is out as well", async () => {
    const [person] = seeded.students;
    const late = visit(person?.cookie ?? "");
    const { get } = store.sessions;
    let reads = 0;
    // The session goes right after it was read to let the page in, before anybody could have cut the page off.
    store.sessions.get = async (hash) => {
      const found = await get(hash);
      reads += 1;
      if (reads === 1) await store.sessions.removeOf(person?.id ?? "");
      return found;
    };
    await late.connect();
    await until(() => late.socket?.connected === false, "the page is cut off");
    store.sessions.get = get;
    expect(reads).toBeGreaterThan(1);
  });

  it("[V10] a class that is removed after its lesson takes its people and pages with it", async () => {
    expect(await teacher.say(lesson, { type: "end-lesson" })).toMatchObject({ ok: true });
    await until(() => students[0]?.view("lesson", lesson).status === "ended", "the lesson is over");
    await until(() => teacher.documents.size === 1, "the monitor is open");
    await teacher.get("DELETE", `/api/classes/${seeded.id}`);
    await until(() => students.every(({ socket }) => socket?.connected === false), "the students are out");
    await until(() => teacher.documents.size === 0, "the monitor is closed");
    expect(await store.read(`lesson:${lesson}`, 0)).toEqual([]);
  });

  it("[V12] of very many pages of one person the oldest go", async () => {
    const [person] = seeded.students;
    const pages = Array.from({ length: 14 }, () => visit(person?.cookie ?? ""));
    for (const page of pages) await page.connect();
    await until(() => pages.filter(({ socket }) => socket?.connected).length === 12, "twelve stay");
    expect(pages.at(-1)?.socket?.connected).toBe(true);
  });
});
