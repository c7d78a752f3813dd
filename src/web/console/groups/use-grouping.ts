/** Owns the groups while they are worked on: every change is stored after a moment, and can be taken back. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { GroupingInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import type { Groups } from "./grouping.ts";

export type Stored = "saved" | "saving" | "failed";
export type GroupingDraft = {
  groups: Groups;
  stored: Stored;
  canUndo: boolean;
  change: (to: (groups: Groups) => Groups) => void;
  undo: () => void;
  /** Stores again what could not be stored. */
  retry: () => void;
  /** Stores at once what has not been stored; the server then knows what is seen. */
  settle: () => Promise<void>;
};

/** Several moves in a row are one request. */
const PAUSE_MS = 400;
const MOST_UNDOS = 50;

/** `saved` is null until it has been loaded. */
export function useGrouping(classId: string, saved: GroupingInfo | null): GroupingDraft {
  const api = useApi();
  const [state, setState] = useState<{ groups: Groups; past: Groups[] } | null>(null);
  const [stored, setStored] = useState<Stored>("saved");
  const current = state ?? { groups: saved?.groups ?? [], past: [] };
  const latest = useRef(current);
  latest.current = current;
  const sent = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const unsent = useRef(false);

  const send = useCallback(() => {
    if (!unsent.current) return;
    unsent.current = false;
    waiting.current += 1;
    // One after the other: an older state never comes in behind a newer one.
    sent.current = sent.current
      .then(() => api.grouping.write(classId, { groups: [...latest.current.groups] }))
      .then(
        () => true,
        () => false,
      )
      .then((done) => {
        waiting.current -= 1;
        // A later one is on its way and carries everything.
        if (waiting.current > 0) return;
        if (!done) unsent.current = true;
        setStored(!done ? "failed" : unsent.current ? "saving" : "saved");
      });
  }, [api, classId]);

  const show = useCallback((next: { groups: Groups; past: Groups[] }) => {
    latest.current = next;
    unsent.current = true;
    setState(next);
    setStored("saving");
  }, []);

  useEffect(() => {
    if (state === null) return;
    const timer = setTimeout(send, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, send]);
  // Leaving the page does not lose the last move.
  useEffect(() => send, [send]);
  useEffect(() => {
    if (stored === "saved") return;
    const warn = (event: BeforeUnloadEvent) => {
      send();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [stored, send]);

  const change = useCallback(
    (to: (groups: Groups) => Groups) => {
      const { groups, past } = latest.current;
      const next = to(groups);
      if (next.length !== groups.length || next.some((group, index) => group !== groups[index])) show({ groups: next, past: [...past.slice(1 - MOST_UNDOS), groups] });
    },
    [show],
  );
  const undo = useCallback(() => {
    const { past } = latest.current;
    const before = past.at(-1);
    if (before) show({ groups: before, past: past.slice(0, -1) });
  }, [show]);

  const retry = useCallback(() => {
    setStored("saving");
    send();
  }, [send]);
  const settle = useCallback(() => {
    send();
    return sent.current;
  }, [send]);
  const canUndo = current.past.length > 0;
  return useMemo(() => ({ groups: current.groups, stored, canUndo, change, undo, retry, settle }), [current.groups, stored, canUndo, change, undo, retry, settle]);
}
