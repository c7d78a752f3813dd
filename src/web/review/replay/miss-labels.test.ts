import { expect, it } from "vitest";
import { testTurn, testVerdict } from "../test-support/test-review.ts";
import { missLabels } from "./miss-labels.ts";

const missed = (at: number, title: string) => ({ ...testTurn(at, title, [testVerdict(title, title)]), at });

it("[W152] names misses in a line of their own: none reaches into the next or beyond the picture, and one too near is not named", () => {
  const turns = [missed(10, "没有致歉"), missed(20, "没有问单号"), missed(40, "没有复述"), missed(45, "说得好"), missed(97, "没有道别")];
  const labels = missLabels(turns, [10, 20, 40, 97], 100);
  expect(labels.map(({ title, left, room }) => [title, left, room])).toEqual([["没有致歉", 10, 30], ["没有复述", 40, 38], ["没有道别", 78, 22]]);
});
