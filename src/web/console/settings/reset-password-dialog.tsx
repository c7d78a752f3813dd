/** Owns giving a colleague a new password. */
import { useTranslation } from "react-i18next";
import type { AccountInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import frame from "../console.module.css";
import { PasswordForm } from "./password-form.tsx";

export function ResetPasswordDialog({ open, account: { id, name }, onClose }: { open: boolean; account: AccountInfo; onClose: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const change = async (password: string) => {
    await api.accounts.change(id, { password });
  };
  return (
    <Dialog open={open} onClose={onClose} title={t("account.resetOf", { name })}>
      <PasswordForm submit={t("account.reset")} onPassword={change} onDone={() => toast(t("account.resetDone", { name }), "ok")} onClose={onClose}>
        <p className={frame.note}>{t("account.resetText")}</p>
      </PasswordForm>
    </Dialog>
  );
}
