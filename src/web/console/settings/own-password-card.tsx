/** Owns changing one's own password. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { FaultLine } from "../fault-line.tsx";
import { NewPasswordFields, passwordFault } from "../gate/new-password-fields.tsx";
import { useTask } from "../use-task.ts";
import styles from "./settings.module.css";

const NONE = { first: "", again: "" };

export function OwnPasswordCard() {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask();
  const [before, setBefore] = useState("");
  const [password, setPassword] = useState(NONE);
  const [tried, setTried] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passwordFault(password)) return;
    if (!(await task.run(() => api.changePassword(before, password.first)))) return;
    toast(t("password.changed"), "ok");
    setBefore("");
    setPassword(NONE);
    setTried(false);
  };
  return (
    <Card title={t("password.own")}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <TextField type="password" label={t("password.before")} required maxLength={200} autoComplete="current-password" value={before} onChange={(event) => setBefore(event.target.value)} />
        <NewPasswordFields value={password} onChange={setPassword} tried={tried} />
        <FaultLine fault={task.fault} />
        <Button type="submit" busy={task.busy}>
          {t("password.change")}
        </Button>
      </form>
    </Card>
  );
}
