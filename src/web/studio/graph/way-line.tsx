/** Owns how an arrow is drawn, with the conditions of its ways and what they do to the mood. */
import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { LABEL, type Point } from "./lay-out.ts";
import type { WayEdge } from "./items.ts";
import { wayPath } from "./way-path.ts";
import styles from "./graph.module.css";

/** About as many Chinese characters stand in a label of the layout's width. */
const ROOM = 8;

export const WayLine = memo(function WayLine({ sourceX, sourceY, targetX, targetY, data, markerEnd, interactionWidth }: EdgeProps<WayEdge>) {
  if (!data) return null;
  const { route, back, tone, lines, more, selected } = data;
  const path = wayPath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, route?.points, back);
  const at: Point = route?.label ?? { x: (sourceX + targetX) / 2, y: (sourceY + targetY) / 2 };
  const top = at.y - ((lines.length - 1) * LABEL.line) / 2;
  return (
    <g className={styles.way} data-tone={tone} data-selected={selected || undefined}>
      <BaseEdge path={path} {...(markerEnd === undefined ? {} : { markerEnd })} {...(interactionWidth === undefined ? {} : { interactionWidth })} />
      {lines.length > 0 && <rect x={at.x - LABEL.width / 2} y={top - LABEL.line / 2} width={LABEL.width} height={lines.length * LABEL.line} rx={4} className={styles.labelGround} />}
      {lines.map(({ words, mood }, index) => (
        <text key={index} x={at.x} y={top + index * LABEL.line} className={styles.label} dominantBaseline="middle" textAnchor="middle">
          <title>{words}</title>
          {clip(words, mood === null || mood === 0 ? ROOM : ROOM - 3)}
          {mood !== null && mood !== 0 && <tspan className={mood < 0 ? styles.calmer : styles.angrier}>{` ${mood < 0 ? "↓" : "↑"}${Math.abs(mood)}`}</tspan>}
          {more > 0 && index === lines.length - 1 && ` +${more}`}
        </text>
      ))}
    </g>
  );
});

/** Western letters take half the room. */
function clip(words: string, room: number): string {
  let used = 0;
  for (let at = 0; at < words.length; at += 1) {
    used += words.charCodeAt(at) > 0x2e7f ? 1 : 0.55;
    if (used > room) return `${words.slice(0, at).trimEnd()}…`;
  }
  return words;
}
