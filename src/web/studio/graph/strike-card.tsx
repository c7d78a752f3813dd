/** Owns how something that strikes from outside is drawn: an interrupt, a missed promise, the agent who hangs up. */
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { memo } from "react";
import { Icon } from "../../shared/ui/icon.tsx";
import type { StrikeNode } from "./items.ts";
import styles from "./graph.module.css";

export const StrikeCard = memo(function StrikeCard({ data: { strike, words, selected } }: NodeProps<StrikeNode>) {
  return (
    <div className={styles.strike} data-selected={selected || undefined} title={words}>
      {strike.from !== null && <Handle type="target" position={Position.Left} isConnectable={false} className={styles.hiddenHandle} />}
      <Icon name={strike.kind === "missed" ? "clock" : strike.kind === "interrupt" ? "warning" : "phone"} />
      <span>{words}</span>
      <Handle type="source" position={Position.Right} isConnectable={false} className={styles.hiddenHandle} />
    </div>
  );
});
