/** Owns the names of the places on the board where somebody can be dropped. */
import type { UniqueIdentifier } from "@dnd-kit/core";
import type { Groups, Spot } from "./grouping.ts";

export const TRAY = "tray";

export const spotOfGroup = (group: string) => `group:${group}`;
/** In front of a student. */
export const spotBefore = (student: string) => `before:${student}`;

export function isBetween(id: UniqueIdentifier): boolean {
  return String(id).startsWith("before:");
}

export function readSpot(id: UniqueIdentifier, groups: Groups): Spot {
  const [kind, ...rest] = String(id).split(":");
  const target = rest.join(":");
  if (kind === "group") return { group: target, before: null };
  const group = kind === "before" ? groups.find(({ members }) => members.includes(target)) : undefined;
  return group ? { group: group.id, before: target } : null;
}
