/** `npm run check`: every static check, none stopping the others, and then the tests, whose last line is the last line. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./list-files.ts";

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
const checks = Object.keys(scripts).filter((name) => name.startsWith("check:"));

const failed = checks.filter((name) => !run(name, "pipe"));
console.log(failed.length > 0 ? `failed checks: ${failed.join(", ")}` : `all ${checks.length} checks are good`);
const testsPassed = run("test", "inherit");
process.exitCode = failed.length > 0 || !testsPassed ? 1 : 0;

/** Runs a script of package.json; a piped one speaks only when it fails. */
function run(name: string, output: "pipe" | "inherit"): boolean {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", name], {
    cwd: ROOT,
    stdio: ["ignore", output, output],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  if (output === "pipe") {
    console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (status !== 0) console.log(`${stdout}${stderr}`);
  }
  return status === 0;
}
