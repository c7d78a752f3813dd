import type { TestModule } from "vitest/node";
import { describe, expect, it } from "vitest";
import { countResults, summaryLine } from "./summary-reporter.ts";

/** As much of Vitest's module as is counted. */
function moduleWith(state: "passed" | "failed" | "skipped", ...tests: ("passed" | "failed" | "skipped" | "pending")[]): TestModule {
  const children = { allTests: () => tests.map((one) => ({ result: () => ({ state: one }) })) };
  return { state: () => state, children } as unknown as TestModule;
}

describe("countResults", () => {
  it("adds up the files", () => {
    const modules = [moduleWith("passed", "passed", "passed", "skipped"), moduleWith("failed", "passed", "failed")];
    expect(countResults(modules, [])).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it("counts a file that cannot be read for tests as a failure", () => {
    expect(countResults([moduleWith("failed")], [])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("counts an error outside of all tests as a failure", () => {
    expect(countResults([moduleWith("passed", "passed")], [{ message: "late" }])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("counts what never got its turn as skipped", () => {
    expect(countResults([moduleWith("passed", "pending")], [])).toEqual({ passed: 0, failed: 0, skipped: 1 });
  });
});

describe("summaryLine", () => {
  it("speaks of skipped tests only when there are any", () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
    expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
  });
});
