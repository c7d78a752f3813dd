/** A server is killed while a class of two hundred plays; everybody's own page finds back by itself. */
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { processFigures } from "../../bench/class/process-figures.ts";
import type { Command } from "../../src/attempt/command.ts";
import { foldChecked } from "../../src/attempt/fold.ts";
import { foldLessonChecked } from "../../src/classroom/lesson/fold-lesson.ts";
import { createContent } from "../../src/server/content.ts";
import { logName } from "../../src/server/store/log-name.ts";
import type { Store } from "../../src/server/store/store.ts";
import { startLesson, until, Visitor } from "../support/class-server.ts";
import { createPlace, findPostgres } from "../support/databases.ts";
import { LivePage } from "../support/live-page.ts";
import { seedClass } from "../support/seeded-class.ts";
import { freePort, serve } from "../support/served.ts";

const STUDENTS = 200;
const BACK_MS = 10_000;
/** The longest that a page waits before it tries its line again. */
const COMING_MS = 3500;
/** A machine that others keep busy is given several times as long as the class took to come in at first: the same work, and what has queued up meanwhile. */
const AS_AT_FIRST = 6;
const server = await findPostgres();
const kinds = server === null ? (["sqlite"] as const) : (["sqlite", "postgres"] as const);

/** What somebody in this seat does all the time. */
function nextOf(seat: string, count: number): Command {
  if (seat === "recorder") return { type: "fill-field", activity: "record-card", field: "complainant", value: `张先生 ${count}` };
  if (seat !== "agent") return { type: "write-note", text: `第 ${count} 次` };
  const opening: Command[] = [{ type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: [] }];
  return opening[count] ?? { type: "speak", activity: "call", text: `您好，世达物流22号客服小王，这是第${count}句`, via: "keyboard" };
}

/** Goes on until told to stop, however the line is: what was said while it was cut waits in the page. */
async function play(page: LivePage, seat: string, goesOn: () => boolean): Promise<void> {
  for (let count = 0; goesOn(); count += 1) {
    void page.push(nextOf(seat, count));
    await wait(2000 + Math.random() * 2000);
  }
}

async function logOf(store: Store, log: string): Promise<{ ids: string[]; events: unknown[] }> {
  const stored = await store.read(log, 0);
  expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
  return { ids: stored.map(({ id }) => id), events: stored.map(({ body }) => JSON.parse(body) as unknown) };
}

it.each([server === null ? "NONE ANSWERS HERE, the kill is tried on SQLite only" : "one answers, the kill is tried on it too"])("PostgreSQL: %s", () => {
  expect(server !== null || process.env["KEFU_REQUIRE_POSTGRES"] === undefined, "KEFU_REQUIRE_POSTGRES is set, and no PostgreSQL answers").toBe(true);
});

describe.each(kinds)("a server that is killed while a class plays: %s", (kind) => {
  it("[V14] lost and doubled nothing that was acknowledged, and everybody is back within ten seconds", { timeout: 300_000 }, async () => {
    const place = await createPlace(kind, server);
    const pages: LivePage[] = [];
    const port = await freePort();
    const at = { dataDir: place.dataDir, databaseUrl: place.databaseUrl, port };
    try {
      const store = await place.open();
      const seeded = await seedClass(store, STUDENTS);
      await store.close();
      let served = await serve(at);
      const teacher = Object.assign(new Visitor(served.url, "teacher"), { cookie: seeded.teacher.cookie });
      const lesson = await startLesson(teacher, seeded, { graceSeconds: 300 });
      for (const { cookie } of seeded.students) pages.push(new LivePage(served.url, cookie, lesson));
      const began = Date.now();
      await Promise.all(pages.map((page) => page.sit()));
      const within = Math.max(BACK_MS, AS_AT_FIRST * (Date.now() - began));
      const seats = pages.map((page) => page.here?.me.seat?.id ?? "");
      expect(new Set(pages.map(({ attempt }) => attempt)).size).toBe(STUDENTS / 4);

      let playing = true;
      const plays = pages.map((page, index) => play(page, seats[index] ?? "", () => playing));
      const acknowledged = () => pages.flatMap(({ sent }) => sent.filter(({ result }) => result?.ok));
      await until(() => acknowledged().length > STUDENTS, "the class plays", 60_000);
      await served.kill();
      const before = acknowledged().length;
      await until(() => pages.every(({ online }) => !online), "every page notices");
      served = await serve(at);
      const { cpuSeconds } = await processFigures(served.url);
      const away = () => pages.filter(({ here, view }, index) => here?.me.seat?.id !== seats[index] || view === null);
      await until(() => away().length === 0, "everybody has seat and attempt back", within).catch(() => expect(away().map(String)).toEqual([]));
      // The server's own part does not depend on what else the machine does: with a core to itself it has everybody back within ten seconds.
      expect(((await processFigures(served.url)).cpuSeconds - cpuSeconds) * 1000).toBeLessThan(BACK_MS - COMING_MS);
      await until(() => acknowledged().length > before + STUDENTS / 2, "the class plays on", 60_000);
      playing = false;
      await Promise.all(plays);
      await until(() => pages.every(({ waiting }) => waiting === 0), "everything is answered", 60_000);
      await teacher.connect();
      expect(await teacher.open("monitor", lesson)).toMatchObject({ ok: true });
      await until(() => teacher.view("monitor", lesson).online.now === STUDENTS, "everybody is shown as connected");
      teacher.leave();
      for (const page of pages) page.close();
      await served.stop();
      expect(served.faults()).toBe("");

      const sent = pages.flatMap((page) => page.sent.map((one) => ({ ...one, attempt: page.attempt, tries: page.tries.get(one.id) ?? 0 })));
      expect(sent.filter(({ result }) => result !== null && !result.ok && /^(live|server|web)/.test(result.rejection.code))).toEqual([]);
      expect(sent.some(({ tries, result }) => tries > 1 && result?.ok)).toBe(true);
      const after = await place.open();
      const content = createContent(after);
      for (const attempt of new Set(sent.map((one) => one.attempt))) {
        const { ids, events } = await logOf(after, logName("attempt", attempt));
        const own = sent.filter((one) => one.attempt === attempt);
        for (const { id, result } of own) expect(ids.filter((known) => known === id)).toHaveLength(result?.ok ? 1 : 0);
        expect(foldChecked(await content.prepared((await after.attempts.get(attempt))?.version ?? ""), events)).toHaveProperty("state.status", "running");
      }
      const { events } = await logOf(after, logName("lesson", lesson));
      expect(foldLessonChecked(await content.prepared((await after.lessons.get(lesson))?.version ?? ""), events)).toHaveProperty("state.status", "running");
      await after.close();
    } finally {
      for (const page of pages) page.close();
      await place.remove();
    }
  });
});
