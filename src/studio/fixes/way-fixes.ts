/** Owns quick fixes of the ways from beat to beat. */
import type { Path } from "../../scenario/problem.ts";
import type { Text } from "../../scenario/text.ts";
import type { BeatSource, BranchSource, StudioDocument } from "../document.ts";
import { readableText } from "../part-title.ts";
import { putAt, valueAt } from "../path.ts";
import { beatPlace, type Fix, type FixCode, type FixRule } from "./fix.ts";

type Leading = Extract<BeatSource, { next: unknown }>;
type Target = { id: string; title: string };

/** Nothing holds: the beat needs a way on without a condition. */
export const deadEnd: FixRule = ({ path }, document) => {
  const place = beatPlace(path);
  if (!place) return [];
  const add = (to: Target): Fix["recipe"] => (draft) => {
    const beat = valueAt(draft, place) as Leading;
    beat.next = [...(beat.next ?? []), { to: to.id }];
  };
  const fixes = leading(document, place, add);
  if (valueAt(document, [...path, "when"]) !== undefined) fixes.push({ code: "drop-condition", recipe: (draft) => putAt(draft, [...path, "when"], undefined) });
  return fixes;
};

/** The last way on leads out instead of back. */
export const loop: FixRule = ({ path }, document) => {
  const place = beatPlace(path);
  const end = place ? endIn(document, place) : null;
  if (!place || !end) return [];
  return [{ code: "lead-to-end", params: { title: end.title }, recipe: (draft) => leadLast(valueAt(draft, place) as Leading, end.id) }];
};

/** From the beat before; the way that led from there goes on from here where this beat leads nowhere yet. */
export const unreachable: FixRule = ({ path }, document) => {
  const place = beatPlace(path);
  const index = Number(place?.[place.length - 1]);
  const before = place ? (valueAt(document, [...place.slice(0, -1), index - 1]) as BeatSource | undefined) : undefined;
  const beat = place ? (valueAt(document, place) as BeatSource | undefined) : undefined;
  if (!place || !before || !beat || !("next" in before)) return [];
  return [{ code: "lead-from-before", params: { title: titleOf(before) }, recipe: (draft) => leadLast(valueAt(draft, [...place.slice(0, -1), index - 1]) as Leading, beat.id) }];
};

export const neverTaken: FixRule = ({ path }) => [{ code: "drop-branch", recipe: (draft) => putAt(draft, path, undefined) }];

/** `to` names a beat that is gone, or a place to return to that there is not. */
export const wrongWay: FixRule = ({ path }, document) => {
  const place = beatPlace(path);
  const branch = path.slice(0, -1);
  if (!place || path[path.length - 1] !== "to") return [];
  const fixes = leading(document, place, (to) => (draft) => putAt(draft, [...branch, "to"], to.id));
  const next = path[path.length - 3];
  const isLast = next === "next" && ((valueAt(document, branch.slice(0, -1)) as BranchSource[] | undefined)?.length ?? 0) - 1 === branch[branch.length - 1];
  if (next === "next" && !isLast) fixes.push({ code: "drop-branch", recipe: (draft) => putAt(draft, branch, undefined) });
  return fixes;
};

/** To the next beat of the list, and to the end that comes next. */
function leading(document: StudioDocument, place: Path, recipe: (to: Target) => Fix["recipe"]): Fix[] {
  const next = valueAt(document, [...place.slice(0, -1), Number(place[place.length - 1]) + 1]) as BeatSource | undefined;
  const end = endIn(document, place);
  const fix = (code: FixCode, to: Target): Fix => ({ code, params: { title: to.title }, recipe: recipe(to) });
  return [...(next?.id ? [fix("lead-on", { id: next.id, title: titleOf(next) })] : []), ...(end && end.id !== next?.id ? [fix("lead-to-end", end)] : [])];
}

/** The good end, where there is one. */
function endIn(document: StudioDocument, place: Path): Target | null {
  const beats = (valueAt(document, place.slice(0, -1)) as BeatSource[] | undefined) ?? [];
  const ends = beats.filter((beat) => beat.kind === "end");
  const end = ends.find(({ ending }) => ending === "closed") ?? ends[0];
  return end ? { id: end.id, title: titleOf(end) } : null;
}

function leadLast(beat: Leading, to: string): void {
  const last = beat.next[beat.next.length - 1];
  if (last && last.when === undefined) last.to = to;
  else beat.next.push({ to });
}

function titleOf({ title, id }: { title: Text; id: string }): string {
  const text = readableText(title);
  return text === null ? id : typeof text === "string" ? text : text["zh-CN"];
}
