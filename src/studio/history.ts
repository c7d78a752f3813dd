/** Owns undo and redo: named changes with their way back. Typing in one place is one change. Must not know how a change is shown. */
import type { Path } from "../scenario/problem.ts";
import type { ChangeName } from "./change-codes.ts";
import type { StudioDocument } from "./document.ts";
import { edit, take, type Recipe, type Steps } from "./edit.ts";

/** `place`: what was selected when it was made, to be shown again. `merge`: changes with the same mark that follow each other are one. */
export type Change = { name: ChangeName; steps: Steps; place: Path | null; merge: string | null };

/** `open`: the newest change may take in one with its mark. */
export type History = { document: StudioDocument; done: readonly Change[]; undone: readonly Change[]; open: boolean };

/** So long are texts in memory that nobody goes back to. */
const MOST_CHANGES = 500;

export function beginHistory(document: StudioDocument): History {
  return { document, done: [], undone: [], open: false };
}

export type Wanted = { name: ChangeName; recipe: Recipe; place?: Path | null; merge?: string | null };

/** The same history when nothing changed. What was undone is gone after a change. */
export function change(history: History, { name, recipe, place = null, merge = null }: Wanted): History {
  const { document, steps } = edit(history.document, recipe);
  if (steps.there.length === 0) return history;
  const last = history.done[history.done.length - 1];
  if (history.open && last && merge !== null && last.merge === merge) {
    const one = { ...last, steps: { there: [...last.steps.there, ...steps.there], back: [...steps.back, ...last.steps.back] } };
    return { document, done: [...history.done.slice(0, -1), one], undone: [], open: true };
  }
  return { document, done: [...history.done, { name, steps, place, merge }].slice(-MOST_CHANGES), undone: [], open: true };
}

/** The next typing begins a change of its own (another field, a pause). */
export function closeChange(history: History): History {
  return history.open ? { ...history, open: false } : history;
}

export function undo(history: History): History {
  const last = history.done[history.done.length - 1];
  if (!last) return history;
  return { document: take(history.document, last.steps.back), done: history.done.slice(0, -1), undone: [...history.undone, last], open: false };
}

export function redo(history: History): History {
  const next = history.undone[history.undone.length - 1];
  if (!next) return history;
  return { document: take(history.document, next.steps.there), done: [...history.done, next], undone: history.undone.slice(0, -1), open: false };
}
