/** Owns taking in a list of students: pasted or from a file, looked at row by row before anything is changed. */
import { useRef, useState, type DragEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Field } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import frame from "../console.module.css";
import { FaultLine } from "../fault-line.tsx";
import { useTask } from "../use-task.ts";
import { findList, lookAt, type Found, type Look } from "./find-list.ts";
import { ImportPreview } from "./import-preview.tsx";
import { parseTable } from "../../shared/table/parse-table.ts";
import { readTableFile, type Sheet } from "../../shared/table/read-table-file.ts";
import { SheetChoice } from "../../shared/table/sheet-choice.tsx";
import styles from "./roster.module.css";

type Looked = Found & { sheets: readonly Sheet[] };

export function ImportDialog({ open, onClose, classId, onTaken }: { open: boolean; onClose: () => void; classId: string; onTaken: () => void }) {
  const { t } = useTranslation("console");
  return (
    <Dialog open={open} onClose={onClose} wide title={t("import.title")}>
      <Import classId={classId} onClose={onClose} onTaken={onTaken} />
    </Dialog>
  );
}

function Import({ classId, onClose, onTaken }: { classId: string; onClose: () => void; onTaken: () => void }) {
  const { t } = useTranslation(["console", "common"]);
  const api = useApi();
  const task = useTask();
  const [text, setText] = useState("");
  const [looked, setLooked] = useState<Looked | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // The button that led back is gone.
  const goBack = () => {
    flushSync(() => setLooked(null));
    area.current?.focus();
  };
  const preview: Look = (rows) => api.students.preview(classId, rows);
  const look = (read: () => Promise<Sheet[]>) =>
    task.run(async () => {
      const sheets = await read();
      setLooked({ sheets, ...(await findList(sheets, preview)) });
    });
  const lookElsewhere = (sheets: readonly Sheet[], at: number) => task.run(async () => setLooked({ sheets, ...(await lookAt(sheets, at, preview)) }));
  const take = (rows: string[][], count: number) =>
    task.run(async () => {
      await api.students.take(classId, rows);
      toast(t("import.done", { count }), "ok");
      onTaken();
      onClose();
    });

  if (looked) {
    const count = looked.preview.rows.filter(({ state }) => state === "new" || state === "known").length;
    return (
      <>
        <ImportPreview preview={looked.preview}>
          <SheetChoice
            sheets={looked.sheets}
            at={looked.at}
            label={t("import.sheet")}
            nameOf={(name, empty) => (empty ? t("import.sheetEmpty", { name }) : name)}
            onChoose={(at) => task.busy || void lookElsewhere(looked.sheets, at)}
          />
        </ImportPreview>
        <FaultLine fault={task.fault} />
        <div className={frame.foot}>
          <Button icon="back" onClick={goBack}>
            {t("import.back")}
          </Button>
          <Button variant="primary" busy={task.busy || count === 0} onClick={() => void take(looked.rows, count)}>
            {count === 0 ? t("import.nothing") : t("import.take", { count })}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={frame.form}>
      <Source area={area} text={text} onText={setText} onFile={(file) => void look(() => readTableFile(file))} />
      <FaultLine fault={task.fault} />
      <div className={frame.foot}>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button variant="primary" busy={task.busy || text.trim() === ""} onClick={() => void look(async () => [{ name: null, rows: parseTable(text) }])}>
          {t(task.busy ? "import.looking" : "import.look")}
        </Button>
      </div>
    </div>
  );
}

function Source({ area, text, onText, onFile }: { area: RefObject<HTMLTextAreaElement | null>; text: string; onText: (text: string) => void; onFile: (file: File) => void }) {
  const { t } = useTranslation("console");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <>
      <p>{t("import.how")}</p>
      <Field label={t("import.paste")} help={t("import.pasteHelp")}>
        {(wiring) => <textarea {...wiring} ref={area} rows={9} spellCheck={false} placeholder={t("import.example")} value={text} onChange={(event) => onText(event.target.value)} className={`${wiring.className} ${styles.paste}`} />}
      </Field>
      <div className={styles.file} data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span>{t("import.drop")}</span>
        <Button size="s" icon="upload" onClick={() => input.current?.click()}>
          {t("import.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          hidden
          aria-label={t("import.choose")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = "";
          }}
        />
      </div>
    </>
  );
}
