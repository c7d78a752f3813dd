/** Owns the student's own notes, saved as they are typed. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { Meanwhile } from "../attempt/meanwhile.tsx";
import { mayWork } from "../attempt/reach.ts";
import { useAutosave } from "../attempt/use-autosave.ts";
import styles from "./notepad.module.css";

export function Notepad() {
  const { t } = useTranslation("attempt");
  const { id: attempt, view, send } = useAttempt();
  const id = useId();
  const notes = useAutosave(`${attempt}.notes`, view.notes, (text) => send({ type: "write-note", text }));
  return (
    <div className={styles.notepad}>
      <label htmlFor={id}>{t("desk.notesLabel")}</label>
      <textarea
        id={id}
        rows={9}
        value={notes.value}
        placeholder={t("desk.notesPlaceholder")}
        readOnly={!mayWork(view)}
        onChange={(event) => notes.change(event.target.value)}
        onBlur={notes.flush}
      />
      <Meanwhile entry={notes} />
    </div>
  );
}
