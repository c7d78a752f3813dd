/** `npm run check:source`: applies the source rules to the files they are made for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles, ROOT } from "./list-files.ts";
import { type Breach, findEagerPractice, findImpurities } from "./source-rules.ts";

const CORE = /^src\/(language|scenario|engine|grading|attempt|authoring|protocol)\//;
const EAGER = /^src\/web\/(?!practice\/)/;

const ADVICE: Record<Breach["rule"], string> = {
  clock: "the core knows no clock: take the time of the event",
  chance: "the core knows no chance: draw outside and record it as an event",
  locale: "the answer depends on the machine's language or time zone",
  "eager-practice": "the practice authority carries the answer keys: load it with import()",
};

const breaches = listFiles("src", /(?<!\.test)\.tsx?$/).flatMap((path) => {
  const code = readFileSync(join(ROOT, path), "utf8");
  return [...(CORE.test(path) ? findImpurities(path, code) : []), ...(EAGER.test(path) ? findEagerPractice(path, code) : [])].map(
    ({ rule, line }) => `${path}:${line} ${rule}: ${ADVICE[rule]}`,
  );
});

for (const breach of breaches) console.error(breach);
console.log(`source rules: ${breaches.length} breaches`);
process.exitCode = breaches.length > 0 ? 1 : 0;
