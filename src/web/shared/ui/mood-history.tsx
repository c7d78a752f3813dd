/** Owns the small curve of the mood over the turns. Its text alternative lists the values. */
import { useTranslation } from "react-i18next";
import { moodColour } from "./mood-colour.ts";
import styles from "./mood-history.module.css";

const WIDTH = 240;
const HEIGHT = 64;
const PAD = 7;

/** `values` in order, 0…100; the first is the mood at the start. */
export function MoodHistory({ values, className }: { values: number[]; className?: string | undefined }) {
  const { t } = useTranslation("common");
  if (values.length === 0) return null;
  const x = (turn: number) => PAD + (values.length === 1 ? 0 : (turn * (WIDTH - 2 * PAD)) / (values.length - 1));
  // Furious is at the top.
  const y = (value: number) => PAD + ((100 - value) * (HEIGHT - 2 * PAD)) / 100;
  const points = values.map((value, turn) => `${x(turn)},${y(value)}`).join(" ");
  const last = values.length - 1;
  return (
    <svg className={`${styles.history} ${className ?? ""}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("mood.history", { values: values.map(Math.round).join(" → ") })}>
      <path d={`M0 ${y(70)}H${WIDTH}M0 ${y(40)}H${WIDTH}`} stroke="var(--line-strong)" strokeDasharray="3 4" fill="none" />
      <polygon points={`${x(0)},${HEIGHT} ${points} ${x(last)},${HEIGHT}`} fill="var(--parcel-soft)" opacity="0.6" />
      <polyline points={points} fill="none" stroke="var(--ink-2)" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" />
      {values.map((value, turn) => (
        <circle key={turn} cx={x(turn)} cy={y(value)} r={turn === last ? 5 : 3.2} fill={moodColour(value)} stroke="var(--card)" strokeWidth="1.2" />
      ))}
    </svg>
  );
}
