/** Whatever is sent over the live line: the server lives, answers with codes, changes nothing, and serves everybody else as before. */
import fc from "fast-check";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandType } from "../../src/attempt/command.ts";
import type { LessonCommandType } from "../../src/classroom/lesson/command.ts";
import type { ReviewCommandType } from "../../src/classroom/review/command.ts";
import type { ClientMessages } from "../../src/protocol/live.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { startClassServer, startLesson, until, Visitor, type ClassServer } from "../support/class-server.ts";
import { seedClass, type SeededClass } from "../support/seeded-class.ts";

const events: readonly (keyof ClientMessages)[] = ["open", "close", "attempt:do", "attempt:report", "attempt:present", "lesson:do", "review:do"];
const commandTypes: readonly (CommandType | LessonCommandType | ReviewCommandType)[] = ["speak", "fill-field", "answer", "write-note", "hold-seat", "finish-attempt", "inject-card", "start-lesson", "come", "whisper", "read-whisper", "enter-phase", "start-round", "release", "rate", "appeal", "set-rubric", "correct-verdicts", "add-wording", "undo"];

/** The server's clock; every message of the fuzz has a second of its own, so that none is refused for haste alone. */
let clock = Date.now();
let store: Store;
let server: ClassServer;
let seeded: SeededClass;
let lesson: string;
let attempt: string;
let student: Visitor;
let other: Visitor;
const visitors: Visitor[] = [];

async function connected(index: number): Promise<Visitor> {
  const visitor = Object.assign(new Visitor(server.url), { cookie: seeded.students[index]?.cookie ?? "" });
  visitors.push(visitor);
  await visitor.connect();
  return visitor;
}

beforeAll(async () => {
  store = createMemoryStore();
  server = await startClassServer(store, { now: () => clock });
  seeded = await seedClass(store, 4);
  const teacher = Object.assign(new Visitor(server.url), { cookie: seeded.teacher.cookie });
  lesson = await startLesson(teacher, seeded, { graceSeconds: 600 });
  student = await connected(0);
  other = await connected(1);
  await student.open("lesson", lesson);
  attempt = student.view("lesson", lesson).group?.attempt ?? "";
}, 60_000);
afterAll(async () => {
  for (const visitor of visitors) visitor.leave();
  await server.stop();
});

/** What is stored of lesson, attempt and review, but for people coming and going. */
async function stored(): Promise<string[]> {
  const [of, played, reviewed] = [await store.read(`lesson:${lesson}`, 0), await store.read(`attempt:${attempt}`, 0), await store.read(`review:${lesson}`, 0)];
  return [...of, ...played, ...reviewed].map(({ body }) => body).filter((body) => !/"person-(came|went)"/.test(body));
}

const key = fc.constantFrom("document", "attempt", "lesson", "id", "command", "seen", "place", "activity", "field", "type", "text", "group", "groups", "seat", "toString", "length");
const known = fc.constantFrom("__proto__", "constructor", "attempt:", "monitor:x", "lesson:__proto__", "", "x".repeat(300), "call", "record-card", "g1", "agent", "\u0000", "\ud800", "＊");
const leaf: fc.Arbitrary<unknown> = fc.oneof(fc.string(), known, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const treeOf = (leaves: fc.Arbitrary<unknown>) => fc.letrec((tie) => ({ value: fc.oneof({ depthSize: "small" }, leaves, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(key, tie("value"), { maxKeys: 6 })) })).value;
const anything = treeOf(leaf);
const binary = treeOf(fc.oneof(leaf, fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes))));
/** Right on the outside, so that what is inside is reached. */
const almost = fc
  .record({ type: fc.constantFrom(...commandTypes), inside: fc.dictionary(key, anything, { maxKeys: 6 }), id: fc.uuid(), outside: fc.dictionary(key, anything, { maxKeys: 2 }) })
  .map(({ type, inside, id, outside }) => ({ attempt, lesson, id, command: { ...inside, type }, ...outside }));
const withPrototype = almost.map((message) => JSON.parse(JSON.stringify(message).replace("{", '{"__proto__":{"command":{"type":"finish-attempt"}},')) as unknown);
const message = fc.oneof(anything, almost, withPrototype);

/** Null: no answer in time. */
async function sendAny(visitor: Visitor, event: string, ...args: unknown[]): Promise<unknown> {
  clock += 1000;
  return visitor.live.timeout(10_000).emitWithAck(event as "open", ...(args as [never])).catch(() => null);
}

describe("messages of any kind", () => {
  it("[V11] are answered once, with a code, and change nothing but what a right command changes", { timeout: 120_000 }, async () => {
    const before = await stored();
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("open", "attempt:do", "attempt:report", "lesson:do", "review:do"), message, fc.array(anything, { maxLength: 2 }), async (event, sent, more) => {
        const answer = await sendAny(student, event, sent, ...more);
        expect(answer).toMatchObject({ ok: expect.any(Boolean) as boolean });
        if ((answer as { ok: boolean }).ok) return;
        refusals += 1;
        expect(answer).toMatchObject({ rejection: { code: expect.stringMatching(/^(live|lesson|attempt|review|server)\/(?!unexpected|damaged)/) as string, params: expect.any(Object) as object } });
      }),
      { numRuns: 400 },
    );
    expect(refusals).toBeGreaterThan(300);
    // Words, notes and fields that happened to be right are the student's own; nothing is the host's or somebody else's.
    for (const body of (await stored()).slice(before.length)) expect(JSON.parse(body)).toMatchObject({ seat: "agent", actor: seeded.students[0]?.id });
    expect(server.faults).toEqual([]);
  });

  it("[V11] without an answer asked for, binary, and such as the protocol does not know, change nothing and end at most their own line", { timeout: 60_000 }, async () => {
    const before = await stored();
    const wild = await connected(2);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...events, "error", "changed", "signed-out", "placed", "notice", "__proto__"), fc.array(binary, { maxLength: 3 }), async (event, sent) => {
        clock += 1000;
        if (wild.socket?.connected !== true) await wild.connect();
        wild.live.emit(event as "close", ...(sent as [never]));
      }),
      { numRuns: 300 },
    );
    wild.leave();
    await wild.connect();
    expect(await wild.open("lesson", lesson)).toMatchObject({ ok: true });
    expect(await student.open("lesson", lesson)).toMatchObject({ ok: true });
    expect(await stored()).toEqual(before);
    expect(server.faults).toEqual([]);
  });

  it("[V11] that are nested deeply are refused; too large ones end that line only", async () => {
    const deep = JSON.parse(`${'{"command":'.repeat(2000)}{}${"}".repeat(2000)}`) as object;
    clock += 10_000;
    expect(await sendAny(student, "attempt:do", { attempt, id: "deep", ...deep })).toMatchObject({ ok: false });
    expect(await sendAny(student, "lesson:do", { lesson, id: "deep", command: { type: "whisper", groups: deep } })).toMatchObject({ ok: false });
    const large = await connected(2);
    large.live.emit("attempt:do", { attempt, id: "large", command: { type: "write-note", text: "长".repeat(200_000) } }, () => undefined);
    await until(() => large.socket?.connected === false, "the line is ended");
    expect(await student.open("lesson", lesson)).toMatchObject({ ok: true });
    expect(server.faults).toEqual([]);
  });

  it("[V11] cannot take the names of what the host does next, and so hold nothing up", async () => {
    const seq = (await store.read(`attempt:${attempt}`, 0)).length;
    for (const id of [`lead:${seq + 1}`, `script:${seq + 1}`, `come:x`, "a.1", "a b", ""]) {
      expect(await sendAny(student, "attempt:do", { attempt, id, command: { type: "write-note", text: id } })).toMatchObject({ ok: false, rejection: { code: "live/malformed" } });
    }
  });

  it("[V11] a thousand at once from one person on several pages are all answered, most of them as too many, and hold up nobody", { timeout: 60_000 }, async () => {
    clock += 60_000;
    const second = await connected(0);
    const codes: unknown[] = [];
    const flood = Array.from({ length: 1000 }, (_, index) =>
      (index % 2 === 0 ? student : second).live.timeout(30_000).emitWithAck("attempt:do", { attempt, id: `flood-${index}`, command: { type: "write-note", text: String(index) } }).then((answer) => codes.push(answer.ok ? "ok" : answer.rejection.code)),
    );
    const [calm, took] = await Promise.all([other.open("lesson", lesson), Promise.all(flood).then(() => "all")]);
    expect([calm.ok, took, codes.length]).toEqual([true, "all", 1000]);
    expect(codes.filter((code) => code !== "live/too-fast").length).toBe(40);
    expect(server.faults).toEqual([]);
  });
});

/** A page that talks without ever listening: it answers for signs of life and asks for more, and reads nothing. */
function deafPage(cookie: string): Promise<{ socket: Socket; say(text: string): void }> {
  const { host, port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  socket.write(`GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.url}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`);
  return new Promise((resolve) => {
    socket.once("data", () => {
      socket.pause();
      resolve({
        socket,
        say: (text) => {
          const body = Buffer.from(text);
          const length = body.length < 126 ? Buffer.from([0x80 | body.length]) : Buffer.from([0x80 | 126, body.length >> 8, body.length & 255]);
          // A mask of zeros leaves the text as it is.
          socket.write(Buffer.concat([Buffer.from([0x81]), length, Buffer.alloc(4), body]));
        },
      });
    });
  });
}

it("[V11] a page that takes nothing of what it asks for is cut off, whatever signs of life it gives", { timeout: 60_000 }, async () => {
  const watch = await connected(3);
  const connections = async () => Number(/kefu_live_connections (\d+)/.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1]);
  const deaf = await deafPage(seeded.students[2]?.cookie ?? "");
  deaf.say("40");
  let before = 0;
  for (const end = Date.now() + 5000; before < 5 && Date.now() < end; ) before = await connections();
  let now = before;
  let asked = 0;
  for (; now >= before && asked < 6000; asked += 20) {
    clock += 1000;
    for (let index = 0; index < 20; index += 1) deaf.say(`42${asked + index}["open",{"document":"attempt:${attempt}"}]`);
    deaf.say("3");
    now = await connections();
  }
  expect(now).toBe(before - 1);
  deaf.socket.destroy();
  expect(await watch.open("lesson", lesson)).toMatchObject({ ok: true });
  expect(server.faults).toEqual([]);
});
