/** Owns asking for a name, of a new thing or of one that gets another. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../shared/ui/button.tsx";
import { Dialog } from "../shared/ui/dialog.tsx";
import { TextField } from "../shared/ui/field.tsx";
import styles from "./console.module.css";
import { FaultLine } from "./fault-line.tsx";
import { useTask } from "./use-task.ts";

type NameDialogProps = { open: boolean; onClose: () => void; title: string; label: string; placeholder?: string; before?: string; yes: string; save: (name: string) => Promise<void> };

export function NameDialog({ open, onClose, title, ...rest }: NameDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <Form {...rest} onClose={onClose} />
    </Dialog>
  );
}

function Form({ onClose, label, placeholder, before = "", yes, save }: Omit<NameDialogProps, "open" | "title">) {
  const { t } = useTranslation("common");
  const task = useTask();
  const [name, setName] = useState(before);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await task.run(() => save(name.trim()))) onClose();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <TextField label={label} placeholder={placeholder} required maxLength={40} pattern=".*\S.*" autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      <FaultLine fault={task.fault} />
      <div className={styles.foot}>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" busy={task.busy}>
          {yes}
        </Button>
      </div>
    </form>
  );
}
