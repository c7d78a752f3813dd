/** Owns adding, removing and moving the criteria at a place. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { CriterionSource } from "../../../studio/document.ts";
import { freeId } from "../../../studio/new-id.ts";
import { removeCriterionAt } from "../../../studio/operations/remove-criterion-at.ts";
import { valueAt, writeAt } from "../../../studio/path.ts";
import { toast } from "../../shared/ui/toast.tsx";
import { useChange, useOpenDraft } from "../studio-context.tsx";

/** `add` gives back where the new one stands. */
export function useCriteriaChanges(place: Path): { add: (kind: CriterionSource["kind"]) => number; remove: (index: number, title: string) => void; move: (from: number, to: number) => void } {
  const { t } = useTranslation(["studio-inspector", "studio-fields"]);
  const { studio } = useOpenDraft();
  const change = useChange();
  const listIn = (document: object) => (valueAt(document, place) as CriterionSource[] | undefined) ?? [];
  return {
    add: (kind) => {
      const list = listIn(studio.getState().history.document);
      const id = freeId(list.map((one) => one.id), "criterion");
      const title = t("newCriterion");
      const criterion = { id, title, kind, points: kind === "does" ? 2 : 1, ability: "communication", meets: { words: [] }, examples: { counts: [], fails: [] }, advice: title, model: title };
      change({ code: "add-criterion" }, (document) => writeAt(document, place, [...listIn(document), criterion]));
      return list.length;
    },
    remove: (index, title) => {
      change({ code: "remove-criterion" }, (document) => removeCriterionAt(document, place, index));
      toast(t("studio-fields:removed", { title }));
    },
    move: (from, to) =>
      change({ code: "move-part" }, (document) => {
        const list = [...listIn(document)];
        list.splice(to, 0, ...list.splice(from, 1));
        writeAt(document, place, list);
      }),
  };
}
