/** Owns words that name keys: shown only where there is a keyboard. What the keys do must be reachable another way too. */
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import styles from "./key-words.module.css";

/** Words among others. */
export function KeyWords({ className, children }: { className?: string; children: ReactNode }) {
  return <span className={cx(styles.keys, className)}>{children}</span>;
}

/** The key of a button, for the eye; the button tells it to screen readers by `aria-keyshortcuts`. */
export function KeyName({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <kbd className={cx(styles.keys, className)} aria-hidden="true">
      {children}
    </kbd>
  );
}
