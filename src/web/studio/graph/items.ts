/** Owns the cards and arrows as the canvas takes them. Must not know how they are drawn. */
import { MarkerType, Position, type Edge, type Node } from "@xyflow/react";
import type { BeatSource } from "../../../studio/document.ts";
import type { Arrow, Strike, Way } from "../../../studio/graph/graph-of.ts";
import type { Counts } from "./use-beat-problems.ts";
import { CARD, STRIKE, type Layout, type Point } from "./lay-out.ts";

export type Heat = "calmer" | "angrier" | null;
export type CardData = {
  beat: BeatSource;
  index: number;
  opening: boolean;
  heat: Heat;
  /** Ways to other beats, and turns that stay or go back. */
  ways: number;
  again: boolean;
  resume: boolean;
  /** How many beats its folding hides; null: not folded. */
  folded: number | null;
  foldable: boolean;
  selected: boolean;
  editing: boolean;
  readOnly: boolean;
  problems: Counts | null;
};
export type CardNode = Node<CardData, "beat">;
export type StrikeNode = Node<{ strike: Strike; words: string; selected: boolean }, "strike">;
export type GraphNode = CardNode | StrikeNode;

export type Tone = "plain" | "calmer" | "angrier" | "otherwise" | "strike";
/** A line of the label, and what the way does to the mood. */
export type LabelLine = { words: string; mood: number | null };
export type WayData = { route: Layout["routes"][string] | undefined; back: boolean; tone: Tone; lines: LabelLine[]; more: number; selected: boolean };
export type WayEdge = Edge<WayData, "way">;

/** So many lines of a label are shown. */
export const MOST_LINES = 3;

export const strikeNodeId = (id: string) => `strike:${id}`;

/** Where arrows begin and end, known before a card has been drawn. */
const handlesOf = ({ width, height }: typeof CARD, source: boolean, target: boolean): NonNullable<Node["handles"]> => [
  ...(target ? [{ type: "target" as const, position: Position.Left, x: -1, y: height / 2, width: 1, height: 1 }] : []),
  ...(source ? [{ type: "source" as const, position: Position.Right, x: width, y: height / 2, width: 1, height: 1 }] : []),
];

export function cardNode(data: CardData, position: Point, focusable: boolean, ariaLabel: string, role: string): CardNode {
  return {
    id: data.beat.id,
    type: "beat",
    position,
    ...CARD,
    measured: CARD,
    handles: handlesOf(CARD, data.beat.kind !== "end", true),
    data,
    focusable,
    ariaLabel,
    domAttributes: { "aria-roledescription": role },
    zIndex: data.selected ? 2 : 1,
  };
}

export function strikeNode(strike: Strike, words: string, position: Point, selected: boolean): StrikeNode {
  return { id: strikeNodeId(strike.id), type: "strike", position, ...STRIKE, measured: STRIKE, handles: handlesOf(STRIKE, true, strike.from !== null), data: { strike, words, selected }, focusable: false, connectable: false };
}

/** What every one of the ways does to the mood; null where they differ or do nothing. */
export function heatOf(ways: readonly Way[]): Heat {
  if (ways.every(({ mood }) => (mood ?? 0) < 0)) return "calmer";
  return ways.every(({ mood }) => (mood ?? 0) > 0) ? "angrier" : null;
}

export function toneOf({ ways }: Arrow): Tone {
  return heatOf(ways) ?? (ways.every(({ otherwise }) => otherwise) ? "otherwise" : "plain");
}

const colours: Record<Tone, string> = { plain: "#5f6d71", calmer: "#2f7d4f", angrier: "#bb3e2a", otherwise: "#5f6d71", strike: "#857a66" };

export function wayEdge(id: string, source: string, target: string, data: WayData, ariaLabel: string, role: string): WayEdge {
  return {
    id,
    type: "way",
    source,
    target,
    data,
    ariaLabel,
    focusable: false,
    // What strikes from outside leads where its settings say.
    reconnectable: data.tone === "strike" ? false : "target",
    domAttributes: { "aria-roledescription": role },
    interactionWidth: 18,
    markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: data.selected ? "#0e6261" : colours[data.tone] },
    zIndex: data.selected ? 2 : 0,
  };
}
