/** Owns saving a typed value by itself: after a pause, when the field is left, and when it goes away. What is not stored yet, or was refused, stands there again when the field comes back, also after a reload. Must not know what is saved. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { keepInTab, keptInTab } from "../../shared/tab-store.ts";

/** Rest after the last key before a value is saved. */
export const autosavePauseMillis = 800;
/** What covers one's own words sooner than this after they were saved was written beside them, not over them. */
const besideMillis = 5000;

const flushes = new Set<() => void>();

/** Where an input method is composing: these letters are not words yet, and a value that came from the store would break them off. */
let composing: EventTarget | null = null;
const noteComposing = ({ type, target }: Event) => void (composing = type === "compositionstart" ? target : null);

/** `over`: what was stored when this was typed, or was then on its way there. */
type Typed<Value> = { value: Value; over: readonly Value[] };
/** More pieces than these are not on their way at once. */
const mostOver = 4;

/** Saves at once whatever was typed anywhere and still waits for its pause. */
export function flushAutosaves(): void {
  for (const flush of flushes) flush();
}

export type Autosaved<Value> = {
  value: Value;
  /** What somebody else stored while this was being typed; `mine`: what one has written oneself, where somebody who wrote at the same time has covered it. Null: nothing. */
  meanwhile: { value: Value; mine: boolean } | null;
  change(value: Value): void;
  flush(): void;
};

/** What is typed wins over what arrives from outside until it has been saved. Values are compared by `Object.is`. `key` names the field among all fields. */
export function useAutosave<Value>(key: string, stored: Value, save: (value: Value) => Promise<SendResult>): Autosaved<Value> {
  const name = `kefu.typed.${key}`;
  const [typed, setTyped] = useState(() => {
    const kept = JSON.parse(keptInTab(name) || "null") as Typed<Value> | null;
    return kept?.value === stored ? null : kept;
  });
  const [meanwhile, setMeanwhile] = useState<Autosaved<Value>["meanwhile"]>(null);
  const pending = useRef(typed);
  /** What is known not to come from somebody else: what stood there before, and what was saved from here. */
  const known = useRef(new Set(typed?.over));
  const own = useRef<{ value: Value; at: number } | null>(null);
  /** How often it was saved without an answer yet: a slow line has several on it. */
  const underway = useRef(0);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef({ save, stored });
  latest.current = { save, stored };

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    const waiting = pending.current;
    pending.current = null;
    if (!waiting) return;
    known.current.add(waiting.value);
    own.current = { value: waiting.value, at: Date.now() };
    underway.current += 1;
    void latest.current.save(waiting.value).then(({ ok }) => {
      underway.current -= 1;
      // An earlier one has arrived: what was typed behind it is still on its way.
      if (!ok || pending.current || underway.current > 0) return;
      // Stored and shown: whatever the group has made of it since stands there now.
      keepInTab(name, "");
      setTyped(null);
    });
  }, [name]);

  const rest = useCallback(() => {
    const wait = () => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(due, autosavePauseMillis);
    };
    // Should the field go away in mid-word, no end is told.
    const due = () => (composing && composing === document.activeElement ? wait() : flush());
    wait();
  }, [flush]);

  const change = useCallback(
    (value: Value) => {
      known.current.add(latest.current.stored);
      pending.current = { value, over: [latest.current.stored, ...[...known.current].slice(-mostOver)] };
      setTyped(pending.current);
      keepInTab(name, JSON.stringify(pending.current));
      rest();
    },
    [rest, name],
  );

  useEffect(() => {
    // The typed copy has done its duty once the stored one has caught up; then later changes from outside show again.
    if (underway.current < 2) setTyped((now) => (now && !pending.current && Object.is(now.value, stored) ? null : now));
    const mine = own.current && Date.now() - own.current.at < besideMillis && !String(stored).includes(String(own.current.value)) ? { value: own.current.value, mine: true } : null;
    setMeanwhile(known.current.has(stored) || Object.is(pending.current?.value, stored) ? null : pending.current ? { value: stored, mine: false } : mine);
  }, [stored]);

  useEffect(() => {
    // The page had died while this was on its way to the store. What somebody else stored meanwhile is not overwritten unasked.
    if (pending.current && known.current.has(latest.current.stored)) rest();
    flushes.add(flush);
    document.addEventListener("compositionstart", noteComposing);
    document.addEventListener("compositionend", noteComposing);
    window.addEventListener("pagehide", flush);
    return () => {
      flushes.delete(flush);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush, rest]);

  return { value: typed ? typed.value : stored, meanwhile: typed || meanwhile?.mine ? meanwhile : null, change, flush };
}
