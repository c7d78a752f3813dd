/** Owns giving a colleague a new password. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { AccountInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import frame from "../console.module.css";
import { FaultLine } from "../fault-line.tsx";
import { NewPasswordFields, passwordFault } from "../gate/new-password-fields.tsx";
import { useTask } from "../use-task.ts";

export function ResetPasswordDialog({ open, account, onClose }: { open: boolean; account: AccountInfo; onClose: () => void }) {
  const { t } = useTranslation("console");
  return (
    <Dialog open={open} onClose={onClose} title={t("account.resetOf", { name: account.name })}>
      <Form account={account} onClose={onClose} />
    </Dialog>
  );
}

function Form({ account: { id, name }, onClose }: { account: AccountInfo; onClose: () => void }) {
  const { t } = useTranslation(["console", "common"]);
  const api = useApi();
  const task = useTask();
  const [password, setPassword] = useState({ first: "", again: "" });
  const [tried, setTried] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passwordFault(password)) return;
    const done = await task.run(async () => {
      await api.accounts.change(id, { password: password.first });
    });
    if (!done) return;
    toast(t("account.resetDone", { name }), "ok");
    onClose();
  };
  return (
    <form className={frame.form} onSubmit={(event) => void send(event)}>
      <p className={frame.note}>{t("account.resetText")}</p>
      <NewPasswordFields value={password} onChange={setPassword} tried={tried} />
      <FaultLine fault={task.fault} />
      <div className={frame.foot}>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button type="submit" variant="primary" busy={task.busy}>
          {t("account.reset")}
        </Button>
      </div>
    </form>
  );
}
