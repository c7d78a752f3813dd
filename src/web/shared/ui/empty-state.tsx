/** Owns what stands where there is nothing yet, and says how to get something. */
import type { ReactNode } from "react";
import styles from "./state.module.css";

/** `as="h1"` where it is all that the page holds. */
export function EmptyState({ title, as: Title = "p", actions, children }: { title: ReactNode; as?: "p" | "h1"; actions?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <svg viewBox="0 0 80 60" className={styles.drawing} aria-hidden="true">
        <path d="M10 22l30-12 30 12v26L40 58 10 48z" fill="var(--parcel-soft)" stroke="var(--parcel)" strokeWidth="2" strokeLinejoin="round" />
        <path d="M10 22l30 11 30-11M40 33v25M25 16l30 11v9l-5-2-4 1v-5L17 19" fill="none" stroke="var(--parcel)" strokeWidth="2" strokeLinejoin="round" />
      </svg>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
