/** Owns the control of a paper field by the field's type. Dates, times and money are typed as on paper: writing them well is part of the task. */
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FormView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import styles from "./paper-field.module.css";

type PaperControlProps = {
  field: FormView["fields"][number];
  id: string;
  value: string;
  locked: boolean;
  describedBy: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
};

export function PaperControl({ field, id, value, locked, describedBy, onChange, onBlur }: PaperControlProps) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const wiring = { id, value, "aria-describedby": describedBy, className: styles.control, onBlur };
  if (field.type === "choice") {
    return (
      <select {...wiring} data-empty={value === "" || undefined} disabled={locked} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("form.choose")}</option>
        {field.options.map((option) => (
          <option key={option.id} value={option.id}>
            {text(option.text)}
          </option>
        ))}
      </select>
    );
  }
  if (field.type === "rating") {
    return (
      <div className={styles.rating} role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
        {["1", "2", "3", "4", "5"].map((score) => (
          <label key={score}>
            <input type="radio" name={id} value={score} checked={value === score} disabled={locked} onChange={() => onChange(score)} onBlur={onBlur} />
            {score}
          </label>
        ))}
      </div>
    );
  }
  // What is printed is read, not typed: it takes the lines that it needs.
  if (field.given) return <GrowingText {...wiring} className={cx(styles.control, styles.printed)} rows={1} readOnly onChange={onChange} />;
  if (field.type === "long-text") return <GrowingText {...wiring} rows={2} readOnly={locked} onChange={onChange} />;
  return <input {...wiring} type="text" autoComplete="off" inputMode={field.type === "money" ? "decimal" : "text"} readOnly={locked} onChange={(event) => onChange(event.target.value)} />;
}

type GrowingTextProps = { id: string; value: string; className: string | undefined; rows: number; readOnly: boolean; "aria-describedby": string | undefined; onBlur: () => void; onChange: (value: string) => void };

// Grows with its text, as a column on paper takes another line.
function GrowingText({ onChange, ...control }: GrowingTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = "auto";
    if (element.scrollHeight > 0) element.style.height = `${element.scrollHeight + 2}px`;
  }, [control.value]);
  return <textarea ref={box} {...control} onChange={(event) => onChange(event.target.value)} />;
}
