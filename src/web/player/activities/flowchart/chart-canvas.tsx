/** Owns the canvas on which the chart is drawn with pointer, touch or keys. Must not know what is right beyond the states it is given. */
import "@xyflow/react/dist/base.css";
import { applyNodeChanges, Background, Controls, MarkerType, ReactFlow, ReactFlowProvider, useReactFlow, type Connection, type Edge as FlowEdge, type Node, type NodeChange } from "@xyflow/react";
import { useEffect, useMemo, useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { sizeBox, type BoxSize } from "./box-size.ts";
import { ChartBox, type ChartBoxNode } from "./chart-box.tsx";
import { ChartLane, type ChartLaneNode } from "./chart-lane.tsx";
import { connect, disconnect, moveBoxes, putBox, setOwner, takeAway, type Drawing, type Edge, type Position } from "./drawing.ts";
import { laneAt, LANE_WIDTH } from "./lay-out.ts";
import styles from "./chart-canvas.module.css";

export const DRAGGED = "application/x-kefu-box";

export type Marked = { box: (id: string) => "plain" | "right" | "wrong"; edge: (edge: Edge) => "plain" | "right" | "half" | "wrong" };
export const unmarked: Marked = { box: () => "plain", edge: () => "plain" };

type ChartCanvasProps = {
  activity: Pick<ActivityViewOf<"flowchart">, "palette" | "owners">;
  drawing: Drawing;
  /** Null: to look at only. */
  change: ((next: Drawing) => void) | null;
  /** Lanes that are shown, left to right; null is for whoever is not named. */
  lanes: readonly (string | null)[] | null;
  marked: Marked;
  label: string;
  /** Another value brings the whole chart into sight. */
  fit: unknown;
};

/** Below this nobody reads the words in the boxes. */
const LEAST_READABLE = 0.62;
const EDGE = 24;

type Shown = ChartBoxNode | ChartLaneNode;

const nodeTypes = { box: ChartBox, lane: ChartLane };

export function ChartCanvas(props: ChartCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

/** The size of a box, whatever it shows. */
export function useBoxSizes({ palette }: Pick<ActivityViewOf<"flowchart">, "palette">, drawing: Drawing): (id: string) => BoxSize {
  const text = useText();
  return useMemo(() => {
    const sizes = new Map(palette.map((box) => [box.id, sizeBox(box.shape, text(box.text), drawing.nodes.some(({ id, owner }) => id === box.id && owner !== null))]));
    return (id: string) => sizes.get(id) ?? sizeBox("step", id, false);
  }, [palette, drawing.nodes, text]);
}

function Canvas({ activity, drawing, change, lanes, marked, label, fit }: ChartCanvasProps) {
  const { t } = useTranslation(["flowchart", "common"]);
  const text = useText();
  const { getNodes, getNodesBounds, screenToFlowPosition, setViewport } = useReactFlow();
  const sizeOf = useBoxSizes(activity, drawing);
  const { palette, owners } = activity;

  const wanted = useMemo((): Shown[] => {
    const named = owners.map(({ id, text: words }) => ({ id, text: text(words) }));
    const bottom = Math.max(300, ...drawing.nodes.map(({ id, y }) => y + sizeOf(id).height + 30));
    const columns = (lanes ?? []).map((lane, index): ChartLaneNode => ({
      id: `lane:${lane ?? ""}`,
      type: "lane",
      position: { x: index * LANE_WIDTH, y: -40 },
      data: { title: named.find(({ id }) => id === lane)?.text ?? t("noOwner"), height: bottom + 40 },
      draggable: false,
      selectable: false,
      focusable: false,
      zIndex: -1,
    }));
    const boxes = drawing.nodes.flatMap(({ id, x, y, owner }): ChartBoxNode[] => {
      const box = palette.find((candidate) => candidate.id === id);
      if (!box) return [];
      const title = text(box.text);
      const size = sizeOf(id);
      return [
        {
          id,
          type: "box",
          position: { x, y },
          width: size.width,
          height: size.height,
          ariaLabel: [t(`shape.${box.shape}`), title, named.find((one) => one.id === owner)?.text].filter(Boolean).join(t("common:list.comma")),
          deletable: change !== null,
          data: {
            shape: box.shape,
            size,
            exits: box.exits.map((exit) => ({ id: exit.id, text: text(exit.text) })),
            owner,
            owners: named,
            state: marked.box(id),
            onOwner: change && box.asksOwner ? (next) => change(setOwner(drawing, id, next)) : null,
            onRemove: change && (() => change(takeAway(drawing, [id]))),
          },
        },
      ];
    });
    return [...columns, ...boxes];
  }, [palette, owners, drawing, change, lanes, marked, sizeOf, text, t]);

  const [nodes, setNodes] = useState<Shown[]>(wanted);
  // What is selected and measured stays; everything else is as the drawing says.
  useEffect(() => {
    setNodes((current) =>
      wanted.map((node): Shown => {
        const before = current.find(({ id }) => id === node.id);
        return before ? { ...node, selected: before.selected ?? false, ...(before.measured ? { measured: before.measured } : {}) } : node;
      }),
    );
  }, [wanted]);

  const shownEdges = useMemo(
    () =>
      drawing.edges.map((edge): FlowEdge<{ edge: Edge }> => {
        const state = marked.edge(edge);
        return {
          id: JSON.stringify([edge.from, edge.exit, edge.to]),
          type: "smoothstep",
          source: edge.from,
          target: edge.to,
          sourceHandle: edge.exit ?? (palette.find(({ id }) => id === edge.from)?.exits[0]?.id ?? "out"),
          data: { edge },
          className: styles[`edge-${state}`] ?? "",
          markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, color: colours[state] },
          deletable: change !== null,
          interactionWidth: 24,
          ariaLabel: t("connection", { from: text(palette.find(({ id }) => id === edge.from)?.text), to: text(palette.find(({ id }) => id === edge.to)?.text) }),
        };
      }),
    [drawing.edges, palette, marked, change, text, t],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  // The whole chart where it stays readable, else its beginning; once its boxes have been measured.
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { x, y, width, height } = getNodesBounds(getNodes());
      const [wide, high] = [frame.current?.clientWidth ?? 0, frame.current?.clientHeight ?? 0];
      if (width === 0 || wide === 0) return;
      const byWidth = Math.min(1, (wide - 2 * EDGE) / width);
      const zoom = Math.max(LEAST_READABLE, Math.min(byWidth, (high - 2 * EDGE) / height));
      void setViewport({ zoom, x: Math.max(EDGE, (wide - width * zoom) / 2) - x * zoom, y: EDGE - y * zoom });
    }, 30);
    return () => clearTimeout(timer);
  }, [fit, getNodes, getNodesBounds, setViewport]);

  const onNodesChange = (changes: NodeChange<Shown>[]) => {
    const next = applyNodeChanges(changes, nodes);
    setNodes(next);
    const settled = changes.flatMap((one) => (one.type === "position" && one.dragging !== true ? [one.id] : []));
    const moved = new Map(next.filter((node) => node.type === "box" && settled.includes(node.id) && hasMoved(drawing, node)).map(({ id, position }): [string, Position] => [id, position]));
    if (!change || moved.size === 0) return;
    const placed = moveBoxes(drawing, moved);
    // In lanes, where a box stands says who does it.
    const asks = (id: string) => palette.some((box) => box.id === id && box.asksOwner);
    change(lanes ? [...moved].reduce((done, [id, at]) => (asks(id) ? setOwner(done, id, laneAt(at, sizeOf(id).width, lanes)) : done), placed) : placed);
  };

  const onConnect = ({ source, sourceHandle, target }: Connection) => change?.(connect(drawing, { from: source, exit: sourceHandle === "out" ? null : sourceHandle, to: target }));

  const drop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(DRAGGED);
    if (!change || !palette.some((box) => box.id === id)) return;
    event.preventDefault();
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const size = sizeOf(id);
    change(putBox(drawing, id, { x: at.x - size.width / 2, y: at.y - size.height / 2 }));
  };

  return (
    <div ref={frame} className={styles.canvas}>
      <ReactFlow<Shown, FlowEdge<{ edge: Edge }>>
        nodes={nodes}
        edges={shownEdges.map((edge) => ({ ...edge, selected: chosen.has(edge.id) }))}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={(changes) => setChosen((current) => new Set(changes.reduce((ids, one) => (one.type === "select" ? (one.selected ? [...ids, one.id] : ids.filter((id) => id !== one.id)) : ids), [...current])))}
        onConnect={onConnect}
        onDelete={({ nodes: gone, edges: cut }) => change?.(disconnect(takeAway(drawing, gone.map(({ id }) => id)), cut.flatMap(({ data }) => data?.edge ?? [])))}
        nodesDraggable={change !== null}
        nodesConnectable={change !== null}
        deleteKeyCode={change ? ["Backspace", "Delete"] : null}
        minZoom={0.2}
        maxZoom={1.6}
        connectionRadius={36}
        // A page that is scrolled with a wheel or a finger must not be caught by the chart.
        preventScrolling={false}
        zoomOnScroll={false}
        aria-label={label}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        ariaLabelConfig={ariaWords(t)}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={20} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

const colours = { plain: "#47565a", right: "#2f7d4f", half: "#b7860b", wrong: "#bb3e2a" } as const;

function hasMoved({ nodes }: Drawing, { id, position }: Node): boolean {
  const before = nodes.find((node) => node.id === id);
  return before !== undefined && (before.x !== Math.round(position.x) || before.y !== Math.round(position.y));
}

function ariaWords(t: (key: string) => string) {
  return {
    "node.a11yDescription.default": t("aria.box"),
    "node.a11yDescription.keyboardDisabled": t("aria.box"),
    "edge.a11yDescription.default": t("aria.connection"),
    "controls.ariaLabel": t("aria.controls"),
    "controls.zoomIn.ariaLabel": t("aria.zoomIn"),
    "controls.zoomOut.ariaLabel": t("aria.zoomOut"),
    "controls.fitView.ariaLabel": t("aria.fitView"),
    "handle.ariaLabel": t("aria.handle"),
  };
}
