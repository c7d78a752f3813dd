/** Two teachers at one draft: one writes, the other reads and may take over, and no words of either are lost on the way. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { addColleague, foundClass, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const say = wordsOf("zh-CN");
/** A page asks so often whether it may write. */
const HOLD_EVERY = 15_000;

let site: Site;
let draft: string;
beforeAll(async () => {
  site = await startSite();
  const { teacher } = await foundClass(site, ["李晓雨"]);
  await addColleague(teacher, "周老师", "zhou");
  draft = await addDraft(teacher, "own-late-pickup", "两人同写");
}, 180_000);
afterAll(() => site.stop());

const titleOf = (page: Page) => page.getByRole("textbox", { name: "标题", exact: true });
const saved = (page: Page) => page.getByText(/^已保存/).waitFor();
const writes = (page: Page, name: string) => page.getByText(say("studio:held.says", { name }));
const take = async (page: Page) => {
  await page.getByRole("button", { name: say("studio:held.take") }).click();
  await page.getByRole("dialog").getByRole("button", { name: say("studio:held.take") }).click();
};

/** What the server has, whoever asks. */
async function stored(page: Page): Promise<string> {
  const answer = await page.request.get(`${site.baseUrl}/api/studio/drafts/${draft}`);
  return ((await answer.json()) as { document: { situation: { title: { "zh-CN": string } } } }).document.situation.title["zh-CN"];
}

describe("two authors at one draft", () => {
  test("[W301] [W302] the second reads what the first stores, writes when it is free or taken over, and what could not be stored stays on its page", { timeout: 120_000 }, async ({ open }) => {
    const { page: lin } = await open(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await signIn(lin);
    await outlineOf(lin, say).getByRole("button", { name: "基本信息" }).click();
    await titleOf(lin).fill("两人同写：林老师的");
    await saved(lin);

    const { page: zhou, problems } = await open(`${site.baseUrl}/#/teach/studio`);
    await zhou.clock.install();
    await signIn(zhou, "zhou");
    await zhou.getByText("林老师正在编写").waitFor();
    await zhou.getByRole("link", { name: "两人同写：林老师的", exact: true }).click();
    await writes(zhou, "林老师").waitFor();
    await outlineOf(zhou, say).getByRole("button", { name: "基本信息" }).click();
    expect(await titleOf(zhou).isEditable()).toBe(false);
    expect(await zhou.getByRole("button", { name: "撤销" }).count()).toBe(0);
    await titleOf(lin).fill("两人同写：林老师接着写的");
    await saved(lin);
    await zhou.clock.fastForward(HOLD_EVERY);
    await expect.poll(() => titleOf(zhou).inputValue()).toBe("两人同写：林老师接着写的");
    expect(await findAxeProblems(zhou)).toEqual([]);

    await lin.goto(`${site.baseUrl}/#/teach/studio`);
    await lin.getByRole("link", { name: "两人同写：林老师接着写的", exact: true }).waitFor();
    await zhou.clock.fastForward(HOLD_EVERY);
    await writes(zhou, "林老师").waitFor({ state: "detached" });
    expect(await titleOf(zhou).inputValue()).toBe("两人同写：林老师接着写的");
    await titleOf(zhou).fill("两人同写：周老师的");
    await saved(zhou);

    await lin.goto(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await writes(lin, "周老师").waitFor();
    // What is on its way when the other takes over comes too late.
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await zhou.route(`**/api/studio/drafts/${draft}`, async (route) => {
      await held;
      await route.continue();
    });
    const sent = zhou.waitForRequest((request) => request.method() === "PUT");
    await titleOf(zhou).fill("两人同写：周老师没存上的");
    await sent;
    await take(lin);
    await writes(lin, "周老师").waitFor({ state: "detached" });
    arrive();
    await writes(zhou, "林老师").waitFor();
    await zhou.getByText(say("studio:held.unsaved")).waitFor();
    // The refusal that was meant, and nothing else.
    expect(problems.splice(0).every((problem) => problem.includes("409"))).toBe(true);
    await outlineOf(lin, say).getByRole("button", { name: "基本信息" }).click();
    expect(await titleOf(lin).inputValue()).toBe("两人同写：周老师的");
    await titleOf(lin).fill("两人同写：林老师最后的");
    await saved(lin);
    expect(await titleOf(zhou).inputValue()).toBe("两人同写：周老师没存上的");

    await take(zhou);
    await zhou.getByText(say("studio:overtaken.says")).waitFor();
    expect(await findAxeProblems(zhou)).toEqual([]);
    expect(await stored(lin)).toBe("两人同写：林老师最后的");
    await zhou.getByRole("button", { name: say("studio:overtaken.drop") }).click();
    await zhou.getByRole("dialog").getByRole("button", { name: say("studio:overtaken.drop") }).click();
    await expect.poll(() => titleOf(zhou).inputValue()).toBe("两人同写：林老师最后的");
    await titleOf(zhou).fill("两人同写：两位老师的");
    await saved(zhou);
    expect(await stored(lin)).toBe("两人同写：两位老师的");
  });
});
