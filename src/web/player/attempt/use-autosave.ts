/** Owns saving a typed value by itself: after a pause, when the field is left, and when it goes away. Must not know what is saved. */
import { useCallback, useEffect, useRef, useState } from "react";

/** Rest after the last key before a value is saved. */
export const autosavePauseMillis = 800;

const flushes = new Set<() => void>();

/** Saves at once whatever was typed anywhere and still waits for its pause. */
export function flushAutosaves(): void {
  for (const flush of flushes) flush();
}

export type Autosaved<Value> = { value: Value; change(value: Value): void; flush(): void };

/** What is typed wins over what arrives from outside until it has been saved. Values are compared by `Object.is`. */
export function useAutosave<Value>(stored: Value, save: (value: Value) => void): Autosaved<Value> {
  const [typed, setTyped] = useState<{ value: Value } | null>(null);
  const pending = useRef<{ value: Value } | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const saveLatest = useRef(save);
  saveLatest.current = save;

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    const waiting = pending.current;
    pending.current = null;
    if (waiting) saveLatest.current(waiting.value);
  }, []);

  const change = useCallback(
    (value: Value) => {
      setTyped({ value });
      pending.current = { value };
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, autosavePauseMillis);
    },
    [flush],
  );

  useEffect(() => {
    // The typed copy has done its duty once the stored one has caught up; then later changes from outside show again.
    setTyped((now) => (now && !pending.current && Object.is(now.value, stored) ? null : now));
  }, [stored]);

  useEffect(() => {
    flushes.add(flush);
    window.addEventListener("pagehide", flush);
    return () => {
      flushes.delete(flush);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  return { value: typed ? typed.value : stored, change, flush };
}
