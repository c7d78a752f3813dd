/** Owns coming in as a guest, by name only. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { codeOf } from "../../shared/coded-error.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Waybill } from "../../shared/ui/waybill.tsx";
import styles from "./join.module.css";

export function GuestStep({ className, onName, onBack }: { className: string; onName: (name: string) => Promise<void>; onBack: () => void }) {
  const { t } = useTranslation("class");
  const words = useServerWords();
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy) return;
    if (name.trim() === "") return setFault(t("join.guestEmpty"));
    setBusy(true);
    try {
      await onName(name.trim());
    } catch (error) {
      setFault(words(codeOf(error)));
    }
    setBusy(false);
  };
  return (
    <Waybill aria-labelledby="join-guest">
      <p className={styles.where}>{className}</p>
      <h1 id="join-guest" className={styles.title}>
        {t("join.guestTitle")}
      </h1>
      <p className={styles.lead}>{t("join.guestLead")}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the step has just been opened by the person */}
        <TextField label={t("join.guestName")} fault={fault} autoFocus autoComplete="off" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        <div className={styles.row}>
          <Button type="submit" variant="primary" size="l" icon="chevron" busy={busy}>
            {t("join.comeIn")}
          </Button>
          <Button size="l" icon="back" onClick={onBack}>
            {t("join.back")}
          </Button>
        </div>
      </form>
    </Waybill>
  );
}
