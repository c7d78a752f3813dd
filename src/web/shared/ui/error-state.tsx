/** Owns what stands where something failed: what happened in words, what is safe, and a way on. */
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./state.module.css";

/** `code` is small print for whoever helps. `as="h1"` where it is all that the page holds. */
export function ErrorState({ title, as: Title = "p", code, actions, children }: { title: ReactNode; as?: "p" | "h1"; code?: string | undefined; actions?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.state} role="alert">
      <span className={styles.sign}>
        <Icon name="warning" />
      </span>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
      {code && <p className={styles.code}>{code}</p>}
    </div>
  );
}
