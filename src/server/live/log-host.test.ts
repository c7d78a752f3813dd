import { describe, expect, it } from "vitest";
import { createWriter } from "../store/group-commit.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { openLog, type LogEvent, type LogHost, type LogKind } from "./log-host.ts";

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

  it("[V8] a refusal changes nothing", async () => {
    const [one] = (await processes(1)) as [LogHost<Sum, Added>];
    expect(await one.run("x", () => ({ rejection: { code: "no", params: {} } }))).toEqual({ rejection: { code: "no", params: {} } });
    expect(one.state()).toEqual({ seq: 0, total: 0 });
    expect(one.has("x")).toBe(false);
  });
});
