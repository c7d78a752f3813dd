/** Owns a list whose rows can be moved: a handle for pointer and arrow keys, and two buttons. Must not know what is sorted. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../shared/ui/cx.ts";
import { RowMoves } from "./row-moves.tsx";
import { useRowDrag } from "./use-row-drag.ts";
import styles from "./ordering-activity.module.css";

type SortableListProps = { label: string; ids: string[]; titleOf: (id: string) => string; editable: boolean; onMove: (id: string, to: number) => void };

export function SortableList({ label, ids, titleOf, editable, onMove }: SortableListProps) {
  const { t } = useTranslation("activities");
  const list = useRef<HTMLOListElement>(null);
  const { dragged, begin } = useRowDrag(list, ids, onMove);

  return (
    <ol ref={list} role="list" aria-label={label} className={styles.list}>
      {ids.map((id, place) => (
        <li key={id} className={cx(styles.row, dragged === id && styles.dragged)}>
          <span className={styles.place}>{place + 1}</span>
          <span className={styles.text}>{titleOf(id)}</span>
          {editable && (
            <RowMoves
              place={place}
              last={ids.length - 1}
              labels={{ up: t("ordering.up", { text: titleOf(id) }), down: t("ordering.down", { text: titleOf(id) }), drag: t("ordering.drag", { text: titleOf(id) }) }}
              onMove={(to) => onMove(id, to)}
              onGrab={() => begin(id)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
