/** Owns a choice in the row of settings of a frame: as wide as its words. */
import { useId } from "react";
import controls from "../../shared/ui/field.module.css";
import { cx } from "../../shared/ui/cx.ts";
import styles from "./frame.module.css";

type SmallSelectProps = { label: string; hideLabel?: boolean; value: string; options: readonly { value: string; title: string }[]; readOnly: boolean; onChange: (value: string) => void };

export function SmallSelect({ label, hideLabel = false, value, options, readOnly, onChange }: SmallSelectProps) {
  const id = useId();
  return (
    <span className={styles.select}>
      <label htmlFor={id} className={hideLabel ? "visually-hidden" : undefined}>
        {label}
      </label>
      <select id={id} className={cx(controls.control, styles.control)} value={value} disabled={readOnly} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.title}
          </option>
        ))}
      </select>
    </span>
  );
}
