/** A newcomer without a mouse: from the home page through the call to the handed-in record card. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { pressByKeyboard, tabTo } from "./support/keyboard.ts";
import { beatOf, composer, standing, zh } from "./support/play-call.ts";
import { test } from "./support/test.ts";

async function goOnByKeyboard(page: Page): Promise<void> {
  const { state, beat: id, lines } = await standing(page);
  // The box to type in goes where something else is to be done: the focus goes on to that.
  await page.waitForFunction(() => document.activeElement !== document.body);
  const beat = beatOf(id);
  if (state === "talking") {
    await tabTo(page, composer(page));
    await page.keyboard.insertText(zh(beat.model ?? ""));
    await page.keyboard.press("Enter");
  } else if (state === "scene") {
    await pressByKeyboard(page, page.getByRole("button", { name: "继续", exact: true }));
  } else if (state === "choosing") {
    await pressByKeyboard(page, page.locator(`[data-option="${beat.options?.find(({ outcome }) => outcome === "good")?.id}"]`));
  } else {
    for (const { id: contact } of beat.contacts ?? []) {
      await pressByKeyboard(page, page.locator(`[data-contact="${contact}"]`));
      await page.locator(`[data-contact="${contact}"][data-asked="true"]`).waitFor();
    }
    const action = page.locator(`[data-action="${beat.actions?.[0]?.id}"]`);
    await pressByKeyboard(page, action);
    // The answers of those who were asked are new lines too: these alone do not say that the talk goes on.
    await action.waitFor({ state: "detached" });
  }
  await page.waitForFunction(
    ([earlierBeat, earlierLines]) => document.querySelector("[data-beat]")?.getAttribute("data-beat") !== earlierBeat || document.querySelectorAll("[role='log'] > * > *").length > Number(earlierLines),
    [id, lines] as const,
  );
}

describe("with the keyboard alone", () => {
  test("[W39] a newcomer gets from the home page to the end of the call and hands the record card in", { timeout: 240_000 }, async ({ open }) => {
    const { page } = await open("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await pressByKeyboard(page, page.locator("main a[href*='/task/complaints/late-pickup']"));
    await pressByKeyboard(page, page.locator("main").getByRole("button", { name: /^开始/ }));
    await page.locator("[data-page-title]").waitFor();
    for (let phase = 1; phase <= 4; phase += 1) {
      await pressByKeyboard(page, page.getByRole("button", { name: /^进入下一环节/ }));
      await page.locator(`nav li:nth-child(${phase + 1})[data-status="current"]`).waitFor();
      // The new phase begins with its own title.
      await page.waitForFunction(() => document.activeElement?.hasAttribute("data-page-title"));
    }
    await pressByKeyboard(page, page.locator("main a[href$='/call']"));
    await pressByKeyboard(page, page.getByRole("button", { name: "开始接听电话" }));
    await page.locator("[data-state='ringing']").waitFor();
    for (const box of await page.locator("[data-state='ringing'] input[type=checkbox]").all()) {
      await tabTo(page, box);
      await page.keyboard.press("Space");
    }
    await pressByKeyboard(page, page.getByRole("button", { name: "接听", exact: true }));
    await page.locator("[data-state='talking']").waitFor();
    // Picking up puts the caret where the answer goes.
    await page.waitForFunction(() => document.activeElement?.matches("form textarea[lang='zh-CN']"));

    for (let turn = 0; turn < 40 && (await standing(page)).state !== "over"; turn += 1) await goOnByKeyboard(page);
    expect((await standing(page)).state).toBe("over");
    expect(await page.getByText("按时兑现").count()).toBe(1);

    const card = page.getByRole("tabpanel");
    await tabTo(page, card.getByLabel("单号"));
    await page.keyboard.type("1234566");
    await tabTo(page, card.getByLabel("手机"), "Shift+Tab");
    await page.keyboard.type("13711219212");
    await pressByKeyboard(page, card.getByRole("button", { name: "提交" }));
    await pressByKeyboard(page, page.getByRole("dialog").getByRole("button", { name: "仍然提交" }));
    await card.getByText("这一项得分").first().waitFor();
    // The button has gone with the work that was handed in: the result has the focus.
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("这一项得分") && document.activeElement !== document.body);
    expect(await card.getByText("正确", { exact: true }).count()).toBe(2);
  });
});
