/** Owns how long the teacher's monitor takes from a reload of its page to all its cards on the screen, in a real browser. */
import { chromium } from "playwright-core";
import { findBrowser } from "../../tests/e2e/support/find-browser.ts";
import { GROUPS, type Crowd } from "./crowd.ts";

const RELOADS = 7;

/** Notes in the page when the last card has been drawn: after the frame that shows it. */
const NOTE = `
  window.drawnAt = 0;
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll("[data-group]").length < ${GROUPS}) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.drawnAt = performance.now())));
  }).observe(document, { childList: true, subtree: true });
`;

/** ms from the beginning of each reload, in order; the first visit, which fills the browser's cache, is not among them. */
export async function firstPaints({ teacher, lesson }: Crowd): Promise<number[]> {
  const { executablePath, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } as Record<string, string>, args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    const [pair = ""] = teacher.cookie.split(";");
    const cut = pair.indexOf("=");
    await context.addCookies([{ name: pair.slice(0, cut), value: pair.slice(cut + 1), url: teacher.url }]);
    const page = await context.newPage();
    await page.addInitScript({ content: NOTE });
    const drawn = async () => Number(await (await page.waitForFunction(() => (globalThis as { drawnAt?: number }).drawnAt)).jsonValue());
    await page.goto(`${teacher.url}/#/teach/lessons/${lesson}`);
    await drawn();
    const took: number[] = [];
    for (let round = 0; round < RELOADS; round += 1) {
      await page.reload({ waitUntil: "commit" });
      took.push(await drawn());
    }
    return took;
  } finally {
    await browser.close();
  }
}
