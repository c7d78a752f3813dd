/** Keeps no author out of a draft: axe on its views, forms and windows, in both languages, and nothing wider than a phone. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Visitor } from "../support/class-server.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { Look, whileLoading } from "./support/look.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf, type Lang } from "./support/words.ts";

let site: Site;
let teacher: Visitor;
beforeAll(async () => {
  site = await startSite();
  ({ teacher } = await foundClass(site, ["李晓雨", "王伟"]));
}, 180_000);
afterAll(() => site.stop());

/** On a phone English is the longer one. */
const sizes: { lang: Lang; width: number }[] = [
  { lang: "zh-CN", width: 1366 },
  { lang: "en", width: 1366 },
  { lang: "en", width: 390 },
];

describe.each(sizes)("a draft in $lang at $width px", ({ lang, width }) => {
  const say = wordsOf(lang);
  const viewport = { width, height: width < 600 ? 844 : 768 };
  const button = (within: Page | Locator, key: string) => within.getByRole("button", { name: say(key), exact: true });

  test("[W340] its views, its windows, its forms", { timeout: 90_000 }, async ({ open }) => {
    // One for each size: a page that was closed still holds its own. A phase names an activity that is not there: the draft has a problem.
    const draft = await addDraft(teacher, `own-late-pickup-${lang.toLowerCase()}-${width}`, "Late pick-up 取件晚点", ({ phases }) => phases[0]?.activities?.push("nowhere"));
    const { page } = await open(`${site.baseUrl}/#/teach`, { lang, viewport });
    await signIn(page);
    const look = new Look(page);
    const outline = outlineOf(page, say);
    const view = (name: string) => page.getByRole("link", { name: say(`studio:view.${name}`), exact: true }).click();
    await whileLoading(page, "**/api/studio/drafts/**", () => page.goto(`${site.baseUrl}/#/teach/studio/${draft}`), async () => {
      await page.getByRole("status", { name: say("common:page.loading") }).waitFor();
      await look.at("draft, loading");
    });
    await button(outline, "studio:section.facts").click();
    await page.getByRole("table").first().waitFor();
    await look.at("facts");
    await outline.getByRole("button", { name: "受理取件晚点的投诉电话" }).click();
    await page.getByRole("complementary", { name: say("studio-inspector:title") }).waitFor();
    await look.at("script");
    await view("graph");
    await page.locator(".react-flow__node").or(page.getByRole("list", { name: say("studio-graph:canvas") })).first().waitFor();
    await look.at("graph");
    await button(page, "studio-problems:show").click();
    await look.at("problems");
    await button(page, "studio-problems:hide").click();
    await view("bench");
    await page.getByRole("tabpanel", { name: say("studio-bench:tab.samples") }).waitFor();
    await look.at("bench");
    for (const tab of ["traps", "robots"]) {
      await page.getByRole("tab", { name: say(`studio-bench:tab.${tab}`) }).click();
      await page.getByRole("tabpanel", { name: say(`studio-bench:tab.${tab}`) }).waitFor();
      await look.at(tab);
    }
    await view("versions");
    await page.getByRole("region", { name: say("studio-versions:list") }).waitFor();
    await look.at("versions");
    const share = page.locator("summary").filter({ hasText: say("studio-share:share.title") });
    await share.click();
    await look.at("menu to share");
    await button(page, "studio-share:share.zip").click();
    await look.in("export", button(page, "studio-share:export.save"));
    await share.click();
    await button(page, "studio-share:share.adapt").click();
    await look.in("other goods", button(page, "studio-share:adapt.preview"));
    await button(page, "studio:publish.button").click();
    await look.in("publish", button(page, "studio:publish.yes"));
    if (width >= 600) {
      await button(page, "studio-versions:name").click();
      await look.in("name of a version", page.getByRole("textbox", { name: say("studio-versions:nameLabel") }));
      await view("script");
      await button(page, "studio-tour:start").click();
      await page.getByRole("heading", { name: say("studio-tour:step.outline.title") }).waitFor();
      await look.at("tour");
      await button(page, "studio-tour:leave").click();
    }
    await button(page, "studio-try:title").click();
    await page.getByText(say("studio-try:note")).or(page.getByText(say("studio-try:unplayable"))).first().waitFor();
    await look.at("try-out");
    expect(look.found).toEqual([]);
  });
});
