/** Plays calls in the browser like a student who knows the model answers of the shipped situation: for tests of the screens, not of the content. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

type Text = string | { "zh-CN": string; en: string };
type Beat = { id: string; kind: string; model?: Text; options?: { id: string; text: Text; outcome: string }[]; contacts?: { id: string }[]; actions?: { id: string; text: Text }[] };
type Situation = { activities: { id: string; kind: string; title: Text; beats?: Beat[] }[] };

const source = new URL("../../../scenarios/complaints/late-pickup.json", import.meta.url);
const situation = JSON.parse(readFileSync(source, "utf8")) as Situation;

/** A text in Chinese. */
export const zh = (text: Text): string => (typeof text === "string" ? text : text["zh-CN"]);

export function beatOf(id: string): Beat {
  const beat = situation.activities.flatMap(({ beats }) => beats ?? []).find((candidate) => candidate.id === id);
  if (!beat) throw new Error(`The situation has no beat ${id}.`);
  return beat;
}

/** From the task page into a new attempt; resolves to the attempt's address without activity. */
export async function beginAttempt(page: Page, mode: "practice" | "exam" = "practice", of = "complaints/late-pickup"): Promise<string> {
  const site = page.url().split("#")[0] ?? "";
  await page.goto(`${site}#/task/${of}`);
  await page.locator(`input[type=radio][value=${mode}]`).check();
  await page.locator("main").getByRole("button", { name: /^(开始|Start)/ }).click();
  await page.locator("[data-page-title]").waitFor();
  return page.url();
}

/** Enters the phases one after the other up to the one at `place` (0…7). */
export async function enterPhase(page: Page, place: number): Promise<void> {
  for (let next = 1; next <= place; next += 1) {
    await page.getByRole("button", { name: /^(进入下一环节|Go on to the next phase)/ }).click();
    // An exam asks before it closes tasks.
    const question = page.getByRole("dialog");
    if (await question.isVisible()) await question.locator("footer button").last().click();
    await page.locator(`nav li:nth-child(${next + 1})[data-status="current"]`).waitFor();
  }
}

/** Opens the call and lets the phone ring. */
export async function letRing(page: Page, attempt: string): Promise<void> {
  await page.goto(`${attempt}/call`);
  await page.getByRole("button", { name: /^(开始接听电话|Let the phone ring)$/ }).click();
  await page.locator("[data-state='ringing']").waitFor();
}

/** Gets everything ready and picks up. */
export async function pickUp(page: Page): Promise<void> {
  for (const box of await page.locator("[data-state='ringing'] input[type=checkbox]").all()) await box.check();
  await page.getByRole("button", { name: /^(接听|Answer)$/ }).click();
  await page.locator("[data-state='talking']").waitFor();
}

export async function answerCall(page: Page, attempt: string): Promise<void> {
  await letRing(page, attempt);
  await pickUp(page);
}

export const workspace = (page: Page) => page.locator("[data-beat]");
export const composer = (page: Page) => page.locator("[data-state='talking'] form textarea[lang='zh-CN']");

/** What the screen stands at: state, beat and how many lines were said. */
export async function standing(page: Page): Promise<{ state: string; beat: string; lines: number }> {
  const place = workspace(page);
  return {
    state: (await place.getAttribute("data-state")) ?? "",
    beat: (await place.getAttribute("data-beat")) ?? "",
    lines: await page.locator("[role='log'] > * > *").count(),
  };
}

/** Says something and waits for the answer. */
export async function say(page: Page, words: string): Promise<void> {
  const before = await page.locator("[role='log'] > * > *").count();
  await composer(page).fill(words);
  await composer(page).press("Enter");
  await page.waitForFunction((lines) => document.querySelectorAll("[role='log'] > * > *").length > lines, before);
}

/** Does the right thing at the present beat, whatever it asks for. */
export async function goOnWell(page: Page): Promise<void> {
  const { state, beat: id } = await standing(page);
  const beat = beatOf(id);
  if (state === "talking") return say(page, zh(beat.model ?? ""));
  if (state === "scene") return page.getByRole("button", { name: /^(继续|Go on)$/ }).click();
  if (state === "choosing") {
    const option = beat.options?.find(({ outcome }) => outcome === "good");
    return page.locator(`[data-option="${option?.id}"]`).click();
  }
  if (state !== "inquiring") throw new Error(`Nothing can be done while the call is ${state}.`);
  for (const contact of await page.locator("[data-contact]").all()) {
    await contact.click();
    await page.waitForFunction((element) => element?.getAttribute("data-asked") === "true", await contact.elementHandle());
  }
  await page.locator(`[data-action="${beat.actions?.[0]?.id}"]`).click();
}

/** Plays on until the call stands at `until`, or is over. */
export async function playWell(page: Page, until: string | null = null): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    const { state, beat, lines } = await standing(page);
    if (state === "over" || beat === until) return;
    await goOnWell(page);
    await page.waitForFunction(
      ([earlierBeat, earlierLines]) => {
        const place = document.querySelector("[data-beat]");
        return place?.getAttribute("data-beat") !== earlierBeat || document.querySelectorAll("[role='log'] > * > *").length > Number(earlierLines);
      },
      [beat, lines] as const,
    );
  }
  throw new Error("The call does not come to an end.");
}
