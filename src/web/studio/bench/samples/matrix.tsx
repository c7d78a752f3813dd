/** Owns the table of answers by criteria: a sign in each cell, red where the criterion judges otherwise than the author; arrow keys move, a cell opens beside it. */
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SampleAnswer } from "../../../../studio/document.ts";
import type { Standing } from "../../../../studio/answers.ts";
import type { Heard } from "../../../../studio/heard.ts";
import type { Judgement } from "../../../../studio/judge-answers.ts";
import { useFormat } from "../../../shared/i18n/use-format.ts";
import { useWritten } from "../../fields/use-written.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import styles from "./matrix.module.css";

export type Cell = { answer: string; key: string };
export type JudgedCell = Heard & { judgement: Judgement | undefined; met: boolean | null; standing: Standing };
export type Row = { answer: SampleAnswer; cells: readonly JudgedCell[] };

export function Matrix({ rows, heard, open, onOpen }: { rows: readonly Row[]; heard: readonly Heard[]; open: Cell | null; onOpen: (cell: Cell) => void }) {
  const { t } = useTranslation("studio-bench");
  const text = useWritten();
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState({ row: 0, column: 0 });
  const move = (event: KeyboardEvent) => {
    const lines = [...(table.current?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])].map((row) => [...row.querySelectorAll("button")]);
    const row = lines.findIndex((one) => one.some((cell) => cell === document.activeElement));
    const column = lines[row]?.findIndex((cell) => cell === document.activeElement) ?? -1;
    const to = { ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], Home: [row, 0], End: [row, heard.length - 1] }[event.key];
    if (!to || row < 0) return;
    event.preventDefault();
    lines[to[0] ?? 0]?.[to[1] ?? 0]?.focus();
  };
  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={table} role="grid" aria-label={t("samples.table")} className={styles.table} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{t("samples.answer")}</th>
            {heard.map(({ key, criterion }) => (
              <th key={key} scope="col" data-kind={criterion.kind}>
                <span className={styles.criterion}>{text(criterion.title) || t("untitled")}</span>
                <small>{t("points", { points: format.signed(criterion.kind === "does" ? criterion.points : -criterion.points) })}</small>
              </th>
            ))}
            <th scope="col">{t("samples.sum")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ answer, cells }, row) => (
            <tr key={answer.id} aria-selected={open?.answer === answer.id}>
              <th scope="row">{answer.text}</th>
              {cells.map((cell, column) => (
                <td key={cell.key}>
                  <button
                    type="button"
                    className={styles.cell}
                    data-met={cell.met === null ? "unknown" : cell.met}
                    data-kind={cell.criterion.kind}
                    data-standing={cell.standing}
                    aria-pressed={open?.answer === answer.id && open.key === cell.key}
                    tabIndex={Math.min(stop.row, rows.length - 1) === row && stop.column === column ? 0 : -1}
                    title={evidenceOf(cell, answer.text) || undefined}
                    aria-label={`${text(cell.criterion.title)} ${t(`samples.state.${stateOf(cell)}`)} ${cell.standing === "open" ? "" : t(`samples.standing.${cell.standing}`)} ${evidenceOf(cell, answer.text)}`}
                    onFocus={() => {
                      setStop({ row, column });
                      onOpen({ answer: answer.id, key: cell.key });
                    }}
                    onClick={({ currentTarget }) => currentTarget.focus()}
                  >
                    <Icon name={cell.met === null ? "question" : cell.met ? "check" : "minus"} />
                  </button>
                </td>
              ))}
              <td className={styles.sum}>{format.signed(pointsOf(cells))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("samples.met")}</th>
            {heard.map(({ key }, column) => (
              <td key={key}>{t("samples.metOf", { met: rows.filter(({ cells }) => cells[column]?.met).length, all: rows.length })}</td>
            ))}
            <td>–</td>
          </tr>
        </tfoot>
      </table>
      {rows.length === 0 && <p className={styles.none}>{t("samples.noneWrong")}</p>}
    </div>
  );
}

export function stateOf({ judgement, met }: JudgedCell): "met" | "not-met" | "uncertain" | "fault" | "waiting" {
  if (judgement?.fault) return "fault";
  if (judgement?.verdict?.state === "uncertain") return "uncertain";
  return met === null ? "waiting" : met ? "met" : "not-met";
}

function evidenceOf({ judgement }: JudgedCell, text: string): string {
  return (judgement?.verdict?.spans ?? []).map(([start, end]) => text.slice(start, end)).join(" … ");
}

function pointsOf(cells: readonly JudgedCell[]): number {
  return cells.reduce((sum, { met, criterion: { kind, points } }) => sum + (met ? (kind === "does" ? points : -points) : 0), 0);
}
