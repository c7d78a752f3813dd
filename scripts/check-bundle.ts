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
/** What no call fetches: other screens, exports, the other language. */
const NOT_IN_CALL = /player\/report\/|docx|export|locales\/en\//;

const budgets = [
  { name: "home page, first load", limit: 150 * KB, follows: (module: string) => ON_HOME.test(module) },
  { name: "call, all in all", limit: 250 * KB, follows: (module: string) => !NOT_IN_CALL.test(module) },
];

buildWeb({ ifStale: true });
const manifest = JSON.parse(readFileSync(join(WEB_ROOT, ".vite/manifest.json"), "utf8")) as Manifest;

for (const { name, limit, follows } of budgets) {
  const sizes = loadedFiles(manifest, "index.html", follows)
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(WEB_ROOT, file)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${name}: ${inKb(total)} of at most ${inKb(limit)} kB gzip${total > limit ? ": TOO MUCH" : ""}`);
  for (const { file, bytes } of sizes) console.log(`${inKb(bytes).padStart(9)}  ${file}`);
  if (total > limit) process.exitCode = 1;
}

function inKb(bytes: number): string {
  return (bytes / KB).toFixed(1);
}
