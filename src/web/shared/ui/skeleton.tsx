/** Owns the grey shapes that stand where something is being loaded. `label` tells screen readers what. */
import styles from "./skeleton.module.css";

export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${92 - ((line * 37) % 45)}%` }} />
      ))}
    </div>
  );
}
