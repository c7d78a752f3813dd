/** Runs the real `kefu serve` on a free port and on data of its own, as on a school's first day. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Site {
  /** Address of the site, without a slash at its end. */
  baseUrl: string;
  /** Makes the first teacher; works once. */
  setUpCode: string;
  /** Ends the server and forgets its data. */
  stop(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), "kefu-site-"));
  const kefu = fileURLToPath(new URL("../../../bin/kefu.js", import.meta.url));
  const child = spawn(process.execPath, [kefu, "serve", "--port", "0", "--host", "127.0.0.1", "--data", dataDir], { stdio: ["ignore", "pipe", "pipe"] });
  const complaints: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const url = /http:\/\/localhost:\d+/.exec(said.join("\n"))?.[0];
    const setUpCode = /^\s*((?:[A-Z0-9]{4}-){2}[A-Z0-9]{4})\s*$/m.exec(said.join("\n"))?.[1];
    if (!url || !setUpCode) continue;
    // What is said later must not fill the pipe.
    child.stdout.resume();
    return { baseUrl: url.replace("localhost", "127.0.0.1"), setUpCode, stop };
  }
  await stop();
  throw new Error(`kefu serve ended before it said its address: ${complaints.join("")}`);
}
