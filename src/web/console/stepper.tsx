/** Owns a whole number that is changed by two buttons or typed. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../shared/ui/icon.tsx";
import styles from "./stepper.module.css";

type StepperProps = { label: string; hideLabel?: boolean; value: number; min: number; max: number; step?: number; unit?: string; disabled?: boolean; onChange: (value: number) => void };

export function Stepper({ label, hideLabel = false, value, min, max, step = 1, unit, disabled = false, onChange }: StepperProps) {
  const { t } = useTranslation("console");
  const id = useId();
  const set = (to: number) => onChange(Math.min(max, Math.max(min, Math.round(to))));
  return (
    <div className={styles.field}>
      <label className={hideLabel ? "visually-hidden" : styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.stepper}>
        <button type="button" aria-label={t("less", { label })} disabled={disabled || value <= min} onClick={() => set(value - step)}>
          <Icon name="minus" />
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          disabled={disabled}
          value={value}
          onChange={(event) => {
            const typed = event.target.valueAsNumber;
            if (Number.isFinite(typed)) set(typed);
          }}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
        <button type="button" aria-label={t("moreOf", { label })} disabled={disabled || value >= max} onClick={() => set(value + step)}>
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
