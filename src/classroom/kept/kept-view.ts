/** Owns the view of what stays of deleted lessons: by situation, all of it or of one term. Must not know the lessons of today. */
import type { Unit } from "../../scenario/schema/unit.ts";
import { oneDecimalOf } from "../review/marks/mean.ts";
import { courseOrder } from "../term/course-order.ts";
import { FEWEST_PEOPLE } from "./kept-lesson.ts";
import type { KeptItem, KeptLesson, KeptSituation, KeptView } from "./view.ts";

/** `term` null: of all. */
export function keptView(lessons: readonly KeptLesson[], units: readonly Unit[], term: string | null): KeptView {
  const wanted = lessons.filter(({ month }) => term === null || termOf(month) === term);
  const situations = groupBy(wanted, ({ unit, situation, mode }) => `${unit}/${situation}/${mode}`).map((same) => situationOf(same, units));
  return {
    terms: [...new Set(lessons.map(({ month }) => termOf(month)))].sort().reverse(),
    years: [...new Set(lessons.map(({ month }) => yearOf(month)))].sort((a, b) => a - b),
    fewest: FEWEST_PEOPLE,
    situations: inCourseOrder(situations, units),
  };
}

/** School years begin with autumn: the first term goes from August to January. */
export function termOf(month: number): string {
  const [year, of] = [yearOf(month), month % 100];
  if (of >= 8) return `${year}-1`;
  return of === 1 ? `${year - 1}-1` : `${year - 1}-2`;
}

export function yearOf(month: number): number {
  return Math.floor(month / 100);
}

function situationOf(lessons: readonly KeptLesson[], units: readonly Unit[]): KeptSituation {
  const newestFirst = [...lessons].sort((a, b) => b.month - a.month);
  const [newest, oldest] = [newestFirst[0], newestFirst.at(-1)];
  if (!newest || !oldest) throw new Error("no lesson");
  const { unit, situation, title, mode } = newest;
  const course = units.find(({ id }) => id === unit);
  const figures = newestFirst.flatMap((lesson) => lesson.figures ?? []);
  const marked = figures.flatMap(({ mean, groups }) => (mean === null ? [] : [{ mean, groups }]));
  return {
    ...{ unit, number: course?.number ?? null, situation, courseId: course?.situations.find(({ id }) => id === situation)?.courseId ?? null, title, mode },
    ...{ lessons: lessons.length, small: lessons.length - figures.length, from: oldest.month, to: newest.month },
    ...{ students: sumOf(figures, ({ students }) => students), groups: sumOf(figures, ({ groups }) => groups) },
    // Every group counts the same, whatever lesson it was in.
    mean: marked.length === 0 ? null : oneDecimalOf(sumOf(marked, ({ mean, groups }) => mean * groups) / sumOf(marked, ({ groups }) => groups)),
    items: hardestFirst(figures.flatMap(({ items }) => items)),
  };
}

/** The same item of several lessons is one, called as it was last. */
function hardestFirst(items: readonly KeptItem[]): KeptSituation["items"] {
  const all = groupBy(items, ({ id }) => id).flatMap(([first, ...more]) => {
    if (!first) return [];
    const [met, of] = [first.met + sumOf(more, (item) => item.met), first.of + sumOf(more, (item) => item.of)];
    return [{ ...first, met, of, right: (first.sign === "+" ? met : of - met) / of }];
  });
  return all.sort((a, b) => a.right - b.right || b.of - a.of || (a.id < b.id ? -1 : 1));
}

function inCourseOrder(situations: readonly KeptSituation[], units: readonly Unit[]): KeptSituation[] {
  const placeOf = courseOrder(units);
  const nameOf = ({ unit, situation, mode }: KeptSituation) => `${unit}/${situation}/${mode === "practice" ? 1 : 2}`;
  return [...situations].sort((a, b) => placeOf(a.unit, a.situation) - placeOf(b.unit, b.situation) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function groupBy<Value>(values: readonly Value[], nameOf: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(nameOf(value), [...(groups.get(nameOf(value)) ?? []), value]);
  return [...groups.values()];
}

function sumOf<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0);
}
