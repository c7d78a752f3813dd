/** Speech: the customer's words read aloud and one's own dictated, where the browser offers it. */
import { describe, expect } from "vitest";
import { answerCall, beginAttempt, composer, enterPhase, goOnWell } from "./support/play-call.ts";
import { test } from "./support/test.ts";

type Spoken = Window & { spoken: string[]; dictate: (words: string) => void };

/** Stands in for the loudspeaker and the microphone, which a test machine lacks. */
function lendSpeech(): void {
  const stage = window as unknown as Spoken & Record<string, unknown>;
  stage.spoken = [];
  Object.defineProperty(window, "speechSynthesis", {
    value: { speaking: false, cancel: () => undefined, getVoices: () => [], speak: (utterance: { text: string; lang: string }) => stage.spoken.push(`${utterance.lang} ${utterance.text}`) },
  });
  stage["SpeechSynthesisUtterance"] = class {
    lang = "";
    constructor(public text: string) {}
  };
  class Recognition {
    onresult: ((event: unknown) => void) | null = null;
    onend: (() => void) | null = null;
    start(): void {
      stage.dictate = (words) => this.onresult?.({ resultIndex: 0, results: [{ isFinal: true, 0: { transcript: words } }] });
    }
    stop(): void {
      this.onend?.();
    }
    abort(): void {
      this.onend?.();
    }
  }
  stage["SpeechRecognition"] = Recognition;
  stage["webkitSpeechRecognition"] = Recognition;
}

function takeSpeechAway(): void {
  for (const name of ["speechSynthesis", "SpeechSynthesisUtterance", "SpeechRecognition", "webkitSpeechRecognition"]) Object.defineProperty(window, name, { value: undefined });
}

describe("speech", () => {
  test("[W45] reads new lines of the customer aloud in Chinese when switched on", async ({ open }) => {
    const { page, context } = await open("/");
    await context.addInitScript(lendSpeech);
    await page.reload();
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    await page.getByRole("button", { name: /^朗读/ }).click();
    await goOnWell(page);
    await page.waitForFunction(() => (window as unknown as Spoken).spoken.length > 0);
    expect(await page.evaluate(() => (window as unknown as Spoken).spoken[0])).toMatch(/^zh-CN .+/);
  });

  test("[W46] puts dictated words into the box for checking and sends nothing by itself", async ({ open }) => {
    const { page, context } = await open("/");
    await context.addInitScript(lendSpeech);
    await page.reload();
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    const lines = await page.locator("[role='log'] > * > *").count();
    await page.getByRole("button", { name: "语音输入" }).click();
    await page.evaluate(() => (window as unknown as Spoken).dictate("下午好，世达物流"));
    await page.evaluate(() => (window as unknown as Spoken).dictate("，工号 22"));
    await expect.poll(() => composer(page).inputValue()).toBe("下午好，世达物流，工号 22");
    expect(await page.locator("[role='log'] > * > *").count()).toBe(lines);
    await page.getByRole("button", { name: "停止语音" }).click();
    await page.getByRole("button", { name: "语音输入" }).waitFor();
  });

  test("[W47] hides what the browser does not offer and says why in the help", async ({ open }) => {
    const { page, context } = await open("/");
    await context.addInitScript(takeSpeechAway);
    await page.reload();
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    expect(await page.getByRole("button", { name: /^朗读/ }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "语音输入" }).count()).toBe(0);
    await page.getByRole("button", { name: "帮助" }).click();
    await page.getByText("这台电脑现在不能语音输入").waitFor();
  });
});
