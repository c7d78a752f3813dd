/** Owns changing a list of parts, with what follows in the rest of its activity; each a change with its name. */
import { useTranslation } from "react-i18next";
import { addPart, movePart, removePart, type ListOf } from "../../../../studio/operations/parts.ts";
import { toast } from "../../../shared/ui/toast.tsx";
import { useChange } from "../../studio-context.tsx";

export function useParts(list: ListOf, optional: boolean): { add: (part: unknown) => void; remove: (index: number, title: string) => void; move: (from: number, to: number) => void } {
  const { t } = useTranslation("studio-fields");
  const change = useChange();
  return {
    add: (part) => change({ code: "add-part" }, (document) => addPart(document, list, part)),
    remove: (index, title) => {
      change({ code: "remove-part" }, (document) => removePart(document, list, index, optional));
      toast(t("removed", { title }));
    },
    move: (from, to) => change({ code: "move-part" }, (document) => movePart(document, list, from, to)),
  };
}
