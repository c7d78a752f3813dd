/** The home page as a visitor meets it. */
import { describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { test } from "./support/test.ts";

describe("home page", () => {
  test("opens without a complaint in the console", async ({ open }) => {
    const { page } = await open("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.title()).toContain("客服实训室");
  });

  test("loads at most 150 kB of script, style and data", async ({ open }) => {
    const { page, load } = await open("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await load.bytes(), JSON.stringify(await load.files(), null, 1)).toBeLessThanOrEqual(150_000);
  });

  test("opens in a browser of 2020", async ({ open }) => {
    const { page } = await open("/", { oldBrowser: true });
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  test("keeps nobody out (axe)", async ({ open }) => {
    const { page } = await open("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
  });
});
