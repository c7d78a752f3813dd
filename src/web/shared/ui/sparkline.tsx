/** Owns the thin curve of the mood for places with little room. The words that say the same stand beside it. */
import { moodColour } from "./mood-colour.ts";
import styles from "./sparkline.module.css";

const WIDTH = 100;
const HEIGHT = 30;
const PAD = 2;

/** `values` in order, 0…100; furious is at the top. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const last = values[values.length - 1];
  if (last === undefined) return null;
  // A single value is drawn as a level line, so that the place is never empty.
  const drawn = values.length === 1 ? [last, last] : values;
  const points = drawn.map((value, turn) => `${((turn * WIDTH) / (drawn.length - 1)).toFixed(1)},${(PAD + ((100 - value) * (HEIGHT - 2 * PAD)) / 100).toFixed(1)}`).join(" ");
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <polyline points={points} stroke={moodColour(last)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
