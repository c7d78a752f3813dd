import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createPublisher } from "./publisher.ts";

/** As the rule says, in ms. */
const BOUND = 100;

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

  it("[V24] while commands come in changes wait and go as one, but no longer than the bound; the last is not forgotten", async () => {
    let touchedAt: number | null = null;
    let turns = 0;
    let longest = 0;
    const waited: number[] = [];
    const publisher = createPublisher((_key: string) => {
      waited.push(performance.now() - (touchedAt ?? 0));
      touchedAt = null;
    });
    for (const end = performance.now() + 4.5 * BOUND; performance.now() < end; turns += 1) {
      const start = performance.now();
      publisher.defer();
      touchedAt ??= start;
      publisher.touch("a", 0);
      await turn();
      longest = Math.max(longest, performance.now() - start);
    }
    expect(waited.length).toBeGreaterThan(0);
    expect(waited.length).toBeLessThan(turns / 2);
    for (const ms of waited) {
      expect(ms).toBeGreaterThan(BOUND - 2);
      expect(ms).toBeLessThan(BOUND + 2 * longest + 5);
    }
    const { length } = waited;
    await wait(20);
    expect([waited.length, touchedAt]).toEqual([length + 1, null]);
  });

  it("[V24] what was due first is shown first, whatever is touched in between", async () => {
    const shown: string[] = [];
    const publisher = createPublisher((key: string) => void shown.push(key));
    publisher.touch("far", 40);
    publisher.touch("late", 20);
    publisher.touch("now", 0);
    publisher.touch("late", 0);
    await wait(120);
    expect(shown).toEqual(["now", "late", "far"]);
  });

  it("[V24] much to show leaves turns for commands, and all of it is shown", async () => {
    const shown: number[] = [];
    const publisher = createPublisher((key: number) => {
      shown.push(key);
      work(5);
    });
    for (let key = 0; key < 10; key += 1) publisher.touch(key, 0);
    const atTurns: number[] = [];
    for (let left = 200; left > 0 && shown.length < 10; left -= 1) {
      await turn();
      atTurns.push(shown.length);
    }
    expect(shown).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(atTurns).size).toBeGreaterThan(3);
  });

  it("[V24] what is late is all shown in one turn, however long turns are", async () => {
    const shown: number[] = [];
    const publisher = createPublisher((key: number) => {
      shown.push(key);
      work(5);
    });
    for (let key = 0; key < 10; key += 1) publisher.touch(key, 0);
    publisher.defer();
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
