/** Owns the bar code of a waybill: one bar for each of the attempt's own turns, its height the share of points earned there. Decoration with a meaning said in `label`. */
import styles from "./bars.module.css";

/** `shares` 0…1 in the order of the turns. */
export function Bars({ shares, label }: { shares: number[]; label: string }) {
  const step = 5;
  return (
    <svg className={styles.bars} viewBox={`0 0 ${Math.max(1, shares.length * step)} 30`} style={{ width: `${Math.max(1, shares.length) * 0.32}rem` }} role="img" aria-label={label} preserveAspectRatio="none">
      {shares.map((share, turn) => {
        const height = 8 + 22 * Math.min(1, Math.max(0, share));
        // Two widths alternate as on a real bar code; the last of each four is wide.
        return <rect key={turn} x={turn * step} y={30 - height} width={turn % 4 === 3 ? 3.8 : 2.4} height={height} rx="0.5" />;
      })}
    </svg>
  );
}
