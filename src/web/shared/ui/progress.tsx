/** Owns bars that show a share: how far, or how many of how many points. */
import styles from "./progress.module.css";
import { cx } from "./cx.ts";

/** `label` is spoken; the figure beside it is the caller's. */
export function Progress({ value, max, label, tone = "brand", className }: { value: number; max: number; label: string; tone?: "brand" | "parcel" | "ok"; className?: string | undefined }) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={cx(styles.track, className)} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={Math.min(max, Math.max(0, value))}>
      <div className={cx(styles.fill, styles[tone])} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
