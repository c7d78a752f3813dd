/** Drafts of the author's studio for browser tests: a whole situation to look at, and the ways to a draft's page. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { SituationSource } from "../../../src/scenario/schema/situation.ts";
import type { Visitor } from "../../support/class-server.ts";
import type { Say } from "./words.ts";

const source = JSON.parse(readFileSync(new URL("../../../scenarios/complaints/late-pickup.json", import.meta.url), "utf8")) as SituationSource;

/** A draft of the shipped call, with every kind of activity that it has; gives its id. */
export async function addDraft(teacher: Visitor, situation: string, title: string, change: (situation: SituationSource) => unknown = () => {}): Promise<string> {
  const made = { ...structuredClone(source), id: situation, title: { "zh-CN": title, en: title } };
  change(made);
  const document = { format: 1, unit: "complaints", situation: made, forms: [], concepts: {}, transcripts: [], answers: [] };
  return (await teacher.get<{ id: string }>("POST", "/api/studio/drafts", { document })).id;
}

export const outlineOf = (page: Page, say: Say): Locator => page.getByRole("navigation", { name: say("studio:outline") });

/** From the page of all drafts into the window of a way to begin. */
export async function chooseWay(page: Page, way: "template" | "course" | "script" | "import", say: Say): Promise<Locator> {
  await page.locator("main summary").filter({ hasText: say("studio-drafts:new") }).click();
  await page.getByRole("button", { name: say(`studio-drafts:way.${way}`) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}
