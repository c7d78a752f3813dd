/** The call as students take it: well, rudely, too late, silently, in an exam, with a reload in the middle. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { answerCall, beatOf, beginAttempt, composer, enterPhase, goOnWell, playWell, say, standing, zh } from "./support/play-call.ts";
import { test } from "./support/test.ts";

const moodOf = async (page: Page) => Number(await page.getByRole("meter", { name: "对方心情" }).getAttribute("aria-valuenow"));

describe("the call", () => {
  test("[W30] done well calms the customer, keeps the promise and ends with stars", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    const atFirst = await moodOf(page);

    await goOnWell(page);
    const verdicts = page.getByRole("list", { name: "对这句话的判定" });
    await verdicts.first().waitFor();
    expect(await verdicts.first().innerText()).toContain("做到了");
    expect(await page.locator("[role='log'] mark").count()).toBeGreaterThan(0);

    await playWell(page, "B9");
    await page.getByText(/还剩 \d+ 分钟/).first().waitFor();
    await playWell(page);
    expect(await standing(page)).toMatchObject({ state: "over" });
    expect(await page.getByText("按时兑现").count()).toBe(1);
    expect(await page.getByRole("img", { name: /客户评价 [45] 星/ }).count()).toBe(1);
    expect(await moodOf(page)).toBeLessThan(atFirst - 40);
  });

  test("[W31] answers of colleagues become facts on the desk, and looking up the order shows it", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    await playWell(page, "B9");
    await page.getByRole("tab", { name: "事实" }).click();
    const facts = page.getByRole("tabpanel").locator("dt");
    const before = await facts.count();
    await page.locator("[data-contact='order-entry']").click();
    await page.locator("[data-contact='order-entry'][data-asked='true']").waitFor();
    expect(await facts.count()).toBeGreaterThan(before);

    await page.getByRole("tab", { name: "查询", exact: true }).click();
    await page.getByLabel("单号、电话或名称").fill("1234566");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "订单 1234566" }).waitFor();
    await page.getByLabel("单号、电话或名称").fill("999");
    await page.keyboard.press("Enter");
    await page.getByText("“999”没有查到").waitFor();
  });

  test("[W32] rudeness makes the customer hang up; the rescue call follows", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    for (let turn = 0; turn < 16 && !(await standing(page)).beat.startsWith("R"); turn += 1) {
      const { state, beat } = await standing(page);
      if (state === "talking") await say(page, "喂，快说！你别激动，可能师傅堵车，这不归我管，你自己去网上查，爱投诉就投诉去。");
      else {
        await goOnWell(page);
        await page.waitForFunction((earlier) => document.querySelector("[data-beat]")?.getAttribute("data-beat") !== earlier, beat);
      }
    }
    expect((await standing(page)).beat).toBe("R1");
    await playWell(page, "R3");
    expect(await standing(page)).toMatchObject({ state: "talking", beat: "R3" });
    await playWell(page);
    await page.getByRole("button", { name: "重打这通电话" }).click();
    await page.locator("[data-state='ringing']").waitFor();
    expect(page.url()).not.toContain(attempt);
  });

  test("[W33] a broken promise is said plainly; time passes without waiting", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    await playWell(page, "B9");
    const wait = page.getByRole("group", { name: "让时间过去" }).getByRole("button", { name: "5 分钟" });
    for (let times = 0; times < 6 && (await standing(page)).beat === "B9"; times += 1) {
      const clock = await page.locator("time").first().innerText();
      await wait.click();
      await page.waitForFunction((earlier) => document.querySelector("time")?.textContent !== earlier || document.querySelector("[data-beat='B9']") === null, clock);
    }
    expect((await standing(page)).beat).toBe("missed-call");
    expect(await page.getByText("已失约").count()).toBe(1);
  });

  test("[W34] a reload in the middle loses neither what was said nor the words not sent yet", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    await goOnWell(page);
    const before = await page.locator("[role='log']").innerText();
    await composer(page).fill("真对不起，让您久");
    await page.reload();
    await composer(page).waitFor();
    expect(await composer(page).inputValue()).toBe("真对不起，让您久");
    expect(await page.locator("[role='log']").innerText()).toBe(before);
    await composer(page).press("Enter");
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>("form textarea[lang='zh-CN']")?.value ?? "") === "");
  });

  test("[W35] Enter that picks a word of an input method sends nothing; Shift+Enter makes a line", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    const lines = await page.locator("[role='log'] > * > *").count();
    await composer(page).pressSequentially("nihao");
    await composer(page).evaluate((box) => {
      box.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }));
      box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }));
      box.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    });
    await composer(page).press("Shift+Enter");
    expect(await composer(page).inputValue()).toBe("nihao\n");
    expect(await page.locator("[role='log'] > * > *").count()).toBe(lines);
    await composer(page).fill("一".repeat(501));
    await page.getByText("太长了，最多 500 个字").waitFor();
    expect(await page.getByRole("button", { name: "说出去" }).isDisabled()).toBe(true);
  });

  test("[W36] silence makes the customer impatient, unless the timer is paused", async ({ open }) => {
    const { page } = await open("/");
    await page.clock.install();
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    const lines = () => page.locator("[role='log'] > * > *").count();
    const before = await lines();
    await page.getByRole("button", { name: "暂停计时" }).click();
    await page.clock.runFor(120_000);
    expect(await lines()).toBe(before);

    await page.getByRole("button", { name: "继续计时" }).click();
    await page.clock.runFor(46_000);
    await page.waitForFunction((earlier) => document.querySelectorAll("[role='log'] > * > *").length > earlier, before);
  });

  test("[W37] hints state their cost and ask before; hanging up asks too", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    await page.getByRole("button", { name: /这一轮的提示（扣 \d+ 分）/ }).click();
    const question = page.getByRole("dialog");
    expect(await question.innerText()).toMatch(/扣 \d+ 分/);
    await question.getByRole("button", { name: "扣分看提示" }).click();
    await question.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: /这一轮的提示/ }).waitFor({ state: "hidden" });

    await page.getByRole("button", { name: "挂断" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    expect(await standing(page)).toMatchObject({ state: "talking" });
  });

  test("[W38] an exam shows no verdict, no hint and no advice", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page, "exam");
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    await goOnWell(page);
    await say(page, zh(beatOf("B2").model ?? ""));
    expect(await page.getByRole("list", { name: "对这句话的判定" }).count()).toBe(0);
    expect(await page.locator("[role='log'] mark").count()).toBe(0);
    expect(await page.getByRole("button", { name: /提示/ }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "暂停计时" }).count()).toBe(0);
    expect(await page.getByText("怎样说更好").count()).toBe(0);
  });
});
