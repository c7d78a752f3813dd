/** Owns drawing so many boxes, or slips of paper in a tray. */
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import styles from "./paper-picture.module.css";

type Drawn = NonNullable<ActivityViewOf<"spot-the-error">["papers"][number]["pictures"][number]["fields"][number]["drawn"]>;

const ROW = 5;
const WIDE = 46;
const HIGH = 40;

export function DrawnGoods({ what, number, labelled }: Drawn) {
  const columns = Math.min(ROW, Math.max(3, number));
  const rows = Math.max(1, Math.ceil(number / ROW));
  const [width, height] = [columns * WIDE, rows * HIGH + 8];
  // Piled up from below.
  const places = Array.from({ length: number }, (_, index) => ({ x: (index % ROW) * WIDE + 3, y: height - 6 - (Math.floor(index / ROW) + 1) * HIGH + 4 }));
  return (
    <svg className={styles.goods} viewBox={`0 0 ${width} ${height}`} style={{ width: `${width / 16}rem` }} aria-hidden="true">
      <path d={`M0 ${height - 3}H${width}`} className={styles.board} />
      {number === 0 && <rect x={width / 2 - 22} y={height - 34} width="44" height="28" rx="2" className={styles.empty} />}
      {places.map(({ x, y }, index) => (what === "boxes" ? <Carton key={index} x={x} y={y} label={labelled === null ? null : index < labelled} /> : <Slip key={index} x={x} y={y} />))}
    </svg>
  );
}

/** `label` null: whether it carries one is not the question. */
function Carton({ x, y, label }: { x: number; y: number; label: boolean | null }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width="40" height="34" rx="1.5" className={styles.carton} />
      <path d="M17 0h6v10h-6z" className={styles.tape} />
      {label === true && <path d="M22 17h14v12H22z" className={styles.sticker} />}
      {label === true && <path d="M24 20h10M24 23h10M24 26h6" className={styles.lines} />}
    </g>
  );
}

function Slip({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x + 6} ${y})`}>
      <path d="M0 0h28v34H0z" className={styles.sticker} />
      <path d="M4 7h20M4 13h20M4 19h14M4 25h18" className={styles.lines} />
    </g>
  );
}
