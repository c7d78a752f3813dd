/** Owns the waybill: the sheet with packing tape on top and a perforated edge to tear along. For tasks and reports. */
import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import styles from "./waybill.module.css";

export function Waybill({ className, children, ...rest }: ComponentProps<"section">) {
  return (
    <section {...rest} className={cx(styles.waybill, className)}>
      {children}
    </section>
  );
}

/** The line to tear along, from edge to edge of the waybill. */
export function Perforation() {
  return <div className={styles.perforation} aria-hidden="true" />;
}
