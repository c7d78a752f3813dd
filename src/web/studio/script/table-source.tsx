/** Owns taking a table from the teacher: pasted, dropped or chosen. What was pasted from Word or a browser comes with its table. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { Field } from "../../shared/ui/field.tsx";
import { rowsOfHtml, type Rows } from "./read-script-file.ts";
import styles from "./import-table.module.css";

export function TableSource({ text, onText, onRows, onFile }: { text: string; onText: (text: string) => void; onRows: (rows: Rows) => void; onFile: (file: File) => void }) {
  const { t } = useTranslation("studio-script-table");
  const file = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <>
      <p>{t("how")}</p>
      <Field label={t("paste")} help={t("pasteHelp")}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={9}
            spellCheck={false}
            placeholder={t("example")}
            value={text}
            onChange={(event) => onText(event.target.value)}
            onPaste={(event) => {
              const rows = text === "" ? rowsOfHtml(event.clipboardData.getData("text/html")) : null;
              if (!rows) return;
              event.preventDefault();
              onRows(rows);
            }}
          />
        )}
      </Field>
      <div
        className={styles.file}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [dropped] = event.dataTransfer.files;
          if (dropped) onFile(dropped);
        }}
      >
        <span>{t("drop")}</span>
        <Button size="s" icon="upload" onClick={() => file.current?.click()}>
          {t("choose")}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t("choose")}
          accept=".docx,.xlsx,.csv,.txt,.tsv,text/plain,text/csv"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) onFile(chosen);
            target.value = "";
          }}
        />
      </div>
    </>
  );
}
