/** Pages that are open while the server gets a newer build, whose files have other names. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect } from "vitest";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { startClassServer, type ClassServer } from "../support/class-server.ts";
import { patient } from "./support/classroom.ts";
import { test } from "./support/test.ts";

let root: string;
let server: ClassServer;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "kefu-web-"));
  cpSync(fileURLToPath(new URL("../../dist/web", import.meta.url)), root, { recursive: true });
  server = await startClassServer(createMemoryStore(), { webRoot: root });
});
afterEach(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

const named = (part: string) => readdirSync(join(root, "assets")).find((file) => file.startsWith(part) && file.endsWith(".js")) ?? "";

/** Every script has another name from now on, as after a build in which all of them changed. */
function rebuild(): void {
  const folder = join(root, "assets");
  const before = new Set(readdirSync(folder).filter((file) => file.endsWith(".js")));
  const renamed = (text: string) => text.replaceAll(/[\w-]+\.js/g, (file) => (before.has(file) ? newer(file) : file));
  for (const file of before) {
    writeFileSync(join(folder, newer(file)), renamed(readFileSync(join(folder, file), "utf8")));
    rmSync(join(folder, file));
  }
  writeFileSync(join(root, "index.html"), renamed(readFileSync(join(root, "index.html"), "utf8")));
}

const newer = (file: string) => file.replace(".js", "NEW.js");
const newBegin = 'script[src*="index-"][src$="NEW.js"]';
const toCourse = (page: Page) => page.evaluate(() => void (location.hash = "#/course"));
const broken = (page: Page) => page.getByRole("button", { name: "重新打开" });
/** What the browser complains of is what this is about. */
const expectLost = (problems: string[]) => {
  expect(problems.some((problem) => /response: 404 .*course-page-/.test(problem)), problems.join("\n")).toBe(true);
  problems.length = 0;
};

describe("a server that has been brought up to date", () => {
  test("[W350] a part that is gone is fetched from the newer build, without a press", async ({ open }) => {
    const { page, problems } = await open(server.url);
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
    rebuild();
    await toCourse(page);
    await page.locator(newBegin).waitFor({ state: "attached", ...patient });
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await broken(page).count()).toBe(0);
    expectLost(problems);
  });

  test("[W350] a part that the very same build has lost is told, and nothing is loaded anew", async ({ open }) => {
    const { page, problems } = await open(server.url);
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
    rmSync(join(root, "assets", named("course-page-")));
    const asked = page.waitForResponse((response) => new URL(response.url()).pathname === "/");
    await toCourse(page);
    await asked;
    await broken(page).waitFor();
    expect(await page.evaluate(() => performance.getEntriesByType("navigation").map((entry) => (entry as PerformanceNavigationTiming).type))).toEqual(["navigate"]);
    expectLost(problems);
  });

  test("[W350] a page that asks before it is left stays", async ({ open }) => {
    const { page, problems } = await open(server.url);
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
    await page.evaluate(() => window.addEventListener("beforeunload", (event) => event.preventDefault()));
    rebuild();
    const asked = page.waitForResponse((response) => new URL(response.url()).pathname === "/");
    await toCourse(page);
    await asked;
    await broken(page).waitFor();
    expect(await page.locator(newBegin).count()).toBe(0);
    expectLost(problems);
  });
});
