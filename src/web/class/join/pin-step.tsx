/** Owns the PIN: the chosen name stands large above it, so that nobody comes in as somebody else by mistake. The first time it is set, and typed twice. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isEasyPin } from "../../../protocol/easy-pin.ts";
import { codeOf } from "../../shared/coded-error.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Waybill } from "../../shared/ui/waybill.tsx";
import type { RosterName } from "./find-names.ts";
import styles from "./join.module.css";

const PIN = /^\d{4,8}$/;

export function PinStep({ className, student, onPin, onBack }: { className: string; student: RosterName; onPin: (pin: string) => Promise<void>; onBack: () => void }) {
  const { t } = useTranslation("class");
  const words = useServerWords();
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [fault, setFault] = useState<{ at: "pin" | "again"; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const first = !student.hasPin;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [fault]);

  const submit = async () => {
    if (busy) return;
    if (!PIN.test(pin)) return setFault({ at: "pin", text: t("join.pinShape") });
    if (first && isEasyPin(pin)) return setFault({ at: "pin", text: words({ code: "people/easy-pin", params: {} }) });
    if (first && again !== pin) return setFault({ at: "again", text: t("join.pinDiffers") });
    setBusy(true);
    setFault(null);
    try {
      await onPin(pin);
    } catch (error) {
      setFault({ at: "pin", text: words(codeOf(error)) });
      setPin("");
      setAgain("");
    }
    setBusy(false);
  };
  const digits = { type: "password", inputMode: "numeric", autoComplete: "off", maxLength: 8 } as const;
  return (
    <Waybill aria-labelledby="join-pin">
      <p className={styles.where}>{className}</p>
      <h1 id="join-pin" className={styles.person}>
        <span className={styles.over}>{t("join.youPicked")}</span>
        {student.name}
      </h1>
      <Button variant="ghost" size="s" icon="back" onClick={onBack}>
        {t("join.notMyName")}
      </Button>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          {...digits}
          label={t(first ? "join.pinNew" : "join.pin")}
          help={t(first ? "join.pinNewHelp" : "join.pinHelp")}
          fault={fault?.at === "pin" ? fault.text : undefined}
          className={styles.pin}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the step has just been opened by the person
          autoFocus
          value={pin}
          onChange={(event) => setPin(event.target.value.normalize("NFKC").replace(/\D/g, ""))}
        />
        {first && (
          <TextField
            {...digits}
            label={t("join.pinAgain")}
            fault={fault?.at === "again" ? fault.text : undefined}
            className={styles.pin}
            value={again}
            onChange={(event) => setAgain(event.target.value.normalize("NFKC").replace(/\D/g, ""))}
          />
        )}
        <Button type="submit" variant="primary" size="l" icon="chevron" busy={busy}>
          {t("join.comeIn")}
        </Button>
      </form>
      <p className="visually-hidden" role="alert">
        {fault?.text}
      </p>
    </Waybill>
  );
}
