import { expect, it } from "vitest";
import { testItem, testReplay, testReport, testTurn, testVerdict } from "../test-support/test-review.ts";
import { asCorrected } from "./as-corrected.ts";
import { itemsOf, missFrom, momentAt, momentsBehind, moodPoints } from "./moments.ts";

const seqs = (moments: readonly { seq: number }[]) => moments.map(({ seq }) => seq);

it("[W152] finds the turns behind an ability: its evidence, and turns judged for the same criteria", () => {
  const moments = [testTurn(1, "您好"), testTurn(2, "稍等", [testVerdict("B2:wait", "请稍等")]), testTurn(3, "单号", [testVerdict("B3:number", "问单号")])];
  const report = testReport([testItem("hello", "etiquette", { evidence: [{ seq: 1, text: "您好", spans: [] }] }), testItem("x", "etiquette", { subject: "wait" }), testItem("n", "information", { subject: "B3:number" })]);
  expect(seqs(momentsBehind(moments, itemsOf(report, "etiquette")))).toEqual([1, 2]);
  expect(seqs(momentsBehind(moments, itemsOf(report, "information")))).toEqual([3]);
});

it("[W152] holds the mood until it changes, up to the end", () => {
  const replay = testReplay("a1", [testTurn(1, "一", [], 50), testTurn(2, "二", [], 50), testTurn(3, "三", [], 40)]);
  expect(moodPoints(replay)).toEqual([{ at: 1000, value: 50 }, { at: 3000, value: 40 }, { at: 60_000, value: 40 }]);
});

it("[W152] shows a verdict as it counts; a note leaves it", () => {
  const verdicts = [testVerdict("a", "a", "not-met", { corrected: { to: "met", by: "林老师", reason: "同义" } }), testVerdict("b", "b", "not-met", { corrected: { to: "noted", by: "林老师", reason: "讲评" } })];
  const [turn] = asCorrected(testReplay("a1", [testTurn(1, "好", verdicts)])).moments;
  expect(turn && "verdicts" in turn && turn.verdicts.map(({ state }) => state)).toEqual(["met", "not-met"]);
});

it("[W153] jumps to the miss before and after, and knows the moment that is on", () => {
  const replay = testReplay("a1", [testTurn(1, "一"), testTurn(2, "二"), testTurn(5, "三")], [2, 5]);
  expect([missFrom(replay, 0, 1)?.seq, missFrom(replay, 2000, 1)?.seq, missFrom(replay, 5000, -1)?.seq, missFrom(replay, 5000, 1)]).toEqual([2, 5, 2, null]);
  expect([momentAt(replay.moments, 0)?.seq, momentAt(replay.moments, 4000)?.seq, momentAt([], 0)]).toEqual([1, 2, null]);
});
