/** Owns a list whose rows can be moved: a handle for pointer and arrow keys, and two buttons. Must not know what is sorted. */
import { useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { useRowDrag } from "./use-row-drag.ts";
import styles from "./ordering-activity.module.css";

type SortableListProps = { label: string; ids: string[]; titleOf: (id: string) => string; editable: boolean; onMove: (id: string, to: number) => void };

export function SortableList({ label, ids, titleOf, editable, onMove }: SortableListProps) {
  const { t } = useTranslation("activities");
  const list = useRef<HTMLOListElement>(null);
  const { dragged, begin } = useRowDrag(list, ids, onMove);

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const at = ids.indexOf(id);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(id, to);
  };

  return (
    <ol ref={list} role="list" aria-label={label} className={styles.list}>
      {ids.map((id, place) => (
        <li key={id} className={cx(styles.row, dragged === id && styles.dragged)}>
          <span className={styles.place}>{place + 1}</span>
          <span className={styles.text}>{titleOf(id)}</span>
          {editable && (
            <>
              <button type="button" className={styles.step} aria-label={t("ordering.up", { text: titleOf(id) })} disabled={place === 0} onClick={() => onMove(id, place - 1)}>
                <Icon name="up" />
              </button>
              <button type="button" className={styles.step} aria-label={t("ordering.down", { text: titleOf(id) })} disabled={place === ids.length - 1} onClick={() => onMove(id, place + 1)}>
                <Icon name="down" />
              </button>
              <button
                type="button"
                className={styles.handle}
                aria-label={t("ordering.drag", { text: titleOf(id) })}
                onKeyDown={(event) => onKeyDown(event, id)}
                onPointerDown={(event) => {
                  // A finger would hold on to the handle, which moves away with its row.
                  if (event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.releasePointerCapture(event.pointerId);
                  begin(id);
                }}
              >
                <span aria-hidden="true" />
              </button>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
