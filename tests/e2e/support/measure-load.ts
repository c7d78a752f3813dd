/** Weighs what a page loads, as a school network carries it: compressed scripts, styles and data. */
import { gzipSync } from "node:zlib";
import type { BrowserContext, Response } from "playwright-core";

export interface Load {
  /** Path and gzip bytes of every script, style and data file so far, the biggest first. */
  files(): Promise<{ path: string; bytes: number }[]>;
  /** The sum of them. */
  bytes(): Promise<number>;
}

const WEIGHED = new Set(["script", "stylesheet", "fetch", "xhr"]);

/** Begins to note what is loaded; to be called before the page opens. */
export function measureLoad(context: BrowserContext): Load {
  const responses: Response[] = [];
  context.on("response", (response) => {
    if (WEIGHED.has(response.request().resourceType())) responses.push(response);
  });
  const weigh = async (response: Response) => ({
    path: new URL(response.url()).pathname,
    bytes: gzipSync(await response.body(), { level: 9 }).length,
  });
  const files = async () => (await Promise.all(responses.map(weigh))).sort((a, b) => b.bytes - a.bytes);
  return { files, bytes: async () => (await files()).reduce((sum, { bytes }) => sum + bytes, 0) };
}
