/** `npm run check:bundle`: what a student's browser loads, compressed, against the limits of the product. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildWeb } from "./build-web.ts";
import { initialFiles, type Manifest, reachableFiles } from "./bundle-rules.ts";
import { ROOT } from "./list-files.ts";

const WEB_ROOT = join(ROOT, "dist/web");
const KB = 1000;

/** Modules that no call needs: they come when a student asks for them, or on another screen. */
const NOT_FOR_THE_CALL = /^node_modules\/docx\/|\/export\/|\/locales\/en\//;

buildWeb({ ifStale: true });
const manifest = JSON.parse(readFileSync(join(WEB_ROOT, ".vite/manifest.json"), "utf8")) as Manifest;
const size = (file: string) => gzipSync(readFileSync(join(WEB_ROOT, file)), { level: 9 }).length;

const budgets = [
  { name: "first load of the home page", limit: 150 * KB, files: initialFiles(manifest, ["index.html"]) },
  { name: "the call, all in all", limit: 250 * KB, files: reachableFiles(manifest, ["index.html"], NOT_FOR_THE_CALL) },
];

let over = 0;
for (const { name, limit, files } of budgets) {
  const sizes = files.map((file) => ({ file, bytes: size(file) })).sort((a, b) => b.bytes - a.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > limit) over++;
  console.log(`${name}: ${inKb(total)} of ${inKb(limit)} kB gzip${total > limit ? " — TOO MUCH" : ""}`);
  for (const { file, bytes } of sizes) console.log(`  ${inKb(bytes).padStart(7)}  ${file}`);
}
process.exitCode = over > 0 ? 1 : 0;

function inKb(bytes: number): string {
  return (bytes / KB).toFixed(1);
}
