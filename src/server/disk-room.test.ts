import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Site } from "../protocol/api.ts";
import { roomFor } from "./disk-room.ts";
import { addClass, joinRoom, ok, openSchool, setUp, type Person, type TestSchool } from "./test-support/school.ts";

let school: TestSchool;
let admin: Person;
beforeEach(async () => {
  school = await openSchool();
  admin = await setUp(school);
});
afterEach(() => school.close());

/** By how much it is what the system says: others write on the same disk meanwhile. */
function part(bytes: number | null): number {
  const { bavail, bsize } = statfsSync(school.folder);
  return (bytes ?? 0) / (bavail * bsize);
}

it("[R64] teachers are told how much room the disk has, nobody else is", async () => {
  const roomOf = async (person: Person) => (await ok<Site>(person.ask("GET", "/api/site"))).freeBytes;
  expect(part(await roomOf(admin))).toBeCloseTo(1, 1);
  const { info, students } = await addClass(admin, "一班", ["甲"]);
  expect([await roomOf(school.person()), await roomOf(await joinRoom(school, info.code, students[0]!.id))]).toEqual([null, null]);
});

it("[R64] whoever watches the server reads it among the figures", async () => {
  const { body } = await school.person().ask("GET", "/metrics");
  expect(part(Number(/^kefu_disk_free_bytes (\S+)$/m.exec(body)?.[1]))).toBeCloseTo(1, 1);
});

it("[R64] a folder that is not there yet is where it will be made", async () => {
  expect(part(await roomFor(join(school.folder, "not", "yet")))).toBeCloseTo(1, 1);
  expect(await roomFor(join(tmpdir(), "a\0b"))).toBeNull();
});
