/** The report: every mark leads to the words it stands on and to its reason. */
import { describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { beginAttempt } from "./support/play-call.ts";
import { SAID, takeIn } from "./support/take-in.ts";
import { test } from "./support/test.ts";

describe("report", () => {
  test("[W13] marks the student's words, and each mark opens its reason", async ({ open }) => {
    const { page } = await open("/");
    await takeIn(page, { said: SAID });
    const turn = page.getByRole("listitem").filter({ hasText: "您的单号是多少" }).first();
    expect(await turn.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("别急")]));
    const fault = turn.getByRole("button", { name: /压情绪/ });
    expect(await fault.getAttribute("aria-expanded")).toBe("false");
    await fault.click();
    expect(await fault.getAttribute("aria-expanded")).toBe("true");
    await turn.getByText("原因", { exact: true }).waitFor();
    await turn.getByText("建议", { exact: true }).waitFor();
  });

  test("[W13] a turn can be tried again, as a new try that leaves the old one alone", async ({ open }) => {
    const { page } = await open("/");
    await takeIn(page, { said: SAID, mode: "exam" });
    const old = page.url();
    await page.getByRole("button", { name: "从第 2 轮开始重练" }).click();
    await page.waitForURL(/#\/attempt\/.+\/call$/);
    await page.locator("[data-state='talking']").waitFor();
    await page.goto(old);
    await page.locator("#report-title").waitFor();
    await page.getByText("从中途重练").waitFor();
  });

  test("[W13] compares with the try before", async ({ open }) => {
    const { page } = await open("/");
    await takeIn(page, { id: "one", said: ["喂，谁啊？", "别急", "尽快给您回复。"] });
    await page.goto(`${page.url().split("#")[0]}#/`);
    await takeIn(page, { id: "two", said: SAID, at: Date.UTC(2026, 0, 6, 8) });
    await page.getByText(/比上次 \+\d/).first().waitFor();
  });

  test("[W10] an exam that is not handed in shows no mark", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page, "exam");
    await page.goto(attempt.replace("#/attempt/", "#/report/"));
    await page.getByText("考核要交卷之后才有成绩单").waitFor();
    await page.getByRole("link", { name: "回去接着做" }).click();
    await page.waitForURL(attempt);
  });

  test("[W15] a mark is opened and a turn retried by keyboard alone", async ({ open }) => {
    const { page } = await open("/");
    await takeIn(page, { said: SAID });
    const fault = page.locator("ol button[aria-expanded]").filter({ hasText: "压情绪" }).first();
    for (let presses = 0; presses < 80 && !(await fault.evaluate((button) => button === document.activeElement)); presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await fault.getAttribute("aria-expanded")).toBe("true");
    const retry = page.getByRole("button", { name: "从第 2 轮开始重练" });
    for (let presses = 0; presses < 10 && !(await retry.evaluate((button) => button === document.activeElement)); presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/attempt\//);
  });

  for (const lang of ["zh-CN", "en"] as const) {
    test(`[W15] keeps nobody out, open or folded (axe, ${lang})`, async ({ open }) => {
      const { page } = await open("/", { lang });
      await takeIn(page, { said: SAID });
      expect(await findAxeProblems(page)).toEqual([]);
      await page.getByRole("button", { name: /展开全部|Open all/ }).click();
      expect(await findAxeProblems(page)).toEqual([]);
    });
  }

  test("fits a phone and a page enlarged to 200 % without scrolling sideways", async ({ open }) => {
    for (const width of [390, 683, 320]) {
      const { page } = await open("/", { viewport: { width, height: 700 } });
      await takeIn(page, { said: SAID });
      // The stamp is widest as it begins to come down.
      const stamps = await page.evaluate(() => document.getAnimations().map((animation) => [animation.pause(), (animation.currentTime = 0)]).length);
      expect(stamps).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `at ${width}`).toBeLessThanOrEqual(0);
    }
  });
});
