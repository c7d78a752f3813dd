/** Owns a table to be filled: rows by columns, given figures beside those to work out; afterwards what was wrong, cell by cell. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CalculationStepView, FigureTableView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { FigureEntry, type Entry } from "./figure-entry.tsx";
import { StepFeedback } from "./step-feedback.tsx";
import styles from "./survey-analysis-activity.module.css";

type FigureTableProps = { table: FigureTableView; steps: ReadonlyMap<string, CalculationStepView>; entry: Entry };

export function FigureTable({ table, steps, entry }: FigureTableProps) {
  const { t } = useTranslation("survey");
  const text = useText();
  const id = useId();
  const cells = table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell && "step" in cell ? (steps.get(cell.step) ?? []) : [])));
  /** What only leads to others may stay blank. */
  const lost = cells.filter(({ value, feedback }) => feedback !== null && (!feedback.ok || feedback.followed) && (feedback.max > 0 || value.trim() !== ""));
  const marked = cells.some(({ feedback }) => feedback !== null);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{text(table.title)}</h3>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{text(table.corner)}</th>
              {table.columns.map((column) => (
                <th key={column.id} scope="col">
                  {text(column.text)}
                  <small>
                    {text(column.unit)}
                    {column.decimals !== null && column.decimals > 0 && ` ${t("decimals", { count: column.decimals })}`}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{text(row.text)}</th>
                {row.cells.map((cell, place) => {
                  const step = cell && "step" in cell ? steps.get(cell.step) : undefined;
                  return <td key={table.columns[place]?.id}>{step ? <FigureEntry step={step} label={text(step.label)} entry={entry} /> : cell && "value" in cell ? cell.value : <span aria-hidden="true">—</span>}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {marked && (
        <div className={styles.found}>
          {lost.length === 0 ? <p>{t("allRight")}</p> : lost.map((step) => step.feedback && <StepFeedback key={step.id} step={step} feedback={step.feedback} named />)}
        </div>
      )}
    </section>
  );
}
