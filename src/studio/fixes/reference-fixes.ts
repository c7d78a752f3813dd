/** Owns quick fixes of references: what names something that is gone goes itself, and doubled ids become two. */
import type { Path } from "../../scenario/problem.ts";
import { freeId } from "../new-id.ts";
import { putAt, valueAt } from "../path.ts";
import type { StudioDocument } from "../document.ts";
import type { Fix, FixRule } from "./fix.ts";
import { wrongWay } from "./way-fixes.ts";

/** Keys whose value may be absent. */
const OPTIONAL = new Set(["persona", "step", "promisedIn", "brokenOff", "until", "withMood", "customer", "since"]);
/** Keys of entries that are about one thing: without it the entry is about nothing. */
const ABOUT = new Set(["fact", "beat", "activity", "to"]);
const CONDITIONS = new Set(["met", "visited", "submitted", "count", "timer", "contacted", "outcome"]);

export const unknownReference: FixRule = (problem, document) => {
  const { path } = problem;
  const key = path[path.length - 1];
  const condition = conditionPlace(path, document);
  if (condition) return dropCondition(condition, document);
  if (key === "to" && path.includes("next")) return wrongWay(problem, document);
  if (typeof key === "number" && typeof valueAt(document, path) === "string") {
    const list = valueAt(document, path.slice(0, -1)) as unknown[];
    return list.length > leastOf(path[path.length - 2]) ? [{ code: "drop-reference", recipe: (draft) => putAt(draft, path, undefined) }] : [];
  }
  if (OPTIONAL.has(String(key)) && !(key === "customer" && path.length === 4 && path[1] === "activities")) return [{ code: "drop-reference", recipe: (draft) => putAt(draft, path, undefined) }];
  const entry = path.slice(0, -1);
  if (ABOUT.has(String(key)) && typeof entry[entry.length - 1] === "number") {
    const list = valueAt(document, entry.slice(0, -1)) as unknown[];
    return list.length > leastOf(entry[entry.length - 2]) ? [{ code: "drop-entry", recipe: (draft) => putAt(draft, entry, undefined) }] : [];
  }
  return [];
};

/** So many entries a list keeps; a chain of one thing is no order. */
function leastOf(list: string | number | undefined): number {
  return list === "chain" ? 2 : EMPTY_ALLOWED.has(String(list)) ? 0 : 1;
}

const EMPTY_ALLOWED = new Set(["reveals", "alsoHears", "mild", "activities", "footnotes", "timeline", "dropCriteria", "reroute", "facts", "changes", "except"]);

/** Where the condition begins that a place lies in. */
function conditionPlace(path: Path, document: StudioDocument): Path | null {
  for (let length = path.length; length > 3; length -= 1) {
    const key = path[length - 1];
    const parent = path.slice(0, length - 1);
    const before = parent[parent.length - 1];
    const inside = before === "when" || before === "good" || before === "wrong" || before === "skipWhen" || before === "needs" || before === "not" || (typeof before === "number" && ["all", "any"].includes(String(parent[parent.length - 2])));
    if (inside && CONDITIONS.has(String(key)) && typeof valueAt(document, parent) === "object") return parent;
    if (inside && key === "beat") return parent;
  }
  return null;
}

/** The part of a condition goes; a condition that is nothing else goes with what hangs on it. */
function dropCondition(place: Path, document: StudioDocument): Fix[] {
  const key = place[place.length - 1];
  const parent = place.slice(0, -1);
  const list = parent[parent.length - 1];
  if (typeof key === "number" && (list === "all" || list === "any")) {
    const parts = valueAt(document, parent) as unknown[];
    if (parts.length > 1) return [{ code: "drop-condition-part", recipe: (draft) => putAt(draft, place, undefined) }];
    return dropCondition(parent.slice(0, -1), document);
  }
  if (key === "not") return dropCondition(parent, document);
  if (key === "wrong" || key === "skipWhen" || key === "needs") return [{ code: "drop-condition-part", recipe: (draft) => putAt(draft, place, undefined) }];
  const branches = valueAt(document, parent.slice(0, -1));
  const isBranch = key === "when" && parent[parent.length - 2] === "next" && Array.isArray(branches) && branches.length > 1;
  return isBranch ? [{ code: "drop-branch", recipe: (draft) => putAt(draft, parent, undefined) }] : [];
}

/** Lists whose entries are known by what they are about: a second one about the same says nothing new. */
const NAMED_BY = new Set(["fields", "changes", "reroute", "shares", "pairs", "asks"]);

export const doubledId: FixRule = ({ path, params }, document) => {
  const list = path[path.length - 2];
  const entry = valueAt(document, path);
  const id = String(params["id"]);
  if (NAMED_BY.has(String(list)) || (entry as { id?: unknown } | undefined)?.id !== id) return [{ code: "drop-entry", recipe: (draft) => putAt(draft, path, undefined) }];
  const taken = ((valueAt(document, path.slice(0, -1)) as { id?: string }[] | undefined) ?? []).map((one) => one.id ?? "");
  return [
    { code: "new-id", recipe: (draft) => putAt(draft, [...path, "id"], freeId(taken, id)) },
    { code: "drop-entry", recipe: (draft) => putAt(draft, path, undefined) },
  ];
};

export const dropIt: FixRule = ({ path }) => [{ code: "drop-entry", recipe: (draft) => putAt(draft, path, undefined) }];
export const dropReference: FixRule = ({ path }) => [{ code: "drop-reference", recipe: (draft) => putAt(draft, path, undefined) }];
export const dropUnknown: FixRule = ({ path }) => [{ code: "drop-unknown", recipe: (draft) => putAt(draft, path, undefined) }];
