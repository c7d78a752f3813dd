/** Owns the form in a dialog that gives an account a password, with what is asked beside it. It closes when that has worked. */
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import frame from "../console.module.css";
import { FaultLine } from "../fault-line.tsx";
import { useNewPassword } from "../gate/use-new-password.tsx";
import { useTask } from "../use-task.ts";

type PasswordFormProps = { children: ReactNode; submit: string; onPassword: (password: string) => Promise<void>; onDone: () => void; onClose: () => void };

export function PasswordForm({ children, submit, onPassword, onDone, onClose }: PasswordFormProps) {
  const { t } = useTranslation("common");
  const task = useTask();
  const { fields, take } = useNewPassword();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const password = take();
    if (password === null || !(await task.run(() => onPassword(password)))) return;
    onDone();
    onClose();
  };
  return (
    <form className={frame.form} onSubmit={(event) => void send(event)}>
      {children}
      {fields}
      <FaultLine fault={task.fault} />
      <div className={frame.foot}>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" busy={task.busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
