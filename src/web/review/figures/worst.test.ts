import { expect, it } from "vitest";
import type { ItemStatistics } from "../../../protocol/review.ts";
import { worst } from "./worst.ts";

const item = (id: string, met: number, of: number, change: Partial<ItemStatistics> = {}): ItemStatistics => ({ id, title: id, kind: "criterion", activity: "call", sign: "+", met, of, difficulty: met / of, discrimination: null, quotes: [], ...change });

it("[W167] puts what most groups missed first; a fault counts where it was made; what nobody missed is left out", () => {
  const items = [item("all", 10, 10), item("few", 8, 10), item("fault", 5, 10, { sign: "-" }), item("field", 5, 10, { kind: "other" }), item("most", 1, 10)];
  expect(worst(items).map(({ id }) => id)).toEqual(["most", "fault", "field", "few"]);
});
