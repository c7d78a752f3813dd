/** Owns taking in sample answers: typed or pasted, one a line, or from a file. */
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { addAnswers, answersInLines } from "../../../../studio/answers.ts";
import { FaultLine } from "../../../console/fault-line.tsx";
import { useTask } from "../../../console/use-task.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Field } from "../../../shared/ui/field.tsx";
import { toast } from "../../../shared/ui/toast.tsx";
import { useChange } from "../../studio-context.tsx";
import { answersOfFile } from "./answers-of-file.ts";
import styles from "./samples.module.css";

/** `few`: there are none yet, so the field stands open. */
export function AnswersInput({ activity, beat, few }: { activity: string; beat: string; few: boolean }) {
  const { t } = useTranslation("studio-bench");
  const change = useChange();
  const task = useTask();
  const [open, setOpen] = useState(few);
  const [text, setText] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  /** `sheet`: of a workbook with several the one that was read. */
  const take = (texts: string[], sheet: string | null = null) => {
    if (texts.length === 0) return toast(t("input.nothing"), "bad");
    change({ code: "add-answers" }, addAnswers(activity, beat, texts));
    toast(sheet === null ? t("input.taken", { count: texts.length }) : t("input.takenFrom", { count: texts.length, sheet }), "ok");
    setText("");
    setOpen(false);
  };
  const read = (chosen: File) =>
    task.run(async () => {
      const { texts, sheet } = await answersOfFile(chosen);
      take(texts, sheet);
    });
  return (
    <div className={styles.input}>
      <div className={styles.bar}>
        <Button icon="plus" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t("input.open")}
        </Button>
        <Button icon="upload" busy={task.busy} onClick={() => file.current?.click()}>
          {t("input.file")}
        </Button>
        <input ref={file} type="file" hidden aria-label={t("input.file")} accept=".txt,.csv,.xlsx,text/plain,text/csv" onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void read(chosen);
          target.value = "";
        }} />
      </div>
      <FaultLine fault={task.fault} />
      <div id={id} hidden={!open} data-own-undo="">
        <Field label={t("input.label")} help={t("input.help")}>
          {(wiring) => <textarea {...wiring} rows={6} value={text} onChange={({ target }) => setText(target.value)} />}
        </Field>
        <Button variant="primary" disabled={text.trim() === ""} onClick={() => take(answersInLines(text))}>
          {t("input.take")}
        </Button>
      </div>
    </div>
  );
}
