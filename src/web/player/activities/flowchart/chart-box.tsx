/** Owns how one box of a chart is drawn on the canvas, with the places where connections begin and end. */
import { Handle, NodeToolbar, Position, type Node, type NodeProps } from "@xyflow/react";
import { useTranslation } from "react-i18next";
import { cx } from "../../../shared/ui/cx.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import type { BoxSize } from "./box-size.ts";
import type { Box } from "./drawing.ts";
import styles from "./chart-canvas.module.css";

export type BoxData = {
  shape: Box["shape"];
  size: BoxSize;
  exits: { id: string; text: string }[];
  owner: string | null;
  owners: { id: string; text: string }[];
  state: "plain" | "right" | "wrong";
  onOwner: ((owner: string | null) => void) | null;
  onRemove: (() => void) | null;
};
export type ChartBoxNode = Node<BoxData, "box">;

/** The first exit goes down, the second to the right, the third to the left. */
export const exitSides = [Position.Bottom, Position.Right, Position.Left] as const;

export function sideOf(exits: readonly { id: string }[], exit: string | null): Position {
  return exitSides[Math.max(0, exits.findIndex(({ id }) => id === exit)) % exitSides.length] ?? Position.Bottom;
}

export function ChartBox({ data, selected }: NodeProps<ChartBoxNode>) {
  const { t } = useTranslation("flowchart");
  const { shape, size, exits, owner, owners, state, onOwner, onRemove } = data;
  const ownerText = owners.find(({ id }) => id === owner)?.text;
  return (
    <div className={styles.box} data-shape={shape} data-state={state} data-selected={selected || undefined} style={{ width: size.width, height: size.height }}>
      {shape === "decision" && (
        <svg className={styles.diamond} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d="M50 1L99 50L50 99L1 50z" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
      {shape !== "start" && <Handle type="target" position={Position.Top} className={cx(styles.handle, styles.into)} />}
      <span className={styles.words}>
        {size.lines.map((line, index) => (
          <span key={index}>{line}</span>
        ))}
        {ownerText !== undefined && <i>{ownerText}</i>}
      </span>
      {shape !== "end" && exits.length === 0 && <Handle type="source" id="out" position={Position.Bottom} className={styles.handle} />}
      {exits.map((exit) => {
        const side = sideOf(exits, exit.id);
        return (
          <Handle key={exit.id} type="source" id={exit.id} position={side} className={styles.handle}>
            <span className={styles.exit} data-side={side}>
              {exit.text}
            </span>
          </Handle>
        );
      })}
      {onRemove && (
        <NodeToolbar position={Position.Right} className={styles.toolbar}>
          {onOwner && (
            <select className="nodrag" aria-label={t("owner")} value={owner ?? ""} onChange={(event) => onOwner(event.target.value === "" ? null : event.target.value)}>
              <option value="">{t("noOwner")}</option>
              {owners.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
          <button type="button" onClick={onRemove} aria-label={t("remove", { text: size.lines.join("") })}>
            <Icon name="trash" />
          </button>
        </NodeToolbar>
      )}
    </div>
  );
}
