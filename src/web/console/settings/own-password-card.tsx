/** Owns changing one's own password. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { FaultLine } from "../fault-line.tsx";
import { useNewPassword } from "../gate/use-new-password.tsx";
import { useTask } from "../use-task.ts";
import styles from "./settings.module.css";

export function OwnPasswordCard() {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask();
  const [before, setBefore] = useState("");
  const { fields, take, clear } = useNewPassword();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const password = take();
    if (password === null || !(await task.run(() => api.changePassword(before, password)))) return;
    toast(t("password.changed"), "ok");
    setBefore("");
    clear();
  };
  return (
    <Card title={t("password.own")}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <TextField type="password" label={t("password.before")} required maxLength={200} autoComplete="current-password" value={before} onChange={(event) => setBefore(event.target.value)} />
        {fields}
        <FaultLine fault={task.fault} />
        <Button type="submit" busy={task.busy}>
          {t("password.change")}
        </Button>
      </form>
    </Card>
  );
}
