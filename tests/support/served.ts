/** `kefu serve` as a process of its own, which a test may kill. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const KEFU = fileURLToPath(new URL("../../bin/kefu.js", import.meta.url));
/** What `npm run build` makes. */
export const builtPages = fileURLToPath(new URL("../../dist/web", import.meta.url));

const START_MS = 120_000;

export type Served = {
  url: string;
  /** What it wrote about faults. */
  faults(): string;
  /** The power is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Resolves when it answers. `webRoot`: the built pages; without it there is an empty one. */
export async function serve({ dataDir, databaseUrl = "", redisUrl = "", port, webRoot: pages }: { dataDir: string; databaseUrl?: string | undefined; redisUrl?: string; port: number; webRoot?: string | undefined }): Promise<Served> {
  const empty = mkdtempSync(join(tmpdir(), "kefu-web-"));
  writeFileSync(join(empty, "index.html"), "<!doctype html>");
  const webRoot = pages ?? empty;
  const child = spawn(process.execPath, [KEFU, "serve", "--port", String(port), "--host", "127.0.0.1", "--web-root", webRoot, "--data", dataDir, "--log", "error"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl },
  });
  let written = "";
  child.stderr.on("data", (chunk: Buffer) => void (written += chunk.toString()));
  const exited = once(child, "exit").finally(() => rmSync(empty, { recursive: true, force: true }));
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + START_MS;
  while (!(await fetch(`${url}/readyz`).then(({ ok }) => ok, () => false))) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`kefu serve did not start: ${written}`);
    await wait(50);
  }
  const finish = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    await exited;
  };
  return { url, faults: () => written.split("\n").filter((line) => line.startsWith("{")).join("\n"), kill: () => finish("SIGKILL"), stop: () => finish("SIGTERM") };
}
