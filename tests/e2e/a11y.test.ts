/** Keeps nobody out: axe on every kind of screen of the attempt, in both languages. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { beginAttempt, enterPhase, letRing, pickUp, playWell, say } from "./support/play-call.ts";
import { test } from "./support/test.ts";

/** One activity of each kind, by the phase it belongs to (0…7). */
const works = [
  { phase: 0, id: "knowledge-types" },
  { phase: 2, id: "design-order" },
  { phase: 3, id: "psychology" },
  { phase: 4, id: "record-card" },
  { phase: 4, id: "liability" },
  { phase: 4, id: "fee-split" },
  { phase: 7, id: "phone-flow" },
  { phase: 7, id: "reflection" },
];

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(提交|Hand in)$/ }).click();
  const question = page.getByRole("dialog");
  await question.waitFor();
  expect(await findAxeProblems(page)).toEqual([]);
  await question.getByRole("button", { name: /^(仍然提交|Hand in anyway)$/ }).click();
  await page.getByRole("button", { name: /^(改一改，重新做|Work on it again)$/ }).waitFor();
}

describe.each(["zh-CN", "en"] as const)("axe in %s", (lang) => {
  test("[W40] the call from its brief to its end", { timeout: 150_000 }, async ({ open }) => {
    const { page } = await open("/", { lang });
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    expect(await findAxeProblems(page), "phase page").toEqual([]);
    await page.goto(`${attempt}/call`);
    await page.getByRole("button", { name: /^(开始接听电话|Let the phone ring)$/ }).waitFor();
    expect(await findAxeProblems(page), "brief").toEqual([]);
    await letRing(page, attempt);
    expect(await findAxeProblems(page), "ringing").toEqual([]);
    await pickUp(page);
    await say(page, "您好，请讲。");
    await page.locator("[role='log'] details > summary").first().click();
    expect(await findAxeProblems(page), "talking").toEqual([]);
    for (const place of [1, 2, 3, 4]) {
      await page.getByRole("tab").nth(place).click();
      expect(await findAxeProblems(page), `desk tab ${place}`).toEqual([]);
    }
    await playWell(page, "B9");
    expect(await findAxeProblems(page), "inquiring").toEqual([]);
    await playWell(page, "B13");
    expect(await findAxeProblems(page), "choosing").toEqual([]);
    await playWell(page, "B13-message");
    expect(await findAxeProblems(page), "text message").toEqual([]);
    await playWell(page);
    expect(await findAxeProblems(page), "over").toEqual([]);
  });

  test("[W41] every kind of activity, to be done and handed in", { timeout: 150_000 }, async ({ open }) => {
    const { page } = await open("/", { lang });
    const attempt = await beginAttempt(page);
    let phase = 0;
    for (const work of works) {
      await page.goto(attempt);
      await page.locator("[data-page-title]").waitFor();
      for (; phase < work.phase; phase += 1) {
        await page.getByRole("button", { name: /^(进入下一环节|Go on to the next phase)/ }).click();
        await page.locator(`nav li:nth-child(${phase + 2})[data-status="current"]`).waitFor();
      }
      await page.goto(`${attempt}/${work.id}`);
      await page.getByRole("button", { name: /^(提交|Hand in)$/ }).waitFor();
      expect(await findAxeProblems(page), work.id).toEqual([]);
      await submit(page);
      expect(await findAxeProblems(page), `${work.id} handed in`).toEqual([]);
    }
  });
});
