/** Owns changing a list of the document: add, remove, move, each a change with its name. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { valueAt, writeAt } from "../../../studio/path.ts";
import { toast } from "../../shared/ui/toast.tsx";
import { useChange } from "../studio-context.tsx";

type ListChanges = { add: (item: unknown, at?: number) => void; remove: (index: number, title: string) => void; move: (from: number, to: number) => void };

/** `optional`: the list itself goes with its last item. */
export function useList(place: Path, { optional = false }: { optional?: boolean } = {}): ListChanges {
  const { t } = useTranslation("studio-fields");
  const change = useChange();
  const now = (document: object) => (valueAt(document, place) as unknown[] | undefined) ?? [];
  return {
    add: (item, at) =>
      change({ code: "add-part" }, (document) => {
        const list = now(document);
        writeAt(document, place, [...list.slice(0, at ?? list.length), item, ...list.slice(at ?? list.length)]);
      }),
    remove: (index, title) => {
      change({ code: "remove-part" }, (document) => {
        const left = now(document).filter((_, at) => at !== index);
        writeAt(document, place, optional && left.length === 0 ? undefined : left);
      });
      toast(t("removed", { title }));
    },
    move: (from, to) =>
      change({ code: "move-part" }, (document) => {
        const list = [...now(document)];
        list.splice(to, 0, ...list.splice(from, 1));
        writeAt(document, place, list);
      }),
  };
}
