/** Robots that play a draft on the bench: how far they are, an end at any time, and how their marks are spread. */
import { afterAll, beforeAll, describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, chooseWay, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const say = wordsOf("zh-CN");
const of = (key: string, params = {}) => say(`studio-bench:robots.${key}`, params);

let site: Site;
beforeAll(async () => {
  site = await startSite();
  const { teacher } = await foundClass(site, ["李晓雨"]);
  await addDraft(teacher, "own-late-pickup", "另一份稿子");
}, 180_000);
afterAll(() => site.stop());

describe("robots on the bench", () => {
  test("[W329] they start, tell how far they are, stop when told and show what they have; played to the end, their marks stand apart, and an older draft is said to be one", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio`);
    await signIn(page);
    await (await chooseWay(page, "template", say)).getByRole("button", { name: say("studio-templates:begin") }).click();
    await outlineOf(page, say).waitFor();
    await page.getByRole("link", { name: say("studio:view.bench") }).click();
    await page.getByRole("tab", { name: say("studio-bench:tab.robots") }).click();
    const robots = page.getByRole("tabpanel", { name: say("studio-bench:tab.robots") });
    await robots.getByLabel(of("each")).selectOption("20");
    await robots.getByRole("button", { name: of("start") }).click();
    const done = Array.from({ length: 60 }, (_, number) => of("progress", { done: number + 5, all: 80 })).join("|");
    await robots.getByText(new RegExp(`^(${done})$`)).first().waitFor();
    await robots.getByRole("button", { name: of("stop") }).click();
    const stopped = robots.getByText(new RegExp(`^${of("stopped", { count: "(\\d+)" })}$`));
    await stopped.waitFor();
    const played = Number((await stopped.innerText()).replaceAll(/\D/g, ""));
    expect(played).toBeGreaterThan(4);
    expect(played).toBeLessThan(80);
    const row = (quality: string) => robots.getByRole("row").filter({ has: page.getByRole("rowheader", { name: of(`quality.${quality}`), exact: true }) });
    expect(await row("strong").first().innerText()).not.toContain(of("passedOf", { passed: 20, all: 20 }));

    await robots.getByLabel(of("each")).selectOption("2");
    await robots.getByRole("button", { name: of("again") }).click();
    await row("strong").getByText(of("passedOf", { passed: 2, all: 2 }), { exact: true }).waitFor();
    await row("off-topic").getByText(of("passedOf", { passed: 0, all: 2 }), { exact: true }).waitFor();
    expect(await stopped.count()).toBe(0);
    const means = await Promise.all(["strong", "weak", "off-topic"].map(async (quality) => Number(await row(quality).first().getByRole("cell").first().innerText())));
    expect(means).toEqual([...means].sort((one, other) => other - one));
    expect(await row("weak").first().locator("svg rect").evaluateAll((bars) => bars.reduce((sum, bar) => sum + Number(bar.getAttribute("height")), 0))).toBeGreaterThan(0);
    expect(await findAxeProblems(page)).toEqual([]);

    // What was found stays while the draft is open, and is told to be of an earlier text.
    await outlineOf(page, say).getByRole("button", { name: "投诉电话", exact: true }).click();
    await page.getByRole("textbox", { name: "第 2 拍的标题" }).fill("开场白");
    await page.getByRole("link", { name: say("studio:view.bench") }).click();
    await page.getByRole("tab", { name: say("studio-bench:tab.robots") }).click();
    await robots.getByText(of("old")).waitFor();
    await row("strong").first().waitFor();
  });
});
