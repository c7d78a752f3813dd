/** Owns a new part of any shape: as little as the format asks for, texts still empty, ids made. Must not know what is written in it. */
import type { Path } from "../scenario/problem.ts";
import { documentShape, type ObjectShape, type Property, type Shape } from "../scenario/schema/shape.ts";
import type { StudioDocument } from "./document.ts";
import { freeId } from "./new-id.ts";
import { optionsFor } from "./options.ts";
import { valueAt } from "./path.ts";
import { targetOf } from "./targets.ts";

type Where = { document: StudioDocument; /** Where the part will stand. */ place: Path; /** Keys of the schema. */ path: readonly string[]; taken: Set<string> };

export function newPart(document: StudioDocument, shape: Shape, place: Path, path: readonly string[]): unknown {
  return make(shape, { document, place, path, taken: idsIn(valueAt(document, place.slice(0, place[1] === "activities" || place[1] === "variants" ? 3 : 2))) });
}

function make(shape: Shape, where: Where): unknown {
  const { document, place, path } = where;
  switch (shape.as) {
    case "text":
    case "string":
    case "line":
      return "";
    case "frame":
      return { words: [] };
    case "figure-or-words":
      return 0;
    case "number":
      return Math.max(shape.min ?? 0, shape.whole && shape.min === 0 && path[path.length - 1] === "points" ? 1 : 0) || (path[path.length - 1] === "points" ? 1 : (shape.min ?? 0));
    case "switch":
      return false;
    case "choice":
      return shape.of[0];
    case "constant":
      return shape.value;
    case "duration":
      return "PT1M";
    case "time":
      return document.situation.start ?? "";
    case "mood-change":
      return { good: -8, weak: 2, wrong: 8 };
    case "condition":
      return { outcome: "wrong" };
    case "id":
    case "criterion-key":
    case "flow-place": {
      const target = targetOf(path);
      return (target === null ? undefined : optionsFor(document, target, place)[0]?.id) ?? "";
    }
    case "list":
      return Array.from({ length: shape.min }, (_, index) => make(shape.of, { ...where, place: [...place, index] }));
    case "map":
      return {};
    case "object":
      return newObject(shape, where);
    case "kinds": {
      const [first] = shape.of.values();
      return first ? newObject(first, where) : {};
    }
    case "course-id":
    case "criterion":
    case "seat-criterion":
      return undefined;
  }
}

function newObject({ properties }: ObjectShape, where: Where): Record<string, unknown> {
  const part: Record<string, unknown> = {};
  for (const { key, shape, optional } of properties) {
    if (optional) continue;
    const path = [...where.path, key];
    const value = key === "id" ? newId(where) : make(shape, { ...where, place: [...where.place, key], path });
    if (value !== undefined) part[key] = value;
  }
  // The options that an answer points to are made with it.
  const [option] = Array.isArray(part["options"]) ? (part["options"] as { id?: unknown }[]) : [];
  if (Array.isArray(part["answer"]) && option) part["answer"] = [option.id];
  return part;
}

function newId({ path, taken }: Where): string {
  const list = path[path.length - 1] ?? "part";
  const id = freeId(taken, list === "classes" ? "class" : list.endsWith("ies") ? `${list.slice(0, -3)}y` : list.replace(/s$/, ""));
  taken.add(id);
  return id;
}

/** Every id within, so that a new one is mistaken for none of them. */
function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) idsIn(item, found);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === "id" && typeof inner === "string") found.add(inner);
      else idsIn(inner, found);
    }
  }
  return found;
}

/** The shape that stands at a place of the document, and the keys of the schema that lead there; kinds begin a path of their own. */
export type Described = { shape: Shape; path: readonly string[] };

export function describePlace(document: StudioDocument, place: Path): Described | null {
  let shape: Shape = documentShape();
  let path: string[] = [];
  for (let depth = 0; depth < place.length; depth += 1) {
    const key = place[depth];
    if (shape.as === "list" || shape.as === "map") shape = shape.of;
    else if (shape.as === "object") {
      const property: Property | undefined = shape.properties.find((one) => one.key === key);
      if (!property) return null;
      shape = property.shape;
      path = property.key === "situation" ? [] : [...path, property.key];
    } else return null;
    if (shape.as === "kinds") {
      const kind = String(valueAt(document, [...place.slice(0, depth + 1), "kind"]));
      path = [path[path.length - 1] === "activities" ? kind : `beat.${kind}`];
      const found: ObjectShape | undefined = shape.of.get(kind);
      if (!found) return null;
      shape = found;
    }
  }
  return { shape, path };
}
