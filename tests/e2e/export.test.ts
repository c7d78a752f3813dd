/** What leaves the app opens elsewhere: Word files and backups. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { wordText } from "../support/unzip.ts";
import { downloadFile } from "./support/download-file.ts";
import { SAID, takeIn } from "./support/take-in.ts";
import { test } from "./support/test.ts";

async function download(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.locator("summary").filter({ hasText: /导出|Export/ }).click();
  return downloadFile(page, () => page.getByRole("button", { name }).click());
}

describe("export", () => {
  test("[W14] the Word report holds score, words, reasons", async ({ open }) => {
    const { page } = await open("/");
    await takeIn(page, { said: SAID });
    const { name, bytes } = await download(page, /成绩单（Word）/);
    expect(name).toMatch(/成绩单.*\.docx$/);
    const text = wordText(bytes);
    for (const words of ["取件晚点", "各项能力", "您先别急，您的单号是多少？", "客户投诉记录卡", "学生签名"]) expect(text).toContain(words);
  });

  test("[W14] the Word report speaks English where the page does", async ({ open }) => {
    const { page } = await open("/", { lang: "en" });
    await takeIn(page, { said: SAID });
    const text = wordText((await download(page, /Report \(Word\)/)).bytes);
    expect(text).toContain("Abilities");
  });

  test("[W14] the filled record card leaves as the sheet it is", async ({ open }) => {
    const { page } = await open("/");
    await takeIn(page, { said: SAID });
    const text = wordText((await download(page, /填好的表单/)).bytes);
    for (const words of ["客户投诉记录卡", "1234566", "13711219212"]) expect(text).toContain(words);
  });

  test("[W9] a backup taken in elsewhere shows the same report", async ({ open }) => {
    const { page } = await open("/");
    await takeIn(page, { said: SAID });
    const score = await page.locator("#report-title").locator("../..").innerText();
    const { bytes } = await download(page, /作答备份/);
    const { page: elsewhere } = await open("/");
    await elsewhere.locator("input[type=file]").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: bytes });
    await elsewhere.locator("#report-title").waitFor();
    expect(await elsewhere.locator("#report-title").locator("../..").innerText()).toBe(score);
  });
});
