/** A picture and a sound beside what the customer says: from the author's files to the try-out, to a student in a lesson, into a package and out of it again, and away. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { StudioDocument } from "../../src/studio/document.ts";
import { startLesson, type MadeClass, type Visitor } from "../support/class-server.ts";
import { comeIn, foundClass, patient, signIn } from "./support/classroom.ts";
import { downloadFile } from "./support/download-file.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, chooseWay, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const say = wordsOf("zh-CN");
const of = (key: string, params = {}) => say(`studio-media:${key}`, params);
const WORDS = { picture: "门口没有取走的包裹", sound: "客户在门口叹气" };

let site: Site;
let teacher: Visitor;
let room: MadeClass;
let draft: string;
beforeAll(async () => {
  site = await startSite();
  ({ teacher, made: room } = await foundClass(site, ["李晓雨", "王伟"]));
  draft = await addDraft(teacher, "own-late-pickup", "有声有图的取件");
}, 180_000);
afterAll(() => site.stop());

/** A picture that packs badly: far more than may be kept. */
async function noise(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2000, height: 1000 });
    const paper = canvas.getContext("2d");
    const dots = new ImageData(2000, 1000);
    for (let at = 0; at < dots.data.length; at += 65_536) crypto.getRandomValues(dots.data.subarray(at, at + 65_536));
    paper?.putImageData(dots, 0, 0);
    return canvas.toDataURL("image/png");
  });
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

/** Eight thousand bytes are a second. */
function wav(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes, 128)]);
}

const documentOf = async (id: string) => (await teacher.get<{ document: StudioDocument }>("GET", `/api/studio/drafts/${id}`)).document;
const shownAt = ({ situation: { activities, media } }: StudioDocument) => ({
  beats: activities.flatMap((one) => (one.kind === "dialogue" ? one.beats.flatMap((beat) => ("media" in beat && beat.media ? [[beat.id, media?.find(({ id }) => id === beat.media)?.kind]] : [])) : [])),
  files: media?.map(({ file }) => file) ?? [],
});

const saved = async (page: Page): Promise<StudioDocument> => {
  await page.getByText(/^已保存/).waitFor();
  return documentOf(draft);
};

/** Once the customer has answered the greeting, both stand beside the talk, as students have it: heard and seen. */
async function isThere(page: Page): Promise<void> {
  const box = page.getByRole("textbox", { name: "你对客户说" });
  await box.fill("下午好，世达物流22号客服，请问有什么可以帮您？");
  await box.press("Enter");
  const media = page.getByRole("group", { name: say("media:title") });
  await media.getByRole("button", { name: say("media:enlarge", { words: WORDS.picture }) }).waitFor(patient);
  await expect.poll(() => media.locator("img").evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1600);
  const heard = media.locator("audio").evaluate(async (element) => {
    const audio = element as HTMLAudioElement;
    audio.load();
    audio.muted = true;
    await audio.play();
    return audio.duration;
  });
  expect(await heard).toBeCloseTo(2, 1);
  await media.getByText(say("media:words")).click();
  await media.getByText(WORDS.sound).waitFor();
}

describe("a picture and a sound beside a talk", () => {
  test("[W334] too large ones are made smaller or told; tried, met in a lesson, carried by a package, taken away", { timeout: 180_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await signIn(page);
    await outlineOf(page, say).getByRole("button", { name: of("title") }).click();
    const editor = page.getByRole("region", { name: of("title") });
    const add = (kind: "addPicture" | "addSound", name: string, buffer: Buffer) => editor.getByLabel(of(kind)).setInputFiles({ name, mimeType: name.endsWith("png") ? "image/png" : "audio/wav", buffer });
    await add("addSound", "long.wav", wav(3_600_000));
    const tooLarge = editor.getByText(of("refused.too-large", { size: 3.5, max: 3 }));
    await tooLarge.waitFor();
    const large = await noise(page);
    expect(large.length).toBeGreaterThan(4_000_000);
    await add("addPicture", "huge.png", large);
    await editor.locator("img").waitFor();
    await add("addSound", "sigh.wav", wav(16_000));
    await editor.locator("audio").waitFor();
    expect(await tooLarge.count()).toBe(0);
    const [picture, sound] = (await saved(page)).situation.media ?? [];
    const kept = await page.request.get(`${site.baseUrl}/api/media/${picture?.file}`);
    expect((await kept.body()).length).toBeLessThan(2 * 1024 * 1024);

    await editor.getByRole("textbox", { name: of("alt.picture") }).fill(WORDS.picture);
    await editor.getByRole("textbox", { name: of("alt.sound") }).fill(WORDS.sound);
    for (const licence of await editor.getByLabel(of("licence")).all()) await licence.selectOption("own");
    const place = (at: number, beat: string) => editor.getByLabel(of("placeBeat")).nth(at).selectOption({ label: beat });
    await place(0, "接听");
    // A beat shows one: what it showed is told to be gone, and finds another place.
    await place(1, "接听");
    await page.getByRole("status").filter({ hasText: of("replaced", { title: "接听", before: WORDS.picture }) }).waitFor();
    await place(0, "倾听安抚");
    expect(shownAt(await saved(page))).toEqual({ beats: [["B1", "sound"], ["B2", "picture"]], files: [picture?.file, sound?.file] });

    await page.goto(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await outlineOf(page, say).getByRole("button", { name: "受理取件晚点的投诉电话" }).click();
    await page.locator("[data-beat]").nth(1).scrollIntoViewIfNeeded();
    await page.getByRole("textbox", { name: "第 2 拍的标题" }).click();
    await page.getByRole("button", { name: say("studio-try:fromBeat") }).first().click();
    await isThere(page);

    const { draft: info } = await teacher.get<{ draft: { revision: number } }>("GET", `/api/studio/drafts/${draft}`);
    await teacher.get("POST", `/api/studio/drafts/${draft}/publish`, { openPractice: false, revision: info.revision });
    await startLesson(teacher, room, { situation: "own-late-pickup", size: 2, seats: ["agent", "observer"] });
    const { page: student } = await open(`${site.baseUrl}/#/join/${room.code}`);
    await comeIn(student, "lxy");
    await student.getByRole("link", { name: /通话|电话/ }).first().click();
    await student.getByRole("button", { name: "开始接听电话" }).click();
    await student.getByRole("button", { name: "接听", exact: true }).click();
    await isThere(student);

    await page.goto(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await page.locator("summary").filter({ hasText: say("studio-share:share.title") }).click();
    await page.getByRole("button", { name: say("studio-share:share.zip") }).click();
    const dialog = page.getByRole("dialog");
    const packed = await downloadFile(page, () => dialog.getByRole("button", { name: say("studio-share:export.save"), exact: true }).click());
    await page.goto(`${site.baseUrl}/#/teach/studio`);
    await chooseWay(page, "import", say);
    await dialog.locator("input[type=file]").setInputFiles({ name: packed.name, mimeType: "application/zip", buffer: packed.bytes });
    await dialog.getByText(say("studio-share:contents.media", { count: 2 }), { exact: true }).waitFor();
    await dialog.getByRole("button", { name: say("studio-share:import.take", { count: 1 }) }).click();
    await outlineOf(page, say).getByRole("button", { name: of("title") }).click();
    const copy = page.url().split("/").at(-1) ?? "";
    expect(shownAt(await documentOf(copy))).toEqual(shownAt(await documentOf(draft)));

    await editor.getByRole("button", { name: of("remove", { title: WORDS.sound }) }).click();
    await editor.getByRole("button", { name: of("remove", { title: WORDS.picture }) }).click();
    await editor.getByText(of("none")).waitFor();
    await page.getByText(/^已保存/).waitFor();
    expect(shownAt(await documentOf(copy))).toEqual({ beats: [], files: [] });
    expect(shownAt(await documentOf(draft)).files).toHaveLength(2);
  });
});
