/** Owns a student on the board: a name to drag, and a button to move it without dragging. */
import { useDraggable, useDroppable } from "@dnd-kit/core";
import { useTranslation } from "react-i18next";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { spotBefore } from "./drop-spots.ts";
import styles from "./groups.module.css";

/** `place` is the number in the group, which decides the first role; null outside of groups. */
export function StudentChip({ id, name, place, absent, onMove }: { id: string; name: string; place: number | null; absent: boolean; onMove: () => void }) {
  const { t } = useTranslation("console");
  const drag = useDraggable({ id, attributes: { roleDescription: t("drag.role") } });
  const drop = useDroppable({ id: spotBefore(id), disabled: place === null || drag.isDragging });
  return (
    <li ref={drop.setNodeRef} className={cx(styles.chip, drag.isDragging && styles.lifted, drop.isOver && styles.before, absent && styles.absent)}>
      <span ref={drag.setNodeRef} className={styles.name} {...drag.attributes} {...drag.listeners}>
        {place !== null && (
          <span className={styles.place} aria-hidden="true">
            {place}
          </span>
        )}
        {name}
        {absent && <small>{t("groups.absent")}</small>}
      </span>
      <button type="button" className={styles.move} data-move={id} aria-label={t("move.open", { name })} title={t("move.open", { name })} onClick={onMove}>
        <Icon name="move" />
      </button>
    </li>
  );
}
