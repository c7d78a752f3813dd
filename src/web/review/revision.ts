/** Owns when what was asked of the server for a review must be asked again: marks moved, something was corrected or taken back. */
import { useEffect, useRef } from "react";
import type { ReviewView } from "../../protocol/review.ts";
import { useLoaded, type Loaded } from "../shared/use-loaded.ts";

const JUDGING = new Set(["verdicts-corrected", "credit-corrected", "correction-dropped", "wording-added", "wording-dropped"]);

/** Changes with whatever may change a report, a replay or a figure. */
export function revisionOf({ groups, wordings, undo, redo }: ReviewView): string {
  // A changed reason moves no mark.
  const steps = [undo, redo].map((step) => (step && JUDGING.has(step.type) ? step.seq : ""));
  return [...steps, wordings.length, ...groups.map(({ corrections, marks }) => `${corrections}/${marks.automatic}`)].join(" ");
}

/** What is there stays on the screen while it is asked for again. */
export function useReviewed<T>(load: () => Promise<T>, key: string, revision: string): Loaded<T> & { reload: () => void } {
  const loaded = useLoaded(load, key);
  const seen = useRef(revision);
  const { reload } = loaded;
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    reload();
  }, [revision, reload]);
  return loaded;
}
