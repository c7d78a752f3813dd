/** Whoever types only the address of the school's server finds the way into class and to the teacher's desk. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { comeIn, foundClass, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { test } from "./support/test.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
}, 120_000);
afterAll(() => site.stop());

const ways = (page: Page) => page.getByRole("banner").getByRole("link");
const way = (page: Page, name: string) => page.getByRole("banner").getByRole("link", { name });

describe.sequential("the ways from home into the school", () => {
  test("[W360] before there is a teacher, home leads to the set-up only", async ({ open }) => {
    const { page } = await open(site.baseUrl);
    await way(page, "开始设置").waitFor();
    expect(await ways(page).allTextContents()).toEqual(["客服实训室", "开始设置"]);
    await way(page, "开始设置").click();
    await page.getByRole("heading", { level: 1, name: "欢迎使用客服实训室" }).waitFor();
  });

  test("[W360] students find the class, teachers their sign-in, and each the way back once they are known", async ({ open }) => {
    const { made } = await foundClass(site, ["李晓雨", "王伟"]);
    const { page } = await open(site.baseUrl);
    await way(page, "教师登录").waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await way(page, "进入课堂").click();
    await page.getByRole("textbox", { name: "课堂码" }).fill(made.code);
    await page.keyboard.press("Enter");
    await comeIn(page, "lxy");
    await page.goto(`${site.baseUrl}/#/`);
    await way(page, "回到课堂").waitFor();
    expect(await ways(page).count()).toBe(2);
    await way(page, "回到课堂").click();
    await page.waitForURL(/#\/lesson/);

    const { page: desk } = await open(site.baseUrl);
    await way(desk, "教师登录").click();
    await signIn(desk);
    await desk.goto(`${site.baseUrl}/#/`);
    await way(desk, "教师工作台").click();
    await desk.getByRole("heading", { level: 1, name: "我的班级" }).waitFor();
  });

  test("[W360] fits a phone in English; a plain web host offers no way", async ({ open }) => {
    const { page } = await open(site.baseUrl, { lang: "en", viewport: { width: 390, height: 844 } });
    await way(page, "Join a class").waitFor();
    expect(await way(page, "Teachers’ sign-in").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await findAxeProblems(page)).toEqual([]);
    await page.route("**/api/site", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" }));
    await page.reload();
    await page.getByRole("heading", { name: "The course" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await ways(page).count()).toBe(1);
  });
});
