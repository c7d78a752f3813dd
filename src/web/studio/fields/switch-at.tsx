/** Owns switching something on or off. */
import { useId } from "react";
import { cx } from "../../shared/ui/cx.ts";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

/** `fallback`: what holds where nothing is written. */
export function SwitchAt({ place, label, help, className, fallback = false }: PlaceProps & { fallback?: boolean }) {
  const { value, put, readOnly, fault } = usePlace<boolean>(place);
  const id = useId();
  return (
    <div className={className}>
      <label className={cx(styles.switch)}>
        <input type="checkbox" checked={value ?? fallback} disabled={readOnly} aria-describedby={help ? id : undefined} onChange={(event) => put(event.target.checked)} />
        <span>{label}</span>
      </label>
      {help && (
        <p id={id} className={styles.help}>
          {help}
        </p>
      )}
      {fault && <p className={styles.fault}>{fault}</p>}
    </div>
  );
}
