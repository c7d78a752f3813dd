/** Owns waiting for something: loading, there, or failed with a code; `reload` asks again. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Rejection } from "../../protocol/attempt.ts";
import { codeOf } from "./coded-error.ts";

export type Loaded<T> = { state: "loading" } | { state: "there"; value: T } | { state: "failed"; rejection: Rejection };

/** `load` runs again whenever `key` changes; a late answer to an old key is dropped. */
export function useLoaded<T>(load: () => Promise<T>, key: string): Loaded<T> & { reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T> & { key: string }>({ state: "loading", key });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    let current = true;
    latest.current().then(
      (value) => current && setLoaded({ state: "there", value, key }),
      (error: unknown) => current && setLoaded({ state: "failed", rejection: codeOf(error), key }),
    );
    return () => {
      current = false;
    };
  }, [key, turn]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return loaded.key === key ? { ...loaded, reload } : { state: "loading", reload };
}
