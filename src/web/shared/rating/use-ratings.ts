/** Owns ratings while they are given: shown at once, stored a moment later, the last word of a target each time. Must not know how a rating looks. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RatedTarget, ReviewCommandOf } from "../../../protocol/review.ts";
import type { Values } from "./points.ts";

const WAIT_MS = 700;
/** What was stored comes back with the view; until then the draft stands for it. */
const SHOWN_MS = 1000;

type Rate = ReviewCommandOf<"rate">;
type Draft = { command: Rate; sent: boolean };
export type Ratings = {
  valuesOf: (rubric: string, target: RatedTarget, stored: Values | null) => Values;
  give: (rubric: string, target: RatedTarget, stored: Values | null, item: string, value: number | null) => void;
  /** Sends what waits; true when all of it was stored. */
  flush: () => Promise<boolean>;
};

const nameOf = (rubric: string, target: RatedTarget) => `${rubric} ${"group" in target ? target.group : target.student}`;

/** `store`: true when it was stored. */
export function useRatings(store: (command: Rate) => Promise<boolean>): Ratings {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const latest = useRef(drafts);
  latest.current = drafts;
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const storing = useRef(store);
  storing.current = store;

  const set = useCallback((name: string, draft: Draft | null) => {
    const next = new Map(latest.current);
    if (draft) next.set(name, draft);
    else next.delete(name);
    latest.current = next;
    setDrafts(next);
  }, []);
  const send = useCallback(
    async (name: string): Promise<boolean> => {
      clearTimeout(timers.current.get(name));
      timers.current.delete(name);
      const draft = latest.current.get(name);
      if (!draft || draft.sent) return true;
      const sent = { ...draft, sent: true };
      set(name, sent);
      const ok = await storing.current(draft.command);
      // What was not stored stays on the screen, to be sent with the next change.
      if (!ok && latest.current.get(name) === sent) set(name, draft);
      if (ok) setTimeout(() => latest.current.get(name) === sent && set(name, null), SHOWN_MS);
      return ok;
    },
    [set],
  );
  const flush = useCallback(async () => {
    const done = await Promise.all([...latest.current.keys()].map(send));
    return done.every(Boolean);
  }, [send]);
  useEffect(() => () => void flush(), [flush]);

  return useMemo(() => {
    const shown = (draft: Draft | undefined, stored: Values | null): Values => (draft ? (draft.command.values ?? {}) : (stored ?? {}));
    return {
      valuesOf: (rubric, target, stored) => shown(drafts.get(nameOf(rubric, target)), stored),
      flush,
      give(rubric, target, stored, item, value) {
        const name = nameOf(rubric, target);
        const before = latest.current.get(name);
        const { [item]: _, ...others } = shown(before, stored);
        const values = value === null ? others : { ...others, [item]: value };
        const empty = Object.keys(values).length === 0;
        clearTimeout(timers.current.get(name));
        // Nothing was stored yet, and nothing is left: there is nothing to take back.
        if (empty && stored === null && !before?.sent) return set(name, null);
        set(name, { command: { type: "rate", rubric, target, values: empty ? null : values }, sent: false });
        timers.current.set(name, setTimeout(() => void send(name), WAIT_MS));
      },
    };
  }, [drafts, flush, send, set]);
}
