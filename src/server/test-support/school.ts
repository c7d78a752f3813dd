/** Owns a school for tests: the real app on a real store, people who are signed in, and a clock that is set by hand. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import type { ClassInfo, NewLesson, StudentInfo } from "../../protocol/api.ts";
import { studentPin } from "../../../tests/support/student-pin.ts";
import { createApp, type AppOptions } from "../app.ts";
import { createContent, type ServerContent } from "../content.ts";
import { createFirstStart } from "../people/set-up.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";

const HOST = "192.168.1.5:4400";
const PASSWORD = "waybill-2026";

/** Somebody at a browser: keeps the cookie that the server sets. */
export type Person = {
  cookie: string;
  ask(method: InjectOptions["method"], url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
};

export type TestSchool = {
  app: FastifyInstance;
  store: Store;
  content: ServerContent;
  clock: { at: number };
  folder: string;
  /** Lines of the log so far. */
  log: string[];
  person(cookie?: string): Person;
  close(): Promise<void>;
};

export async function openSchool(options: Partial<AppOptions> & { on?: "memory" | "sqlite" } = {}): Promise<TestSchool> {
  const folder = mkdtempSync(join(tmpdir(), "kefu-school-"));
  const webRoot = join(folder, "web");
  mkdirSync(webRoot);
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>客服实训室</title>");
  const store = options.on === "sqlite" ? await openStore({ dataDir: join(folder, "data") }) : createMemoryStore();
  const content = createContent(store);
  const clock = { at: 1_800_000_000_000 };
  const log: string[] = [];
  const app = await createApp({ webRoot, store, content, backupFolder: join(folder, "backups"), version: "test", now: () => clock.at, log: { level: "debug", stream: { write: (line) => void log.push(line) } }, ...options });
  await app.ready();
  const person = (cookie = ""): Person => {
    const self: Person = {
      cookie,
      ask: async (method = "GET", url, body, headers = {}) => {
        const response = await app.inject({ method, url, ...(body === undefined ? {} : { payload: body as object }), headers: { host: HOST, origin: `http://${HOST}`, ...(self.cookie ? { cookie: self.cookie } : {}), ...headers } });
        const set = [response.headers["set-cookie"] ?? []].flat().find((cookie) => cookie.startsWith("kefu_session="));
        if (set !== undefined) self.cookie = /Max-Age=0/.test(set) ? "" : (set.split(";")[0] ?? "");
        return response;
      },
    };
    return self;
  };
  return {
    ...{ app, store, content, clock, folder, log, person },
    close: async () => {
      await app.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first administrator, signed in. */
export async function setUp({ store, person, clock }: TestSchool): Promise<Person> {
  const code = await createFirstStart(store, () => clock.at).issueCode();
  const admin = person();
  const response = await admin.ask("POST", "/api/setup", { code, school: "第一职业学校", name: "陈校长", account: "chen", password: PASSWORD });
  if (response.statusCode !== 200) throw new Error(response.body);
  return admin;
}

export async function addTeacher(school: TestSchool, admin: Person, account: string): Promise<Person> {
  await ok(admin.ask("POST", "/api/accounts", { name: `老师${account}`, account, role: "teacher", password: PASSWORD }));
  return signIn(school, account);
}

export async function signIn({ person }: TestSchool, account: string, password = PASSWORD): Promise<Person> {
  const one = person();
  await ok(one.ask("POST", "/api/sign-in", { account, password }));
  return one;
}

/** A class with a roster. */
export async function addClass(teacher: Person, name: string, students: readonly string[]): Promise<{ info: ClassInfo; students: StudentInfo[] }> {
  const info = await ok<ClassInfo>(teacher.ask("POST", "/api/classes", { name }));
  const rows = [["学号", "姓名"], ...students.map((student, index) => [String(2026001 + index), student])];
  return { info, students: await ok<StudentInfo[]>(teacher.ask("POST", `/api/classes/${info.id}/roster`, { rows })) };
}

export async function joinRoom({ person }: TestSchool, code: string, student: string, pin = studentPin): Promise<Person> {
  const one = person();
  await ok(one.ask("POST", `/api/rooms/${code}/join`, { student, pin }));
  return one;
}

/** A lesson on the shipped situation. */
export function lessonOn(groups: NewLesson["groups"]): NewLesson {
  return { unit: "complaints", situation: "late-pickup", mode: "practice", phases: [{ id: "background", minutes: 10 }, { id: "implement", minutes: 40 }], pace: "class", customer: "script", seats: ["agent", "recorder"], spare: "observer", autoAdvance: false, graceSeconds: 30, groups };
}

/** The body of an answer that has to be one. */
export async function ok<Body = unknown>(answer: Promise<LightMyRequestResponse>): Promise<Body> {
  const response = await answer;
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return (response.body === "" ? null : response.json()) as Body;
}
