/** Owns the canvas: zoom, minimap, choosing with pointer and keys, drawing new arrows. Must not know how the dialogue is changed. */
import "@xyflow/react/dist/base.css";
import { Background, Controls, MiniMap, ReactFlow, useReactFlow, type Connection, type FinalConnectionState } from "@xyflow/react";
import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { BeatCard } from "./beat-card.tsx";
import type { GraphNode, WayEdge } from "./items.ts";
import { CARD } from "./lay-out.ts";
import { neighbour, type Direction } from "./neighbour.ts";
import { StrikeCard } from "./strike-card.tsx";
import type { GraphItems } from "./use-graph.ts";
import { WayLine } from "./way-line.tsx";
import { WayPanel } from "./way-panel.tsx";
import type { GraphEdits } from "./use-graph-edits.ts";
import styles from "./graph.module.css";

const nodeTypes = { beat: BeatCard, strike: StrikeCard };
const edgeTypes = { way: WayLine };
const directions: Readonly<Record<string, Direction>> = { ArrowRight: "on", ArrowLeft: "back", ArrowUp: "up", ArrowDown: "down" };

/** Below this nobody reads the words on the cards. */
const READABLE = 0.85;
const EDGE = 40;

type GraphCanvasProps = {
  items: GraphItems;
  edits: GraphEdits;
  readOnly: boolean;
  narrow: boolean;
  select: (place: Path) => void;
  onEdit: (beat: string) => void;
};

export function GraphCanvas({ items, edits, readOnly, narrow, select, onEdit }: GraphCanvasProps) {
  const { t } = useTranslation("studio-graph");
  const { nodes, edges, beat, arrow } = items;
  const flow = useReactFlow<GraphNode, WayEdge>();
  const frame = useRef<HTMLDivElement>(null);
  const wanted = nodes.find((node) => node.type === "beat" && node.data.index === beat) ?? null;
  useReveal(frame, wanted ?? nodes.find((node) => node.type === "beat" && node.data.opening) ?? nodes[0] ?? null);

  const focusCard = (id: string) => frame.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus();
  const placeOf = (index: number): Path => ["beats", index];

  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.target.closest("input, select, button")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (direction) {
      const to = neighbour(items, wanted?.id ?? null, direction);
      if (to) {
        select(placeOf(to.data.index));
        // It may lie out of sight: then it is drawn only when the canvas has moved there.
        setTimeout(() => focusCard(to.id), 60);
      }
    } else if (event.key === "Enter") focusInspector();
    else if (event.key === "F2" && wanted && !readOnly) onEdit(wanted.id);
    else if ((event.key === "Delete" || event.key === "Backspace") && !readOnly) {
      if (arrow) edits.removeWays(arrow);
      else if (beat !== null) edits.removeBeat(beat);
    } else return;
    event.preventDefault();
  };

  const connect = ({ source, target }: Connection) => edits.connect(source, target);
  const drop = (_: unknown, { isValid, fromNode, toNode }: FinalConnectionState) => {
    if (!isValid && !toNode && fromNode?.type === "beat" && !moving.current) edits.branchToNew(fromNode.id);
  };
  /** The end of an arrow is dragged: dropped on empty ground it goes back where it was. */
  const moving = useRef(false);
  const reconnect = ({ id, source }: WayEdge, { source: from, target }: Connection) => {
    const moved = items.graph.arrows.find((one) => one.id === id);
    if (moved && source === from && moved.to !== target) edits.retarget(moved.ways, target);
  };

  return (
    // The keys belong to the cards inside, which take the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className={styles.canvas} tabIndex={-1} onKeyDown={press} data-narrow={narrow || undefined}>
      <ReactFlow<GraphNode, WayEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        aria-label={t("canvas")}
        ariaLabelConfig={useMemo(() => ariaWords(t), [t])}
        onlyRenderVisibleElements
        nodesDraggable={false}
        nodesConnectable={!readOnly}
        elementsSelectable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        // A phone's page is scrolled with the finger that touches the graph.
        preventScrolling={!narrow}
        minZoom={0.1}
        maxZoom={1.6}
        connectionRadius={40}
        onNodeClick={(event, node) => {
          if (event.target instanceof Element && event.target.closest("input, button")) return;
          select(node.type === "beat" ? placeOf(node.data.index) : node.data.strike.place);
        }}
        onNodeDoubleClick={(_, node) => {
          if (node.type === "beat" && !readOnly) onEdit(node.id);
        }}
        onEdgeClick={(_, edge) => {
          const way = items.graph.arrows.find(({ id }) => id === edge.id)?.ways[0];
          const strike = items.graph.strikes.find(({ id }) => edge.id.startsWith(`strike:${id}`));
          if (way) select(way.place);
          else if (strike) select(strike.place);
          frame.current?.focus();
        }}
        onConnect={connect}
        onConnectEnd={drop}
        edgesReconnectable={!readOnly}
        reconnectRadius={16}
        onReconnect={reconnect}
        onReconnectStart={() => (moving.current = true)}
        onReconnectEnd={() => (moving.current = false)}
        isValidConnection={({ source, target }) => source !== target && !target.startsWith("strike:")}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={20} />
        <Controls showInteractive={false} onFitView={() => void flow.fitView({ padding: 0.05 })} />
        {!narrow && <MiniMap<GraphNode> pannable zoomable ariaLabel={t("aria.minimap")} nodeColor={miniColour} nodeStrokeWidth={0} className={styles.minimap ?? ""} style={{ width: 150, height: 90 }} />}
        {arrow && <WayPanel key={arrow.id} items={items} arrow={arrow} edits={edits} readOnly={readOnly} select={select} />}
      </ReactFlow>
    </div>
  );
}

/** Brings a card into sight when it is another one, and only as far as it must. */
function useReveal(frame: { current: HTMLDivElement | null }, node: GraphNode | null): void {
  const flow = useReactFlow<GraphNode, WayEdge>();
  const first = useRef(true);
  const { id, x, y } = { id: node?.id ?? null, x: node?.position.x ?? 0, y: node?.position.y ?? 0 };
  useEffect(() => {
    const { current } = frame;
    if (id === null || !current || current.clientWidth === 0) return;
    const { clientWidth: wide, clientHeight: high } = current;
    if (first.current) {
      first.current = false;
      void flow.setViewport({ zoom: READABLE, x: EDGE - x * READABLE + Math.min(120, wide * 0.1), y: high / 2 - (y + CARD.height / 2) * READABLE });
      return;
    }
    const { zoom, ...at } = flow.getViewport();
    const [left, top] = [x * zoom + at.x, y * zoom + at.y];
    if (left >= 8 && top >= 8 && left + CARD.width * zoom <= wide - 8 && top + CARD.height * zoom <= high - 8) return;
    void flow.setCenter(x + CARD.width / 2, y + CARD.height / 2, { zoom: Math.max(zoom, 0.5) });
  }, [frame, flow, id, x, y]);
}

/** The settings of what is selected, wherever they begin. */
function focusInspector(): void {
  const fields = ["input", "textarea", "select", "button"].map((field) => `${field}:not(:disabled)`);
  // Written out: Chromium 87 has no `:is`.
  document.querySelector<HTMLElement>(["[data-inspector]", "aside"].flatMap((panel) => fields.map((field) => `${panel} ${field}`)).join())?.focus();
}

const kindColours = { ring: "#0e6261", talk: "#d9762b", choose: "#b7860b", inquire: "#5b6fa8", scene: "#a39a86", end: "#47565a" } as const;

function miniColour(node: GraphNode): string {
  if (node.type === "strike") return "#cbbfa8";
  return node.data.selected ? "#0a4b4a" : kindColours[node.data.beat.kind];
}

function ariaWords(t: (key: string) => string) {
  return { "controls.ariaLabel": t("aria.controls"), "controls.zoomIn.ariaLabel": t("aria.zoomIn"), "controls.zoomOut.ariaLabel": t("aria.zoomOut"), "controls.fitView.ariaLabel": t("aria.fitView"), "minimap.ariaLabel": t("aria.minimap"), "handle.ariaLabel": t("aria.handle") };
}
