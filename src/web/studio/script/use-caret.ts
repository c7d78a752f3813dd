/** Owns bringing the caret to where writing goes on, once the block is drawn. */
import { useLayoutEffect, type RefObject } from "react";
import { isFirstText } from "../../../studio/operations/new-parts.ts";
import type { Focus, Part } from "./use-script-edits.ts";

/** Where a part is missing, the next best one. */
const instead: Record<Part, readonly string[]> = {
  title: ["title"],
  narration: ["narration", "line", "title"],
  line: ["line", "option", "narration", "title"],
  criterion: ["criterion", "model", "ways", "title"],
  model: ["model", "criterion", "ways", "title"],
  reply: ["reply", "new-reply", "model", "title"],
  says: ["says", "ways", "title"],
  ways: ["ways", "title"],
};

export function useCaret(list: RefObject<HTMLElement | null>, wanted: RefObject<Focus | null>): void {
  useLayoutEffect(() => {
    const { current } = wanted;
    if (!current) return;
    const beat = list.current?.querySelector(`[data-beat="${current.beat}"]`);
    const block = current.within === undefined ? beat : beat?.querySelector(`[data-place="${current.within}"]`);
    const found = instead[current.part].map((part) => [...(block?.querySelectorAll<HTMLElement>(`[data-part="${part}"]`) ?? [])]).find((fields) => fields.length > 0);
    const field = found?.[current.last ? found.length - 1 : 0];
    if (!field) return;
    wanted.current = null;
    field.focus();
    // What every new beat begins with is written over.
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(isFirstText(field.value) ? 0 : field.value.length, field.value.length);
    field.scrollIntoView({ block: "nearest" });
  });
}
