/** Owns the keys for going back and forth: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, while an element is worked in. */
import { useEffect, useRef, type RefObject } from "react";

type Step = (() => void) | null;

export function useUndoKeys(inside: RefObject<HTMLElement | null>, undo: Step, redo: Step): void {
  const workedIn = useRef(false);
  useEffect(() => {
    const isInside = ({ target }: Event) => target instanceof Node && inside.current?.contains(target) === true;
    const note = (event: Event) => {
      workedIn.current = isInside(event);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // What was deleted took the focus with it: the keys still mean the place that was worked in last.
      if (!isInside(event) && !(event.target === document.body && workedIn.current)) return;
      const key = event.key.toLowerCase();
      const step = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : undefined;
      if (step === undefined) return;
      event.preventDefault();
      step?.();
    };
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", note);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", note);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [inside, undo, redo]);
}
