/** `npm run bench [names]`: runs the benchmarks, all or the named ones, and prints one table. Fails when a goal is missed. */
import type { BenchRow } from "./row.ts";

/** A benchmark is a module of this folder, entered here. */
const benchmarks: Readonly<Record<string, () => Promise<{ run(): Promise<BenchRow[]> }>>> = {
  engine: () => import("./engine.ts"),
  judge: () => import("./judge.ts"),
  class: () => import("./class-load.ts"),
  review: () => import("./review.ts"),
  bundle: () => import("./bundle.ts"),
};

const asked = process.argv.slice(2).filter((argument, index, all) => argument !== "--data" && all[index - 1] !== "--data");
const rows: BenchRow[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) {
  const load = benchmarks[name];
  if (!load) throw new Error(`there is no benchmark ${name}; there are: ${Object.keys(benchmarks).join(", ")}`);
  const { run } = await load();
  rows.push(...(await run()));
}

const figure = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });
const cells = rows.map((row) => [row.name, `${figure(row.value)} ${row.unit}`, row.baseline, `${figure(row.baselineValue)} ${row.unit}`, figure(row.ratio), row.goal, row.ok ? "ok" : "MISSED"]);
const table = [["what", "value", "baseline", "value", "ratio", "goal", ""], ...cells];
const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
for (const line of table) console.log(line.map((cell, column) => (column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "));
if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
