/** Owns adding a single student: one line, ready for the next one at once. */
import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { CodedError } from "../../shared/coded-error.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { FaultLine } from "../fault-line.tsx";
import { useTask } from "../use-task.ts";
import styles from "./roster.module.css";

const EMPTY = { number: "", name: "", group: "" };

export function AddStudent({ classId, onChange }: { classId: string; onChange: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(EMPTY);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const row = [
      ["学号", "姓名", "组"],
      [values.number, values.name, values.group],
    ];
    const added = await task.run(async () => {
      const { rows, problems } = await api.students.preview(classId, row);
      const fault = rows[0]?.state === "bad" ? rows[0].problems[0] : problems[0];
      if (fault) throw new CodedError(fault.code, fault.params);
      // Taking it would change somebody who is on the roster.
      if (rows[0]?.state !== "new") throw new CodedError("table/already-there");
      await api.students.take(classId, row);
    });
    if (!added) return;
    toast(t("roster.added", { name: values.name.trim() }), "ok");
    setValues({ ...EMPTY, group: values.group });
    form.current?.querySelector<HTMLInputElement>("input[name='name']")?.focus();
    onChange();
  };
  const field = (name: keyof typeof values) => ({ name, label: t(`roster.${name}`), value: values[name], autoComplete: "off", onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }) });
  return (
    <Card title={t("roster.addTitle")}>
      <form ref={form} className={styles.add} onSubmit={(event) => void send(event)}>
        <TextField {...field("number")} maxLength={30} placeholder={t("optional")} />
        <TextField {...field("name")} maxLength={40} required pattern=".*\S.*" />
        <TextField {...field("group")} maxLength={30} placeholder={t("optional")} />
        <Button type="submit" icon="plus" busy={task.busy}>
          {t("roster.add")}
        </Button>
      </form>
      <FaultLine fault={task.fault} />
    </Card>
  );
}
