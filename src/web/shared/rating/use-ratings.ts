/** Owns ratings while they are given: shown at once, stored a moment later, the last word of a target each time. Must not know how a rating looks. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RatedTarget, ReviewCommandOf } from "../../../protocol/review.ts";
import type { Values } from "./points.ts";

const WAIT_MS = 700;

type Rate = ReviewCommandOf<"rate">;
type Draft = { command: Rate; sent: boolean; before: string };
export type Ratings = {
  valuesOf: (rubric: string, target: RatedTarget, stored: Values | null) => Values;
  give: (rubric: string, target: RatedTarget, stored: Values | null, item: string, value: number | null) => void;
  /** Sends what waits; true when all of it was stored. */
  flush: () => Promise<boolean>;
};

const nameOf = (rubric: string, target: RatedTarget) => `${rubric} ${"group" in target ? target.group : target.student}`;
const print = (stored: Values | null) => JSON.stringify(stored);

/** `store`: true when it was stored. */
export function useRatings(store: (command: Rate) => Promise<boolean>): Ratings {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const latest = useRef(drafts);
  latest.current = drafts;
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const storing = useRef(store);
  storing.current = store;

  const set = useCallback((name: string, draft: Draft) => {
    const next = new Map(latest.current).set(name, draft);
    latest.current = next;
    setDrafts(next);
  }, []);
  const send = useCallback(
    async (name: string): Promise<boolean> => {
      clearTimeout(timers.current.get(name));
      timers.current.delete(name);
      const draft = latest.current.get(name);
      if (!draft || draft.sent) return true;
      set(name, { ...draft, sent: true });
      const ok = await storing.current(draft.command);
      const now = latest.current.get(name);
      // What was not stored stays on the screen, to be sent with the next change.
      if (!ok && now?.command === draft.command) set(name, { ...draft, sent: false });
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
    // A draft gives way as soon as the stored rating has changed after it was sent: by itself, by another teacher, or by undoing.
    const live = (rubric: string, target: RatedTarget, stored: Values | null): Draft | null => {
      const draft = drafts.get(nameOf(rubric, target));
      return draft && !(draft.sent && draft.before !== print(stored)) ? draft : null;
    };
    const valuesOf: Ratings["valuesOf"] = (rubric, target, stored) => live(rubric, target, stored)?.command.values ?? stored ?? {};
    return {
      valuesOf,
      flush,
      give(rubric, target, stored, item, value) {
        const name = nameOf(rubric, target);
        const { [item]: _, ...others } = valuesOf(rubric, target, stored);
        const values = value === null ? others : { ...others, [item]: value };
        const empty = Object.keys(values).length === 0;
        set(name, { command: { type: "rate", rubric, target, values: empty ? null : values }, sent: false, before: print(stored) });
        clearTimeout(timers.current.get(name));
        timers.current.set(name, setTimeout(() => void send(name), WAIT_MS));
      },
    };
  }, [drafts, flush, send, set]);
}
