/** Owns one place of the table that a figure is typed into, and what was said to it. Enter and the arrow keys go to the line above or below, as in a spreadsheet. */
import type { KeyboardEvent } from "react";
import type { ClassificationFeedback } from "../../../../protocol/attempt.ts";
import { CellVerdict } from "./cell-verdict.tsx";
import styles from "./classification-activity.module.css";

type FigureCellProps = { label: string; of: string; value: string; readOnly: boolean; said: ClassificationFeedback["cells"][string] | undefined; onType: (value: string) => void; onLeave: () => void };

export function FigureCell({ label, of, value, readOnly, said, onType, onLeave }: FigureCellProps) {
  return (
    <span className={styles.figure} data-state={said?.state}>
      <input type="text" inputMode="decimal" autoComplete="off" aria-label={label} value={value} readOnly={readOnly} data-column={of} onChange={(event) => onType(event.target.value)} onBlur={onLeave} onKeyDown={step} />
      {said && <CellVerdict said={said} expected={said.expected} />}
    </span>
  );
}

function step(event: KeyboardEvent<HTMLInputElement>): void {
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : 0;
  if (by === 0) return;
  const column = [...(event.currentTarget.closest("table")?.querySelectorAll<HTMLInputElement>(`input[data-column="${event.currentTarget.dataset["column"]}"]`) ?? [])];
  const next = column[column.indexOf(event.currentTarget) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}
