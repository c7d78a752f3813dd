/** `npm run check:purity`: looks for clock, chance and machine settings in the pure core. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles, ROOT } from "./list-files.ts";
import { findImpurities, type Impurity } from "./purity-rules.ts";

const CORE = /^src\/(language|scenario|engine|grading|attempt|authoring|classroom|knowledge|protocol|studio)\/.*(?<!\.test)\.ts$/;

const ADVICE: Record<Impurity["rule"], string> = {
  clock: "the core knows no clock: take the time of the event",
  chance: "the core knows no chance: draw outside and record it as an event",
  locale: "the answer depends on the machine's language or time zone",
};

const files = listFiles("src", CORE);
const found = files.flatMap((path) =>
  findImpurities(path, readFileSync(join(ROOT, path), "utf8")).map(({ rule, line }) => `${path}:${line} ${rule}: ${ADVICE[rule]}`),
);

for (const line of found) console.error(line);
console.log(`purity: ${files.length} modules of the core, ${found.length} faults`);
process.exitCode = found.length > 0 ? 1 : 0;
