/** Owns the ground of one lane: whose steps stand in it. */
import type { Node, NodeProps } from "@xyflow/react";
import { LANE_WIDTH } from "./lay-out.ts";
import styles from "./chart-canvas.module.css";

export type ChartLaneNode = Node<{ title: string; height: number }, "lane">;

export function ChartLane({ data }: NodeProps<ChartLaneNode>) {
  return (
    <div className={styles.lane} style={{ width: LANE_WIDTH, height: data.height }}>
      <b>{data.title}</b>
    </div>
  );
}
