/** Owns how a row of a list is moved: two buttons, and a handle for pointer and arrow keys. Must not know what is sorted. */
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./row-moves.module.css";

type RowMovesProps = {
  /** From 0 on. */
  place: number;
  last: number;
  labels: { up: string; down: string; drag: string };
  onMove: (to: number) => void;
  onGrab: () => void;
  /** More to do with the row, before the handle. */
  children?: ReactNode;
};

export function RowMoves({ place, last, labels, onMove, onGrab, children }: RowMovesProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to <= last) onMove(to);
  };
  const grab = ({ currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
    // A finger would hold on to the handle, which moves away with its row.
    if (currentTarget.hasPointerCapture(pointerId)) currentTarget.releasePointerCapture(pointerId);
    onGrab();
  };
  return (
    <>
      <RowButton icon="up" label={labels.up} disabled={place === 0} onClick={() => onMove(place - 1)} />
      <RowButton icon="down" label={labels.down} disabled={place === last} onClick={() => onMove(place + 1)} />
      {children}
      <button type="button" className={styles.handle} aria-label={labels.drag} onKeyDown={onKeyDown} onPointerDown={grab}>
        <span aria-hidden="true" />
      </button>
    </>
  );
}

export function RowButton({ icon, label, disabled = false, onClick }: { icon: Parameters<typeof Icon>[0]["name"]; label: string; disabled?: boolean; onClick: () => void }) {
  return (
    <button type="button" className={styles.button} aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
