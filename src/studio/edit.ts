/** Owns changing a document: a recipe is written as if it changed in place, and comes out as a new document with the steps there and back. Must not know names of changes. */
import { applyPatches, enablePatches, produceWithPatches, type Draft, type Patch } from "immer";
import type { StudioDocument } from "./document.ts";

enablePatches();

/** Takes a draft that it may change in place; it gives nothing back. */
export type Recipe = (document: Draft<StudioDocument>) => void;

/** Steps in their order; `back` applied to the new document gives exactly the old one. */
export type Steps = { there: readonly Patch[]; back: readonly Patch[] };

/** The same document, and no steps, when the recipe changed nothing. */
export function edit(document: StudioDocument, recipe: Recipe): { document: StudioDocument; steps: Steps } {
  const [changed, there, back] = produceWithPatches(document, (draft) => void recipe(draft));
  return { document: changed, steps: { there, back } };
}

export function take(document: StudioDocument, patches: readonly Patch[]): StudioDocument {
  return applyPatches(document, [...patches]);
}
