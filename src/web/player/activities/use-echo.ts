/** Owns showing a changed answer at once while it is being stored, and the stored one again when it is (or was refused). Must not know the answer. */
import { useCallback, useRef, useState } from "react";
import type { SendResult } from "../../shared/attempt-connection.ts";

export function useEcho<Value>(stored: Value, store: (value: Value) => Promise<SendResult>): [value: Value, change: (value: Value) => Promise<SendResult>] {
  const [typed, setTyped] = useState<{ value: Value } | null>(null);
  const underway = useRef(0);
  const change = useCallback(
    (value: Value) => {
      underway.current += 1;
      setTyped({ value });
      const settle = () => {
        underway.current -= 1;
        if (underway.current === 0) setTyped(null);
      };
      const result = store(value);
      void result.then(settle, settle);
      return result;
    },
    [store],
  );
  return [typed ? typed.value : stored, change];
}
