/** Owns what can be done about a problem at the press of a button. Words stand in the locale file `studio-problems`, under `fix`. */
import type { Recipe } from "../edit.ts";
import type { Path, Problem } from "../../scenario/problem.ts";
import type { StudioDocument } from "../document.ts";

export type FixCode =
  | "add-wording" | "example-to-fails" | "example-to-counts" | "drop-example" | "model-from-example" | "model-from-criteria" | "add-to-model"
  | "lead-on" | "lead-to-end" | "drop-condition" | "lead-from-before" | "drop-branch" | "drop-reference" | "drop-condition-part" | "drop-entry" | "drop-unknown" | "new-id"
  | "set-points" | "set-minutes" | "place-activity" | "unplace-activity" | "order-phases" | "order-grades" | "first-is-headline" | "order-moods" | "allow-several" | "take-fact-value"
  | "known-from-start" | "drop-clock";

/** `recipe` is for the very document that the problem was found in. */
export type Fix = { code: FixCode; params?: Readonly<Record<string, string | number>>; recipe: Recipe };

export type FixRule = (problem: Problem, document: StudioDocument) => Fix[];

/** The place of the beat that a place lies in; null outside beats. */
export function beatPlace(path: Path): Path | null {
  const at = path.findIndex((key) => key === "beats" || key === "addBeats");
  return at >= 0 && path.length > at + 1 ? path.slice(0, at + 2) : null;
}
