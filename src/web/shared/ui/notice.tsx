/** Owns the line that says how things stand until that has passed: a sign, the words, and what can be done about it. */
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./notice.module.css";

export function Notice({ tone = "brand", icon, action, className, children, ...rest }: ComponentProps<"div"> & { tone?: "brand" | "bad" | "warn" | "parcel"; icon: IconName; action?: ReactNode }) {
  return (
    <div {...rest} className={cx(styles.notice, className)} data-tone={tone}>
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </div>
  );
}
