/** Weighs what a page loads, as a school network carries it: compressed scripts, styles and data. */
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";

export interface Load {
  /** Path and gzip bytes of every script, style and data file so far, the biggest first. */
  files(): Promise<{ path: string; bytes: number }[]>;
  /** The sum of them. */
  bytes(): Promise<number>;
}

const WEIGHED = new Set(["script", "stylesheet", "fetch", "xhr"]);

/** Begins to weigh; to be called before the page opens. */
export function measureLoad(context: BrowserContext): Load {
  const weights: Promise<{ path: string; bytes: number }>[] = [];
  context.on("response", (response) => {
    if (!WEIGHED.has(response.request().resourceType())) return;
    weights.push(response.body().then((body) => ({ path: new URL(response.url()).pathname, bytes: gzipSync(body, { level: 9 }).length })));
  });
  const files = async () => (await Promise.all(weights)).sort((a, b) => b.bytes - a.bytes);
  return { files, bytes: async () => (await files()).reduce((sum, { bytes }) => sum + bytes, 0) };
}
