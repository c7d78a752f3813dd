/** Owns the school's name, and how long lessons are kept. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SchoolSettings } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { FaultLine } from "../fault-line.tsx";
import { LoadedPart } from "../loaded-part.tsx";
import { useTeacher } from "../teacher-context.tsx";
import { useTask } from "../use-task.ts";
import styles from "./settings.module.css";

const SPANS = [90, 180, 365, 730];
const FOREVER = "forever";

export function SchoolCard() {
  const { t } = useTranslation("console");
  const api = useApi();
  const settings = useLoaded(() => api.settings.read(), "settings");
  return (
    <Card title={t("school.title")}>
      <LoadedPart of={settings}>{(value) => <Form before={value} />}</LoadedPart>
    </Card>
  );
}

function Form({ before }: { before: SchoolSettings }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask();
  const { refresh } = useTeacher();
  const [values, setValues] = useState(before);
  const spans = [...new Set([...SPANS, ...(before.retentionDays === null ? [] : [before.retentionDays])])].sort((a, b) => a - b);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await task.run(async () => setValues(await api.settings.write(values))))) return;
    toast(t("saved"), "ok");
    refresh();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <TextField label={t("setUp.school")} required maxLength={40} pattern=".*\S.*" value={values.school} onChange={(event) => setValues({ ...values, school: event.target.value })} />
      <SelectField
        label={t("school.retention")}
        help={t("school.retentionHelp")}
        value={values.retentionDays ?? FOREVER}
        onChange={(event) => setValues({ ...values, retentionDays: event.target.value === FOREVER ? null : Number(event.target.value) })}
      >
        {spans.map((days) => (
          <option key={days} value={days}>
            {t("school.days", { count: days })}
          </option>
        ))}
        <option value={FOREVER}>{t("school.forever")}</option>
      </SelectField>
      <FaultLine fault={task.fault} />
      <Button type="submit" busy={task.busy}>
        {t("save")}
      </Button>
    </form>
  );
}
