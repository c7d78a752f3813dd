/** The server goes away while an author writes: the page says so, keeps every word, and stores them all when the server is back. */
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { StudioDocument } from "../../src/studio/document.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";
import type { Visitor } from "../support/class-server.ts";

const say = wordsOf("zh-CN");

let site: Site;
let teacher: Visitor;
let draft: string;
beforeAll(async () => {
  site = await startSite();
  ({ teacher } = await foundClass(site, ["李晓雨"]));
  draft = await addDraft(teacher, "own-late-pickup", "断线也写");
}, 180_000);
afterAll(() => site.stop());

const titleOnServer = async () => (await teacher.get<{ document: StudioDocument }>("GET", `/api/studio/drafts/${draft}`)).document.situation.title as { "zh-CN": string };

describe("writing without a server", () => {
  test("[W303] what is typed while the server is away is said to be kept here, and stored when it is back", { timeout: 120_000 }, async ({ open }) => {
    const { page, context, problems } = await open(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await signIn(page);
    await outlineOf(page, say).getByRole("button", { name: "基本信息" }).click();
    const title = page.getByRole("textbox", { name: "标题", exact: true });
    await title.fill("断线之前");
    await page.getByText(/^已保存/).waitFor();

    await context.setOffline(true);
    await title.fill("断线之中");
    await page.getByText(say("studio:offline.says")).waitFor();
    await title.press("End");
    await title.pressSequentially("接着写");
    await outlineOf(page, say).getByRole("button", { name: "受理取件晚点的投诉电话" }).click();
    await page.getByRole("textbox", { name: "第 2 拍的标题" }).fill("断线时改的接听");
    expect((await titleOnServer())["zh-CN"]).toBe("断线之前");

    await context.setOffline(false);
    await page.getByRole("button", { name: say("studio:offline.again") }).click();
    await page.getByText(/^已保存/).waitFor();
    await page.getByText(say("studio:offline.says")).waitFor({ state: "detached" });
    expect((await titleOnServer())["zh-CN"]).toBe("断线之中接着写");
    // Requests of the time without a line, and nothing else.
    expect(problems.splice(0).filter((problem) => !/ERR_INTERNET_DISCONNECTED/.test(problem))).toEqual([]);
    await page.reload();
    await outlineOf(page, say).getByRole("button", { name: "受理取件晚点的投诉电话" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "第 2 拍的标题" }).inputValue()).toBe("断线时改的接听");
    expect(await page.getByText(say("studio:left.says")).count()).toBe(0);
  });
});
