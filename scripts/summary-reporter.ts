/** Ends every test run with one line that people and machines read alike: `N passed, N failed`. */
import type { SerializedError } from "vitest";
import type { Reporter, TestModule } from "vitest/node";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A file that could not even be read for tests, or an error outside of all tests, counts as one failure. */
export function countResults(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Counts {
  const counts: Counts = { passed: 0, failed: unhandled.length, skipped: 0 };
  for (const module of modules) {
    let failedInside = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") counts.passed++;
      else if (state === "failed") failedInside++;
      else counts.skipped++;
    }
    counts.failed += failedInside === 0 && module.state() === "failed" ? 1 : failedInside;
  }
  return counts;
}

export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const line = summaryLine(countResults(modules, unhandled));
    // After everything else that other reporters and the end of the browser tests still have to say.
    process.once("exit", () => process.stdout.write(`\n${line}\n`));
  }
}
