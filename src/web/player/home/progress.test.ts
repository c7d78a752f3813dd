import { describe, expect, it } from "vitest";
import type { UnitCard } from "../../../protocol/catalogue.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { bestTries, findNextStop, sumAbilities } from "./progress.ts";

const units: UnitCard[] = [
  {
    id: "u",
    number: 1,
    title: "单元",
    hours: 2,
    weeks: "第 1 周",
    situations: ["first", "second", "planned"].map((id) => ({ id, courseId: id, title: id, summary: null, minutes: null, customer: null, begins: null, ready: id !== "planned" })),
  },
];

const attempt = (id: string, situation: string, more: Partial<AttemptSummary> = {}): AttemptSummary => ({
  ...{ id, situation, unit: "u", mode: "practice", startedAt: 1, updatedAt: 1, finished: true, forkedFrom: null, total: 50, max: 100, grade: null, abilities: [], parts: [], next: null },
  ...more,
});

describe("findNextStop", () => {
  it("[W11] begins with the first situation that can be played", () => {
    expect(findNextStop(units, [])).toMatchObject({ kind: "start", situation: { id: "first" }, tries: 0 });
  });

  it("[W11] goes on with the try that was worked on last", () => {
    const tries = [attempt("a", "first", { finished: false, updatedAt: 5 }), attempt("b", "second", { finished: false, updatedAt: 9 })];
    expect(findNextStop(units, tries)).toMatchObject({ kind: "continue", attempt: { id: "b" } });
  });

  it("[W11] offers what has not been played before it repeats anything", () => {
    expect(findNextStop(units, [attempt("a", "first")])).toMatchObject({ kind: "start", situation: { id: "second" } });
  });

  it("[W11] repeats the situation whose best try was worst", () => {
    const tries = [attempt("a", "first", { total: 40 }), attempt("b", "first", { total: 90, updatedAt: 2 }), attempt("c", "second", { total: 60 })];
    expect(findNextStop(units, tries)).toMatchObject({ kind: "again", situation: { id: "second" }, attempt: { id: "c" } });
  });

  it("[W11] knows no next stop without content, and ignores tries of situations that are gone", () => {
    expect(findNextStop([], [attempt("a", "first", { finished: false })])).toBeNull();
  });
});

describe("bestTries and sumAbilities", () => {
  it("[W11] count each situation once, by its best finished try", () => {
    const etiquette = (points: number) => [{ ability: "etiquette" as const, points, max: 10 }];
    const best = bestTries([
      attempt("a", "first", { total: 40, abilities: etiquette(4) }),
      attempt("b", "first", { total: 80, abilities: etiquette(8) }),
      attempt("c", "first", { total: 99, finished: false, abilities: etiquette(10) }),
      attempt("d", "second", { total: 30, abilities: etiquette(3) }),
    ]);
    expect(best.get("u/first")?.id).toBe("b");
    expect(sumAbilities(best.values()).get("etiquette")).toEqual({ points: 11, max: 20 });
  });
});
