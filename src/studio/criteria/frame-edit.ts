/** Owns changing a frame part by part: every function gives a new frame and leaves the old one alone. A part is known by its place in the frame. */
import type { Path } from "../../scenario/problem.ts";
import type { Frame } from "../../scenario/schema/frame.ts";
import { valueAt } from "../path.ts";

export type GroupKind = "all" | "any" | "seq";
export type ObjectFrame = Exclude<Frame, string>;

export function isGroup(frame: Frame): frame is Extract<Frame, { all: Frame[] } | { any: Frame[] } | { seq: Frame[] }> {
  return typeof frame === "object" && ("all" in frame || "any" in frame || "seq" in frame);
}

export function groupKind(frame: Frame): GroupKind | null {
  return typeof frame !== "object" ? null : "all" in frame ? "all" : "any" in frame ? "any" : "seq" in frame ? "seq" : null;
}

export function groupParts(frame: Frame): readonly Frame[] {
  if (typeof frame !== "object") return [];
  return "all" in frame ? frame.all : "any" in frame ? frame.any : "seq" in frame ? frame.seq : [];
}

export function groupOf(kind: GroupKind, parts: Frame[]): Frame {
  return kind === "all" ? { all: parts } : kind === "any" ? { any: parts } : { seq: parts };
}

export function partAt(frame: Frame, path: Path): Frame | undefined {
  return path.length === 0 ? frame : (valueAt(frame, path) as Frame | undefined);
}

/** The same frame where nothing stands at the place. */
export function replacePart(frame: Frame, path: Path, part: Frame): Frame {
  if (path.length === 0) return part;
  if (valueAt(frame, path) === undefined) return frame;
  return putIn(frame, path, part) as Frame;
}

function putIn(value: unknown, path: Path, part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? putIn(item, rest, part) : item));
  return { ...(value as object), [key]: putIn((value as Record<string, unknown>)[key], rest, part) };
}

/** With the list at the place, whose last key is an index, changed; a list that loses its last part takes its group along. Null: nothing is left. */
function changeList(frame: Frame, path: Path, change: (list: Frame[], index: number) => Frame[]): Frame | null {
  const index = path[path.length - 1];
  const list = valueAt(frame, path.slice(0, -1));
  if (typeof index !== "number" || !Array.isArray(list)) return frame;
  const changed = change([...(list as Frame[])], index);
  if (changed.length > 0) return putIn(frame, path.slice(0, -1), changed) as Frame;
  const key = path[path.length - 2];
  const owner = path.slice(0, -2);
  // Nothing stands beside it any more that would take it back.
  if (key === "unless") {
    const guarded = partAt(frame, owner);
    return guarded !== undefined && typeof guarded === "object" && "only" in guarded ? replacePart(frame, owner, guarded.only) : frame;
  }
  return removePart(frame, owner);
}

/** Null where nothing is left. A group of one part stays a group: more may come. */
export function removePart(frame: Frame, path: Path): Frame | null {
  const key = path[path.length - 1];
  if (key === undefined) return null;
  if (typeof key === "number") return changeList(frame, path, (list, index) => list.filter((_, at) => at !== index));
  if (key === "about") {
    const owner = partAt(frame, path.slice(0, -1));
    return owner !== undefined && typeof owner === "object" && "differs" in owner ? replacePart(frame, path.slice(0, -1), { differs: owner.differs }) : frame;
  }
  // What stands alone in its owner (not, only) takes it along.
  return removePart(frame, path.slice(0, -1));
}

/** Among its neighbours, by so many places. */
export function movePart(frame: Frame, path: Path, by: number): Frame {
  const moved = changeList(frame, path, (list, index) => {
    const to = index + by;
    const [part] = list.splice(index, 1);
    if (part === undefined) return list;
    if (to < 0 || to > list.length) list.splice(index, 0, part);
    else list.splice(to, 0, part);
    return list;
  });
  return moved === null || JSON.stringify(moved) === JSON.stringify(frame) ? frame : moved;
}

/** One more part: in a group at its end, beside anything else in a new group of the kind. */
export function addPart(frame: Frame, path: Path, part: Frame, kind: GroupKind = "any"): Frame {
  const at = partAt(frame, path);
  if (at === undefined) return frame;
  const own = groupKind(at);
  if (own === null) return replacePart(frame, path, groupOf(kind, [at, part]));
  return replacePart(frame, path, { ...(at as ObjectFrame), [own]: [...groupParts(at), part] } as Frame);
}

/** The part in a group of its own. */
export function wrapPart(frame: Frame, path: Path, kind: GroupKind): Frame {
  const at = partAt(frame, path);
  return at === undefined ? frame : replacePart(frame, path, groupOf(kind, [at]));
}

/** Another kind of group with the same parts; what only the old kind had is gone. */
export function turnGroup(frame: Frame, path: Path, kind: GroupKind): Frame {
  const at = partAt(frame, path);
  return at === undefined || !isGroup(at) || groupKind(at) === kind ? frame : replacePart(frame, path, groupOf(kind, [...groupParts(at)]));
}

/** Dissolves a group: its parts stand where it stood. Only where it stands in a group, or has one part. */
export function unwrapPart(frame: Frame, path: Path): Frame {
  const at = partAt(frame, path);
  if (at === undefined || !isGroup(at)) return frame;
  const parts = groupParts(at);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return replacePart(frame, path, only);
  if (!canUnwrap(frame, path)) return frame;
  return changeList(frame, path, (list, index) => [...list.slice(0, index), ...parts, ...list.slice(index + 1)]) ?? frame;
}

export function canUnwrap(frame: Frame, path: Path): boolean {
  const at = partAt(frame, path);
  if (at === undefined || !isGroup(at)) return false;
  return groupParts(at).length === 1 || (typeof path[path.length - 1] === "number" && path[path.length - 2] === groupKind(at));
}

/** Turns “is said” into “is not said” and back. */
export function turnNot(frame: Frame, path: Path): Frame {
  const at = partAt(frame, path);
  if (at === undefined) return frame;
  return replacePart(frame, path, typeof at === "object" && "not" in at ? at.not : { not: at });
}

/** The part counts only where this does not stand beside it. */
export function guardPart(frame: Frame, path: Path, blocker: Frame): Frame {
  const at = partAt(frame, path);
  if (at === undefined) return frame;
  if (typeof at === "object" && "only" in at) return replacePart(frame, path, { ...at, unless: [...at.unless, blocker] });
  return replacePart(frame, path, { only: at, unless: [blocker] });
}

/** Both move into one group: the part and the one after it in its list. */
export function groupWithNext(frame: Frame, path: Path, kind: GroupKind): Frame {
  return (
    changeList(frame, path, (list, index) => {
      const [part, next] = [list[index], list[index + 1]];
      return part === undefined || next === undefined ? list : [...list.slice(0, index), groupOf(kind, [part, next]), ...list.slice(index + 2)];
    }) ?? frame
  );
}

/** More words that count by themselves. What is forbidden around the frame's own words (`not`, `only … unless`) is forbidden around these as well. */
export function withWords(frame: Frame, words: readonly string[]): Frame {
  const added = words.filter((word) => word !== "");
  if (added.length === 0) return frame;
  if (typeof frame === "string") return { any: [frame, { words: [...added] }] };
  if ("words" in frame) return { words: [...frame.words, ...added.filter((word) => !frame.words.includes(word))] };
  if ("only" in frame) return { ...frame, only: withWords(frame.only, added) };
  if ("any" in frame) {
    const index = frame.any.findIndex((part) => typeof part === "object" && "words" in part);
    const own = frame.any[index];
    return own === undefined ? { any: [...frame.any, { words: [...added] }] } : { any: frame.any.map((part, at) => (at === index ? withWords(own, added) : part)) };
  }
  if ("all" in frame) {
    const isNot = (part: Frame) => typeof part === "object" && "not" in part;
    const rest = frame.all.filter((part) => !isNot(part));
    const [single, second] = rest;
    if (rest.length < frame.all.length && single !== undefined) return { all: [withWords(second === undefined ? single : { ...frame, all: rest }, added), ...frame.all.filter(isNot)] };
  }
  return { any: [frame, { words: [...added] }] };
}

/** One more way of meeting it, by a concept. */
export function withConcept(frame: Frame, concept: string): Frame {
  if (typeof frame === "object" && "only" in frame) return { ...frame, only: withConcept(frame.only, concept) };
  if (groupParts(frame).some((part) => part === concept) || frame === concept) return frame;
  return typeof frame === "object" && "any" in frame ? { any: [...frame.any, concept] } : { any: [frame, concept] };
}

