/** Owns the stamp on a waybill: the grade in one glance. `label` is what a screen reader says. */
import { cx } from "./cx.ts";
import styles from "./stamp.module.css";

export function Stamp({ text, small, tone, label }: { text: string; small?: string; tone: "ok" | "warn" | "bad"; label: string }) {
  const size = text.length <= 2 ? 25 : text.length <= 4 ? 18 : text.length <= 8 ? 13 : 10;
  return (
    <svg className={cx(styles.stamp, styles[tone])} viewBox="0 0 100 100" role="img" aria-label={label}>
      <circle cx="50" cy="50" r="46" strokeWidth="3" />
      <circle cx="50" cy="50" r="40" strokeWidth="1" strokeDasharray="2 2.4" />
      <path d="M18 36h64M18 66h64" strokeWidth="1" />
      <text x="50" y={51 + size * 0.36} fontSize={size} letterSpacing={text.length <= 2 ? 4 : 0} dx={text.length <= 2 ? 2 : 0}>
        {text}
      </text>
      {small && (
        <text x="50" y="79" fontSize="8.5">
          {small}
        </text>
      )}
      <path className={styles.star} d="M50 17l2 4.6 5 .5-3.8 3.3 1.1 4.9-4.3-2.6-4.3 2.6 1.1-4.9-3.8-3.3 5-.5z" />
    </svg>
  );
}
