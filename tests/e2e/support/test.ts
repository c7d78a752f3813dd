/** The `test` of all browser tests: like Vitest's, with `open` to open pages; a test fails when its pages complain in the console. */
import { type Browser, chromium } from "playwright-core";
import { test as base, expect, inject } from "vitest";
import { type OpenedPage, type OpenOptions, openPage } from "./open-page.ts";

interface Fixtures {
  /** Opens `path` of the site, or a whole address, in a new browser profile; it is closed after the test. */
  open: (path: string, options?: OpenOptions) => Promise<OpenedPage>;
}

let browser: Promise<Browser> | undefined;

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the names of the needed fixtures from this pattern
  open: async ({}, use) => {
    if (inject("stageFault")) throw new Error(inject("stageFault"));
    browser ??= chromium.connect(inject("browserEndpoint"));
    const connected = await browser;
    const opened: OpenedPage[] = [];
    await use(async (path, options) => {
      const page = await openPage(connected, path.startsWith("http") ? path : inject("baseUrl") + path, options);
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map(({ context }) => context.close()));
    expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
  },
});
