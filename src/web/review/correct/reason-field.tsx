/** Owns writing why: ready reasons at a press, own words. */
import { useTranslation } from "react-i18next";
import { Field } from "../../shared/ui/field.tsx";
import { focusFirst } from "../../shared/ui/focus-first.ts";
import styles from "./reason-field.module.css";

const MOST = 500;

export function ReasonField({ value, onChange, ready = [], label, first = false }: { value: string; onChange: (value: string) => void; ready?: readonly string[]; label?: string; /** A window that opens begins here. */ first?: boolean }) {
  const { t } = useTranslation("review");
  return (
    <div>
      <Field label={label ?? t("reason.label")} help={ready.length === 0 ? t("reason.help") : undefined}>
        {(wiring) => <textarea {...wiring} ref={first ? focusFirst : undefined} rows={2} maxLength={MOST} value={value} onChange={(event) => onChange(event.target.value)} />}
      </Field>
      {ready.length > 0 && (
        <div role="group" aria-label={t("reason.ready")} className={styles.ready}>
          {ready.map((one) => (
            <button key={one} type="button" className={styles.reason} onClick={() => onChange(t(`reason.${one}`))}>
              {t(`reason.${one}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
