/** Owns showing a changed answer at once while it is being stored, and the stored one again when it is (or was refused); says so where somebody else's answer, given at the same moment, has left out what was changed. Must not know the answer. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { toast } from "../../shared/ui/toast.tsx";

/** What covers one's own answer sooner than this was given beside it, not over it. */
const besideMillis = 5000;

export function useEcho<Value>(stored: Value, store: (value: Value) => Promise<SendResult>): [value: Value, change: (value: Value) => Promise<SendResult>] {
  const { t } = useTranslation("activities");
  const [typed, setTyped] = useState<{ value: Value } | null>(null);
  const underway = useRef(0);
  const shown = useRef(stored);
  shown.current = typed ? typed.value : stored;
  const newest = useRef(stored);
  newest.current = stored;
  /** `over`: what was stored before. */
  const own = useRef<{ parts: string[]; over: string; at: number } | null>(null);
  const change = useCallback(
    (value: Value) => {
      underway.current += 1;
      const before = partsOf(shown.current);
      const parts = partsOf(value).filter((part) => !before.includes(part));
      const over = JSON.stringify(newest.current);
      own.current = null;
      setTyped({ value });
      const settle = (ok: boolean) => {
        underway.current -= 1;
        if (underway.current > 0) return;
        if (ok) own.current = { parts, over, at: Date.now() };
        setTyped(null);
      };
      const result = store(value);
      void result.then(({ ok }) => settle(ok), () => settle(false));
      return result;
    },
    [store],
  );
  useEffect(() => {
    if (typed || !own.current) return;
    const { parts, over, at } = own.current;
    const now = partsOf(stored);
    // The view that shows one's own may come a little late.
    if (JSON.stringify(stored) === over || parts.every((part) => now.includes(part))) return;
    own.current = null;
    if (Date.now() - at < besideMillis) toast(t("covered"));
  }, [typed, stored, t]);
  return [shown.current, change];
}

/** What an answer is made of, each part as text: entries of its lists, and what stands alone. */
function partsOf(value: unknown, name = ""): string[] {
  if (Array.isArray(value)) return value.map((entry) => name + JSON.stringify(entry));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, part]) => (Array.isArray(part) ? partsOf(part, key) : [key + JSON.stringify(part)]));
  return [JSON.stringify(value)];
}
