import { afterEach, describe, expect, it } from "vitest";
import type { ClassInfo } from "../../src/protocol/api.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { setUpSchool, startClassServer, until, type ClassServer, type Visitor } from "../support/class-server.ts";

let server: ClassServer | null = null;
let teacher: Visitor | null = null;
afterEach(async () => {
  teacher?.leave();
  await server?.stop();
});

describe("the demonstration class", () => {
  it("[V17] shows monitor, talk and scores at once, is marked, and goes with one request", async () => {
    server = await startClassServer(createMemoryStore());
    teacher = await setUpSchool(server);
    const made = await teacher.get<ClassInfo>("POST", "/api/demo");
    expect(made).toMatchObject({ demo: true, students: 24 });
    expect((await teacher.get<ClassInfo>("POST", "/api/demo")).id).toBe(made.id);
    const lesson = (await teacher.get<ClassInfo[]>("GET", "/api/classes"))[0]?.lesson ?? "";
    await teacher.connect();
    expect(await teacher.open("monitor", lesson)).toMatchObject({ ok: true });
    const monitor = () => (teacher as Visitor).view("monitor", lesson);
    expect(monitor()).toMatchObject({ demo: true, online: { now: 24, of: 24 } });
    expect(monitor().groups.map(({ lastLine }) => lastLine !== null)).toEqual([true, true, true, true, true, true]);
    expect(monitor().groups.some(({ handUp }) => handUp !== null)).toBe(true);
    const points = monitor().groups.map((group) => group.points?.total ?? 0);
    expect(Math.max(...points)).toBeGreaterThan(Math.min(...points) + 10);
    expect(monitor().misses.length).toBeGreaterThan(2);
    const attempt = monitor().groups[0]?.attempt ?? "";
    expect(await teacher.open("attempt", attempt)).toMatchObject({ ok: true });
    expect(await teacher.open("review", lesson)).toMatchObject({ ok: true });
    const review = teacher.view("review", lesson);
    expect(review.groups.map(({ standing }) => standing)).toEqual(["released", ...Array.from({ length: 5 }, () => "provisional")]);
    expect(review.groups.every(({ marks }) => marks.teacher !== null)).toBe(true);
    expect(review.groups[0]).toMatchObject({ corrections: 1, open: { appeals: 1 }, remark: expect.stringContaining("回电") });
    await teacher.get("DELETE", "/api/demo");
    await until(() => !(teacher as Visitor).documents.has(`monitor:${lesson}`), "the monitor is closed");
    expect(await teacher.get("GET", "/api/classes")).toEqual([]);
    expect(server.faults).toEqual([]);
  });
});
