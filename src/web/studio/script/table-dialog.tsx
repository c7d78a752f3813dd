/** Owns taking a script table and showing what becomes of it: what the teacher has, what its columns mean, the beats. Must not know where they go. */
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { beatsOfEntries, type PlannedBeat } from "../../../studio/script-table/beats-of-entries.ts";
import { guessColumns, isComplete, type Columns } from "../../../studio/script-table/columns.ts";
import { readEntries } from "../../../studio/script-table/read-entries.ts";
import type { Side } from "../../../studio/script-table/speakers.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useTask } from "../../console/use-task.ts";
import { Button } from "../../shared/ui/button.tsx";
import type { Sheet } from "../../shared/table/read-table-file.ts";
import { SheetChoice } from "../../shared/table/sheet-choice.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { PlannedBeats } from "./planned-beats.tsx";
import { findScript, fitting, readScriptFile, rowsOfText, type Rows } from "./read-script-file.ts";
import { TableMapping } from "./table-mapping.tsx";
import { TableSource } from "./table-source.tsx";
import styles from "./import-table.module.css";

type Mapped = { sheets: readonly Sheet[]; at: number; rows: Rows; columns: Columns; sides: Readonly<Record<string, Side>> };

export type TableDialogProps = {
  /** On the last button, for so many beats. */
  takeTitle: (count: number) => string;
  /** Nothing is changed before. */
  onTake: (beats: PlannedBeat["beat"][]) => Promise<void>;
  onClose: () => void;
  /** Where it goes. */
  children: ReactNode;
};

export function TableDialog({ takeTitle, onTake, onClose, children }: TableDialogProps) {
  const { t } = useTranslation(["studio-script-table", "common"]);
  const task = useTask();
  const [text, setText] = useState("");
  const [mapped, setMapped] = useState<Mapped | null>(null);
  const lookAt = (sheets: readonly Sheet[], at: number) => {
    const rows = fitting(sheets[at]?.rows ?? []);
    setMapped({ sheets, at, rows, columns: guessColumns(rows), sides: {} });
  };
  const look = (read: () => Promise<readonly Sheet[]>) =>
    task.run(async () => {
      const sheets = await read();
      lookAt(sheets, findScript(sheets));
    });
  const lookAtRows = (rows: Rows) => void look(async () => [{ name: null, rows }]);
  const entries = useMemo(() => (mapped && isComplete(mapped.columns) ? readEntries(mapped.rows, mapped.columns, mapped.sides) : null), [mapped]);
  const planned = useMemo(() => (entries ? beatsOfEntries(entries.entries) : []), [entries]);
  const isEmpty = !entries || entries.entries.length === 0;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("title")}
      footer={
        mapped ? (
          <>
            <Button icon="back" onClick={() => setMapped(null)}>
              {t("back")}
            </Button>
            <Button variant="primary" busy={task.busy || isEmpty} onClick={() => void task.run(() => onTake(planned.map(({ beat }) => beat)))}>
              {takeTitle(planned.length)}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t("common:cancel")}</Button>
            <Button variant="primary" busy={task.busy || text.trim() === ""} onClick={() => lookAtRows(rowsOfText(text))}>
              {t("look")}
            </Button>
          </>
        )
      }
    >
      <div data-own-undo="" className={styles.import}>
        <FaultLine fault={task.fault} />
        {!mapped && <TableSource text={text} onText={setText} onRows={lookAtRows} onFile={(file) => void look(() => readScriptFile(file))} />}
        {mapped && (
          <>
            <SheetChoice
              sheets={mapped.sheets}
              at={mapped.at}
              label={t("sheet")}
              nameOf={(name, empty) => (empty ? t("sheetEmpty", { name }) : name)}
              onChoose={(at) => void task.run(async () => lookAt(mapped.sheets, at))}
            />
            <TableMapping rows={mapped.rows} columns={mapped.columns} entries={entries} onColumns={(columns) => setMapped({ ...mapped, columns })} onSide={(speaker, side) => setMapped({ ...mapped, sides: { ...mapped.sides, [speaker]: side } })} />
            <PlannedBeats planned={planned} />
            <fieldset className={styles.goal}>
              <legend>{t("goal")}</legend>
              {children}
            </fieldset>
          </>
        )}
      </div>
    </Dialog>
  );
}
