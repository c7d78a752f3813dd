/** Lends Noto Sans SC to the pages under the names of the fonts that school computers have; the product ships no font. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";

const FAMILIES = ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"];
const SUBSETS = [
  { subset: "latin", range: "U+0000-00FF, U+0131, U+0152-0153, U+2190-2193" },
  { subset: "chinese-simplified", range: "U+2000-218F, U+2194-FFFF" },
];

/** Must be called before the first page opens; the context needs `bypassCSP`. */
export async function addChineseFont(context: BrowserContext): Promise<void> {
  const folder = join(dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json")), "files");
  await context.route("**/test-font/*", async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").pop() ?? "";
    await route.fulfill({ body: await readFile(join(folder, name)), contentType: "font/woff2" });
  });
  const css = FAMILIES.flatMap((family) =>
    SUBSETS.flatMap(({ subset, range }) =>
      [400, 700].map(
        (weight) =>
          `@font-face { font-family: "${family}"; font-weight: ${weight}; unicode-range: ${range}; src: url("/test-font/noto-sans-sc-${subset}-${weight}-normal.woff2") format("woff2"); }`,
      ),
    ),
  ).join("\n");
  const fallback = 'html { font-family: "Noto Sans SC"; }';
  await context.addInitScript((text) => {
    document.addEventListener("DOMContentLoaded", () => {
      const style = document.createElement("style");
      style.textContent = text;
      document.head.prepend(style);
    });
  }, `${css}\n${fallback}`);
}

/** Waits until the page is still and its letters are drawn with the font they will keep. */
export async function fontsReady(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
