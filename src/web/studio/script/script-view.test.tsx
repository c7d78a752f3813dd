import { act, cleanup, fireEvent, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { BeatSource, DialogueSource, StudioDocument } from "../../../studio/document.ts";
import { readyWords, shipped, show } from "../inspector/test-support/show.tsx";
import { ProblemsProvider } from "../problems/problems-context.tsx";
import type { Studio } from "../studio.ts";
import { ScriptView } from "./script-view.tsx";

beforeAll(async () => {
  await readyWords();
  await i18next.loadNamespaces("studio-script");
});
afterEach(cleanup);

const latePickup = shipped("complaints", "late-pickup");
const activity = latePickup.situation.activities.findIndex(({ kind }) => kind === "dialogue");
const beatsOf = ({ situation }: StudioDocument) => (situation.activities[activity] as DialogueSource).beats;
const at = beatsOf(latePickup).findIndex((beat) => beat.kind === "talk" && (beat.replies ?? []).length === 0);
type Talk = Extract<BeatSource, { kind: "talk" }>;

async function write(): Promise<{ studio: Studio; block: ReturnType<typeof within>; beat: () => Talk }> {
  const studio = await show(latePickup, <ProblemsProvider><ScriptView activity={activity} /></ProblemsProvider>);
  await act(async () => studio.getState().select(["situation", "activities", activity, "beats", at]));
  const found = document.querySelector(`[data-beat="${at}"]`);
  if (!(found instanceof HTMLElement)) throw new Error("The beat is not shown.");
  return { studio, block: within(found), beat: () => beatsOf(studio.getState().history.document)[at] as Talk };
}

describe("the script", () => {
  test("[W322] a reply of the customer is added, written, given another wording and taken away where it is read", async () => {
    const user = userEvent.setup();
    const { block, beat, studio } = await write();
    await user.click(block.getByRole("button", { name: "添加客户接话" }));
    const number = at + 1;
    const reply = block.getByRole("textbox", { name: `第 ${number} 拍的第 1 句接话` });
    expect(document.activeElement).toBe(reply);
    await user.keyboard("你再说一遍？");
    expect(beat().replies).toEqual([{ when: { outcome: "wrong" }, says: "你再说一遍？" }]);
    expect(studio.getState().selection.slice(5)).toEqual(["replies", 0]);
    await user.click(block.getByRole("button", { name: "添加客户接话" }));
    await user.keyboard("{Backspace}");
    expect(beat().replies).toHaveLength(1);
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(beat().replies?.[0]?.says).toEqual(["你再说一遍？", ""]);
  });

  test("[W322] what a way says is begun, written and taken away in its row", async () => {
    const user = userEvent.setup();
    const { block, beat } = await write();
    const before = beat().next;
    const [begin] = block.getAllByRole("button", { name: /^客户先说一句/ });
    if (!begin) throw new Error("No way without words.");
    const name = `${/“.*”时/.exec(begin.textContent ?? "")?.[0] ?? ""}客户说的话`;
    await user.click(begin);
    const words = block.getByRole("textbox", { name });
    expect(document.activeElement).toBe(words);
    fireEvent.change(words, { target: { value: "行，我等着。" } });
    const said = beat().next.filter((branch) => branch.says === "行，我等着。");
    expect(said).toHaveLength(1);
    fireEvent.change(words, { target: { value: "" } });
    await user.type(block.getByRole("textbox", { name }), "{Backspace}");
    expect(beat().next).toEqual(before);
  });
});
