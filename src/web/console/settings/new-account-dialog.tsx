/** Owns making an account for a colleague. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import frame from "../console.module.css";
import { FaultLine } from "../fault-line.tsx";
import { NewPasswordFields, passwordFault } from "../gate/new-password-fields.tsx";
import { useTask } from "../use-task.ts";

export function NewAccountDialog({ open, onClose, onAdded }: { open: boolean; onClose: () => void; onAdded: () => void }) {
  const { t } = useTranslation("console");
  return (
    <Dialog open={open} onClose={onClose} title={t("account.add")}>
      <Form onClose={onClose} onAdded={onAdded} />
    </Dialog>
  );
}

function Form({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
  const { t } = useTranslation(["console", "common"]);
  const api = useApi();
  const task = useTask();
  const [values, setValues] = useState({ name: "", account: "" });
  const [role, setRole] = useState<"teacher" | "admin">("teacher");
  const [password, setPassword] = useState({ first: "", again: "" });
  const [tried, setTried] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passwordFault(password)) return;
    const added = await task.run(async () => {
      await api.accounts.add({ ...values, role, password: password.first });
    });
    if (!added) return;
    toast(t("account.added", { name: values.name }), "ok");
    onAdded();
    onClose();
  };
  return (
    <form className={frame.form} onSubmit={(event) => void send(event)}>
      <TextField label={t("account.name")} required maxLength={40} autoComplete="off" value={values.name} onChange={(event) => setValues({ ...values, name: event.target.value })} />
      <TextField label={t("account.account")} help={t("account.accountHelp")} required minLength={3} maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} value={values.account} onChange={(event) => setValues({ ...values, account: event.target.value })} />
      <SelectField label={t("account.role")} help={t(`account.rolesText.${role}`)} value={role} onChange={(event) => setRole(event.target.value === "admin" ? "admin" : "teacher")}>
        <option value="teacher">{t("account.roles.teacher")}</option>
        <option value="admin">{t("account.roles.admin")}</option>
      </SelectField>
      <NewPasswordFields value={password} onChange={setPassword} tried={tried} />
      <FaultLine fault={task.fault} />
      <div className={frame.foot}>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button type="submit" variant="primary" busy={task.busy}>
          {t("account.addYes")}
        </Button>
      </div>
    </form>
  );
}
