/** Sets the stage for browser tests and screenshots: fresh pages, the real `kefu serve` on a free port, one headless browser. */
import { chromium } from "playwright-core";
import { buildWeb } from "../../../scripts/build-web.ts";
import { findBrowser } from "./find-browser.ts";
import { startSite } from "./site.ts";

export interface Stage {
  /** Address of the site, without a slash at its end. */
  baseUrl: string;
  /** Where playwright connects to the running browser. */
  browserEndpoint: string;
  clear(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  buildWeb({ ifStale: true });
  const site = await startSite();
  const { executablePath, env } = findBrowser();
  const browser = await chromium.launchServer({
    executablePath,
    // A name of the school's network, for pages that must do without a secure context.
    args: ["--font-render-hinting=none", "--host-resolver-rules=MAP kefu.lan 127.0.0.1"],
    env: { ...process.env, ...env },
  });
  return {
    baseUrl: site.baseUrl,
    browserEndpoint: browser.wsEndpoint(),
    clear: async () => {
      await browser.close();
      await site.stop();
    },
  };
}
