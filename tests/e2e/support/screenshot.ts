/** `npm run shots -- <folder> [route…]`: pictures of pages in three sizes and two languages, for people to look at. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { openPage } from "./open-page.ts";
import { setStage } from "./stage.ts";

const VIEWPORTS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

const [folder, ...routes] = process.argv.slice(2);
if (!folder) throw new Error("npm run shots -- <folder> [route…], e.g. npm run shots -- /tmp/shots / '/#/unit/complaints'");
mkdirSync(folder, { recursive: true });

const stage = await setStage();
try {
  const browser = await chromium.connect(stage.browserEndpoint);
  for (const route of routes.length > 0 ? routes : ["/"]) {
    for (const viewport of VIEWPORTS) {
      for (const lang of ["zh-CN", "en"] as const) {
        const { page, context, problems } = await openPage(browser, stage.baseUrl + route, { lang, viewport, chineseFont: true });
        const name = route.replaceAll(/[^\w]+/g, "-").replaceAll(/^-|-$/g, "") || "home";
        const path = resolve(join(folder, `${name}-${viewport.width}-${lang}.png`));
        await page.screenshot({ path, fullPage: viewport.width < 600 });
        console.log(path);
        for (const problem of problems) console.error(`  ${problem}`);
        await context.close();
      }
    }
  }
} finally {
  await stage.clear();
}
