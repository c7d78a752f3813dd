/** Owns the keys for going back and forth: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, while the focus is inside an element. */
import { useEffect, type RefObject } from "react";

type Step = (() => void) | null;

export function useUndoKeys(inside: RefObject<HTMLElement | null>, undo: Step, redo: Step): void {
  useEffect(() => {
    const element = inside.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const step = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : undefined;
      if (step === undefined) return;
      event.preventDefault();
      step?.();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, [inside, undo, redo]);
}
