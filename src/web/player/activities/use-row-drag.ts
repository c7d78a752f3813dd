/** Owns dragging a row of a list by the pointer. Must not know what is sorted. */
import { useEffect, useRef, useState, type RefObject } from "react";

/** Where a row dragged from `from` belongs when the pointer is at `y`: it passes a row only past that row's middle, so that rows of unequal height do not flicker. */
export function placeUnder(rows: readonly { top: number; bottom: number }[], from: number, y: number): number {
  const over = rows.findIndex((row) => y < row.bottom);
  const to = over === -1 ? rows.length - 1 : over;
  const row = rows[to];
  if (!row) return from;
  const middle = (row.top + row.bottom) / 2;
  if (to > from) return y > middle ? to : Math.max(from, to - 1);
  if (to < from) return y < middle ? to : Math.min(from, to + 1);
  return from;
}

/** The dragged row, and how to begin. Listens at the window: a moved node would lose a captured pointer. */
export function useRowDrag(list: RefObject<HTMLElement | null>, ids: readonly string[], onMove: (id: string, to: number) => void): { dragged: string | null; begin: (id: string) => void } {
  const [dragged, setDragged] = useState<string | null>(null);
  const latest = useRef({ ids, onMove });
  latest.current = { ids, onMove };

  useEffect(() => {
    if (dragged === null) return;
    const follow = (event: PointerEvent) => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
      const from = latest.current.ids.indexOf(dragged);
      const to = placeUnder(rows, from, event.clientY);
      if (to !== from) latest.current.onMove(dragged, to);
    };
    const drop = () => setDragged(null);
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", drop);
    return () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", drop);
    };
  }, [dragged, list]);

  return { dragged, begin: setDragged };
}
