/** Owns one student's row: what is known, changing it on the spot, a forgotten PIN, the student's records, removal. */
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StudentInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { saveRecords } from "../save-records.ts";
import { useTask } from "../use-task.ts";
import styles from "./roster.module.css";

type RowProps = { classId: string; student: StudentInfo; onChange: () => void };

export function StudentRow(props: RowProps) {
  const [editing, setEditing] = useState(false);
  return editing ? <EditedRow {...props} onDone={() => setEditing(false)} /> : <ShownRow {...props} onEdit={() => setEditing(true)} />;
}

function ShownRow({ classId, student, onChange, onEdit }: RowProps & { onEdit: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask("loud");
  const [asked, setAsked] = useState<"pin" | "remove" | null>(null);
  const { id, name, number, group, guest, hasPin } = student;
  const act = { pin: () => api.students.resetPin(classId, id), remove: () => api.students.remove(classId, id) };
  const answer = async (yes: boolean) => {
    const what = asked;
    setAsked(null);
    if (!yes || !what) return;
    const done = await task.run(() => act[what]());
    if (done) toast(t(`roster.${what}.done`, { name }), "ok");
    onChange();
  };
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <th scope="row" className={styles.name}>
        {name} {guest && <Tag tone="plain">{t("roster.guest")}</Tag>}
      </th>
      <td>{group}</td>
      <td className={styles.pin}>{hasPin ? <Tag tone="ok">{t("roster.pinSet")}</Tag> : <Tag tone="plain">{t("roster.pinOpen")}</Tag>}</td>
      <td className={styles.buttons}>
        <Button size="s" variant="ghost" icon="pen" aria-label={t("roster.edit", { name })} title={t("roster.edit", { name })} onClick={onEdit} />
        {hasPin && <Button size="s" variant="ghost" icon="key" busy={task.busy} aria-label={t("roster.pin.reset", { name })} title={t("roster.pin.reset", { name })} onClick={() => setAsked("pin")} />}
        <Button size="s" variant="ghost" icon="download" aria-label={t("roster.export", { name })} title={t("roster.export", { name })} onClick={() => void task.run(async () => saveRecords(await api.students.exported(classId, id), name))} />
        <Button size="s" variant="ghost" icon="trash" busy={task.busy} aria-label={t("roster.remove.open", { name })} title={t("roster.remove.open", { name })} onClick={() => setAsked("remove")} />
        <Confirm open={asked === "pin"} question={t("roster.pin.question", { name })} detail={t("roster.pin.detail")} yes={t("roster.pin.yes")} onAnswer={(yes) => void answer(yes)} />
        <Confirm open={asked === "remove"} danger question={t("roster.remove.question", { name })} detail={t("roster.remove.detail")} yes={t("remove")} onAnswer={(yes) => void answer(yes)} />
      </td>
    </tr>
  );
}

function EditedRow({ classId, student, onChange, onDone }: RowProps & { onDone: () => void }) {
  const { t } = useTranslation(["console", "common"]);
  const api = useApi();
  const task = useTask();
  const [values, setValues] = useState({ number: student.number ?? "", name: student.name, group: student.group ?? "" });
  const save = async () => {
    const saved = await task.run(async () => {
      await api.students.change(classId, student.id, { name: values.name.trim(), number: values.number.trim() || null, group: values.group.trim() || null });
    });
    if (!saved) return;
    onChange();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone();
    if (event.key === "Enter" && !event.nativeEvent.isComposing) void save();
  };
  const field = (name: keyof typeof values) => ({ hideLabel: true, label: t(`roster.${name}`), value: values[name], onKeyDown, onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }) });
  return (
    <tr>
      <td>
        <TextField {...field("number")} maxLength={30} />
      </td>
      <td>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the row was opened to be written in */}
        <TextField {...field("name")} maxLength={40} required autoFocus fault={task.fault ?? (values.name.trim() === "" && t("roster.nameNeeded"))} />
      </td>
      <td>
        <TextField {...field("group")} maxLength={30} />
      </td>
      <td colSpan={2} className={styles.buttons}>
        <Button size="s" variant="primary" busy={task.busy || values.name.trim() === ""} onClick={() => void save()}>
          {t("save")}
        </Button>
        <Button size="s" variant="ghost" onClick={onDone}>
          {t("common:cancel")}
        </Button>
      </td>
    </tr>
  );
}
