/** Owns the state of one open draft: document with undo and redo, and what is selected. Must not know how it is shown or stored. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Path } from "../../scenario/problem.ts";
import type { ChangeName } from "../../studio/change-codes.ts";
import type { StudioDocument } from "../../studio/document.ts";
import type { Recipe } from "../../studio/edit.ts";
import { beginHistory, change, closeChange, redo, undo, type History } from "../../studio/history.ts";
import { nearestPlace, samePath } from "../../studio/path.ts";

/** Why nothing can be changed: somebody else holds the draft, or the window is too narrow to write in. */
export type ReadOnly = "held" | "narrow";

/** `merge`: typing with the same mark is one change, e.g. the place of the field. `select`: what is selected after it. */
export type ChangeOptions = { merge?: string; select?: Path };

export type StudioState = {
  history: History;
  /** A place of the document (`["situation", "activities", 0, "beats", 3]`); all parts of the page show this one. */
  selection: Path;
  readOnly: ReadOnly | null;
  /** Does nothing while it may only be read. */
  change(name: ChangeName, recipe: Recipe, options?: ChangeOptions): void;
  undo(): void;
  redo(): void;
  select(place: Path): void;
  setReadOnly(why: ReadOnly | null): void;
  /** Another document takes its place (a newer one from the server): there is nothing to undo after it. */
  replace(document: StudioDocument): void;
};
export type Studio = StoreApi<StudioState>;

/** `selection`: what is selected first. */
export function createStudio(document: StudioDocument, selection: Path = ["situation"]): Studio {
  return createStore<StudioState>((set, get) => {
    const move = (to: (history: History) => History, placeOf: (before: History, after: History) => Path | null | undefined) => {
      const { history: before, readOnly, selection } = get();
      const history = readOnly ? before : to(before);
      if (history !== before) set({ history, selection: nearestPlace(history.document, placeOf(before, history) ?? selection) });
    };
    return {
      history: beginHistory(document),
      selection: nearestPlace(document, selection),
      readOnly: null,
      change: (name, recipe, { merge = null, select } = {} as ChangeOptions & { merge?: string | null }) =>
        move(
          (history) => change(history, { name, recipe, merge, place: get().selection }),
          () => select,
        ),
      undo: () => move(undo, (before) => before.done[before.done.length - 1]?.place),
      redo: () => move(redo, (before) => before.undone[before.undone.length - 1]?.place),
      select: (place) => {
        const { history, selection } = get();
        if (!samePath(place, selection)) set({ selection: nearestPlace(history.document, place), history: closeChange(history) });
      },
      setReadOnly: (readOnly) => set({ readOnly }),
      replace: (next) => set(({ selection }) => ({ history: beginHistory(next), selection: nearestPlace(next, selection) })),
    };
  });
}
