/** `npm run build`: builds the pages into dist/web; with `--if-stale` only when something they are made of has changed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listFiles, ROOT } from "./list-files.ts";

const WEB_ROOT = join(ROOT, "dist/web");
const STAMP = ".built-from";
const INPUTS = ["index.html", "package-lock.json", "tsconfig.json", "vite.config.ts"];

/** A hash of everything the pages are made of, so that neither a clock nor a check-out can make an old build look fresh. */
function hashInputs(): string {
  const folders = ["public", "scenarios", "scripts", "src"].filter((folder) => existsSync(join(ROOT, folder)));
  const files = [...INPUTS, ...folders.flatMap((folder) => listFiles(folder, /(?<!\.test\.tsx?|\.md)$/))];
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(join(ROOT, file))).update("\0");
  return hash.digest("hex");
}

/** Builds beside the old pages and swaps at the end: a server that runs meanwhile never sees half a build. */
export function buildWeb({ ifStale = false } = {}): void {
  const hash = hashInputs();
  const stamp = join(WEB_ROOT, STAMP);
  if (ifStale && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;

  const fresh = join(ROOT, `dist/web-${process.pid}`);
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--outDir", fresh, "--logLevel", "warn"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error("vite build failed");
  }
  writeFileSync(join(fresh, STAMP), hash);
  rmSync(WEB_ROOT, { recursive: true, force: true });
  renameSync(fresh, WEB_ROOT);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  buildWeb({ ifStale: process.argv.includes("--if-stale") });
}
