/** `npm run bench [names]`: runs the benchmarks of this folder, all or the named ones, and prints one table. Fails when a goal is missed. */
import { readdirSync } from "node:fs";
import type { BenchRow } from "./row.ts";

type Benchmark = { run?: () => Promise<BenchRow[]> };

const asked = process.argv.slice(2);
const names = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "main.ts")
  .map((file) => file.slice(0, -".ts".length));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`there is no benchmark ${unknown.join(", ")}`);

const rows: BenchRow[] = [];
for (const name of asked.length > 0 ? asked : names) {
  const { run } = (await import(`./${name}.ts`)) as Benchmark;
  if (run) rows.push(...(await run()));
}

const figure = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });
const cells = rows.map((row) => [row.name, `${figure(row.value)} ${row.unit}`, row.baseline, `${figure(row.baselineValue)} ${row.unit}`, figure(row.ratio), row.goal, row.ok ? "ok" : "MISSED"]);
const table = [["what", "value", "baseline", "value", "ratio", "goal", ""], ...cells];
const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
for (const line of table) console.log(line.map((cell, column) => (column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "));
if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
