/** Brings a played attempt into the browser the way a student does: by its backup file. */
import type { Page } from "playwright-core";
import { playAttempt, type PlayOptions } from "./played-attempt.ts";

/** From the home page to the attempt's report. */
export async function takeIn(page: Page, options: PlayOptions = {}): Promise<void> {
  const { text } = playAttempt(options);
  await page.locator("input[type=file]").setInputFiles({ name: "attempt.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator("#report-title").waitFor();
}

/** Said in the call's first beats: a good opening, then a fault together with a right question. */
export const SAID = ["下午好，世达物流22号客服，请问有什么可以帮您？", "您先别急，您的单号是多少？"];
