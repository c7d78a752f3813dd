/** Owns what a screen reader says while a student is dragged. */
import type { DndContextProps, UniqueIdentifier } from "@dnd-kit/core";
import { useTranslation } from "react-i18next";
import { readSpot } from "./drop-spots.ts";
import type { Groups } from "./grouping.ts";

export function useDragWords(groups: Groups, nameOf: (student: UniqueIdentifier) => string): DndContextProps["accessibility"] {
  const { t } = useTranslation("console");
  const where = (over: UniqueIdentifier) => {
    const spot = readSpot(over, groups);
    return groups.find(({ id }) => id === spot?.group)?.name ?? t("groups.tray");
  };
  return {
    screenReaderInstructions: { draggable: t("drag.how") },
    announcements: {
      onDragStart: ({ active }) => t("drag.start", { name: nameOf(active.id) }),
      onDragOver: ({ over }) => (over ? t("drag.over", { group: where(over.id) }) : t("drag.nowhere")),
      onDragEnd: ({ active, over }) => (over ? t("drag.end", { name: nameOf(active.id), group: where(over.id) }) : t("drag.cancel", { name: nameOf(active.id) })),
      onDragCancel: ({ active }) => t("drag.cancel", { name: nameOf(active.id) }),
    },
  };
}
