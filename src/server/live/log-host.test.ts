import { describe, expect, it } from "vitest";
import { createWriter } from "../store/group-commit.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { openLog, type LogEvent, type LogHost, type LogKind, type Refused } from "./log-host.ts";

type Added = LogEvent & { by: number };
type Sum = { seq: number; total: number };

const sums: LogKind<Sum, Added> = { initial: { seq: 0, total: 0 }, read: (body) => body as Added, apply: (state, { seq, by }) => ({ seq, total: state.total + by }) };

const add = (host: LogHost<Sum, Added>, id: string, by: number) => host.run(id, ({ seq }) => [{ seq: seq + 1, id, at: 0, by }]);

function processes(count: number) {
  const store = createMemoryStore();
  return Promise.all(Array.from({ length: count }, () => openLog("attempt:a", sums, { read: store.read, append: createWriter(store).append }, () => undefined)));
}

describe("one log in several processes", () => {
  it("[V8] what another process stored is read before the command is decided again", async () => {
    const [one, two] = (await processes(2)) as [LogHost<Sum, Added>, LogHost<Sum, Added>];
    await add(one, "x", 1);
    expect(await add(two, "y", 10)).toMatchObject({ seq: 2 });
    await one.catchUp();
    expect([one.state(), two.state()]).toEqual([{ seq: 2, total: 11 }, { seq: 2, total: 11 }]);
  });

  it("[V3] an id that is in the log already is done once, whichever process is asked", async () => {
    const [one, two] = (await processes(2)) as [LogHost<Sum, Added>, LogHost<Sum, Added>];
    await add(one, "x", 1);
    expect(await add(two, "x", 1)).toEqual({ seq: 1, events: [] });
    expect(await add(one, "x", 1)).toEqual({ seq: 1, events: [] });
    expect(two.state().total).toBe(1);
  });

  it("[V13] many commands in two processes at once: no hole, no fork, nothing lost", async () => {
    const [one, two] = (await processes(2)) as [LogHost<Sum, Added>, LogHost<Sum, Added>];
    const done = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => add(index % 2 === 0 ? one : two, `c${index}`, 1)));
    const stored = done.filter(({ status }) => status === "fulfilled").length;
    await Promise.all([one.catchUp(), two.catchUp()]);
    expect(stored).toBeGreaterThan(20);
    expect([one.state(), two.state()]).toEqual([{ seq: stored, total: stored }, { seq: stored, total: stored }]);
  });

  it("[V13] a notice with a gap before it is completed from the store", async () => {
    const [one, two] = (await processes(2)) as [LogHost<Sum, Added>, LogHost<Sum, Added>];
    await add(one, "x", 1);
    await add(one, "y", 2);
    const event = { seq: 2, id: "y", at: 0, by: 2 };
    await two.absorb([{ seq: 2, id: "y", at: 0, body: JSON.stringify(event) }]);
    await two.absorb([{ seq: 2, id: "y", at: 0, body: JSON.stringify(event) }]);
    expect(two.state()).toEqual({ seq: 2, total: 3 });
  });

  it("[V8] commands that come while one is stored are decided one on another, stored together and answered each", async () => {
    const store = createMemoryStore();
    const { append } = createWriter(store);
    const sizes: number[] = [];
    const host = await openLog("attempt:a", sums, { read: store.read, append: (one) => (sizes.push(one.events.length), append(one)) }, () => undefined);
    const refuseEven = (state: Sum): Added[] | Refused => (state.total % 2 === 0 ? { rejection: { code: "even", params: { total: state.total } } } : [{ seq: state.seq + 1, id: "d", at: 0, by: 1 }]);
    const done = await Promise.all([add(host, "a", 1), add(host, "b", 2), add(host, "c", 4), add(host, "b", 2), host.run("d", refuseEven), host.run("e", refuseEven)]);
    expect(done.map((one) => ("rejection" in one ? one.rejection : [one.seq, one.events.length]))).toEqual([[1, 1], [2, 1], [3, 1], [3, 0], [4, 1], { code: "even", params: { total: 8 } }]);
    expect(sizes).toEqual([4]);
    expect((await store.read("attempt:a", 0)).map(({ seq, id }) => [seq, id])).toEqual([[1, "a"], [2, "b"], [3, "c"], [4, "d"]]);
  });

  it("[V8] however many commands wait, what else is asked of the log has its turn between them, and idle is when all are done", async () => {
    const [host] = (await processes(1)) as [LogHost<Sum, Added>];
    const all = Array.from({ length: 80 }, (_, index) => add(host, `c${index}`, 1));
    const between = host.catchUp().then(() => host.state().seq);
    await host.idle();
    expect(host.state().seq).toBe(80);
    expect(await between).toBeLessThan(80);
    expect(await Promise.all(all)).toHaveLength(80);
  });

  it("[V8] one that cannot be decided, or not stored, fails alone", async () => {
    const store = createMemoryStore();
    const { append } = createWriter(store);
    const full = (one: Parameters<typeof append>[0]) => (one.events.some(({ id }) => id === "heavy") ? Promise.reject(new Error("full")) : append(one));
    const host = await openLog("attempt:a", sums, { read: store.read, append: full }, () => undefined);
    const broken = () => {
      throw new Error("broken");
    };
    const done = await Promise.allSettled([add(host, "a", 1), host.run("x", broken), add(host, "heavy", 8), add(host, "b", 2)]);
    expect(done.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([{ seq: 1, events: [expect.objectContaining({ id: "a" })] }, "Error: broken", "Error: full", { seq: 2, events: [expect.objectContaining({ id: "b" })] }]);
    expect(host.state()).toEqual({ seq: 2, total: 3 });
    expect(await add(host, "heavy-again", 1)).toMatchObject({ seq: 3 });
  });

  it("[V8] a refusal changes nothing", async () => {
    const [one] = (await processes(1)) as [LogHost<Sum, Added>];
    expect(await one.run("x", () => ({ rejection: { code: "no", params: {} } }))).toEqual({ rejection: { code: "no", params: {} } });
    expect(one.state()).toEqual({ seq: 0, total: 0 });
    expect(one.has("x")).toBe(false);
  });
});
