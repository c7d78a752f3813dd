import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPassing, type PassedOn, type Passing } from "./passing.ts";
import { createProcesses, type Processes } from "./processes.ts";

type Asked = { log: string; id: string };
type Member = { processes: Processes; passing: Passing<Asked, string>; done: string[] };

/** Processes that hear each other, until one is taken off the line. */
function meet(names: readonly string[], { deaf = new Set<string>() } = {}): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const name of names) {
    const processes = createProcesses(name);
    const done: string[] = [];
    const tell = (notice: PassedOn<Asked, string>) => {
      for (const [other, { passing }] of members) if (other !== name && !deaf.has(other) && !deaf.has(name)) passing.heard(structuredClone(notice));
    };
    const work = async ({ id }: Asked) => {
      done.push(id);
      return `${name} did ${id}`;
    };
    members.set(name, { processes, done, passing: createPassing({ processes, tell, logOf: ({ log }) => log, work, onFault: (error) => expect(error).toBeNull() }) });
  }
  for (const { processes } of members.values()) for (const name of names) if (name !== processes.own) processes.heard(name);
  return members;
}
const logs = Array.from({ length: 200 }, (_, index) => `attempt:${index}`);
const memberOf = (members: Map<string, Member>, name: string): Member => members.get(name) as Member;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("who leads a log", () => {
  it("[V40] all processes name the same one, and logs are spread over them", () => {
    const members = [...meet(["a", "b", "c"]).values()];
    const counts = new Map<string, number>();
    for (const log of logs) {
      const [leader = ""] = new Set(members.map(({ processes }) => processes.leaderOf(log)));
      expect(members.filter(({ processes }) => processes.leads(log)).map(({ processes }) => processes.own)).toEqual([leader]);
      counts.set(leader, (counts.get(leader) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(["a", "b", "c"]);
    expect(Math.min(...counts.values())).toBeGreaterThan(logs.length / 6);
  });

  it("[V40] one that says good-bye, or is silent, leads nothing; the logs of the others stay where they are", () => {
    const { processes } = memberOf(meet(["a", "b", "c"]), "a");
    const before = logs.map((log) => processes.leaderOf(log));
    processes.gone("b");
    const without = logs.map((log) => processes.leaderOf(log));
    expect(without).not.toContain("b");
    for (const [index, leader] of before.entries()) if (leader !== "b") expect(without[index]).toBe(leader);
    // What it told before its good-bye may arrive behind it.
    expect(processes.heard("b")).toBe(false);
    expect(logs.map((log) => processes.leaderOf(log))).toEqual(without);
    for (let second = 0; second < 3; second += 1) processes.listened();
    processes.heard("c");
    for (let second = 0; second < 3; second += 1) processes.listened();
    expect(logs.some((log) => processes.leaderOf(log) === "c")).toBe(true);
    processes.listened();
    expect(new Set(logs.map((log) => processes.leaderOf(log)))).toEqual(new Set(["a"]));
  });

  it("[V40] whoever was held up for long takes nobody for dead before it has listened", () => {
    const { processes } = memberOf(meet(["a", "b"]), "a");
    vi.advanceTimersByTime(60_000);
    processes.listened();
    expect(logs.some((log) => processes.leaderOf(log) === "b")).toBe(true);
  });

  it("[V40] a process that nobody else is heard by does all itself", () => {
    const alone = createProcesses("a");
    expect(logs.every((log) => alone.leads(log))).toBe(true);
  });
});

describe("what another process leads", () => {
  it("[V40] is done there, once, and answered here", async () => {
    const members = meet(["a", "b"]);
    const { passing, processes } = memberOf(members, "a");
    const answers = await Promise.all(logs.map((log) => passing.atLeader({ log, id: log })));
    for (const [index, log] of logs.entries()) expect(answers[index]).toBe(`${processes.leaderOf(log)} did ${log}`);
    expect([...members.values()].flatMap(({ done }) => done).sort()).toEqual([...logs].sort());
    expect(Math.min(...[...members.values()].map(({ done }) => done.length))).toBeGreaterThan(0);
  });

  it("[V40] is done here when nobody answers in time, and a late answer changes nothing", async () => {
    const deaf = new Set(["b"]);
    const members = meet(["a", "b"], { deaf });
    const { passing, processes, done } = memberOf(members, "a");
    const log = logs.find((candidate) => processes.leaderOf(candidate) === "b") ?? "";
    const answer = passing.atLeader({ log, id: "x" });
    await vi.advanceTimersByTimeAsync(2000);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toBe("a did x");
    passing.heard({ type: "answered", to: "a", key: 1, answer: "late" });
    expect(done).toEqual(["x"]);
  });

  it("[V40] is taken back at once from a process that goes, and by one that goes", async () => {
    for (const how of ["takeBack", "stop"] as const) {
      const { passing, processes, done } = memberOf(meet(["a", "b"], { deaf: new Set(["b"]) }), "a");
      const log = logs.find((candidate) => processes.leaderOf(candidate) === "b") ?? "";
      const answer = passing.atLeader({ log, id: "x" });
      await (how === "stop" ? passing.stop() : passing.takeBack("b"));
      expect([await answer, done]).toEqual(["a did x", ["x"]]);
      if (how === "stop") expect(await passing.atLeader({ log, id: "y" })).toBe("a did y");
    }
  });
});
