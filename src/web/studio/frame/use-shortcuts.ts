/** Owns the keys of the studio: Ctrl+Z, Ctrl+Y or Ctrl+Shift+Z, Ctrl+S. A field that is being written in undoes with the document, since every key is a change of it. */
import { useEffect } from "react";
import type { Saving } from "../saving/saving.ts";
import { useStudio } from "../studio-context.tsx";

export function useShortcuts(saving: Saving): void {
  const undo = useStudio((state) => state.undo);
  const redo = useStudio((state) => state.redo);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // What is not part of the document undoes by itself (the sentence to try).
      if (event.target instanceof Element && event.target.closest("[data-own-undo]")) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) undo();
      else if (key === "y" || key === "z") redo();
      else if (key === "s") void saving.flush();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo, redo, saving]);
}
