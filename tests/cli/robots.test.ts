import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { SHIPPED_SCENARIOS } from "../../src/content/scenario-root.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { makeClass, setUpSchool, startClassServer, startLesson, until, type ClassServer, type ServerOptions } from "../support/class-server.ts";
import { recordingTerminal } from "../support/recording-terminal.ts";

let server: ClassServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function classOf(names: string[], options: ServerOptions = {}) {
  const started = await startClassServer(createMemoryStore(), options);
  server = started;
  const teacher = await setUpSchool(started);
  const made = await makeClass(teacher, names);
  return { url: started.url, teacher, made, start: () => startLesson(teacher, made, { size: 3, seats: ["agent", "recorder", "observer"] }) };
}

function run(...args: string[]) {
  const recording = recordingTerminal();
  return { ...recording, code: main(["robots", ...args, "--lang", "en"], { commands: COMMANDS, env: {}, openTerminal: recording.terminal }) };
}

describe("kefu robots", () => {
  it("[K12] join by free names, wait for the lesson, play it, and lose nothing that was acknowledged", { timeout: 120_000 }, async () => {
    const { url, made, start } = await classOf(["王磊", "陈静", "李晓雨"]);
    const played = run("--url", url, "--code", made.code, "--students", "3", "--every", "0.2", "--minutes", "0.2", "--quality", "strong", "--json");
    await until(() => played.err.some((line) => line.includes("Waiting")), "the robots wait", 60_000);
    const lesson = await start();
    expect(await played.code).toBe(0);
    const figures = JSON.parse(played.out.join("\n")) as Record<string, number>;
    expect(figures).toMatchObject({ robots: 3, lost: 0, unanswered: 0 });
    expect(figures["acknowledged"]).toBeGreaterThan(10);
    expect(figures["checked"]).toBe(figures["acknowledged"]);
    const [attempt] = (await server?.store.attempts.ofLesson(lesson)) ?? [];
    const said = (await server?.store.read(`attempt:${attempt?.id}`, 0))?.map(({ body }) => (JSON.parse(body) as { type: string }).type) ?? [];
    expect(said).toContain("turn-spoken");
    expect(server?.faults).toEqual([]);

    // Every name has a PIN now; guests come in while the lesson is on.
    const guests = run("--url", url, "--code", made.code, "--students", "2", "--minutes", "0.03");
    expect(await guests.code).toBe(0);
    expect(guests.err.join()).toContain("2 of 2");
    expect(guests.out.join("\n")).toContain("lost: 0");
  });

  it("[K12] refuses a lesson on another version of the situation", { timeout: 120_000 }, async () => {
    const scenarios = mkdtempSync(join(tmpdir(), "kefu-scenarios-"));
    try {
      cpSync(SHIPPED_SCENARIOS, scenarios, { recursive: true });
      const file = join(scenarios, "complaints", "late-pickup.json");
      writeFileSync(file, readFileSync(file, "utf8").replace('"minutes": ', '"minutes": 1'));
      const { url, made, start } = await classOf(["王磊"], { scenarios });
      await start();
      const other = run("--url", url, "--code", made.code, "--students", "1", "--minutes", "1");
      expect(await other.code).toBe(2);
      expect(other.err.join()).toContain("robots/other-version");
    } finally {
      rmSync(scenarios, { recursive: true });
    }
  });

  it("[K12] says that nothing could be looked up where the server is gone at the end", { timeout: 120_000 }, async () => {
    const { url, made, start } = await classOf(["王磊"]);
    const [attempt] = (await server?.store.attempts.ofLesson(await start())) ?? [];
    const played = run("--url", url, "--code", made.code, "--students", "1", "--every", "0.2", "--minutes", "0.2");
    const done = async () => (await server?.store.read(`attempt:${attempt?.id}`, 0))?.filter(({ body }) => body.includes('"actor":"')).length ?? 0;
    while ((await done()) < 8) await new Promise((later) => setTimeout(later, 100));
    await server?.stop();
    server = null;
    expect(await played.code).toBe(1);
    expect(played.out.join("\n")).toMatch(/looked up afterwards: 0, lost: 0\.\n.*what they did was not looked up/);
  });

  it("[K12] refuses a room that is not there or takes nobody, and an address where nobody is", async () => {
    const { url, made } = await classOf([]);
    const unknown = run("--url", url, "--code", "ZZZZZZ");
    expect([await unknown.code, unknown.err.join()]).toEqual([2, expect.stringContaining("[robots/unknown-room]")]);
    const empty = run("--url", url, "--code", made.code);
    expect([await empty.code, empty.err.join()]).toEqual([2, expect.stringContaining("robots/nobody")]);
    await server?.stop();
    server = null;
    const gone = run("--url", url, "--code", made.code);
    expect([await gone.code, gone.err.join()]).toEqual([2, expect.stringContaining("robots/unreachable")]);
  });

  it.each([
    [["--url", "ftp://x"], "robots/bad-url"],
    [["--code", ""], "robots/needs-code"],
    [["--students", "0"], "robots/bad-number"],
    [["--students", "2.5"], "robots/bad-number"],
    [["--every", "often"], "robots/bad-number"],
    [["--quality", "best"], "robots/bad-quality"],
    [["--pin", "abcd"], "robots/bad-pin"],
    [["--pin", "1234"], "robots/bad-pin"],
  ])("[K12] %j is a wrong call: %s", async (args, code) => {
    const call = run("--url", "http://127.0.0.1:1", "--code", "K7M42P", ...args);
    expect([await call.code, call.err.join()]).toEqual([2, expect.stringContaining(code)]);
  });
});
