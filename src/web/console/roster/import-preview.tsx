/** Owns showing what a list would change: which columns were understood, row by row what happens, and why some rows are left out. */
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RosterPreview, RosterRow } from "../../../protocol/api.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Table } from "../../shared/ui/table.tsx";
import { Tag, type Tone } from "../../shared/ui/tag.tsx";
import styles from "./roster.module.css";

const TONES: Record<RosterRow["state"], Tone> = { new: "ok", known: "warn", same: "plain", bad: "bad" };
const states = ["new", "known", "same", "bad"] as const;
const columns = ["number", "name", "class", "group"] as const;

/** `children`: where it was read. */
export function ImportPreview({ preview: { rows, columns: found, problems }, children }: { preview: RosterPreview; children?: ReactNode }) {
  const { t } = useTranslation("console");
  const words = useServerWords();
  const seen = useRef<HTMLUListElement>(null);
  // The button that asked for it is gone; what is read next is what would happen.
  useEffect(() => seen.current?.focus(), []);
  const count = (state: RosterRow["state"]) => rows.filter((row) => row.state === state).length;
  return (
    <div className={styles.preview}>
      {children}
      <ul ref={seen} role="list" className={styles.counts} aria-label={t("import.counts")} tabIndex={-1}>
        {states
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li key={state}>
              <Tag tone={TONES[state]}>{t(`import.count.${state}`, { count: count(state) })}</Tag>
            </li>
          ))}
      </ul>
      <p className={styles.columns}>
        {columns.map((column) => {
          const at = found[column];
          return at === null ? null : <span key={column}>{t("import.columnAt", { column: t(`roster.${column}`), at: columnName(at) })}</span>;
        })}
      </p>
      {problems.map((problem) => (
        <p key={problem.code + JSON.stringify(problem.params)} className={styles.problem}>
          <Icon name="warning" /> {words(problem)}
        </p>
      ))}
      <Table
        label={t("import.rows")}
        className={styles.rows}
        heads={[
          { key: "row", title: t("import.row") },
          { key: "number", title: t("roster.number") },
          { key: "name", title: t("roster.name") },
          { key: "group", title: t("roster.group") },
          { key: "state", title: t("import.happens") },
        ]}
      >
        {faultsFirst(rows).map((row) => (
          <tr key={row.row} data-state={row.state}>
            <td>{row.row}</td>
            <td>{row.number}</td>
            <td className={styles.short}>{row.name}</td>
            <td>{row.group}</td>
            <td>
              <Tag tone={TONES[row.state]}>{t(`import.state.${row.state}`)}</Tag> <span className={styles.reason}>{row.problems.map(words).join(t("common:list.semicolon"))}</span>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** What needs a look stands on top. */
function faultsFirst(rows: RosterRow[]): RosterRow[] {
  const rank = ({ state, problems }: RosterRow) => (state === "bad" ? 0 : problems.length > 0 ? 1 : 2);
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.row - b.row);
}

/** As spreadsheets name it: A, B … Z, AA. */
function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
