/**
 * Owns putting parts into lists, taking them out and moving them, with what follows: an item that must stand in every order, a cell for every column,
 * references that would point to nothing. Must not know beats: what a dialogue is made of has ways of its own.
 */
import type { Path } from "../../scenario/problem.ts";
import type { StudioDocument } from "../document.ts";
import { describePlace } from "../new-part.ts";
import { valueAt, writeAt } from "../path.ts";
import type { Shape } from "../../scenario/schema/shape.ts";
import { targetOf } from "../targets.ts";
import { dropUses } from "./drop-uses.ts";
import { namedPartAt } from "./named-part.ts";

type Part = Record<string, unknown>;
/** `path`: keys of the schema that lead to the list, e.g. ["ordering", "items"]. */
export type ListOf = { place: Path; path: readonly string[] };

const listAt = (document: StudioDocument, place: Path) => (valueAt(document, place) as unknown[] | undefined) ?? [];

export function addPart(document: StudioDocument, { place, path }: ListOf, part: unknown): void {
  const holder = place.slice(0, -1);
  writeAt(document, place, [...listAt(document, place), part]);
  const id = (part as Part | null)?.["id"];
  switch (path.join("/")) {
    case "ordering/items":
      for (const order of listAt(document, [...holder, "orders"]) as unknown[][]) order.push(id);
      return;
    case "matching/left": {
      const right = (listAt(document, [...holder, "right"])[0] as Part | undefined)?.["id"];
      writeAt(document, [...holder, "pairs"], [...listAt(document, [...holder, "pairs"]), { left: id, right: right === undefined ? [] : [right] }]);
      return;
    }
    case "liability/parties":
      writeAt(document, [...holder, "shares"], [...listAt(document, [...holder, "shares"]), { party: id, exact: 0, min: 0, max: 0 }]);
      return;
    case "classification/items": {
      const columns = listAt(document, [...holder, "columns"]).length;
      if (columns > 0) (part as Part)["cells"] = Array.from({ length: columns }, () => "—");
      writeAt(document, [...place, listAt(document, place).length - 1], part);
      return;
    }
    default:
      inCells(document, { place, path }, (cells) => cells.push(path[0] === "classification" ? "—" : 0));
  }
}

export function removePart(document: StudioDocument, { place, path }: ListOf, index: number, optional: boolean): void {
  const list = listAt(document, place);
  const id = (list[index] as Part | null)?.["id"];
  const named = namedPartAt(document, place, index);
  if (named) dropUses(document, named);
  const left = list.filter((_, at) => at !== index);
  writeAt(document, place, optional && left.length === 0 ? undefined : left);
  inCells(document, { place, path }, (cells) => cells.splice(index, 1));
  if (typeof id === "string" && place[1] === "activities") dropPointers(document, { place, path }, id);
}

export function movePart(document: StudioDocument, { place, path }: ListOf, from: number, to: number): void {
  const move = (list: unknown[]) => list.splice(to, 0, ...list.splice(from, 1));
  const list = [...listAt(document, place)];
  move(list);
  writeAt(document, place, list);
  inCells(document, { place, path }, move);
}

/** Lists beside the list of columns that have a cell for each. */
function inCells(document: StudioDocument, { place, path }: ListOf, change: (cells: unknown[]) => void): void {
  const holder = place.slice(0, -1);
  const key = path.join("/");
  if (key === "classification/columns") {
    for (const item of listAt(document, [...holder, "items"]) as Part[]) {
      const cells = [...((item["cells"] as unknown[] | undefined) ?? [])];
      change(cells);
      item["cells"] = cells;
    }
  }
  if (key === "survey-analysis/columns") for (const row of listAt(document, [...holder, "rows"]) as unknown[][]) change(row);
}

/** Takes away what points to a part of the activity that is gone. A part of a list that cannot be without it goes too; what is no part of a list stays, and is found by the checks. */
function dropPointers(document: StudioDocument, { place, path }: ListOf, id: string): void {
  const activity = place.slice(0, 3);
  const described = describePlace(document, activity);
  if (!described) return;
  const key = path[path.length - 1] ?? "";
  const near = valueAt(document, place.slice(0, -1));
  const isGone = (at: readonly string[], value: unknown, holders: readonly unknown[]) => {
    const target = targetOf(at);
    if (target === "flow-place") return key === "nodes" ? value === id || String(value).startsWith(`${id}:`) : key === "exits" && value === `${String((near as Part | undefined)?.["id"])}:${id}`;
    return value === id && (target === `activity:${key}` || (target === `near:${key}` && holders.includes(near)) || (target === "paper-field" && key === "fields") || (target === "chart-column" && key === "columns"));
  };
  sweep(valueAt(document, activity), described.shape, described.path, [], isGone);
}

type IsGone = (path: readonly string[], value: unknown, holders: readonly unknown[]) => boolean;

/** Whether the value itself must go. */
function sweep(value: unknown, shape: Shape, path: readonly string[], holders: readonly unknown[], isGone: IsGone): boolean {
  if (shape.as === "id" || shape.as === "criterion-key" || shape.as === "flow-place") return path[path.length - 1] !== "id" && isGone(path, value, holders);
  if (shape.as === "list" && Array.isArray(value)) {
    for (let index = value.length - 1; index >= 0; index -= 1) if (sweep(value[index], shape.of, path, holders, isGone)) value.splice(index, 1);
    // An order of fewer than two is none.
    return path[path.length - 1] === "charts" && value.length === 0;
  }
  if (shape.as !== "object" || typeof value !== "object" || value === null) return false;
  let goes = false;
  for (const { key, shape: inner, optional } of shape.properties) {
    if (!Object.hasOwn(value, key) || !sweep((value as Part)[key], inner, [...path, key], [...holders, value], isGone)) continue;
    if (optional) delete (value as Part)[key];
    else goes = holders.length > 0;
  }
  return goes;
}
