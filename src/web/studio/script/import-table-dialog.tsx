/** Owns bringing in a script table: what the teacher has, what its columns mean, what becomes of it, and where it goes. Nothing is changed before the last button. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { beatsOfEntries } from "../../../studio/script-table/beats-of-entries.ts";
import { guessColumns, isComplete, type Columns } from "../../../studio/script-table/columns.ts";
import { readEntries } from "../../../studio/script-table/read-entries.ts";
import { enactmentOf, situationOfScript } from "../../../studio/script-table/situation-of-script.ts";
import type { Side } from "../../../studio/script-table/speakers.ts";
import { addDialogue } from "../../../studio/operations/add-dialogue.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { newId } from "../../shared/new-id.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Choice, SelectField, TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useOpenDraft } from "../studio-context.tsx";
import { PlannedBeats } from "./planned-beats.tsx";
import { fitting, readScriptFile, rowsOfText, type Rows } from "./read-script-file.ts";
import { TableMapping } from "./table-mapping.tsx";
import { TableSource } from "./table-source.tsx";
import styles from "./import-table.module.css";

type Mapped = { rows: Rows; columns: Columns; sides: Readonly<Record<string, Side>> };
type Goal = "dialogue" | "draft";

export function ImportTableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["studio-script-table", "common"]);
  const { studio } = useOpenDraft();
  const api = useApi();
  const task = useTask();
  const [, go] = useLocation();
  const [text, setText] = useState("");
  const [mapped, setMapped] = useState<Mapped | null>(null);
  const [title, setTitle] = useState(t("newTitle"));
  const [goal, setGoal] = useState<Goal>("dialogue");
  const { phases } = studio.getState().history.document.situation;
  const [phase, setPhase] = useState(() => enactmentOf(studio.getState().history.document));
  const look = (read: () => Promise<Rows> | Rows) =>
    task.run(async () => {
      const rows = fitting(await read());
      setMapped({ rows, columns: guessColumns(rows), sides: {} });
    });
  const entries = useMemo(() => (mapped && isComplete(mapped.columns) ? readEntries(mapped.rows, mapped.columns, mapped.sides) : null), [mapped]);
  const planned = useMemo(() => (entries ? beatsOfEntries(entries.entries) : []), [entries]);
  const isEmpty = !entries || entries.entries.length === 0;
  const name = title.trim() || t("newTitle");

  const take = () =>
    task.run(async () => {
      const { history, change } = studio.getState();
      const beats = planned.map(({ beat }) => beat);
      if (goal === "dialogue") {
        change({ code: "import-script" }, (document) => addDialogue(document, phase, { title: name, beats }), { select: ["situation", "activities", history.document.situation.activities.length] });
      } else {
        const id = `script-${newId().replaceAll(/[^a-z0-9]/gi, "").slice(0, 12)}`;
        const made = await api.studio.add(situationOfScript(history.document, id, name, beats));
        go(routes.draft(made.id));
      }
      toast(t("done", { count: beats.length }), "ok");
      onClose();
    });

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
            <Button variant="primary" busy={task.busy || isEmpty} onClick={() => void take()}>
              {t(goal === "dialogue" ? "take" : "takeNew", { count: planned.length })}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t("common:cancel")}</Button>
            <Button variant="primary" busy={task.busy || text.trim() === ""} onClick={() => void look(() => rowsOfText(text))}>
              {t("look")}
            </Button>
          </>
        )
      }
    >
      <div data-own-undo="" className={styles.import}>
        <FaultLine fault={task.fault} />
        {!mapped && <TableSource text={text} onText={setText} onRows={(rows) => void look(() => rows)} onFile={(file) => void look(() => readScriptFile(file))} />}
        {mapped && (
          <>
            <TableMapping rows={mapped.rows} columns={mapped.columns} entries={entries} onColumns={(columns) => setMapped({ ...mapped, columns })} onSide={(speaker, side) => setMapped({ ...mapped, sides: { ...mapped.sides, [speaker]: side } })} />
            <PlannedBeats planned={planned} />
            <fieldset className={styles.goal}>
              <legend>{t("goal")}</legend>
              <TextField label={t("dialogueTitle")} value={title} maxLength={60} onChange={(event) => setTitle(event.target.value)} />
              <Choice type="radio" name="goal" checked={goal === "dialogue"} onChange={() => setGoal("dialogue")}>
                {t("asDialogue")}
              </Choice>
              {goal === "dialogue" && (
                <SelectField label={t("phase")} value={phase} onChange={(event) => setPhase(Number(event.target.value))}>
                  {phases.map(({ id }, index) => (
                    <option key={id} value={index}>
                      {t(`common:phase.${id}`)}
                    </option>
                  ))}
                </SelectField>
              )}
              <Choice type="radio" name="goal" checked={goal === "draft"} onChange={() => setGoal("draft")}>
                {t("asDraft")}
              </Choice>
            </fieldset>
          </>
        )}
      </div>
    </Dialog>
  );
}
