import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { problem, type Problem } from "../../../scenario/problem.ts";
import type { SituationSource } from "../../../scenario/schema/situation.ts";
import { documentOf, type StudioDocument } from "../../../studio/document.ts";
import { createStudio } from "../studio.ts";
import { createProblems, keepChecking, keyOf } from "./checking.ts";

const document = documentOf("complaints", { format: 1, id: "late", title: "一", goals: [], facts: [] } as unknown as SituationSource);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("[N4] a moment after the last change, one question at a time, the newest document wins; what is the same stays the same object", async () => {
  const studio = createStudio(document);
  const store = createProblems();
  const asked: { title: unknown; answer: (problems: Problem[]) => void }[] = [];
  const stop = keepChecking(store, studio, (of: StudioDocument) => new Promise((answer) => asked.push({ title: of.situation.title, answer })));
  const write = (title: string) => studio.getState().change({ code: "edit-text" }, (draft) => void (draft.situation.title = title));
  const found = () => [problem("shape/too-few", ["situation", "goals"], { min: 1, found: 0 })];
  asked[0]?.answer(found());
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState()).toMatchObject({ state: "done", of: document, problems: found() });
  const before = store.getState().byPlace.get(keyOf(["situation", "goals"]));

  write("二");
  write("三");
  expect(store.getState()).toMatchObject({ state: "checking", problems: found() });
  await vi.advanceTimersByTimeAsync(600);
  expect(asked.map(({ title }) => title)).toEqual(["一", "三"]);
  write("四");
  await vi.advanceTimersByTimeAsync(600);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(found());
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState().state).toBe("checking");
  expect(store.getState().byPlace.get(keyOf(["situation", "goals"]))).toBe(before);
  expect(asked.map(({ title }) => title)).toEqual(["一", "三", "四"]);

  stop();
  asked[2]?.answer([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.getState().problems).toHaveLength(1);
});
