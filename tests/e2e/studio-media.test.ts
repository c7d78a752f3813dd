/** Pictures in the studio and as students meet them: what is none is refused in words, what is one is shown where its author put it, with whose it is. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { PracticeChoice } from "../../src/protocol/studio.ts";
import type { Visitor } from "../support/class-server.ts";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { beginAttempt } from "./support/play-call.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft } from "./support/studio.ts";
import { test } from "./support/test.ts";

let site: Site;
let teacher: Visitor;
let draft: string;
beforeAll(async () => {
  site = await startSite();
  ({ teacher } = await foundClass(site, ["李晓雨", "王伟"]));
  draft = await addDraft(teacher, "own-late-pickup", "带图的取件晚点");
}, 180_000);
afterAll(() => site.stop());

/** A photograph as a camera makes it: larger than any screen shows it. */
async function photo(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2400, height: 1200 });
    canvas.getContext("2d")?.fillRect(200, 200, 900, 700);
    return canvas.toDataURL("image/jpeg");
  });
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

describe("pictures and sounds of a situation", () => {
  test("[W330] what is no picture or sound is refused in words; a picture is made smaller, described, licensed, shown to students with its source", { timeout: 180_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await signIn(page);
    await page.getByRole("navigation", { name: "情境目录" }).getByRole("button", { name: "图片和录音" }).click();
    const editor = page.getByRole("region", { name: "图片和录音" });
    const [picture, sound] = [editor.locator("input[type=file]").nth(0), editor.locator("input[type=file]").nth(1)];
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await picture.setInputFiles({ name: "drawing.svg", mimeType: "image/svg+xml", buffer: script });
    await editor.getByText("这个文件不是能用的图片", { exact: false }).waitFor();
    await sound.setInputFiles({ name: "program.exe", mimeType: "audio/mpeg", buffer: Buffer.from("MZ\0\0 not a sound") });
    await editor.getByText("这个文件不是能用的录音", { exact: false }).waitFor();
    await picture.setInputFiles({ name: "program.png", mimeType: "image/png", buffer: Buffer.from("MZ\0\0 not a picture") });
    await editor.getByText("这个文件不是能用的图片", { exact: false }).waitFor();
    await editor.getByText("还没有图片和录音。").waitFor();

    await picture.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: await photo(page) });
    const shown = editor.locator("img");
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth), { timeout: 20_000 }).toBe(1600);
    await editor.getByRole("textbox", { name: "图上有什么" }).first().fill("门口没有取走的包裹");
    await editor.getByLabel("版权许可").selectOption("cc-by");
    await editor.getByLabel("作者和出处").fill("李明，示范图库");
    await editor.getByLabel("放到一个环节……").selectOption({ label: "课程背景" });
    await editor.getByRole("button", { name: "环节：课程背景", exact: true }).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByText(/^已保存/).waitFor();
    await page.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByLabel("学生可以自己练习").check();
    await page.getByRole("button", { name: "检查并发布" }).click();
    await page.getByText(/^已经发布/).waitFor({ timeout: 60_000 });
    const [choice] = await teacher.get<PracticeChoice[]>("GET", "/api/practice/situations");
    expect(choice?.card.courseId).toBeNull();

    const { page: student } = await open(site.baseUrl);
    await student.getByRole("region", { name: "本校情境" }).getByRole("link", { name: /带图的取件晚点/ }).click();
    await student.getByText("自编", { exact: true }).waitFor();
    await beginAttempt(student, "practice", "complaints/own-late-pickup");
    await student.getByText("李明，示范图库", { exact: false }).waitFor();
    await student.getByRole("button", { name: "看大图：门口没有取走的包裹" }).click();
    const large = student.getByRole("dialog").getByRole("img", { name: "门口没有取走的包裹" });
    await expect.poll(() => large.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1600);
    expect(await findAxeProblems(student)).toEqual([]);
  });
});
