/** Owns how a rubric is called by its id; one that was taken away keeps its id. */
import { useCallback } from "react";
import { useText } from "../shared/i18n/use-text.ts";
import { useReviewDesk } from "./review-desk.tsx";

export function useRubricName(): (id: string) => string {
  const { view } = useReviewDesk();
  const text = useText();
  return useCallback((id) => text([...view.rubrics, ...view.templates].find((rubric) => rubric.id === id)?.title) || id, [view, text]);
}
