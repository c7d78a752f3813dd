/** A situation goes to a colleague as a file and comes back as the same situation; a file made to harm is refused before anything of it enters. */
import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { StudioDocument } from "../../src/studio/document.ts";
import type { Manifest } from "../../src/studio/package/manifest.ts";
import type { Visitor } from "../support/class-server.ts";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { downloadFile } from "./support/download-file.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, chooseWay } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const say = wordsOf("zh-CN");
const of = (key: string, params = {}) => say(`studio-share:${key}`, params);

let site: Site;
let teacher: Visitor;
let original: string;
beforeAll(async () => {
  site = await startSite();
  ({ teacher } = await foundClass(site, ["李晓雨"]));
  original = await addDraft(teacher, "own-late-pickup", "要带走的情境");
}, 180_000);
afterAll(() => site.stop());

const documentOf = async (draft: string) => (await teacher.get<{ document: StudioDocument }>("GET", `/api/studio/drafts/${draft}`)).document;
const drafts = async () => (await teacher.get<unknown[]>("GET", "/api/studio/drafts")).length;
const choose = (dialog: Locator, name: string, bytes: Uint8Array) => dialog.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });

/** The package with one more file, which its list knows as well. */
function withFile(packed: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const files = unzipSync(packed);
  const manifest = JSON.parse(strFromU8(files["kefu-package.json"] ?? new Uint8Array())) as Manifest;
  manifest.files.push({ name, size: content.length, sha256: createHash("sha256").update(content).digest("hex") });
  return zipSync({ ...files, "kefu-package.json": strToU8(JSON.stringify(manifest)), [name]: content });
}

describe("a situation as a file", () => {
  test("[W332] leaves as a package and as JSON and enters as the same; what could harm is refused with its reason", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio/${original}`);
    await signIn(page);
    const share = page.locator("summary").filter({ hasText: of("share.title") });
    const dialog = page.getByRole("dialog");
    await share.click();
    await page.getByRole("button", { name: of("share.zip") }).click();
    const packed = await downloadFile(page, () => dialog.getByRole("button", { name: of("export.save"), exact: true }).click());
    expect(packed.name).toBe("要带走的情境.zip");
    await dialog.waitFor({ state: "detached" });
    await share.click();
    const plain = await downloadFile(page, () => page.getByRole("button", { name: of("share.json") }).click());
    expect(plain.name).toBe("要带走的情境.json");

    const before = await documentOf(original);
    const bringIn = async ({ name, bytes }: { name: string; bytes: Buffer }, kind: string) => {
      await page.goto(`${site.baseUrl}/#/teach/studio`);
      await chooseWay(page, "import", say);
      await choose(dialog, name, bytes);
      await dialog.getByText(of(`kind.${kind}`), { exact: true }).waitFor();
      const { activities } = before.situation;
      await dialog.getByText(of("contents.activities", { count: activities.length }), { exact: true }).waitFor();
      await dialog.getByText(of("contents.beats", { count: activities.flatMap((one) => (one.kind === "dialogue" ? one.beats : [])).length }), { exact: true }).waitFor();
      expect(await findAxeProblems(page)).toEqual([]);
      await dialog.getByLabel(of("import.unit")).selectOption({ label: "客户投诉处理" });
      const kept = await drafts();
      await dialog.getByRole("button", { name: of("import.take", { count: 1 }) }).click();
      await page.waitForURL(/#\/teach\/studio\/[^/]+/);
      expect(await drafts()).toBe(kept + 1);
      const { situation, ...rest } = await documentOf(page.url().split("/").at(-1) ?? "");
      // Two situations of a unit never have one id.
      expect(situation.id).not.toBe(before.situation.id);
      expect({ ...rest, situation: { ...situation, id: before.situation.id } }).toEqual(before);
    };
    await bringIn(packed, "situation");
    await bringIn(plain, "json");

    await page.goto(`${site.baseUrl}/#/teach/studio`);
    await chooseWay(page, "import", say);
    const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const disguised = `media/${createHash("sha256").update(svg).digest("hex")}.png`;
    const hostile: [name: string, bytes: Uint8Array, words: string][] = [
      ["向上.zip", withFile(packed.bytes, "../situation.json", strToU8("{}")), of("refused.bad-name", { file: "../situation.json" })],
      ["膨胀.zip", zipSync({ "kefu-package.json": [new Uint8Array(30_000_000), { level: 9 }] }), of("refused.expands-too-much", { max: 80 })],
      ["脚本.zip", withFile(packed.bytes, "media/drawing.svg", svg), of("refused.no-svg", { file: "media/drawing.svg" })],
      ["假图.zip", withFile(packed.bytes, disguised, svg), of("refused.wrong-media", { file: disguised })],
      ["半截.zip", packed.bytes.subarray(0, packed.bytes.length - 400), of("refused.damaged", { file: of("thisFile") })],
      ["情境.json", strToU8('{"format":1,"__proto__":{"admin":true}}'), of("refused.forbidden-key", { file: of("thisFile"), key: "__proto__" })],
    ];
    const kept = await drafts();
    for (const [name, bytes, words] of hostile) {
      await choose(dialog, name, bytes);
      await dialog.getByRole("alert").filter({ hasText: words }).waitFor();
      expect(await dialog.getByRole("button", { name: of("import.take", { count: 1 }) }).count()).toBe(0);
    }
    expect(await findAxeProblems(page)).toEqual([]);
    expect(await drafts()).toBe(kept);
  });
});
