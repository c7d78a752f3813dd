/** Owns setting right what the columns of a script table mean and who is who, with what is odd in its rows. */
import { useTranslation } from "react-i18next";
import { columnRoles, isComplete, type ColumnRole, type Columns } from "../../../studio/script-table/columns.ts";
import type { Entries } from "../../../studio/script-table/read-entries.ts";
import type { Side } from "../../../studio/script-table/speakers.ts";
import { Choice, SelectField } from "../../shared/ui/field.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import type { Rows } from "./read-script-file.ts";
import styles from "./import-table.module.css";

const SHOWN_ROWS = 6;
const SHOWN_PROBLEMS = 8;
const sides: readonly Side[] = ["customer", "agent", "narrator"];

type MappingProps = { rows: Rows; columns: Columns; entries: Entries | null; onColumns: (columns: Columns) => void; onSide: (speaker: string, side: Side) => void };

export function TableMapping({ rows, columns, entries, onColumns, onSide }: MappingProps) {
  const { t } = useTranslation("studio-script-table");
  const shown = rows.slice(0, SHOWN_ROWS + (columns.header ? 1 : 0));
  const setRole = (column: number, role: ColumnRole) => onColumns({ ...columns, roles: columns.roles.map((before, at) => (at === column ? role : before)) });
  const unsure = (entries?.speakers ?? []).filter(({ name }) => name !== "");
  const problems = entries?.problems ?? [];
  return (
    <>
      {/* A table that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.frame} role="group" aria-label={t("columns")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.roles.map((role, column) => (
                // Columns have no name of their own.
                // oxlint-disable-next-line react/no-array-index-key
                <th key={column} scope="col">
                  <select aria-label={t("column", { number: column + 1 })} value={role} onChange={(event) => setRole(column, columnRoles.find((one) => one === event.target.value) ?? "none")}>
                    {columnRoles.map((one) => (
                      <option key={one} value={one}>
                        {t(`role.${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // Rows are their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index} data-header={(columns.header && index === 0) || undefined}>
                {columns.roles.map((role, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column} data-left-out={role === "none" || undefined}>
                    {row[column] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && <p className={styles.more}>{t("moreRows", { count: rows.length - shown.length })}</p>}
      <Choice type="checkbox" checked={columns.header} onChange={(event) => onColumns({ ...columns, header: event.target.checked })}>
        {t("hasHeader")}
      </Choice>
      {!isComplete(columns) && (
        <Notice icon="info" tone="warn">
          {t("noLine")}
        </Notice>
      )}
      {unsure.length > 0 && (
        <fieldset className={styles.speakers}>
          <legend>{t("who")}</legend>
          {unsure.map(({ name, side }) => (
            <SelectField key={name} label={name} value={side ?? ""} onChange={(event) => onSide(name, sides.find((one) => one === event.target.value) ?? "customer")}>
              {side === null && <option value="">{t("side.unknown")}</option>}
              {sides.map((one) => (
                <option key={one} value={one}>
                  {t(`side.${one}`)}
                </option>
              ))}
            </SelectField>
          ))}
        </fieldset>
      )}
      {problems.length > 0 && (
        <div className={styles.problems} role="status">
          <b>{t("problems", { count: problems.length })}</b>
          <ul>
            {problems.slice(0, SHOWN_PROBLEMS).map(({ row, code, name }, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>{t(`problem.${code}`, { row, name })}</li>
            ))}
          </ul>
          {problems.length > SHOWN_PROBLEMS && <p>{t("moreProblems", { count: problems.length - SHOWN_PROBLEMS })}</p>}
        </div>
      )}
    </>
  );
}
