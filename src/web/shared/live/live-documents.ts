/** Owns the documents that a page has open: each kept up to date by deltas, opened again after a cut or when a delta does not fit. Must not know sockets or what a document holds. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Rejection } from "../../../protocol/attempt.ts";
import { apply, type Delta } from "../../../protocol/delta.ts";
import type { DocumentName, Opened, Refusal } from "../../../protocol/live.ts";
import type { DocumentState, LiveDocument } from "./live.ts";

/** A page that changes hands the document on to the next; it is not closed and opened for that. */
const LINGER_MS = 1000;
const RETRY_MS = 1000;

type Entry = {
  store: StoreApi<DocumentState<unknown>>;
  users: number;
  /** Null while it is not open: no delta fits. */
  version: number | null;
  /** Counts openings, so that a late answer to an old one is dropped. */
  turn: number;
};

type Line = {
  isOnline(): boolean;
  /** Null: no answer. */
  /** Answers in the very turn in which the answer comes in: a change right behind it must find the document open. */
  open(document: DocumentName, answered: (answer: Opened | Refusal | null) => void): void;
  close(document: DocumentName): void;
};

export type LiveDocuments = {
  document(name: DocumentName): LiveDocument<unknown>;
  changed(message: { document: DocumentName; from: number; to: number; delta: Delta }): void;
  closed(document: DocumentName): void;
  /** The line is there (again). */
  online(): void;
  cut(): void;
  /** Nothing comes back by itself any more. */
  end(rejection: Rejection): void;
};

export function createLiveDocuments(line: Line): LiveDocuments {
  const entries = new Map<DocumentName, Entry>();

  const open = (name: DocumentName, entry: Entry) => {
    entry.version = null;
    const turn = (entry.turn += 1);
    line.open(name, (answer) => {
      if (entry.turn !== turn || entry.users === 0) return;
      if (!answer) return void (line.isOnline() && later(name, entry));
      if (!answer.ok) return entry.store.setState({ state: "failed", rejection: answer.rejection }, true);
      entry.version = answer.version;
      entry.store.setState({ state: "there", value: answer.value }, true);
    });
  };
  const later = (name: DocumentName, entry: Entry) => {
    const { turn } = entry;
    setTimeout(() => entry.turn === turn && entry.users > 0 && open(name, entry), RETRY_MS);
  };
  const leave = (name: DocumentName, entry: Entry) => {
    if (entry.users > 0) return;
    entry.turn += 1;
    entry.version = null;
    entries.delete(name);
    line.close(name);
  };
  const entryOf = (name: DocumentName): Entry => {
    const known = entries.get(name);
    if (known) return known;
    const entry: Entry = { store: createStore<DocumentState<unknown>>(() => ({ state: "loading" })), users: 0, version: null, turn: 0 };
    entries.set(name, entry);
    return entry;
  };
  const markStale = (entry: Entry) => {
    entry.version = null;
    entry.turn += 1;
    const state = entry.store.getState();
    if (state.state === "there") entry.store.setState({ state: "stale", value: state.value }, true);
  };

  return {
    document: (name) => ({
      getSnapshot: () => entryOf(name).store.getState(),
      subscribe(listener) {
        const entry = entryOf(name);
        entry.users += 1;
        if (entry.users === 1 && entry.version === null && line.isOnline()) open(name, entry);
        const stop = entry.store.subscribe(listener);
        return () => {
          stop();
          entry.users -= 1;
          setTimeout(() => leave(name, entry), LINGER_MS);
        };
      },
      retry() {
        const entry = entryOf(name);
        entry.store.setState({ state: "loading" }, true);
        if (line.isOnline()) open(name, entry);
      },
    }),
    changed({ document, from, to, delta }) {
      const entry = entries.get(document);
      // While it is being opened the answer will hold what this message tells.
      if (!entry || entry.version === null) return;
      const state = entry.store.getState();
      if (entry.version !== from || state.state !== "there") return open(document, entry);
      try {
        entry.store.setState({ state: "there", value: apply(state.value, delta) }, true);
        entry.version = to;
      } catch {
        open(document, entry);
      }
    },
    closed(document) {
      const entry = entries.get(document);
      if (!entry) return;
      // Another seat may show another view of it; whoever may see none of it is told so when opening.
      markStale(entry);
      later(document, entry);
    },
    online() {
      for (const [name, entry] of entries) if (entry.users > 0) open(name, entry);
    },
    cut: () => entries.forEach(markStale),
    end(rejection) {
      for (const entry of entries.values()) {
        entry.version = null;
        entry.turn += 1;
        entry.store.setState({ state: "failed", rejection }, true);
      }
    },
  };
}
