/** Owns the student's own result document of a lesson; null while there is none. */
import type { ResultView } from "../../../protocol/review.ts";
import { useLiveDocument } from "../../shared/live/live-context.tsx";

export function useResult(lesson: string): ResultView | null {
  const document = useLiveDocument("result", lesson);
  return document.state === "there" || document.state === "stale" ? document.value : null;
}
