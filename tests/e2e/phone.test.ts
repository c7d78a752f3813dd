/** The attempt on a phone: nothing to the side, nothing hidden, everything within reach. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { answerCall, beginAttempt, composer, enterPhase, goOnWell, playWell } from "./support/play-call.ts";
import { test } from "./support/test.ts";

const viewport = { width: 390, height: 844 };

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(["zh-CN", "en"] as const)("on a phone in %s", (lang) => {
  test("[W42] the call fits: one panel at a time, the box to type in is in sight", { timeout: 90_000 }, async ({ open }) => {
    const { page } = await open("/", { lang, viewport });
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    expect(await sideways(page)).toBe(0);
    await answerCall(page, attempt);
    await goOnWell(page);
    expect(await sideways(page)).toBe(0);
    expect(await composer(page).boundingBox().then((box) => box !== null && box.y + box.height < viewport.height)).toBe(true);

    const tabs = page.getByRole("navigation", { name: /^(切换|Switch view)$/ }).getByRole("button");
    await tabs.nth(1).click();
    expect(await page.getByRole("tablist").isVisible()).toBe(true);
    expect(await composer(page).isVisible()).toBe(false);
    expect(await sideways(page)).toBe(0);
    await tabs.nth(2).click();
    expect(await sideways(page)).toBe(0);
    await tabs.nth(0).click();
    await playWell(page, "B9");
    expect(await sideways(page)).toBe(0);
    expect(await findAxeProblems(page)).toEqual([]);
  });

  test("[W43] with the keyboard open the words and the box still fit into what is left", async ({ open }) => {
    const { page } = await open("/", { lang, viewport });
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    await composer(page).focus();
    await page.setViewportSize({ width: 390, height: 470 });
    await page.waitForFunction(() => (document.querySelector("[data-beat]")?.getBoundingClientRect().height ?? 999) <= 470);
    const box = await composer(page).boundingBox();
    expect(box !== null && box.y >= 0 && box.y + box.height <= 470).toBe(true);

    // More is said than fits; the last line is in sight all the same, also on coming back from another panel.
    await page.setViewportSize(viewport);
    await goOnWell(page);
    await page.setViewportSize({ width: 390, height: 470 });
    const log = page.getByRole("log");
    const hidden = () => log.evaluate((element) => (element.lastElementChild?.getBoundingClientRect().bottom ?? NaN) - element.getBoundingClientRect().bottom);
    await expect.poll(hidden).toBeLessThanOrEqual(0);
    const tabs = page.getByRole("navigation", { name: /^(切换|Switch view)$/ }).getByRole("button");
    await tabs.nth(1).click();
    await tabs.nth(0).click();
    expect(await hidden()).toBeLessThanOrEqual(0);
  });

  test("[W44] activities do not scroll sideways", { timeout: 90_000 }, async ({ open }) => {
    const { page } = await open("/", { lang, viewport });
    const attempt = await beginAttempt(page);
    await enterPhase(page, 7);
    for (const id of ["knowledge-types", "design-order", "psychology", "record-card", "liability", "fee-split", "reflection"]) {
      await page.goto(`${attempt}/${id}`);
      await page.locator("[data-page-title]").waitFor();
      expect(await sideways(page), id).toBe(0);
    }
  });
});
