/** Who may do what over the live line: every message and every lesson command, for everybody there is, over real sockets, against a table written by hand. */
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandType } from "../../src/attempt/command.ts";
import type { LessonCommandType } from "../../src/classroom/lesson/command.ts";
import type { ReviewCommandType } from "../../src/classroom/review/command.ts";
import type { ClientMessages, DocumentKind } from "../../src/protocol/live.ts";
import { rights } from "../../src/server/access/rights.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { startClassServer, startLesson, Visitor, type ClassServer } from "../support/class-server.ts";
import { seedClass, type SeededClass } from "../support/seeded-class.ts";
import { account } from "../support/store-rows.ts";

const cast = ["agent", "recorder", "guest", "late guest", "other group", "other class", "other school", "teacher", "colleague", "foreign teacher", "admin", "foreign admin"] as const;
type Name = (typeof cast)[number];

/** x may, . may not: agent, recorder, guest of the group; guest of an earlier lesson; student of another group, class, school; teacher own, other class, other school; admin, of another school. */
const lead = "... . ... x.. x.";
const ownGroup = "xxx . ... ... ..";
const nobody = "... . ... ... ..";

const documents: Record<DocumentKind, string> = { attempt: "xxx . ... x.. x.", lesson: "xxx . x.. ... ..", monitor: lead, screen: lead, review: lead, result: "xxx . x.. ... .." };

const commands: Record<LessonCommandType, string> = {
  "start-lesson": nobody,
  come: nobody,
  go: nobody,
  "enter-phase": lead,
  "give-time": lead,
  pause: lead,
  resume: lead,
  "end-lesson": lead,
  "place-member": lead,
  "assign-seat": lead,
  "start-round": lead,
  "take-seat": lead,
  // Of the own group each, the other group's as well.
  "ask-help": "xxx . x.. ... ..",
  "close-help": "xxx . ... x.. x.",
  whisper: lead,
  "read-whisper": ownGroup,
  project: lead,
  debrief: lead,
  release: lead,
  "inject-card": lead,
  "set-mood": lead,
};

/** Whom one may rate is the review's rule; marks of the own group only may be appealed against. */
const reviewing: Record<ReviewCommandType, string> = {
  "set-weights": lead,
  "set-counts": lead,
  "set-rubric": lead,
  "remove-rubric": lead,
  "open-rating": lead,
  "close-rating": lead,
  rate: "xxx . x.. x.. x.",
  "correct-verdicts": lead,
  "correct-credit": lead,
  "drop-correction": lead,
  "add-wording": lead,
  "drop-wording": lead,
  "set-share": lead,
  "set-leader": lead,
  "write-remark": lead,
  "confirm-group": lead,
  "reopen-group": lead,
  "release-results": lead,
  "withdraw-results": lead,
  appeal: ownGroup,
  "answer-appeal": lead,
  claim: lead,
  "leave-claim": lead,
  undo: lead,
};

/** What somebody of another group is refused with where the command names what only the first group has. */
const elsewhere: Partial<Record<LessonCommandType, string>> = { "close-help": "lesson/not-allowed", "read-whisper": "lesson/whisper-unknown" };

/** Messages that are no command and open nothing: who gets in. */
const messages: Record<Exclude<keyof ClientMessages, "open" | "close" | "lesson:do" | "review:do">, string> = { "attempt:do": ownGroup, "attempt:report": "xxx . ... x.. x.", "attempt:present": ownGroup };

/** What the host alone does in an attempt: no seat has it. */
const hosts: Partial<Record<CommandType, object>> = {
  "start-attempt": { mode: "practice", seed: 1 },
  "finish-attempt": {},
  "hold-seat": { seat: "customer", holder: "script" },
  "set-mood": { activity: "call", value: 0 },
  "inject-card": { activity: "call", card: { title: "x", line: null, mood: 0 } },
  "stop-call": { activity: "call" },
};

let clock = Date.now();
let store: Store;
let server: ClassServer;
let seeded: SeededClass;
let lesson: string;
let attempt: string;
const people = new Map<Name, Visitor>();
const visitors: Visitor[] = [];

/** Everything that somebody asks has a second of its own, so that nothing is refused for haste. */
const person = (name: Name): Visitor => {
  clock += 1000;
  const found = people.get(name);
  if (!found) throw new Error(name);
  return found;
};
async function visit(name: Name, cookie: string): Promise<void> {
  const visitor = Object.assign(new Visitor(server.url, name), { cookie });
  people.set(name, visitor);
  visitors.push(visitor);
  await visitor.connect();
}

beforeAll(async () => {
  store = createMemoryStore();
  server = await startClassServer(store, { now: () => clock });
  seeded = await seedClass(store, 4);
  const other = await seedClass(store, 1, { key: "b" });
  const foreign = await seedClass(store, 1, { key: "f", of: "s2" });
  await visit("teacher", seeded.teacher.cookie);
  await visit("colleague", other.teacher.cookie);
  await visit("foreign teacher", foreign.teacher.cookie);
  await visit("admin", (await seeded.signIn(account("chief", { role: "admin" }))).cookie);
  await visit("foreign admin", (await foreign.signIn(account("foreign-chief", { role: "admin", school: "s2" }))).cookie);
  for (const [index, name] of (["agent", "recorder", "other group"] as const).entries()) await visit(name, seeded.students[index]?.cookie ?? "");
  await visit("other class", other.students[0]?.cookie ?? "");
  await visit("other school", foreign.students[0]?.cookie ?? "");
  // A guest of a lesson that is over.
  await begin();
  await visit("late guest", await guest());
  await person("teacher").say(lesson, { type: "end-lesson" });
  await begin();
}, 60_000);
afterAll(async () => {
  for (const visitor of visitors) visitor.leave();
  await server.stop();
  expect(server.faults).toEqual([]);
});

async function guest(): Promise<string> {
  const visitor = new Visitor(server.url);
  await visitor.get("POST", `/api/rooms/${seeded.code}/guest`, { name: `访客${visitors.length}` });
  return visitor.cookie;
}

/** A lesson with a running call: agent, recorder and a guest in the first group, somebody else in the second. */
async function begin(): Promise<void> {
  const [first, second, third] = seeded.students.map(({ id }) => id);
  const groups = [{ id: "g1", name: "一组", members: [first ?? "", second ?? ""] }, { id: "g2", name: "二组", members: [third ?? ""] }];
  lesson = await startLesson(person("teacher"), seeded, { groups, graceSeconds: 300 });
  people.get("guest")?.leave();
  await visit("guest", await guest());
  const me = await person("guest").open("lesson", lesson);
  const id = me.ok ? (me.value as { me: { student: string } }).me.student : "";
  const teacher = person("teacher");
  for (const command of [{ type: "place-member", student: id, group: "g1" }, { type: "whisper", whisper: "w0", groups: ["g1"], seat: null, text: "看单号", answers: false }]) {
    expect([command, await teacher.say(lesson, command)]).toMatchObject([command, { ok: true }]);
  }
  const agent = person("agent");
  await agent.open("lesson", lesson);
  attempt = agent.view("lesson", lesson).group?.attempt ?? "";
  for (const command of [{ type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: [] }]) expect([command, await agent.attempt(attempt, command)]).toMatchObject([command, { ok: true }]);
}

/** A command of the kind that is right at this moment. */
function commandOf(type: LessonCommandType): object {
  const student = seeded.students[0]?.id ?? "";
  const fields: { [Type in LessonCommandType]: () => object } = {
    "start-lesson": () => ({ plan: { unit: "complaints", situation: "late-pickup", version: "v", mode: "practice", phases: [{ id: "implement", minutes: 5 }], pace: "class", customer: "script", seats: ["agent"], spare: "observer", autoAdvance: false, graceSeconds: 30, demo: false }, groups: [], attempts: {} }),
    "enter-phase": () => ({ group: null, phase: "refine" }),
    "give-time": () => ({ group: null, seconds: 60 }),
    pause: () => ({}),
    resume: () => ({}),
    "end-lesson": () => ({}),
    "place-member": () => ({ student, group: "g2" }),
    "assign-seat": () => ({ group: "g1", student, seat: "observer" }),
    "start-round": () => ({ attempts: { g1: `again-${visitors.length}`, g2: `again2-${visitors.length}` }, rotate: true }),
    come: () => ({ student, link: "x.y" }),
    go: () => ({ student, link: "x.y" }),
    "take-seat": () => ({ group: "g1", seat: "agent", by: "script" }),
    "ask-help": () => ({}),
    "close-help": () => ({ group: "g1" }),
    whisper: () => ({ whisper: "w1", groups: ["g1"], seat: null, text: "先道歉", answers: false }),
    "read-whisper": () => ({ whisper: "w0" }),
    project: () => ({ group: "g1", names: false }),
    debrief: () => ({ keys: [] }),
    release: () => ({ what: "reports", group: null }),
    "inject-card": () => ({ groups: ["g1"], card: { id: null, title: "客户要找媒体", line: null, mood: 5 } }),
    "set-mood": () => ({ groups: ["g1"], value: 50 }),
  };
  return { type, ...fields[type]() };
}

/** Well formed; whether it can be done is not asked here. */
function reviewCommandOf(type: ReviewCommandType): object {
  const [student = "", place] = [seeded.students[0]?.id, { attempt, seq: 1, key: "B1:greet" }];
  const item = { id: "x", title: "x", points: 5, sign: "+", levels: [], note: null, capAt: null };
  const fields: { [Type in ReviewCommandType]: object } = {
    "set-weights": { weights: { automatic: 50, teacher: 50, peer: 0, self: 0 } },
    "set-counts": { counts: "last" },
    "set-rubric": { rubric: { id: "own", courseId: null, title: "x", of: "group", raters: ["teacher"], method: "sum", max: 5, min: 0, items: [item] } },
    "remove-rubric": { rubric: "own" },
    "open-rating": {},
    "close-rating": {},
    rate: { rubric: "group-indicator", target: { group: "g1" }, values: {} },
    "correct-verdicts": { places: [place], to: "met", reason: "x" },
    "correct-credit": { place: { attempt, item: "x" }, points: 1, reason: "x" },
    "drop-correction": { places: [place], items: [] },
    "add-wording": { wording: { id: "w1", key: "B1:greet", text: "您好呀" } },
    "drop-wording": { wording: "w1" },
    "set-share": { group: "g1", student, share: 1, reason: "x" },
    "set-leader": { group: "g1", student },
    "write-remark": { target: { group: "g1" }, text: "x" },
    "confirm-group": { group: "g1" },
    "reopen-group": { group: "g1", reason: "x" },
    "release-results": { students: [student] },
    "withdraw-results": { students: [student] },
    appeal: { appeal: "a1", place, text: "x" },
    "answer-appeal": { appeal: "a1", accepted: true, text: "x" },
    claim: { what: { group: "g1" } },
    "leave-claim": { what: { group: "g1" } },
    undo: { undoes: 1 },
  };
  return { type, ...fields[type] };
}

/** What of lesson and attempt is stored, but for people coming and going. */
async function stored(): Promise<string> {
  const rows = [...(await store.read(`lesson:${lesson}`, 0)), ...(await store.read(`attempt:${attempt}`, 0))];
  return rows.map(({ body }) => body).filter((body) => !/"(person-(came|went)|seat-held)"/.test(body)).join("\n");
}

const split = (marks: string): [allowed: Name[], refused: Name[]] => {
  const flat = marks.replaceAll(" ", "");
  expect(flat).toHaveLength(cast.length);
  return [cast.filter((_, index) => flat[index] === "x"), cast.filter((_, index) => flat[index] !== "x")];
};
const notAllowed = { ok: false, rejection: { code: "server/not-allowed" } };

describe("the live line, for everybody", () => {
  it("[V15] has a row for every message and command of the table of rights, and none beside", () => {
    const rows = [...Object.keys(documents).map((kind) => `open:${kind}`), ...Object.keys(messages), ...Object.keys(commands).map((type) => `lesson:${type}`), ...Object.keys(reviewing).map((type) => `review:${type}`)];
    expect(rows.sort()).toEqual(Object.keys(rights).filter((action) => !action.includes(" /")).sort());
  });

  it.each(Object.entries(documents) as [DocumentKind, string][])("[V15] open %s", async (kind, marks) => {
    const [allowed, refused] = split(marks);
    const id = kind === "attempt" ? attempt : lesson;
    for (const name of refused) expect([name, await person(name).open(kind, id)]).toMatchObject([name, notAllowed]);
    for (const name of allowed) expect([name, await person(name).open(kind, id)]).toMatchObject([name, { ok: true }]);
  });

  it.each(Object.entries(commands) as [LessonCommandType, string][])("[V15] lesson command %s", async (type, marks) => {
    const [allowed, refused] = split(marks);
    if (type === "resume") await person("teacher").say(lesson, { type: "pause" });
    if (type === "close-help") await person("agent").say(lesson, { type: "ask-help" });
    const before = await stored();
    for (const name of refused) {
      const code = (name === "other group" && elsewhere[type]) || "server/not-allowed";
      expect([name, await person(name).say(lesson, commandOf(type))]).toMatchObject([name, { ok: false, rejection: { code } }]);
    }
    expect(await stored()).toBe(before);
    // The first of them does it; for the others it may be done already.
    const answers = [];
    for (const name of allowed) answers.push(await person(name).say(lesson, commandOf(type)));
    if (allowed.length > 0) expect(answers[0]).toMatchObject({ ok: true });
    expect(answers.filter((answer) => !answer.ok && !answer.rejection.code.startsWith("lesson/") && answer.rejection.code !== "live/no-call")).toEqual([]);
    if (type !== "end-lesson") await person("teacher").say(lesson, { type: "end-lesson" });
    await begin();
  });

  it.each(Object.entries(reviewing) as [ReviewCommandType, string][])("[V15] review command %s", async (type, marks) => {
    const [allowed, refused] = split(marks);
    const review = async () => (await store.read(`review:${lesson}`, 0)).length;
    const before = await review();
    for (const name of refused) expect([name, await person(name).review(lesson, reviewCommandOf(type))]).toMatchObject([name, notAllowed]);
    expect(await review()).toBe(before);
    // Whoever may ask is answered by the rules of the review, in one way or the other.
    for (const name of allowed) {
      const answer = await person(name).review(lesson, reviewCommandOf(type));
      expect([name, answer.ok || answer.rejection.code.startsWith("review/"), answer]).toMatchObject([name, true, {}]);
    }
  });

  it("[V15] attempt:do", async () => {
    const [allowed, refused] = split(messages["attempt:do"]);
    const before = await stored();
    for (const name of refused) expect([name, await person(name).attempt(attempt, { type: "write-note", text: name })]).toMatchObject([name, notAllowed]);
    expect(await stored()).toBe(before);
    // The seat decides the rest: while the call is on, observers write nothing.
    for (const name of allowed) expect([name, await person(name).attempt(attempt, { type: "write-note", text: name })]).toMatchObject([name, { ok: name !== "guest" }]);
  });

  it("[V15] what the host does in an attempt, nobody does over the line", async () => {
    const before = await stored();
    for (const [type, fields] of Object.entries(hosts)) for (const name of cast) expect([type, name, await person(name).attempt(attempt, { type, ...fields })]).toMatchObject([type, name, { ok: false }]);
    expect(await stored()).toBe(before);
  });

  it("[V15] attempt:report", async () => {
    const [allowed, refused] = split(messages["attempt:report"]);
    const report = (name: Name) => person(name).live.timeout(10_000).emitWithAck("attempt:report", { attempt });
    for (const name of refused) expect([name, await report(name)]).toMatchObject([name, notAllowed]);
    for (const name of ["agent", "recorder", "guest"] as const) expect([name, "not yet", await report(name)]).toMatchObject([name, "not yet", notAllowed]);
    expect(await person("teacher").say(lesson, { type: "release", what: "reports", group: null })).toMatchObject({ ok: true });
    for (const name of allowed) expect([name, await report(name)]).toEqual([name, expect.objectContaining({ ok: true })]);
  });

  it("[V15] attempt:present", async () => {
    const [allowed] = split(messages["attempt:present"]);
    const told: string[] = [];
    await person("recorder").open("attempt", attempt);
    person("recorder").live.on("presence", ({ people: there }) => told.push(...there.map(({ place }) => place.activity)));
    for (const [index, name] of cast.entries()) person(name).live.emit("attempt:present", { attempt, place: { activity: `at-${index}`, field: null } });
    // Each line has answered something later, so that the earlier message was dealt with.
    for (const name of cast) await person(name).open("screen", lesson);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const seen = cast.filter((_, index) => told.includes(`at-${index}`));
    expect(seen).toEqual(allowed);
  });

  it.each([
    ["nobody who is signed in", () => ({ origin: server.url }), "server/sign-in-first"],
    ["a token that was made up", () => ({ origin: server.url, cookie: "kefu_session=guess" }), "server/sign-in-first"],
    ["a page of a foreign site", () => ({ origin: "http://evil.example", cookie: person("agent").cookie }), "websocket error"],
    ["a page that does not say where it comes from", () => ({ cookie: person("agent").cookie }), "websocket error"],
  ])("[V12] %s does not get in", async (_, headers, code) => {
    const socket = io(server.url, { path: "/live", transports: ["websocket"], forceNew: true, reconnection: false, extraHeaders: headers() as Record<string, string> });
    const error = await new Promise<Error>((resolve, reject) => {
      socket.once("connect", () => reject(new Error("got in")));
      socket.once("connect_error", resolve);
    }).finally(() => socket.disconnect());
    expect(error.message).toBe(code);
  });
});
