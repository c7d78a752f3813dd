/** Owns noticing that the person is busy at the keyboard, anywhere on the page. Must not know what is typed. */
import { useEffect, useMemo, useRef, useState } from "react";

export type Typing = { /** Grows with every input. */ count: number; composing: () => boolean; setComposing: (composing: boolean) => void };

export function useTyping(): Typing {
  const [count, setCount] = useState(0);
  const composing = useRef(false);
  useEffect(() => {
    const onInput = () => setCount((now) => now + 1);
    document.addEventListener("input", onInput);
    return () => document.removeEventListener("input", onInput);
  }, []);
  return useMemo(
    () => ({
      count,
      composing: () => composing.current,
      setComposing(now) {
        composing.current = now;
      },
    }),
    [count],
  );
}
