/** Owns proposals of groups for a class. The same question always gets the same answer; another seed, another draw. */
import { drawOrder } from "../../engine/draw.ts";
import { readNumbers } from "../../language/number.ts";
import type { PlannedGroup } from "../lesson/plan.ts";
import { limits } from "../lesson/limits.ts";

export type GroupingWay = "random" | "ability" | "column" | "keep" | "rotate";

/** `column`: the roster's group of a student. `last`: the grouping so far. `results`: last results by student id, on any one scale. `students` are those who are there. */
export type GroupingQuestion = {
  way: GroupingWay;
  /** People in a group. */
  size: number;
  seed: number;
  students: readonly { readonly id: string; readonly column: string | null }[];
  last: readonly PlannedGroup[];
  results: ReadonlyMap<string, number>;
};

/** Groups that are drawn are named by their number. */
export function proposeGroups(question: GroupingQuestion): PlannedGroup[] {
  const ids = [...new Set(question.students.map(({ id }) => id))].sort();
  switch (question.way) {
    case "random":
      return dealt(drawOrder(ids, question.seed, "groups"), question.size, (index, count) => index % count);
    case "ability":
      return dealt(byResult(ids, question), question.size, snake);
    case "column":
      return byColumn(question, ids);
    case "keep":
      return kept(question, ids);
    case "rotate":
      return kept(question, ids).map((group) => ({ ...group, members: [...group.members.slice(-1), ...group.members.slice(0, -1)] }));
  }
}

/** As many groups as come nearest to the size, and nobody alone unless wanted. */
function groupCount(people: number, size: number): number {
  const most = size > 1 ? Math.floor(people / 2) : people;
  return Math.max(1, Math.min(Math.round(people / Math.max(1, size)), most, limits.groups));
}

function dealt(ids: readonly string[], size: number, place: (index: number, count: number) => number): PlannedGroup[] {
  if (ids.length === 0) return [];
  const count = groupCount(ids.length, size);
  const groups = Array.from({ length: count }, (_, index): PlannedGroup => ({ id: `g${index + 1}`, name: String(index + 1), members: [] }));
  for (const [index, id] of ids.entries()) groups[place(index, count)]?.members.push(id);
  return groups;
}

/** There and back again: 0 1 2 2 1 0 0 1 2 … */
function snake(index: number, count: number): number {
  const place = index % count;
  return Math.floor(index / count) % 2 === 0 ? place : count - 1 - place;
}

/** Best first, equals by lot; who has no result comes last, by lot. */
function byResult(ids: readonly string[], { seed, results }: GroupingQuestion): string[] {
  const drawn = drawOrder(ids, seed, "ability");
  const resultOf = (id: string): number | null => results.get(id) ?? null;
  const ranked = drawn.filter((id) => resultOf(id) !== null).sort((a, b) => (resultOf(b) ?? 0) - (resultOf(a) ?? 0));
  return [...ranked, ...drawn.filter((id) => resultOf(id) === null)];
}

/** As the roster says; who has no group there joins the smallest. Without any group in the roster the draw decides. */
function byColumn(question: GroupingQuestion, ids: readonly string[]): PlannedGroup[] {
  const columnOf = new Map(question.students.flatMap(({ id, column }) => (column === null ? [] : [[id, column] as const])));
  const names = [...new Set(columnOf.values())].sort(compareNames).slice(0, limits.groups);
  if (names.length === 0) return proposeGroups({ ...question, way: "random" });
  const groups = names.map((name, index): PlannedGroup => ({ id: `g${index + 1}`, name, members: ids.filter((id) => columnOf.get(id) === name) }));
  return joined(groups, ids);
}

/** 2 before 10, 二 before 三. */
function compareNames(a: string, b: string): number {
  const [first, second] = [numberIn(a), numberIn(b)];
  if (first !== second) return first - second;
  return a < b ? -1 : a > b ? 1 : 0;
}

function numberIn(name: string): number {
  return readNumbers(name.normalize("NFKC"), () => false)[0]?.value ?? Number.MAX_SAFE_INTEGER;
}

/** The grouping so far without those who are not there. A group of one is given up, where there are others and nobody is meant to be alone. */
function kept(question: GroupingQuestion, ids: readonly string[]): PlannedGroup[] {
  const here = question.last.map(({ id, name, members }): PlannedGroup => ({ id, name, members: members.filter((member) => ids.includes(member)) })).filter(({ members }) => members.length > 0);
  if (here.length === 0) return proposeGroups({ ...question, way: "random" });
  const large = here.filter(({ members }) => members.length > 1);
  return joined(question.size > 1 && large.length > 0 ? large : here, drawOrder(ids, question.seed, "late"));
}

/** Everybody who is in no group joins the smallest. */
function joined(groups: readonly PlannedGroup[], ids: readonly string[]): PlannedGroup[] {
  const grown = groups.map(({ id, name, members }): PlannedGroup => ({ id, name, members: [...members] }));
  const placed = new Set(grown.flatMap(({ members }) => members));
  for (const id of ids) {
    if (placed.has(id)) continue;
    const smallest = grown.reduce<PlannedGroup | undefined>((least, group) => (least && least.members.length <= group.members.length ? least : group), undefined);
    smallest?.members.push(id);
  }
  return grown;
}
