/** Owns changing a list of parts, with what follows in the rest of the document; each a change with its name. */
import type { ReactNode } from "react";
import type { Path } from "../../../../scenario/problem.ts";
import { namedPartAt, usesOf } from "../../../../studio/operations/named-part.ts";
import { addPart, movePart, removePart, type ListOf } from "../../../../studio/operations/parts.ts";
import { useChange, useOpenDraft } from "../../studio-context.tsx";
import { useRemoval } from "./use-removal.tsx";

/** `asked` is to be drawn: the question before a part goes that is named elsewhere. */
export function useParts(list: ListOf, optional: boolean): { add: (part: unknown) => void; /** `select`: what is selected once it is gone. */ remove: (index: number, title: string, select?: Path) => void; move: (from: number, to: number) => void; asked: ReactNode } {
  const change = useChange();
  const { studio } = useOpenDraft();
  const { remove, asked } = useRemoval();
  return {
    add: (part) => change({ code: "add-part" }, (document) => addPart(document, list, part)),
    remove: (index, title, select) => {
      const { document } = studio.getState().history;
      const part = namedPartAt(document, list.place, index);
      remove(title, part ? usesOf(document, part) : [], () => change({ code: "remove-part" }, (draft) => removePart(draft, list, index, optional), select && { select }));
    },
    move: (from, to) => change({ code: "move-part" }, (document) => movePart(document, list, from, to)),
    asked,
  };
}
