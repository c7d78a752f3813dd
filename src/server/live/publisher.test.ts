import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createPublisher } from "./publisher.ts";

/** As the rule says, in ms. */
const BOUND = 250;

/** Takes the processor for so long, as working out a view does. */
function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

describe("showing apart from storing", () => {
  it("[V24] on a quiet machine what has changed is shown with the next turn, once", async () => {
    const shown: string[] = [];
    const publisher = createPublisher((key: string) => void shown.push(key));
    publisher.touch("a", 0);
    publisher.touch("a", 0);
    expect(shown).toEqual([]);
    await turn();
    await turn();
    expect(shown).toEqual(["a"]);
    await wait(20);
    expect(shown).toEqual(["a"]);
  });

  it("[V24] what is under way for it is waited for, so that several changes go as one; others do not wait", async () => {
    const shown: string[] = [];
    const publisher = createPublisher((key: string) => void shown.push(key));
    const [one, other] = [publisher.expect("a"), publisher.expect("a")];
    publisher.touch("a", 0);
    publisher.touch("b", 0);
    await wait(20);
    expect(shown).toEqual(["b"]);
    one();
    one();
    publisher.touch("a", 0);
    await wait(20);
    expect(shown).toEqual(["b"]);
    other();
    await turn();
    await turn();
    expect(shown).toEqual(["b", "a"]);
    await wait(20);
    expect(shown).toEqual(["b", "a"]);
  });

  it("[V24] it waits no longer than the bound for what is under way; what changes after that is not forgotten", async () => {
    const shown: number[] = [];
    const publisher = createPublisher((_key: string) => void shown.push(performance.now()));
    const done = publisher.expect("a");
    for (const count of [1, 2]) {
      const start = performance.now();
      publisher.touch("a", 0);
      while (shown.length < count) await wait(5);
      expect((shown.at(-1) ?? 0) - start).toBeGreaterThan(BOUND - 2);
    }
    publisher.touch("a", 0);
    done();
    await turn();
    await turn();
    expect(shown).toHaveLength(3);
  });

  it("[V24] what was due first is shown first, whatever is touched in between", async () => {
    const shown: string[] = [];
    const publisher = createPublisher((key: string) => void shown.push(key));
    publisher.touch("far", 40);
    publisher.touch("late", 20);
    publisher.touch("now", 0);
    publisher.touch("late", 0);
    await wait(BOUND + 20);
    expect(shown).toEqual(["now", "late", "far"]);
  });

  it("[V24] much to show leaves turns for commands, and all of it is shown", async () => {
    const shown: number[] = [];
    const publisher = createPublisher((key: number) => {
      shown.push(key);
      work(5);
    });
    for (let key = 0; key < 20; key += 1) publisher.touch(key, 0);
    const atTurns: number[] = [];
    for (let left = 200; left > 0 && shown.length < 20; left -= 1) {
      await turn();
      atTurns.push(shown.length);
    }
    expect(shown).toEqual(Array.from({ length: 20 }, (_, key) => key));
    expect(new Set(atTurns).size).toBeGreaterThan(3);
  });

  it("[V24] what is late is all shown in one turn, however long turns are", async () => {
    const shown: number[] = [];
    const publisher = createPublisher((key: number) => {
      shown.push(key);
      work(5);
    });
    for (let key = 0; key < 10; key += 1) {
      publisher.expect(key);
      publisher.touch(key, 0);
    }
    // Something else takes long: the disk, or other processes.
    work(BOUND + 5);
    await turn();
    await turn();
    expect(shown).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("[V24] what changes while it is shown is shown again; stopped, nothing is", async () => {
    let shown = 0;
    const publisher = createPublisher((key: string) => {
      shown += 1;
      if (shown < 3) publisher.touch(key, 0);
    });
    publisher.touch("a", 0);
    await wait(20);
    expect(shown).toBe(3);
    publisher.touch("a", 0);
    publisher.touch("b", 5);
    publisher.stop();
    await wait(20);
    expect(shown).toBe(3);
  });
});
