/** Weighs what a student's browser loads beside what it may weigh. */
import { weighBundle } from "../scripts/weigh-bundle.ts";
import { lessIsBetter, type BenchRow } from "./row.ts";

export async function run(): Promise<BenchRow[]> {
  return weighBundle().flatMap(({ name, size, limit }) => (limit === null ? [] : [lessIsBetter({ name: `${name}, gzip`, value: size, unit: "kB", baseline: "limit", baselineValue: limit }, 1)]));
}
