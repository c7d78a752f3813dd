/** Owns that a phone only reads: writing a script needs room. */
import { useEffect } from "react";
import { useStudio } from "../studio-context.tsx";

const NARROW = "(max-width: 56rem)";

export function useNarrow(): void {
  const readOnly = useStudio((state) => state.readOnly);
  const setReadOnly = useStudio((state) => state.setReadOnly);
  useEffect(() => {
    const width = window.matchMedia(NARROW);
    const look = () => {
      if (readOnly !== "held") setReadOnly(width.matches ? "narrow" : null);
    };
    look();
    width.addEventListener("change", look);
    return () => width.removeEventListener("change", look);
  }, [readOnly, setReadOnly]);
}
