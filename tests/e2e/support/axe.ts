/** Asks axe-core what keeps people out of a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One line per finding: rule, the element's selector, what is wrong. Empty is good. `within` is a CSS selector. */
export async function findAxeProblems(page: Page, within = "html"): Promise<string[]> {
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (selector) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const results = await runner.run(selector, { resultTypes: ["violations"] });
    return results.violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map((node) => node.target.join(" ")) }));
  }, within);
  return violations.flatMap(({ id, help, targets }) => targets.map((target) => `${id}: ${target}: ${help}`));
}
