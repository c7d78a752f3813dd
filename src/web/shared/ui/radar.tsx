/** Owns the radar of the six abilities. The figures stand in a list for screen readers. */
import styles from "./radar.module.css";

export type RadarAxis = { id: string; title: string; /** 0…1, or null when nothing has been measured. */ share: number | null; words: string };

const CENTRE = { x: 150, y: 116 };
const RADIUS = 84;

export function Radar({ label, axes }: { label: string; axes: RadarAxis[] }) {
  const at = (axis: number, share: number) => {
    const angle = (axis / axes.length) * 2 * Math.PI - Math.PI / 2;
    return { x: CENTRE.x + Math.cos(angle) * RADIUS * share, y: CENTRE.y + Math.sin(angle) * RADIUS * share };
  };
  const ring = (share: number) => axes.map((_, axis) => at(axis, share)).map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  const shape = axes.flatMap((axis, index) => (axis.share === null ? [] : [{ id: axis.id, ...at(index, Math.max(0.03, axis.share)) }]));
  return (
    <figure className={styles.radar} aria-label={label}>
      <svg viewBox="-34 0 368 236" aria-hidden="true">
        {[1, 0.75, 0.5, 0.25].map((share) => (
          <polygon key={share} points={ring(share)} fill={share === 1 ? "var(--paper)" : "none"} stroke="var(--line-strong)" strokeWidth={share === 1 ? 1.4 : 0.8} />
        ))}
        {axes.map((axis, index) => {
          const end = at(index, 1);
          return <path key={axis.id} d={`M${CENTRE.x} ${CENTRE.y}L${end.x.toFixed(1)} ${end.y.toFixed(1)}`} stroke="var(--line)" />;
        })}
        {shape.length > 0 && (
          <>
            <polygon points={shape.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} fill="var(--brand)" fillOpacity="0.2" stroke="var(--brand)" strokeWidth="2.5" strokeLinejoin="round" />
            {shape.map(({ id, x, y }) => (
              <circle key={id} cx={x} cy={y} r="3.4" fill="var(--brand)" />
            ))}
          </>
        )}
        {axes.map((axis, index) => {
          const { x, y } = at(index, 1.17);
          // Over the top corner the figure would lie on the shape.
          const lift = y < CENTRE.y - RADIUS && axis.share !== null ? 12 : 0;
          const anchor = Math.abs(x - CENTRE.x) < 4 ? "middle" : x > CENTRE.x ? "start" : "end";
          return (
            <text key={axis.id} x={x} y={y + 1 - lift} textAnchor={anchor} className={styles.title}>
              {axis.title}
              {axis.share !== null && (
                <tspan x={x} dy="14" className={styles.figure}>
                  {axis.words}
                </tspan>
              )}
            </text>
          );
        })}
      </svg>
      <ul className="visually-hidden">
        {axes.map((axis) => (
          <li key={axis.id}>
            {axis.title} {axis.words}
          </li>
        ))}
      </ul>
    </figure>
  );
}
