/** Work is kept event by event in this browser, whatever happens to the page. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { downloadFile } from "./support/download-file.ts";
import { beginAttempt, enterPhase } from "./support/play-call.ts";
import { playAttempt } from "./support/played-attempt.ts";
import { test } from "./support/test.ts";

const current = (page: Page, place: number) => page.locator(`nav li:nth-child(${place + 1})[data-status="current"]`);
const attemptId = (url: string) => url.split("/").pop() ?? "";

/** Writes a broken event behind the log's end, as a damaged disk might. */
async function damage(page: Page, attempt: string): Promise<void> {
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("kefu-practice");
        opening.addEventListener("success", () => {
          const change = opening.result.transaction("events", "readwrite");
          change.objectStore("events").put({ attempt: id, seq: 2, event: { seq: 2, type: "turn-spoken" } });
          change.addEventListener("complete", () => resolve());
          change.addEventListener("error", () => reject(change.error));
        });
      }),
    attempt,
  );
}

describe("persistence", () => {
  test("[W5] home → task → start → reload: still there, and home leads back", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 1);
    await page.reload();
    await current(page, 1).waitFor();
    await page.getByRole("link", { name: "客服实训室" }).click();
    await page.getByRole("link", { name: "接着做" }).click();
    await current(page, 1).waitFor();
    expect(page.url()).toBe(attempt);
  });

  test("[W190] turned to English in the middle of an attempt, the content is English at once, and English after a reload", async ({ open }) => {
    const { page } = await open("/");
    await beginAttempt(page);
    await enterPhase(page, 1);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("link", { name: "Late pick-up" }).waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/课程背景|导入/);
    await page.reload();
    await page.getByRole("link", { name: "Late pick-up" }).waitFor();
    await current(page, 1).waitFor();
  });

  test("[W5] a page that dies takes nothing along", async ({ open }) => {
    const { page, context } = await open("/");
    const attempt = await beginAttempt(page);
    await enterPhase(page, 1);
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto(attempt);
    await current(next, 1).waitFor();
  });

  test("[W6] two tabs on one attempt stay together", async ({ open }) => {
    const { page, context } = await open("/");
    const attempt = await beginAttempt(page);
    const other = await context.newPage();
    await other.goto(attempt);
    await current(other, 0).waitFor();
    await enterPhase(page, 1);
    await current(other, 1).waitFor();
    await other.getByRole("button", { name: /^进入下一环节/ }).click();
    await current(page, 2).waitFor();
  });

  test("[W4] without storage one can work, and is warned", async ({ open }) => {
    const { page } = await open("/");
    await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
    await page.reload();
    await page.getByText("这个浏览器现在不能保存你的作答").waitFor();
    await beginAttempt(page);
    await enterPhase(page, 1);
  });

  test("[W7] a damaged log is told with its place and can be exported as it is", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await damage(page, attemptId(attempt));
    await page.reload();
    await page.getByText("在第 2 步损坏").waitFor();
    const { bytes } = await downloadFile(page, () => page.getByRole("button", { name: "导出记录" }).click());
    const file = JSON.parse(bytes.toString()) as { events: { type: string }[] };
    expect(file.events.map(({ type }) => type)).toEqual(["attempt-started", "turn-spoken"]);
    await page.reload();
    await page.getByText("在第 2 步损坏").waitFor();
  });

  test("[W9] a file that is no backup is refused in words, and nothing is taken in", async ({ open }) => {
    const { page } = await open("/");
    await page.locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{]") });
    await page.getByText("这个文件不是作答备份").first().waitFor();
    const { text } = playAttempt();
    await page.locator("input[type=file]").setInputFiles({ name: "y.json", mimeType: "application/json", buffer: Buffer.from(text.replace('"seq":3', '"seq":4')) });
    await page.getByText("在第 3 步损坏").first().waitFor();
    await page.getByText("练习次数").waitFor();
    expect(await page.getByText("第一次", { exact: true }).count()).toBe(1);
  });

  test("a try can be deleted, after a question", async ({ open }) => {
    const { page } = await open("/");
    await beginAttempt(page);
    await page.goto(`${page.url().split("#")[0]}#/task/complaints/late-pickup`);
    await page.getByRole("button", { name: "删除第 1 次" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: "删除第 1 次" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).click();
    await page.getByText("还没有作答过").waitFor();
  });
});
