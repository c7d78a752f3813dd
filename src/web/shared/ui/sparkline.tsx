/** Owns the thin curve of the mood for places with little room. The words that say the same stand beside it. */
import { moodColour } from "./mood-colour.ts";
import styles from "./sparkline.module.css";

const WIDTH = 100;
const HEIGHT = 30;
const PAD = 2;
/** Of the scale of 100, the least that is shown, so that small changes can be seen and are not made large. */
const WINDOW = 50;

/** `values` in order, 0…100; furious is at the top. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const last = values[values.length - 1];
  if (last === undefined) return null;
  // A single value is drawn as a level line, so that the place is never empty.
  const drawn = values.length === 1 ? [last, last] : values;
  const span = Math.max(WINDOW, Math.max(...drawn) - Math.min(...drawn));
  const top = Math.min(100, Math.max(span, (Math.max(...drawn) + Math.min(...drawn) + span) / 2));
  const points = drawn.map((value, turn) => `${((turn * WIDTH) / (drawn.length - 1)).toFixed(1)},${(PAD + ((top - value) * (HEIGHT - 2 * PAD)) / span).toFixed(1)}`).join(" ");
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <polyline points={points} stroke={moodColour(last)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
