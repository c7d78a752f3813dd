/** Owns the returns as they came in: sorted by any column, filtered by what stands in the first columns of words, and tallied. Must not work out what is asked. */
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { SelectField } from "../../shared/ui/field.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./survey-analysis-activity.module.css";

type Analysis = ActivityViewOf<"survey-analysis">;
type ReturnsTableProps = Pick<Analysis, "columns" | "rows">;
type Sorting = { column: number; down: boolean };

export function ReturnsTable({ columns, rows }: ReturnsTableProps) {
  const { t } = useTranslation("survey");
  const text = useText();
  const id = useId();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [filters, setFilters] = useState<Record<number, string>>({});
  const valuesOf = (column: number) => [...new Set(rows.map((row) => row[column] ?? ""))];
  const wordsOf = (column: number, value: string | number) => text(columns[column]?.values.find(({ id: known }) => known === value)?.text) || String(value);
  /** Words that several returns share. */
  const grouped = columns.flatMap((column, place) => (rows.every((row) => typeof row[place] === "string") && valuesOf(place).length < rows.length ? [{ column, place }] : []));
  const shown = rows.filter((row) => Object.entries(filters).every(([place, value]) => value === "" || row[Number(place)] === value));
  const sorted = sorting ? shown.toSorted((a, b) => compare(a[sorting.column], b[sorting.column]) * (sorting.down ? -1 : 1)) : shown;
  const scores = columns.flatMap((column, place) => (rows.every((row) => typeof row[place] === "number") ? [{ column, place }] : []));
  const levels = [...new Set(scores.flatMap(({ place }) => rows.map((row) => row[place] ?? "")))].toSorted((a, b) => compare(a, b));
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t("returns")}</h3>
      <div className={styles.filters}>
        {grouped.map(({ column, place }) => (
          <SelectField key={column.id} label={text(column.text)} value={filters[place] ?? ""} onChange={(event) => setFilters((now) => ({ ...now, [place]: event.target.value }))}>
            <option value="">{t("all")}</option>
            {valuesOf(place).map((value) => (
              <option key={value} value={value}>
                {wordsOf(place, value)}
              </option>
            ))}
          </SelectField>
        ))}
        <p role="status">{t("shown", { count: shown.length, total: rows.length })}</p>
      </div>
      {/* A table that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.returns} role="group" aria-labelledby={id} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <th key={column.id} scope="col" aria-sort={sorting?.column === place ? (sorting.down ? "descending" : "ascending") : undefined}>
                  <button type="button" onClick={() => setSorting((now) => ({ column: place, down: now?.column === place ? !now.down : false }))}>
                    {text(column.text)}
                    {sorting?.column === place && <Icon name={sorting.down ? "down" : "up"} />}
                    <span className="visually-hidden">{t("sort")}</span>
                  </button>
                  {column.note !== null && <small>{text(column.note)}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row, line) => (
              <tr key={String(row[0] ?? line)}>
                {row.map((value, place) =>
                  place === 0 ? (
                    <th key={place} scope="row">
                      {wordsOf(place, value)}
                    </th>
                  ) : (
                    <td key={place}>{wordsOf(place, value)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className={styles.tally}>
        <summary>{t("tally")}</summary>
        <p>{t("tallyHint")}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls on a phone */}
        <div className={styles.scroll} role="group" aria-label={t("tally")} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("score")}</th>
                {scores.map(({ column }) => (
                  <th key={column.id} scope="col">
                    {text(column.text)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {levels.map((level) => (
                <tr key={level}>
                  <th scope="row">{level}</th>
                  {scores.map(({ column, place }) => (
                    <td key={column.id}>{shown.filter((row) => row[place] === level).length || ""}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a ?? "").localeCompare(String(b ?? ""), "zh-CN");
}
