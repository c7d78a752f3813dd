/** Owns who is absent today; kept in this browser until midnight, since tomorrow everybody is expected again. */
import { useCallback, useMemo, useState } from "react";

export type Absent = { ids: ReadonlySet<string>; toggle: (student: string) => void };

export function useAbsent(classId: string): Absent {
  const key = `kefu.absent.${classId}`;
  const [list, setList] = useState(() => read(key));
  const toggle = useCallback(
    (student: string) => {
      const next = list.includes(student) ? list.filter((one) => one !== student) : [...list, student];
      setList(next);
      try {
        localStorage.setItem(key, JSON.stringify({ day: today(), absent: next }));
      } catch {
        // Storage is blocked: it is known as long as the page is open.
      }
    },
    [key, list],
  );
  return useMemo(() => ({ ids: new Set(list), toggle }), [list, toggle]);
}

function read(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("day" in kept) || kept.day !== today() || !("absent" in kept) || !Array.isArray(kept.absent)) return [];
    return kept.absent.filter((one) => typeof one === "string");
  } catch {
    return [];
  }
}

/** By this computer's clock, where the lesson is. */
function today(): string {
  return new Date().toDateString();
}
