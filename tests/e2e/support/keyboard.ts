/** Moves through a page as a person without a mouse does. */
import type { Locator, Page } from "playwright-core";

/** Presses Tab (or Shift+Tab) until the element has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    // Looked for anew: a page that is still being filled may draw it twice.
    if (await target.first().evaluate((element) => document.activeElement === element)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

/** Reaches a button or link by Tab and presses Enter. */
export async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}
