// @vitest-environment node
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket as ServerSocket } from "socket.io";
import { io as dial } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Command, Rejection } from "../../../protocol/attempt.ts";
import { diff } from "../../../protocol/delta.ts";
import type { AttemptMessage, ClientMessages, Done, Refusal, ServerMessages } from "../../../protocol/live.ts";
import { createCommandQueue, type CommandQueue } from "./command-queue.ts";
import { connectLive, type Dial } from "./connect-live.ts";
import type { DocumentState, Live, LiveDocument } from "./live.ts";
import { openQueueStore } from "./queue-store.ts";

/** A server as small as can be: remembers ids as the real one does, and can fall silent or hang up when told. */
type Desk = {
  http: HttpServer;
  io: Server<ClientMessages, ServerMessages>;
  port: number;
  /** Ids in the order in which they were done. */
  done: string[];
  /** Every message that came in, also those sent again. */
  heard: AttemptMessage[];
  /** Asked before a message is taken: a refusal, silence (`lost` before or after it was done), or null. */
  trouble: (message: AttemptMessage) => "lost" | "lost-after" | Rejection | null;
  value: unknown;
  version: number;
  opened: number;
  /** What happens in the very moment in which a document is opened. */
  rightBehind: () => void;
  sockets: Set<ServerSocket<ClientMessages, ServerMessages>>;
};

async function openDesk(port = 0): Promise<Desk> {
  const http = createServer();
  const io = new Server<ClientMessages, ServerMessages>(http, { path: "/live" });
  const desk: Desk = { http, io, port, done: [], heard: [], trouble: () => null, value: { talk: ["您好"], mood: 70 }, version: 1, opened: 0, rightBehind: () => undefined, sockets: new Set() };
  io.on("connection", (socket) => {
    desk.sockets.add(socket);
    socket.on("disconnect", () => desk.sockets.delete(socket));
    socket.on("open", ({ document }, ack) => {
      desk.opened += 1;
      if (document === "attempt:forbidden") return ack({ ok: false, rejection: { code: "server/not-allowed", params: {} } });
      ack({ ok: true, version: desk.version, value: desk.value, now: Date.now() + 3_600_000 });
      desk.rightBehind();
    });
    socket.on("attempt:do", (message, ack: (answer: Done | Refusal) => void) => {
      desk.heard.push(message);
      const trouble = desk.trouble(message);
      if (trouble === "lost") return void socket.conn.close();
      if (trouble !== null && trouble !== "lost-after") return ack({ ok: false, rejection: trouble });
      if (!desk.done.includes(message.id)) desk.done.push(message.id);
      if (trouble === "lost-after") return void socket.conn.close();
      ack({ ok: true, seq: desk.done.length });
    });
    socket.on("lesson:do", (_, ack) => ack({ ok: true, seq: 1 }));
  });
  await new Promise<void>((ready) => http.listen(port, "127.0.0.1", ready));
  desk.port = (http.address() as AddressInfo).port;
  return desk;
}

function change(desk: Desk, value: unknown): void {
  const delta = diff(desk.value, value);
  if (!delta) return;
  desk.io.emit("changed", { document: "attempt:a1", from: desk.version, to: desk.version + 1, delta });
  desk.value = value;
  desk.version += 1;
}

/** Memory in place of the browser's store; shared by the pages that follow one another. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return { get length() { return kept.size; }, key: (place) => [...kept.keys()][place] ?? null, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key), clear: () => kept.clear() };
}

const fill = (value: string): Command => ({ type: "fill-field", activity: "card", field: "phone", value });

let desk: Desk;
let live: Live;
let storage: Storage;
const queues: CommandQueue[] = [];

const dialDesk: Dial = async () => dial(`http://127.0.0.1:${desk.port}`, { path: "/live", forceNew: true, reconnectionDelay: 20, reconnectionDelayMax: 50, timeout: 1000 });

function openQueue(onLateRefusal: (command: Command, rejection: Rejection) => void = () => undefined): CommandQueue {
  const queue = createCommandQueue({ store: openQueueStore("a1.s1", () => storage), send: (queued) => live.sendAttempt("a1", queued), onLateRefusal });
  live.line.subscribe(() => live.line.getSnapshot().state === "online" && queue.wake());
  queues.push(queue);
  return queue;
}

const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 5000, interval: 10 });
const online = () => until(() => live.line.getSnapshot().state === "online");

beforeEach(async () => {
  storage = memoryStorage();
  desk = await openDesk();
  live = connectLive(dialDesk);
});
afterEach(async () => {
  for (const queue of queues.splice(0)) queue.stop();
  live.close();
  await desk.io.close();
});

describe("command queue over a real line", () => {
  it("[W60] sends in order, each when the one before is stored", async () => {
    await online();
    const queue = openQueue();
    const results = await Promise.all(["1", "2", "3"].map((value) => queue.push(fill(value))));
    expect(results).toEqual([1, 2, 3].map((seq) => ({ ok: true, seq })));
    expect(desk.heard.map(({ command }) => command)).toEqual(["1", "2", "3"].map(fill));
    expect(queue.waiting.getSnapshot()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it("[W60] a cut before or after the storing neither loses nor doubles anything", async () => {
    await online();
    const queue = openQueue();
    const cuts: ("lost" | "lost-after" | null)[] = [null, "lost", "lost-after", null, "lost-after", "lost"];
    desk.trouble = () => cuts.shift() ?? null;
    const results = await Promise.all(Array.from({ length: 6 }, (_, place) => queue.push(fill(String(place)))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(new Set(desk.done).size).toBe(6);
    expect(desk.done.map((id) => desk.heard.find((message) => message.id === id)?.command)).toEqual(Array.from({ length: 6 }, (_, place) => fill(String(place))));
    // Really sent again, with the same ids.
    expect(desk.heard.length).toBe(10);
  });

  it("[W60] what was typed while the server was away is sent when it is back", async () => {
    await online();
    const { port } = desk;
    await desk.io.close();
    await until(() => live.line.getSnapshot().state === "cut");
    const queue = openQueue();
    const result = queue.push(fill("offline"), undefined);
    expect(queue.waiting.getSnapshot()).toHaveLength(1);
    desk = await openDesk(port);
    expect(await result).toEqual({ ok: true, seq: 1 });
    expect(desk.heard.map(({ command }) => command)).toEqual([fill("offline")]);
  });

  it("[W61] after a reload the next page sends what was not acknowledged, with the same id", async () => {
    await online();
    desk.trouble = () => "lost";
    const before = openQueue();
    void before.push(fill("half"), 7);
    void before.push(fill("second"));
    await until(() => desk.heard.length > 0);
    before.stop();
    live.close();

    desk.trouble = () => null;
    live = connectLive(dialDesk);
    const after = openQueue();
    expect(after.waiting.getSnapshot().map(({ command }) => command)).toEqual([fill("half"), fill("second")]);
    await until(() => after.waiting.getSnapshot().length === 0);
    expect(desk.heard[desk.heard.length - 2]).toEqual({ attempt: "a1", id: desk.heard[0]?.id, command: fill("half"), seen: 7 });
    expect(desk.done).toHaveLength(2);
    expect(storage.length).toBe(0);
  });

  it("[W61] never sends what another pupil left on this computer", async () => {
    openQueueStore("a1.s2", () => storage).put({ id: "foreign", command: fill("x") });
    expect(openQueue().waiting.getSnapshot()).toEqual([]);
    expect(storage.length).toBe(1);
  });

  it("[W62] a refusal drops that command only", async () => {
    await online();
    desk.trouble = ({ command }) => (command.type === "fill-field" && command.value === "bad" ? { code: "attempt/unknown-field", params: {} } : null);
    const queue = openQueue();
    const results = await Promise.all(["good", "bad", "fine"].map((value) => queue.push(fill(value))));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(desk.done).toHaveLength(2);
  });

  it.each(["lesson/paused", "server/disk-full"])("[W62] a refusal that passes, as %s, keeps the command and its place", async (code) => {
    await online();
    let paused = true;
    desk.trouble = () => (paused ? { code, params: {} } : null);
    const queue = openQueue();
    const both = Promise.all([queue.push(fill("1")), queue.push(fill("2"))]);
    await until(() => desk.heard.length > 0);
    expect(queue.waiting.getSnapshot()).toHaveLength(2);
    paused = false;
    queue.wake();
    expect((await both).every(({ ok }) => ok)).toBe(true);
  });

  it("[W62] a refusal that nobody waits for any more is told", async () => {
    openQueueStore("a1.s1", () => storage).put({ id: "old", command: fill("late") });
    desk.trouble = () => ({ code: "attempt/not-running", params: {} });
    const told = vi.fn<(command: Command, rejection: Rejection) => void>();
    openQueue(told);
    await until(() => told.mock.calls.length > 0);
    expect(told).toHaveBeenCalledWith(fill("late"), { code: "attempt/not-running", params: {} });
  });

  it("[W379] what waits when the page goes on is sent in order all the same; what is refused then is told", async () => {
    await online();
    const told = vi.fn<(command: Command, rejection: Rejection) => void>();
    desk.trouble = ({ command }) => (command.type === "fill-field" && command.value === "3" ? { code: "server/not-allowed", params: {} } : null);
    const queue = openQueue(told);
    for (const value of ["1", "2", "3", "4"]) void queue.push(fill(value));
    queue.stop();
    await until(() => queue.waiting.getSnapshot().length === 0);
    expect(desk.heard.map(({ command }) => command)).toEqual(["1", "2", "3", "4"].map(fill));
    expect(told.mock.calls).toEqual([[fill("3"), { code: "server/not-allowed", params: {} }]]);
    expect(storage.length).toBe(0);
  });

  it("[W379] what a cut line or a pause holds up is not sent for ever by a page that has gone on, and is left to the next", async () => {
    await online();
    desk.trouble = () => ({ code: "lesson/paused", params: {} });
    const queue = openQueue();
    void queue.push(fill("held"));
    queue.stop();
    await until(() => desk.heard.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([desk.heard.length, storage.length]).toEqual([1, 1]);
  });

  it("[W62] what the line cannot carry is refused at once instead of being sent for ever", async () => {
    await online();
    expect(await openQueue().push({ type: "write-note", text: "长".repeat(8000) })).toEqual({ ok: false, rejection: { code: "web/too-large", params: {} } });
    expect(desk.heard).toEqual([]);
  });
});

describe("documents over a real line", () => {
  function watch(document: LiveDocument<unknown>): { states: DocumentState<unknown>[]; stop(): void } {
    const states: DocumentState<unknown>[] = [document.getSnapshot()];
    return { states, stop: document.subscribe(() => states.push(document.getSnapshot())) };
  }
  const now = () => live.openDocument("attempt", "a1").getSnapshot();
  const valueNow = () => {
    const state = now();
    return state.state === "there" || state.state === "stale" ? (state.value as unknown) : null;
  };

  it("[W63] is sent in full once, then by what changed; what did not change stays the same object", async () => {
    const seen = watch(live.openDocument("attempt", "a1"));
    await until(() => now().state === "there");
    expect(seen.states[0]).toEqual({ state: "loading" });
    const before = valueNow() as { talk: string[] };
    change(desk, { talk: ["您好"], mood: 64 });
    await until(() => (valueNow() as { mood: number }).mood === 64);
    expect((valueNow() as { talk: string[] }).talk).toBe(before.talk);
    expect(desk.opened).toBe(1);
  });

  it("[W63] takes in what changes right behind the opening, also where several messages come at once", async () => {
    desk.rightBehind = () => {
      for (const mood of [65, 60, 55]) change(desk, { talk: ["您好"], mood });
    };
    watch(live.openDocument("attempt", "a1"));
    await until(() => (valueNow() as { mood: number } | null)?.mood === 55);
    expect(desk.opened).toBe(1);
  });

  it("[W63] is opened again when a change does not fit", async () => {
    watch(live.openDocument("attempt", "a1"));
    await until(() => now().state === "there");
    desk.version = 9;
    desk.value = { talk: [], mood: 1 };
    desk.io.emit("changed", { document: "attempt:a1", from: 8, to: 9, delta: { op: "=", value: "nonsense" } });
    await until(() => (valueNow() as { mood: number }).mood === 1);
    expect(desk.opened).toBe(2);
  });

  it("[W63] stays as it was, marked as stale, while the line is cut, and is opened again after it", async () => {
    watch(live.openDocument("attempt", "a1"));
    await until(() => now().state === "there");
    for (const socket of desk.sockets) socket.conn.close();
    await until(() => now().state === "stale");
    expect(valueNow()).toEqual({ talk: ["您好"], mood: 70 });
    desk.value = { talk: ["您好", "请讲"], mood: 60 };
    await until(() => now().state === "there");
    expect(valueNow()).toEqual({ talk: ["您好", "请讲"], mood: 60 });
  });

  it("[W63] tells a refusal, and asks again on demand", async () => {
    const document = live.openDocument("attempt", "forbidden");
    watch(document);
    await until(() => document.getSnapshot().state === "failed");
    expect(document.getSnapshot()).toEqual({ state: "failed", rejection: { code: "server/not-allowed", params: {} } });
    document.retry();
    expect(document.getSnapshot()).toEqual({ state: "loading" });
    await until(() => desk.opened === 2);
  });

  it("[W63] that was closed is asked for again: another seat may show another view of it", async () => {
    watch(live.openDocument("attempt", "a1"));
    await until(() => now().state === "there");
    desk.value = { seat: "observer" };
    desk.io.emit("closed", { document: "attempt:a1", rejection: { code: "server/not-allowed", params: {} } });
    await until(() => desk.opened === 2 && now().state === "there");
    expect(valueNow()).toEqual({ seat: "observer" });
  });

  it("[W69] counts time by the server's clock", async () => {
    watch(live.openDocument("attempt", "a1"));
    await until(() => now().state === "there");
    expect(Math.abs(live.serverNow() - Date.now() - 3_600_000)).toBeLessThan(1000);
  });

  it("[W65] a session that has ended ends the page's line for good", async () => {
    watch(live.openDocument("attempt", "a1"));
    await until(() => now().state === "there");
    desk.io.emit("signed-out", { code: "people/pin-reset", params: {} });
    await until(() => live.line.getSnapshot().state === "refused");
    expect(now()).toEqual({ state: "failed", rejection: { code: "people/pin-reset", params: {} } });
    expect(await live.sendAttempt("a1", { id: "x", command: fill("1") })).toBeNull();
  });
});
