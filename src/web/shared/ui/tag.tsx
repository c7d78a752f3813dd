/** Owns the small label. Colour is never its only message: the words or the sign say the same. */
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./tag.module.css";

export type Tone = "brand" | "ok" | "warn" | "bad" | "parcel" | "plain";

export function Tag({ tone = "brand", icon, className, children }: { tone?: Tone; icon?: IconName | undefined; className?: string | undefined; children: ReactNode }) {
  return (
    <span className={cx(styles.tag, styles[tone], className)}>
      {icon && <Icon name={icon} className={styles.icon} />}
      {children}
    </span>
  );
}
