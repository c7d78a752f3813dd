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

const card = (page: Page) => page.getByRole("region", { name: "上课" });

/** The way that the top of the page offers. */
const topWay = (page: Page) => page.getByRole("banner").getByRole("link").last();

describe.sequential("the ways from home into the school", () => {
  test("[W360] before there is a teacher, home leads to the set-up only", async ({ open }) => {
    const { page } = await open(site.baseUrl);
    await card(page).getByRole("link", { name: "开始设置" }).waitFor();
    expect(await card(page).getByRole("link").count()).toBe(1);
    await topWay(page).click();
    await page.getByRole("heading", { level: 1, name: "欢迎使用客服实训室" }).waitFor();
  });

  test("[W360] students find the class, teachers their sign-in, and each the way back once they are known", async ({ open }) => {
    const { made } = await foundClass(site, ["李晓雨", "王伟"]);
    const { page } = await open(site.baseUrl);
    await page.getByRole("banner").getByRole("link", { name: "教师登录" }).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await topWay(page).click();
    await page.getByRole("textbox", { name: "课堂码" }).fill(made.code);
    await page.keyboard.press("Enter");
    await comeIn(page, "lxy");
    await page.goto(`${site.baseUrl}/#/`);
    await card(page).getByText("李晓雨").waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await topWay(page).click();
    await page.waitForURL(/#\/lesson/);
    await page.goto(`${site.baseUrl}/#/`);
    await card(page).getByRole("link", { name: "不是我" }).click();
    await page.getByRole("button", { name: "不是我，退出" }).waitFor();

    const { page: desk } = await open(site.baseUrl);
    await card(desk).getByRole("link", { name: "教师登录" }).click();
    await signIn(desk);
    await desk.goto(`${site.baseUrl}/#/`);
    await card(desk).getByRole("link", { name: "教师工作台" }).waitFor();
    await topWay(desk).click();
    await desk.getByRole("heading", { level: 1, name: "我的班级" }).waitFor();
  });

  test("[W360] fits a phone in English; a plain web host offers no way", async ({ open }) => {
    const { page } = await open(site.baseUrl, { lang: "en", viewport: { width: 390, height: 844 } });
    await page.getByRole("link", { name: "Join a class" }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await findAxeProblems(page)).toEqual([]);
    await page.route("**/api/site", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" }));
    await page.reload();
    await page.getByRole("heading", { name: "Route of the course" }).or(page.getByRole("heading", { level: 2 }).first()).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("link", { name: "Join a class" }).count()).toBe(0);
  });
});
