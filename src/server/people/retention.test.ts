import { afterEach, beforeEach, expect, it } from "vitest";
import { addClass, lessonOn, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";
import { join } from "node:path";
import { createWhatStays } from "../review/what-stays.ts";
import { createUpkeep } from "../upkeep.ts";
import { sweep } from "./retention.ts";
import { createSessions } from "./sessions.ts";

const DAY = 86_400_000;
let school: TestSchool;
let admin: Person;
beforeEach(async () => {
  school = await openSchool();
  admin = await setUp(school);
});
afterEach(() => school.close());

const gone: string[] = [];
const sweepNow = () => sweep({ store: school.store, sessions: createSessions(school.store, () => school.clock.at), whatStays: createWhatStays({ store: school.store, content: school.content, onFault: expect.unreachable }) }, school.clock.at, (lesson) => void gone.push(lesson));

it("[R17] removes lessons after the days that the school has set, with their logs, and guests' names after a day", async () => {
  const { info, students } = await addClass(admin, "一班", ["甲"]);
  const { id } = await ok<{ id: string }>(admin.ask("POST", `/api/classes/${info.id}/lessons`, lessonOn([{ id: "g1", name: "1", members: [students[0]!.id] }])));
  await ok(school.person().ask("POST", `/api/rooms/${info.code}/guest`, { name: "访客甲" }));
  expect(await sweepNow()).toEqual({ lessons: 0, guests: 0 });
  await school.store.lessons.save({ ...(await school.store.lessons.get(id))!, endedAt: school.clock.at });
  school.clock.at += 1.5 * DAY;
  expect(await sweepNow()).toEqual({ lessons: 0, guests: 1 });
  school.clock.at += 400 * DAY;
  expect(await sweepNow()).toEqual({ lessons: 0, guests: 0 });
  const [own] = await school.store.schools.list();
  await school.store.schools.save({ ...own!, retentionDays: 30 });
  expect(await sweepNow()).toEqual({ lessons: 1, guests: 0 });
  expect([await school.store.read(`lesson:${id}`, 0), gone]).toEqual([[], [id]]);
  expect((await admin.ask("GET", `/api/classes/${info.id}/export`)).body).not.toContain("访客甲");
});

it("[R21] backs up at the start, once there is something to keep, and when asked to; a backup is fetched by its name only", async () => {
  const { store, clock } = school;
  const backupFolder = join(school.folder, "backups");
  const names = async () => (await ok<{ name: string }[]>(admin.ask("GET", "/api/backups"))).map(({ name }) => name);
  // The school's own server began before anybody had set up.
  expect(await names()).toEqual([]);
  const upkeep = createUpkeep({ store, sessions: createSessions(store, () => clock.at), whatStays: async () => expect.unreachable(), backupFolder, now: () => clock.at, onFault: expect.unreachable, removed: expect.unreachable });
  await upkeep.begin();
  expect(await names()).toHaveLength(1);
  clock.at += 60_000;
  upkeep.backUp();
  await upkeep.stop();
  const [made] = await ok<{ name: string; bytes: number }[]>(admin.ask("GET", "/api/backups"));
  expect(await names()).toHaveLength(2);
  const file = await admin.ask("GET", `/api/backups/${made!.name}`);
  expect([file.statusCode, file.rawPayload.length]).toEqual([200, made!.bytes]);
  expect((await admin.ask("GET", "/api/backups/..%2f..%2fetc%2fpasswd")).statusCode).toBe(404);
});
