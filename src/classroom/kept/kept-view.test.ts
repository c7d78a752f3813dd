import { expect, it } from "vitest";
import { deepFreeze } from "../../../tests/support/deep-freeze.ts";
import type { Unit } from "../../scenario/schema/unit.ts";
import { keptView, termOf } from "./kept-view.ts";
import type { KeptItem, KeptLesson } from "./view.ts";

const unit = (id: string, number: number, ...situations: string[]): Unit => ({ format: 1, id, number, title: `单元${number}`, project: "项目", hours: 10, weeks: "第 1 周", objectives: ["会"], situations: situations.map((one) => ({ id: one, courseId: one.toUpperCase(), title: one })) });
const units = [unit("front-desk", 1, "u1-a"), unit("complaints", 2, "u2-b", "u2-a")];
const item = (id: string, met: number, of: number, change: Partial<KeptItem> = {}): KeptItem => ({ id, kind: "criterion", title: id, sign: "+", met, of, ...change });
const lesson = (of: string, situation: string, month: number, figures: Partial<NonNullable<KeptLesson["figures"]>> | null = {}, change: Partial<KeptLesson> = {}): KeptLesson => ({ unit: of, situation, title: situation, month, mode: "practice", figures: figures && { students: 10, groups: 2, mean: 50, items: [], ...figures }, ...change });
const view = (lessons: KeptLesson[], term: string | null = null) => keptView(deepFreeze(lessons), units, term);

it("[M87] lessons on one situation are one line, of which every group counts the same; practice and exam are two", () => {
  const lessons = [lesson("complaints", "u2-a", 202609, { students: 10, groups: 2, mean: 50 }), lesson("complaints", "u2-a", 202612, { students: 40, groups: 8, mean: 80 }), lesson("complaints", "u2-a", 202611, { students: 5, groups: 1, mean: null }), lesson("complaints", "u2-a", 202610, null), lesson("complaints", "u2-a", 202611, { mean: 33.3 }, { mode: "exam" })];
  const [practice, exam, ...more] = view(lessons).situations;
  expect(practice).toEqual({ unit: "complaints", number: 2, situation: "u2-a", courseId: "U2-A", title: "u2-a", mode: "practice", lessons: 4, small: 1, from: 202609, to: 202612, students: 55, groups: 11, mean: 74, items: [] });
  expect(exam).toMatchObject({ mode: "exam", lessons: 1, small: 0, mean: 33.3 });
  expect([more, view([]).situations]).toEqual([[], []]);
});

it("[M87] where there are no figures there is no mean", () => {
  expect(view([lesson("complaints", "u2-a", 202609, null)]).situations).toMatchObject([{ lessons: 1, small: 1, students: 0, groups: 0, mean: null, items: [] }]);
});

it("[M87] items of the same id are one, called as they were last, the hardest first; of a fault those count that were without it", () => {
  const earlier = lesson("complaints", "u2-a", 202509, { items: [item("a", 1, 4, { title: "旧名" }), item("fault", 3, 4, { sign: "-" }), item("b", 4, 4)] });
  const later = lesson("complaints", "u2-a", 202609, { items: [item("a", 3, 4, { title: "新名" }), item("fault", 3, 4, { sign: "-" }), item("c", 2, 4)] });
  for (const lessons of [[earlier, later], [later, earlier]]) {
    expect(view(lessons).situations[0]?.items.map(({ id, title, met, of, right }) => [id, title, met, of, right])).toEqual([["fault", "fault", 6, 8, 0.25], ["a", "新名", 4, 8, 0.5], ["c", "c", 2, 4, 0.5], ["b", "b", 4, 4, 1]]);
  }
});

it("[M87] stands in the order of the course; what it does not have comes behind, whatever was deleted first", () => {
  const lessons = [lesson("complaints", "own-case", 202609), lesson("gone", "x", 202609), lesson("complaints", "u2-a", 202609), lesson("front-desk", "u1-a", 202609), lesson("complaints", "u2-b", 202609)];
  const order = ["u1-a", "u2-b", "u2-a", "own-case", "x"];
  for (const all of [lessons, [...lessons].reverse()]) expect(view(all).situations.map(({ situation }) => situation)).toEqual(order);
  expect(view(lessons).situations.slice(3).map(({ courseId, number }) => [courseId, number])).toEqual([[null, 2], [null, null]]);
});

it("[M87] can be asked for by term; all terms and years are told", () => {
  const lessons = [202501, 202502, 202507, 202508, 202512, 202601].map((month) => lesson("complaints", "u2-a", month));
  expect(view(lessons)).toMatchObject({ terms: ["2025-1", "2024-2", "2024-1"], years: [2025, 2026], situations: [{ lessons: 6 }] });
  expect(view(lessons, "2025-1")).toMatchObject({ terms: ["2025-1", "2024-2", "2024-1"], situations: [{ lessons: 3, from: 202508, to: 202601 }] });
  expect(view(lessons, "2030-1").situations).toEqual([]);
  expect([202607, 202608, 202612, 202701, 202702].map(termOf)).toEqual(["2025-2", "2026-1", "2026-1", "2026-1", "2026-2"]);
});
