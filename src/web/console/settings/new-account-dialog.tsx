/** Owns making an account for a colleague. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { PasswordForm } from "./password-form.tsx";

type NewAccountProps = { onClose: () => void; onAdded: () => void };

export function NewAccountDialog({ open, ...props }: NewAccountProps & { open: boolean }) {
  const { t } = useTranslation("console");
  return (
    <Dialog open={open} onClose={props.onClose} title={t("account.add")}>
      <Form {...props} />
    </Dialog>
  );
}

function Form({ onClose, onAdded }: NewAccountProps) {
  const { t } = useTranslation("console");
  const api = useApi();
  const [values, setValues] = useState({ name: "", account: "" });
  const [role, setRole] = useState<"teacher" | "admin">("teacher");
  const add = async (password: string) => {
    await api.accounts.add({ ...values, role, password });
  };
  const done = () => {
    toast(t("account.added", { name: values.name }), "ok");
    onAdded();
  };
  return (
    <PasswordForm submit={t("account.addYes")} onPassword={add} onDone={done} onClose={onClose}>
      <TextField label={t("account.name")} required maxLength={40} autoComplete="off" value={values.name} onChange={(event) => setValues({ ...values, name: event.target.value })} />
      <TextField label={t("account.account")} help={t("account.accountHelp")} required minLength={3} maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} value={values.account} onChange={(event) => setValues({ ...values, account: event.target.value })} />
      <SelectField label={t("account.role")} help={t(`account.rolesText.${role}`)} value={role} onChange={(event) => setRole(event.target.value === "admin" ? "admin" : "teacher")}>
        <option value="teacher">{t("account.roles.teacher")}</option>
        <option value="admin">{t("account.roles.admin")}</option>
      </SelectField>
    </PasswordForm>
  );
}
