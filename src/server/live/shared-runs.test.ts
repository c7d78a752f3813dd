import { describe, expect, it } from "vitest";
import { sharedRuns } from "./shared-runs.ts";

describe("runs that many ask for", () => {
  it("[V9] one is under way at a time; who asks meanwhile shares the next, which begins after they asked", async () => {
    const ends: (() => void)[] = [];
    let begun = 0;
    const ask = sharedRuns<string>(() => {
      begun += 1;
      return new Promise((resolve) => ends.push(resolve));
    });
    const first = ask("a");
    const [second, third] = [ask("a"), ask("a")];
    expect([begun, second === third]).toEqual([1, true]);
    const other = ask("b");
    expect(begun).toBe(2);
    ends[0]?.();
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toBe(3);
    for (const end of ends) end();
    await Promise.all([second, other]);
    const later = ask("a");
    expect(begun).toBe(4);
    ends[3]?.();
    await later;
  });

  it("[V9] a run that failed fails for those who asked for it, and holds up none of the others", async () => {
    let count = 0;
    const ask = sharedRuns<string>(async () => {
      count += 1;
      if (count === 1) throw new Error("once");
    });
    const first = ask("a");
    const second = ask("a");
    await expect(first).rejects.toThrow("once");
    await expect(second).resolves.toBeUndefined();
  });
});
