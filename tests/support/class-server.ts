/** A real server on a free port of this machine, and visitors who speak to it as browsers do: REST with a cookie, live messages over a socket. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClassClient } from "../../src/cli/robots/class-client.ts";
import type { NewLesson } from "../../src/protocol/api.ts";
import type { Done, Refusal, ReviewMessage } from "../../src/protocol/live.ts";
import { createApp } from "../../src/server/app.ts";
import { createContent } from "../../src/server/content.ts";
import { createFirstStart } from "../../src/server/people/set-up.ts";
import type { Store } from "../../src/server/store/store.ts";
import { studentPin } from "./student-pin.ts";

export type ClassServer = { url: string; store: Store; setUpCode: string | null; /** Unexpected errors, as logged. */ faults: string[]; /** Everything that was logged. */ logged: string[]; stop(): Promise<void> };

export type ServerOptions = { databaseUrl?: string; redisUrl?: string; scenarios?: string; /** The built pages; else there are none. */ webRoot?: string; now?: () => number; pings?: { interval: number; timeout: number } };

/** The store stays open when the server stops. */
export async function startClassServer(store: Store, { databaseUrl, redisUrl, scenarios, webRoot, now = Date.now, pings }: ServerOptions = {}): Promise<ClassServer> {
  const folder = mkdtempSync(join(tmpdir(), "kefu-class-"));
  const faults: string[] = [];
  const logged: string[] = [];
  const write = (line: string) => {
    logged.push(line);
    if ((JSON.parse(line) as { level: number }).level >= 50) faults.push(line);
  };
  const log = { level: "debug", stream: { write } } as const;
  const app = await createApp({ webRoot: webRoot ?? folder, store, content: createContent(store, scenarios), backupFolder: folder, version: "test", databaseUrl, redisUrl, now, pings, log });
  const setUpCode = await createFirstStart(store, now).issueCode();
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    store,
    setUpCode,
    faults,
    logged,
    stop: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody with a browser of their own. */
export class Visitor extends ClassClient {
  review(lesson: string, command: unknown, id = this.newId()): Promise<Done | Refusal> {
    return this.live.timeout(30_000).emitWithAck("review:do", { lesson, id, command: command as ReviewMessage["command"] });
  }
}

/** Waits until it holds; what is awaited comes over a socket. */
export async function until(holds: () => boolean, what: string, ms = 8000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const teacherPassword = "correct horse battery";

/** A school with a teacher who is signed in. */
export async function setUpSchool(server: Pick<ClassServer, "url" | "setUpCode">): Promise<Visitor> {
  const teacher = new Visitor(server.url, "teacher");
  await teacher.get("POST", "/api/setup", { code: server.setUpCode, school: "试验学校", name: "林老师", account: "lin", password: teacherPassword });
  return teacher;
}

export type MadeClass = { id: string; code: string; students: { id: string; name: string }[] };

export async function makeClass(teacher: Visitor, names: readonly string[], name = "物流2301"): Promise<MadeClass> {
  const made = await teacher.get<{ id: string; code: string }>("POST", "/api/classes", { name });
  const rows = [["学号", "姓名"], ...names.map((student, index) => [String(2_023_001 + index), student])];
  const students = await teacher.get<{ id: string; name: string }[]>("POST", `/api/classes/${made.id}/roster`, { rows });
  return { ...made, students };
}

export async function joinRoom(server: ClassServer, { code, students }: MadeClass, index: number): Promise<Visitor> {
  const student = students[index];
  if (!student) throw new Error(`no student ${index}`);
  const visitor = new Visitor(server.url, student.name);
  await visitor.get("POST", `/api/rooms/${code}/join`, { student: student.id, pin: studentPin });
  return visitor;
}

/** A lesson on the shipped call: `size` people in a group. */
export async function startLesson(teacher: Visitor, made: MadeClass, { size = 4, ...change }: { size?: number } & Partial<NewLesson> = {}): Promise<string> {
  const groups = Array.from({ length: Math.ceil(made.students.length / size) }, (_, index) => ({ id: `g${index + 1}`, name: `第${index + 1}组`, members: made.students.slice(index * size, (index + 1) * size).map(({ id }) => id) }));
  const plan: NewLesson = {
    unit: "complaints",
    situation: "late-pickup",
    mode: "practice",
    phases: [{ id: "implement", minutes: 40 }, { id: "refine", minutes: 15 }],
    pace: "class",
    customer: "script",
    seats: ["agent", "customer", "recorder", "observer"],
    autoAdvance: false,
    spare: "observer",
    graceSeconds: 5,
    groups,
    ...change,
  };
  const { id } = await teacher.get<{ id: string }>("POST", `/api/classes/${made.id}/lessons`, plan);
  return id;
}
