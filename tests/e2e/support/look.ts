/** Goes through many screens in one test and notes what keeps people out of each. */
import type { Locator, Page } from "playwright-core";
import { findAxeProblems } from "./axe.ts";

/** Notes what axe finds, and what is wider than the window, under the name of what is looked at. */
export class Look {
  readonly found: string[] = [];
  constructor(readonly page: Page) {}

  async at(name: string): Promise<void> {
    const { needed, width } = await this.page.evaluate(() => ({ needed: document.documentElement.scrollWidth, width: document.documentElement.clientWidth }));
    if (needed > width) this.found.push(`${name}: ${needed} of ${width} px wide`);
    for (const problem of await findAxeProblems(this.page)) this.found.push(`${name}: ${problem}`);
  }

  /** A window: looked at when the sign is there, and closed by Escape. */
  async in(name: string, sign: Locator): Promise<void> {
    await sign.waitFor();
    await this.at(name);
    await this.page.keyboard.press("Escape");
    await this.page.getByRole("dialog").waitFor({ state: "detached" });
  }
}

/** Holds back what the server says until it has been looked at. */
export async function whileLoading(page: Page, answers: string, go: () => Promise<unknown>, look: () => Promise<void>): Promise<void> {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(answers, async (route) => {
    await asked;
    await route.continue();
  });
  await go();
  await look();
  answer();
  await page.unrouteAll({ behavior: "wait" });
}
