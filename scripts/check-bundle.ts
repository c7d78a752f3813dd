/** `npm run check:bundle`: what a student's browser loads, compressed, against the limits of the product. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildWeb } from "./build-web.ts";
import { loadedFiles, type Manifest } from "./bundle-rules.ts";
import { ROOT } from "./list-files.ts";

const WEB_ROOT = join(ROOT, "dist/web");
const KB = 1000;

/** What the home page fetches on demand. The browser tests weigh the real thing; this says which module grew. */
const ON_HOME = /player\/home\/|player\/tries\/|locales\/zh-CN\/(common|home|tries|failures)\.json/;
/** What no call fetches: other activities, other screens, exports, the other language. */
const NOT_IN_CALL = /player\/(activities|report)\/|docx|export|locales\/en\/|locales\/zh-CN\/(activities|report)\.json/;

/** Content and tables that open practice judges with; a lesson's server keeps them to itself. Weighed apart from the program. */
const DATA = /^assets\/language-tables-/;

const budgets = [
  { name: "home page, first load", limit: 150 * KB, follows: (module: string) => ON_HOME.test(module) },
  { name: "call, script and style in all", limit: 250 * KB, follows: (module: string) => !NOT_IN_CALL.test(module) && !isContent(module) },
];

buildWeb({ ifStale: true });
const manifest = JSON.parse(readFileSync(join(WEB_ROOT, ".vite/manifest.json"), "utf8")) as Manifest;

for (const { name, limit, follows } of budgets) {
  const files = weigh(loadedFiles(manifest, "index.html", follows).filter((file) => !DATA.test(file)));
  const total = sum(files);
  console.log(`${name}: ${inKb(total)} of at most ${inKb(limit)} kB gzip${total > limit ? ": TOO MUCH" : ""}`);
  show(files);
  if (total > limit) process.exitCode = 1;
}

const data = weigh([...new Set(Object.entries(manifest).flatMap(([module, { file }]) => (isContent(module) || DATA.test(file) ? [file] : [])))]);
console.log(`data of open practice, all situations: ${inKb(sum(data))} kB gzip`);
show(data);

function isContent(module: string): boolean {
  return module.startsWith("virtual:kefu/situation/");
}

function weigh(files: readonly string[]): { file: string; bytes: number }[] {
  return files
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(WEB_ROOT, file)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes);
}

function sum(files: readonly { bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function show(files: readonly { file: string; bytes: number }[]): void {
  for (const { file, bytes } of files) console.log(`${inKb(bytes).padStart(9)}  ${file}`);
}

function inKb(bytes: number): string {
  return (bytes / KB).toFixed(1);
}
