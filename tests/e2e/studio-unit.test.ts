/** A unit's situations leave as one package, and enter again at a colleague's choice. */
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { StudioDocument } from "../../src/studio/document.ts";
import { asOwn } from "../../src/studio/templates/as-own.ts";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { downloadFile } from "./support/download-file.ts";
import { startSite, type Site } from "./support/site.ts";
import { test } from "./support/test.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
  const { teacher } = await foundClass(site, ["李晓雨"]);
  for (const id of ["late-pickup", "storage-case"]) {
    const { document } = await teacher.get<{ document: StudioDocument }>("GET", `/api/studio/library/complaints/${id}`);
    await teacher.get("POST", "/api/studio/drafts", { document: asOwn(document, { unit: document.unit, taken: [id] }) });
  }
}, 180_000);
afterAll(() => site.stop());

describe("the package of a unit", () => {
  test("[W323] is made of the drafts that are ticked, and what is left out on the way in does not enter", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open(site.baseUrl);
    await page.goto(`${site.baseUrl}/#/teach/studio`);
    await signIn(page);
    const drafts = page.getByRole("main").getByRole("heading", { level: 2 });
    await expect.poll(() => drafts.count()).toBe(2);
    await page.getByRole("button", { name: "导出单元包" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("单元包的名称").fill("投诉两例");
    expect(await dialog.getByRole("checkbox", { checked: true }).count()).toBe(2);
    expect(await findAxeProblems(page)).toEqual([]);
    await dialog.getByRole("button", { name: "下一步" }).click();
    const { name, bytes } = await downloadFile(page, () => dialog.getByRole("button", { name: "导出", exact: true }).click());
    expect(name).toBe("投诉两例.zip");

    await page.locator("summary", { hasText: "新建情境" }).click();
    await page.getByRole("button", { name: "导入情境包" }).click();
    await dialog.locator("input[type=file]").setInputFiles({ name, mimeType: "application/zip", buffer: bytes });
    await dialog.getByText("投诉两例").waitFor();
    await dialog.getByText("单元包", { exact: true }).waitFor();
    await dialog.getByRole("checkbox").first().uncheck();
    expect(await findAxeProblems(page)).toEqual([]);
    await dialog.getByRole("button", { name: "导入为新草稿（1 份）" }).click();
    await page.waitForURL(/#\/teach\/studio\/[^/]+/);
  });
});
