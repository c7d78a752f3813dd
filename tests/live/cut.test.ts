/** A student's cable is pulled in the middle of a sentence; two minutes later it is plugged in again. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Refusal } from "../../src/protocol/live.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { startClassServer, startLesson, until, Visitor, type ClassServer } from "../support/class-server.ts";
import { LivePage } from "../support/live-page.ts";
import { seedClass } from "../support/seeded-class.ts";
import { openWire, type Wire } from "../support/wire.ts";

const GRACE_SECONDS = 30;
/** Both ends notice a dead line within seconds. */
const pings = { interval: 1000, timeout: 4000 };

/** Wall time as the server has it: it can be put forward. */
let ahead = 0;
let store: Store;
let server: ClassServer;
let wire: Wire;
let agent: LivePage;
let recorder: LivePage;
let lesson: string;

beforeEach(async () => {
  ahead = 0;
  store = createMemoryStore();
  server = await startClassServer(store, { now: () => Date.now() + ahead, pings });
  wire = await openWire(server.url);
  const seeded = await seedClass(store, 4);
  const teacher = Object.assign(new Visitor(server.url), { cookie: seeded.teacher.cookie });
  lesson = await startLesson(teacher, seeded, { graceSeconds: GRACE_SECONDS });
  const [first, second] = seeded.students;
  agent = await new LivePage(wire.url, first?.cookie ?? "", lesson).sit();
  recorder = await new LivePage(server.url, second?.cookie ?? "", lesson).sit();
}, 60_000);
afterEach(async () => {
  agent.close();
  recorder.close();
  await wire.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const lines = (page: LivePage) => {
  const call = page.view?.activities.find(({ id }) => id === "call");
  return call?.kind === "dialogue" ? (call.call?.transcript ?? []) : [];
};
const scripted = () => recorder.here?.group?.scripted.includes("agent") === true;
const say = (text: string) => agent.push({ type: "speak", activity: "call", text, via: "keyboard" }, lines(agent).at(-1)?.seq);
const note = (text: string) => agent.push({ type: "write-note", text });

async function begin(): Promise<void> {
  expect(await agent.push({ type: "start-dialogue", activity: "call" })).toMatchObject({ ok: true });
  expect(await agent.push({ type: "answer-call", activity: "call", ready: [] })).toMatchObject({ ok: true });
  await until(() => lines(agent).length > 0, "the call is on", 30_000);
}

/** How often each text stands in the attempt's log. */
async function logged(...texts: string[]): Promise<number[]> {
  const bodies = (await store.read(`attempt:${agent.attempt}`, 0)).map(({ body }) => body);
  return texts.map((text) => bodies.filter((body) => body.includes(text)).length);
}

describe("a line that is cut in the middle of talk", () => {
  it.each([
    ["the words reach the server, the answer does not come back", ["down"], "lost"],
    ["the words do not reach the server", ["up"], "lost"],
    ["the words arrive late, after they were sent again", ["up", "down"], "late"],
  ] as const)("[V14] %s: nothing lost, nothing doubled", { timeout: 120_000 }, async (_, directions, underWay) => {
    await begin();
    wire.cut(...directions);
    const words = say("您好，世达物流22号客服小王，这一句在半路上");
    await new Promise((resolve) => setTimeout(resolve, 100));
    wire.cut("up", "down");
    await until(() => !agent.online, "the page notices", 30_000);
    const after = [note("断线时记下的一"), note("断线时记下的二")];
    expect(agent.waiting).toBe(3);
    await until(() => recorder.here?.group?.members[0]?.online === false, "the server notices", 30_000);
    wire.heal(underWay);
    expect(await Promise.all([words, ...after])).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await logged("这一句在半路上", "断线时记下的一", "断线时记下的二")).toEqual([1, 1, 1]);
    await until(() => agent.view?.notes === "断线时记下的二" && lines(agent).some(({ text }) => String(text).includes("这一句在半路上")), "the page shows what is stored", 30_000);
    expect(agent.tries.get(agent.sent.at(-3)?.id ?? "")).toBeGreaterThan(1);
    expect(scripted()).toBe(false);
  });

  it("[V14] after the grace time the script goes on at that line; after two minutes the seat comes back, what was written down is kept, words that were overtaken are not spoken into a later moment", { timeout: 120_000 }, async () => {
    await begin();
    const heard = lines(recorder).length;
    wire.cut("up", "down");
    const words = say("这句话说得太晚了");
    const kept = note("两分钟里记下的");
    await until(() => recorder.here?.group?.members[0]?.online === false, "the server notices", 30_000);
    expect(scripted()).toBe(false);
    ahead = 120_000;
    await until(scripted, "the script has the seat", 30_000);
    await until(() => lines(recorder).slice(heard).some(({ who, script }) => who === "agent" && script), "the script speaks in it", 30_000);
    expect(agent.waiting).toBe(2);
    wire.heal("lost");
    const refused = (await words) as Refusal;
    expect(refused).toMatchObject({ ok: false, rejection: { code: "live/overtaken" } });
    expect(await kept).toMatchObject({ ok: true });
    expect(await logged("这句话说得太晚了", "两分钟里记下的")).toEqual([0, 1]);
    await until(() => !scripted() && agent.here?.me.seat?.id === "agent", "the seat is back", 30_000);
    await until(() => lines(agent).length === lines(recorder).length, "both see the same talk", 30_000);
    // Said anew, now that the page has seen where the talk is.
    expect(await say("现在我接着说")).toMatchObject({ ok: true });
    expect(await logged("现在我接着说")).toEqual([1]);
  });
});
