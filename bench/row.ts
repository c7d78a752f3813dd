/** Owns the shape of a benchmark's result: a figure beside a baseline of the same run, since machines differ and only ratios travel. */

/** `ratio` says how much better than the baseline the value is (2: twice as fast). `goal` is the ratio, or the limit, in words; `ok` whether it is reached. */
export type BenchRow = { name: string; value: number; unit: string; baseline: string; baselineValue: number; ratio: number; goal: string; ok: boolean };

/** A row where less is better: time, size. */
export function lessIsBetter(row: Omit<BenchRow, "ratio" | "ok" | "goal">, leastRatio: number): BenchRow {
  const ratio = row.baselineValue / row.value;
  return { ...row, ratio, goal: `≥ ${leastRatio}`, ok: ratio >= leastRatio };
}
