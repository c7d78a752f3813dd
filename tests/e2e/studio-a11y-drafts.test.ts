/** Keeps no author out of the page of all drafts: axe on it, on its trash and on every way to begin, in both languages, and nothing wider than a phone. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { foundClass, signIn } from "./support/classroom.ts";
import { Look, whileLoading } from "./support/look.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, chooseWay } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf, type Lang } from "./support/words.ts";

const TITLE = "Late pick-up 取件晚点";

let site: Site;
beforeAll(async () => {
  site = await startSite();
  const { teacher } = await foundClass(site, ["李晓雨", "王伟"]);
  await addDraft(teacher, "own-late-pickup", TITLE);
  const gone = await addDraft(teacher, "gone-late-pickup", "Gone 删掉的");
  await teacher.get("DELETE", `/api/studio/drafts/${gone}`);
}, 180_000);
afterAll(() => site.stop());

const sizes: { lang: Lang; width: number }[] = [
  { lang: "zh-CN", width: 1366 },
  { lang: "en", width: 1366 },
  { lang: "zh-CN", width: 390 },
  { lang: "en", width: 390 },
];

describe.each(sizes)("the page of all drafts in $lang at $width px", ({ lang, width }) => {
  const say = wordsOf(lang);
  const viewport = { width, height: width < 600 ? 844 : 768 };
  const button = (within: Page | Locator, key: string) => within.getByRole("button", { name: say(key), exact: true });

  test("[W340] from its loading to its trash, and every way to begin", { timeout: 60_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach`, { lang, viewport });
    await signIn(page);
    const look = new Look(page);
    const waiting = page.getByRole("status", { name: say("common:page.loading") });
    await whileLoading(page, "**/api/studio/**", () => page.goto(`${site.baseUrl}/#/teach/studio`), async () => {
      await page.getByRole("heading", { level: 1, name: say("studio:title") }).waitFor();
      await waiting.waitFor();
      await look.at("drafts, loading");
    });
    await page.getByRole("link", { name: TITLE, exact: true }).waitFor();
    await look.at("drafts");
    await page.getByRole("button", { name: say("studio-drafts:trashCount", { count: 1 }) }).click();
    await page.getByRole("table").waitFor();
    await look.at("trash");
    await page.getByRole("button", { name: new RegExp(`^${say("studio-drafts:forever")}`) }).click();
    await look.in("trash, asked", page.getByRole("dialog"));
    await button(page, "studio-drafts:backToDrafts").click();
    await page.getByRole("listitem").filter({ hasText: TITLE }).last().locator("summary").click();
    await look.at("menu of a draft");
    await page.keyboard.press("Escape");
    await chooseWay(page, "template", say);
    await look.in("templates", page.getByRole("list", { name: say("studio-templates:beats") }));
    await chooseWay(page, "course", say);
    await look.in("situations of the course", page.getByRole("combobox", { name: say("studio-drafts:situation") }));
    await chooseWay(page, "import", say);
    await look.in("import", page.getByText(say("studio-share:import.about")));
    const dialog = await chooseWay(page, "script", say);
    await dialog.getByLabel(say("studio-script-table:paste")).fill(say("studio-script-table:example"));
    await look.at("script table");
    await button(dialog, "studio-script-table:look").click();
    await look.in("script table, previewed", dialog.getByRole("region", { name: say("studio-script-table:preview") }));
    expect(look.found).toEqual([]);
  });
});
