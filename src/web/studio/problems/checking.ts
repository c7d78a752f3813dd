/**
 * Owns asking for the problems of a draft while it is written: a moment after the last change, one question at a time, the newest document wins.
 * Until an answer comes the last one is kept. Must not know how problems are shown.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Path, Problem } from "../../../scenario/problem.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import type { Studio } from "../studio.ts";

/** `checking`: what is shown may be of an older document. `failed`: the check itself broke down. `of`: the document that the paths speak of. */
export type ProblemsState = { state: "checking" | "done" | "failed"; of: StudioDocument | null; problems: readonly Problem[]; byPlace: ReadonlyMap<string, readonly Problem[]> };
export type Problems = StoreApi<ProblemsState>;

const QUIET = 500;

export function createProblems(): Problems {
  return createStore<ProblemsState>(() => ({ state: "checking", of: null, problems: [], byPlace: new Map() }));
}

/** Gives back how to stop. */
export function keepChecking(store: Problems, studio: Studio, check: (document: StudioDocument) => Promise<Problem[]>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under = false;
  let stopped = false;
  let checked: StudioDocument | null = null;
  const documentNow = () => studio.getState().history.document;

  async function ask(): Promise<void> {
    const document = documentNow();
    if (under || stopped || document === checked) return;
    under = true;
    try {
      const problems = await check(document);
      if (!stopped) take(store, problems, document, documentNow() === document);
    } catch {
      if (!stopped) store.setState({ state: "failed" });
    }
    under = false;
    checked = document;
    if (documentNow() !== document && timer === undefined) void ask();
  }

  const unsubscribe = studio.subscribe(({ history }, { history: before }) => {
    if (history.document === before.document) return;
    store.setState({ state: "checking" });
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void ask();
    }, QUIET);
  });
  void ask();
  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

/** A problem that was there before is the same object, and so is the list of a place, so that only what changed is drawn again. */
function take(store: Problems, problems: readonly Problem[], of: StudioDocument, newest: boolean): void {
  const before = store.getState();
  const known = new Map(before.problems.map((one) => [JSON.stringify(one), one]));
  const kept = problems.map((one) => known.get(JSON.stringify(one)) ?? one);
  const byPlace = new Map<string, Problem[]>();
  for (const one of kept) {
    for (let length = 1; length <= one.path.length; length += 1) {
      const key = keyOf(one.path.slice(0, length));
      byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
    }
  }
  store.setState({
    state: newest ? "done" : "checking",
    of,
    problems: kept,
    byPlace: new Map([...byPlace].map(([key, list]) => [key, sameList(before.byPlace.get(key), list) ?? list])),
  });
}

export function keyOf(place: Path): string {
  return place.join("\n");
}

function sameList(old: readonly Problem[] | undefined, list: readonly Problem[]): readonly Problem[] | undefined {
  return old && old.length === list.length && old.every((one, index) => one === list[index]) ? old : undefined;
}
