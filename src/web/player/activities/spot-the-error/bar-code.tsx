/** Owns the look of a bar code: always the same bars for the same text. It cannot be scanned. */
import styles from "./paper-picture.module.css";

const BARS = 28;

export function BarCode({ of }: { of: string }) {
  const bars: { x: number; width: number }[] = [];
  let x = 0;
  let mix = 7;
  for (let index = 0; index < BARS; index += 1) {
    mix = (mix * 31 + of.charCodeAt(index % Math.max(1, of.length)) + index) % 9973;
    const width = 1 + (mix % 3);
    bars.push({ x, width });
    x += width + 1 + (mix % 2);
  }
  return (
    <svg className={styles.barCode} viewBox={`0 0 ${x} 24`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map((bar) => (
        <rect key={bar.x} x={bar.x} y="0" width={bar.width} height="24" />
      ))}
    </svg>
  );
}
