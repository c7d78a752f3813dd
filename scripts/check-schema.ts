/** `npm run schema` writes the published JSON Schemas; `npm run check:schema` (`--check`) only says whether they are those of the code. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateSchemas } from "../src/scenario/json-schema.ts";
import { listFiles, ROOT } from "./list-files.ts";

const FOLDER = "public/schema";

const wanted = new Map(
  Object.entries(generateSchemas()).map(([name, schema]) => [`${FOLDER}/${name}`, `${JSON.stringify(schema, null, 2)}\n`]),
);
const present = existsSync(join(ROOT, FOLDER)) ? listFiles(FOLDER, /\.json$/) : [];
const stale = [
  ...[...wanted].filter(([path, text]) => !present.includes(path) || readFileSync(join(ROOT, path), "utf8") !== text).map(([path]) => path),
  ...present.filter((path) => !wanted.has(path)),
];

if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`${path} is not what the code says: run npm run schema`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  for (const path of stale) {
    const text = wanted.get(path);
    if (text === undefined) rmSync(join(ROOT, path));
    else writeFileSync(join(ROOT, path), text);
  }
}
console.log(`schemas: ${wanted.size} in all, ${stale.length} ${process.argv.includes("--check") ? "stale" : "written"}`);
