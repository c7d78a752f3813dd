/** Opens a page of the site in a browser profile of its own and notes everything that goes wrong in it. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { addChineseFont, fontsReady } from "./chinese-font.ts";
import { type Load, measureLoad } from "./measure-load.ts";
import { forgetNewApis } from "./old-browser.ts";

export interface OpenOptions {
  lang?: "zh-CN" | "en";
  viewport?: { width: number; height: number };
  /** Draws Chinese with a font from npm, for pictures on machines without one. */
  chineseFont?: boolean;
  /** Takes away what browsers learned after Chromium 87. */
  oldBrowser?: boolean;
}

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  /** Console errors, uncaught errors, failed requests and answers from 400 up, in words; filled while the page lives. */
  problems: string[];
  load: Load;
}

export async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const { lang = "zh-CN", viewport = { width: 1366, height: 768 }, chineseFont = false, oldBrowser = false } = options;
  const context = await browser.newContext({
    locale: lang === "en" ? "en-US" : "zh-CN",
    viewport,
    bypassCSP: chineseFont,
    reducedMotion: "reduce",
    ...(viewport.width < 600 ? { hasTouch: true, isMobile: true } : {}),
  });
  if (chineseFont) await addChineseFont(context);
  if (oldBrowser) await forgetNewApis(context);

  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // The browser itself drops requests when a page is left.
    if (reason !== "net::ERR_ABORTED") problems.push(`request: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`response: ${response.status()} ${response.url()}`);
  });

  const load = measureLoad(context);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "load" });
  if (chineseFont) await fontsReady(page);
  return { page, context, problems, load };
}
