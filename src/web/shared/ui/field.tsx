/** Owns form fields: a label that is always visible, help and fault tied to the control. */
import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

type FieldProps = { label: ReactNode; help?: ReactNode; fault?: ReactNode; hideLabel?: boolean; className?: string | undefined };
type Wiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined; className: string };

/** Gives `children` what ties a control to its words: spread it on the control. */
export function Field({ label, help, fault, hideLabel = false, className, children }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div className={cx(styles.field, className)}>
      <label className={hideLabel ? "visually-hidden" : styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": fault ? true : undefined, className: cx(styles.control) })}
      {help && (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      )}
      {fault && (
        <p className={styles.fault} id={`${id}-fault`}>
          <Icon name="warning" />
          {fault}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, help, fault, hideLabel, className, ...control }: FieldProps & Omit<ComponentProps<"input">, "className">) {
  return (
    <Field {...{ label, help, fault, hideLabel, className }}>{(wiring) => <input type="text" {...control} {...wiring} />}</Field>
  );
}

export function SelectField({ label, help, fault, hideLabel, className, children, ...control }: FieldProps & Omit<ComponentProps<"select">, "className">) {
  return (
    <Field {...{ label, help, fault, hideLabel, className }}>
      {(wiring) => (
        <select {...control} {...wiring}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** A radio button or check box as a whole line to press on. */
export function Choice({ className, children, ...control }: ComponentProps<"input"> & { type: "radio" | "checkbox" }) {
  return (
    <label className={cx(styles.choice, className)}>
      <input {...control} />
      <span>{children}</span>
    </label>
  );
}
