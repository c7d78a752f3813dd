/** Owns how an arrow is drawn, with the conditions of its ways and what they do to the mood. */
import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { LABEL, type Point } from "./lay-out.ts";
import type { WayEdge } from "./items.ts";
import { wayPath } from "./way-path.ts";
import styles from "./graph.module.css";

/** About as many Chinese characters stand in a label of the layout's width. */
const ROOM = 11;

export const WayLine = memo(function WayLine({ sourceX, sourceY, targetX, targetY, data, markerEnd, interactionWidth }: EdgeProps<WayEdge>) {
  if (!data) return null;
  const { route, back, tone, lines, more, selected } = data;
  const path = wayPath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, route?.points, back);
  const at: Point = route?.label ?? { x: (sourceX + targetX) / 2, y: (sourceY + targetY) / 2 };
  const top = at.y - ((lines.length - 1) * LABEL.line) / 2;
  const shown = lines.map(({ words, mood }, index) => {
    const change = mood === null || mood === 0 ? "" : ` ${mood < 0 ? "↓" : "↑"}${Math.abs(mood)}`;
    return { words, mood: mood ?? 0, change, clipped: clip(words, change === "" ? ROOM : ROOM - 3), rest: more > 0 && index === lines.length - 1 ? ` +${more}` : "" };
  });
  return (
    <g className={styles.way} data-tone={tone} data-selected={selected || undefined}>
      <BaseEdge path={path} {...(markerEnd === undefined ? {} : { markerEnd })} {...(interactionWidth === undefined ? {} : { interactionWidth })} />
      {shown.map(({ words, mood, change, clipped, rest }, index) => {
        const [y, width] = [top + index * LABEL.line, 12 * roomOf(`${clipped}${change}${rest}`) + 6];
        return (
          <g key={index} className={styles.label}>
            <title>{words}</title>
            <rect x={at.x - width / 2} y={y - LABEL.line / 2} width={width} height={LABEL.line} />
            <text x={at.x} y={y} dominantBaseline="middle" textAnchor="middle">
              {clipped}
              {change !== "" && <tspan className={mood < 0 ? styles.calmer : styles.angrier}>{change}</tspan>}
              {rest}
            </text>
          </g>
        );
      })}
    </g>
  );
});

/** In Chinese characters; Western letters take about half of one. */
function roomOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 1 : 0.6), 0);
}

function clip(words: string, room: number): string {
  if (roomOf(words) <= room) return words;
  const letters = [...words];
  while (roomOf(letters.join("")) > room - 1) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
