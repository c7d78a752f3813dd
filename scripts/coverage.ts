/** `npm run coverage`: what of the course the shipped content carries out, and what it still lacks. `--strict` fails where anything is missing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coverage, type CourseIndex } from "./coverage-rules.ts";
import { ROOT } from "./list-files.ts";
import { readScenarios } from "./read-scenarios.ts";

const root = join(ROOT, "scenarios");
const course = JSON.parse(readFileSync(join(ROOT, "scripts/course-index.json"), "utf8")) as CourseIndex;
const { kinds, situations } = coverage(course, readScenarios(root));

for (const row of situations) console.log(`${row.courseId} ${row.id}: ${row.phases} of 8 phases with activities, ${row.activities} activities, ${row.criteria} criteria, ${row.questions} questions, ${row.numbers} calculations, ${row.forms} forms`);
for (const { kind, all, missing } of kinds) console.log(`${kind}: ${all - missing.length} of ${all}${missing.length > 0 ? `; missing ${missing.join(", ")}` : ""}`);
if (process.argv.includes("--strict") && kinds.some(({ missing }) => missing.length > 0)) process.exitCode = 1;
