import { expect, it } from "vitest";
import type { CreditItem, StudentView } from "../../../protocol/attempt.ts";
import { placeOf, samePlace } from "./place-of.ts";

const line = (seq: number, ...keys: string[]) => ({ seq, verdicts: keys.map((key) => ({ key })) });
const view = { activities: [{ id: "call", kind: "dialogue", call: { transcript: [line(3, "B1:name"), { seq: 4, verdicts: null }, line(5, "B1:name", "B2:time")] } }] } as unknown as StudentView;
const item = (change: Partial<CreditItem>) => ({ id: "call/criterion/B1:name", activity: "call", kind: "criterion", subject: "B1:name", evidence: [], ...change }) as CreditItem;

it("[W172] an appeal is about the verdict that earned the mark, else about the last words that were judged for it", () => {
  expect(placeOf(item({ evidence: [{ seq: 3, text: "", spans: [] }] }), "a1", view)).toEqual({ attempt: "a1", seq: 3, key: "B1:name" });
  expect(placeOf(item({}), "a1", view)).toEqual({ attempt: "a1", seq: 5, key: "B1:name" });
});

it("[W172] what no words were judged for is appealed as a mark", () => {
  expect(placeOf(item({ subject: "B9:never" }), "a1", view)).toEqual({ attempt: "a1", item: "call/criterion/B1:name" });
  expect(placeOf(item({ kind: "field" }), "a1", view)).toEqual({ attempt: "a1", item: "call/criterion/B1:name" });
});

it("[W172] tells places apart by attempt, turn and criterion", () => {
  const place = { attempt: "a1", seq: 3, key: "B1:name" };
  expect([samePlace(place, { ...place }), samePlace(place, { ...place, seq: 5 }), samePlace(place, { attempt: "a1", item: "x" }), samePlace({ attempt: "a1", item: "x" }, { attempt: "a2", item: "x" })]).toEqual([true, false, false, false]);
});
