/** Sets the stage for browser tests and screenshots: fresh pages, the real `kefu serve` on a free port, one headless browser. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { buildWeb } from "../../../scripts/build-web.ts";
import { findBrowser } from "./find-browser.ts";

export interface Stage {
  /** Address of the site, without a slash at its end. */
  baseUrl: string;
  /** Where playwright connects to the running browser. */
  browserEndpoint: string;
  clear(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  buildWeb({ ifStale: true });
  const dataDir = mkdtempSync(join(tmpdir(), "kefu-e2e-"));
  const { child, baseUrl } = await startSite(dataDir);
  const { executablePath, env } = findBrowser();
  const browser = await chromium.launchServer({
    executablePath,
    args: ["--font-render-hinting=none"],
    env: { ...process.env, ...env },
  });
  return {
    baseUrl,
    browserEndpoint: browser.wsEndpoint(),
    clear: async () => {
      await browser.close();
      await stopSite(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startSite(dataDir: string): Promise<{ child: ChildProcess; baseUrl: string }> {
  const kefu = fileURLToPath(new URL("../../../bin/kefu.js", import.meta.url));
  const child = spawn(process.execPath, [kefu, "serve", "--port", "0", "--host", "127.0.0.1", "--data", dataDir], { stdio: ["ignore", "pipe", "pipe"] });
  const complaints: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (url) return { child, baseUrl: url.replace("localhost", "127.0.0.1") };
  }
  throw new Error(`kefu serve ended before it said its address: ${complaints.join("")}`);
}

async function stopSite(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
