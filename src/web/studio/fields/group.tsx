/** Owns a field that is made of several controls: its name, help and fault. */
import { useId, type ReactNode } from "react";
import { Icon } from "../../shared/ui/icon.tsx";
import { cx } from "../../shared/ui/cx.ts";
import styles from "./fields.module.css";

type GroupProps = { label: ReactNode; help?: ReactNode; fault?: ReactNode; hideLabel?: boolean | undefined; className?: string | undefined; children: ReactNode };

export function FieldGroup({ label, help, fault, hideLabel = false, className, children }: GroupProps) {
  const id = useId();
  return (
    <fieldset className={cx(styles.group, className)} aria-describedby={help ? id : undefined}>
      <legend className={hideLabel ? "visually-hidden" : styles.legend}>{label}</legend>
      {children}
      {help && (
        <p id={id} className={styles.help}>
          {help}
        </p>
      )}
      {fault && (
        <p className={styles.fault}>
          <Icon name="warning" />
          {fault}
        </p>
      )}
    </fieldset>
  );
}
