/** Owns turning a dialogue into the cards and arrows of the canvas. What has not changed keeps its identity, so that typing draws one card anew. */
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { DialogueSource } from "../../../studio/document.ts";
import { hiddenBy } from "../../../studio/graph/fold.ts";
import { AGAIN, graphOf, RESUME, type Arrow, type Graph, type Strike, type Way } from "../../../studio/graph/graph-of.ts";
import { isWithin } from "../../../studio/path.ts";
import { useConditionWords } from "../fields/condition-words.ts";
import { useDialogueNames } from "../fields/dialogue-names.ts";
import { useWritten } from "../fields/use-written.ts";
import { useStudio } from "../studio-context.tsx";
import { firstWords } from "./first-words.ts";
import { cardNode, heatOf, MOST_LINES, strikeNode, strikeNodeId, toneOf, wayEdge, type CardNode, type GraphNode, type Heat, type LabelLine, type WayEdge } from "./items.ts";
import { CARD, STRIKE, type Shape } from "./lay-out.ts";
import type { Counts } from "./use-beat-problems.ts";
import { useLayout } from "./use-layout.ts";

/** `problems`: by index of the beat. */
export type GraphLook = { activity: number; folded: ReadonlySet<string>; editing: string | null; strikes: boolean; problems: ReadonlyMap<number, Counts> };

export type GraphItems = { nodes: GraphNode[]; edges: WayEdge[]; graph: Graph; /** Index of the beat that is selected, or holds what is. */ beat: number | null; arrow: Arrow | null; wordsOf: (way: Way) => string; titleOf: (id: string) => string; laid: boolean };

export function useGraph(dialogue: DialogueSource, { activity, folded, editing, strikes, problems }: GraphLook): GraphItems {
  const { t } = useTranslation(["studio-graph", "common"]);
  const text = useWritten();
  const say = useConditionWords(useDialogueNames(activity));
  const selection = useStudio((state) => state.selection);
  const readOnly = useStudio((state) => state.readOnly !== null);
  const { beats } = dialogue;
  const graph = useMemo(() => graphOf(dialogue), [dialogue]);
  const hidden = useMemo(() => hiddenBy(beats.map(({ id }) => id), graph, folded), [beats, graph, folded]);

  const shown = {
    beats: beats.flatMap((beat, index) => (hidden.has(beat.id) ? [] : [{ beat, index }])),
    arrows: graph.arrows.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)),
    strikes: strikes ? graph.strikes.filter(({ from, to }) => !hidden.has(to) && (from === null || !hidden.has(from))) : [],
  };
  const layout = useLayout(shapeOf(graph.opening, shown));

  const inDialogue = isWithin(selection, ["situation", "activities", activity]) ? selection.slice(3) : null;
  const selectedBeat = inDialogue?.[0] === "beats" && typeof inDialogue[1] === "number" ? inDialogue[1] : null;
  const isChosen = ({ place }: { place: Path }) => inDialogue !== null && isWithin(inDialogue, place);
  const chosenWay = selectedBeat !== null && inDialogue !== null && inDialogue.length >= 4 && ["next", "options", "actions"].includes(String(inDialogue[2]));
  const arrow = chosenWay ? (shown.arrows.find(({ ways }) => ways.some(isChosen)) ?? null) : null;

  const titles = useMemo(() => new Map(beats.map(({ id, title }) => [id, text(title) || t("untitled")])), [beats, text, t]);
  const titleOf = (id: string) => titles.get(id) ?? t("untitled");
  const wordsOf = (way: Way, short = false) => (way.words !== null ? text(way.words) || t("untitled") : way.when !== null ? say(way.when, short ? "short" : "full") : way.otherwise ? t("otherwise") : t("always"));

  const nodeOf = useKept<GraphNode>();
  const edgeOf = useKept<WayEdge>();
  const places = layout?.places ?? {};
  const incoming = useMemo(() => heats(graph), [graph]);
  const outgoing = useMemo(() => countBy(graph.arrows, ({ from }) => from), [graph]);
  // One stop for the Tab key, from which the arrow keys go on.
  const stop = selectedBeat !== null && shown.beats.some(({ index }) => index === selectedBeat) ? selectedBeat : (shown.beats[0]?.index ?? 0);

  const cards = shown.beats.flatMap(({ beat, index }): CardNode[] => {
    const position = places[beat.id];
    if (!position) return [];
    const ways = outgoing.get(beat.id) ?? 0;
    const turns = beat.kind === "end" ? [] : (beat.next ?? []).map(({ to }) => to);
    const data = {
      beat,
      index,
      opening: beat.id === graph.opening,
      heat: incoming.get(beat.id) ?? null,
      ways,
      again: turns.includes(AGAIN),
      resume: turns.includes(RESUME),
      folded: folded.has(beat.id) ? hiddenOnlyBy(beat.id) : null,
      foldable: ways > 0,
      selected: selectedBeat === index && arrow === null,
      editing: editing === beat.id,
      readOnly,
      problems: problems.get(index) ?? null,
    };
    const signs = [index, data.opening, data.heat, ways, data.again, data.resume, data.folded, data.selected, data.editing, readOnly, data.problems?.errors, data.problems?.warnings, position.x, position.y, index === stop, t("canvas")];
    return [
      nodeOf(beat.id, [beat, ...signs], () => {
        const criteria = t("criteria", { count: "criteria" in beat ? (beat.criteria?.length ?? 0) : 0 });
        const words = t("card", { title: titleOf(beat.id), kind: t(`kind.${beat.kind}`), criteria, ways: t("ways", { count: ways }) });
        return cardNode(data, position, index === stop, [words, firstWords(beat, text)].filter(Boolean).join(t("common:list.comma")), t("aria.node"));
      }) as CardNode,
    ];
  });

  function hiddenOnlyBy(id: string): number {
    const others = new Set([...folded].filter((one) => one !== id));
    return hidden.size - hiddenBy(beats.map((beat) => beat.id), graph, others).size;
  }

  const strikeWords = (strike: Strike) => (strike.kind === "interrupt" && strike.when ? say(strike.when, "short") : t(`strike.${strike.kind}`, { title: text(strike.title) }));
  const strikeNodes = shown.strikes.flatMap((strike) => {
    const position = places[strikeNodeId(strike.id)];
    if (!position) return [];
    const [words, selected] = [strikeWords(strike), isChosen(strike)];
    return [nodeOf(strikeNodeId(strike.id), [words, selected, position.x, position.y, strike.from], () => strikeNode(strike, words, position, selected))];
  });

  const drawn = new Set([...cards, ...strikeNodes].map(({ id }) => id));
  const isBack = (from: string, to: string) => (places[to]?.x ?? 0) <= (places[from]?.x ?? 0);
  const edges = [
    ...shown.arrows.flatMap((one) => {
      if (!drawn.has(one.from) || !drawn.has(one.to)) return [];
      const lines = linesOf(one).map((way): LabelLine => ({ words: wordsOf(way, true), mood: way.mood }));
      const data = { route: layout?.routes[one.id], back: isBack(one.from, one.to), tone: toneOf(one), lines, more: Math.max(0, one.ways.length - MOST_LINES), selected: one === arrow };
      const aria = t("wayAria", { from: titleOf(one.from), to: titleOf(one.to), label: one.ways.map((way) => wordsOf(way)).join(t("common:list.semicolon")) });
      return [edgeOf(one.id, [data.route, aria, t, data.tone, data.more, data.selected, data.back, ...lines.map(({ mood }) => mood)], () => wayEdge(one.id, one.from, one.to, data, aria, t("aria.edge")))];
    }),
    ...shown.strikes.flatMap((strike) => {
      const node = strikeNodeId(strike.id);
      const ends = [...(strike.from === null ? [] : [{ id: `${node}<`, from: strike.from, to: node }]), { id: `${node}>`, from: node, to: strike.to }];
      return ends.flatMap(({ id, from, to }) => {
        if (!drawn.has(from) || !drawn.has(to)) return [];
        const data = { route: layout?.routes[id], back: isBack(from, to), tone: "strike" as const, lines: [], more: 0, selected: isChosen(strike) };
        return [edgeOf(id, [data.route, data.back, data.selected], () => wayEdge(id, from, to, data, t("arrow", { from: from === node ? strikeWords(strike) : titleOf(from), to: to === node ? strikeWords(strike) : titleOf(to) }), t("aria.edge")))];
      });
    }),
  ];
  return { nodes: [...cards, ...strikeNodes], edges, graph, beat: selectedBeat, arrow, wordsOf, titleOf, laid: layout !== null };
}

/** One way without a condition needs no words. */
function linesOf({ ways }: Arrow): Way[] {
  const [only, ...more] = ways;
  return only && more.length === 0 && only.when === null && only.words === null && !only.otherwise && !only.mood ? [] : ways.slice(0, MOST_LINES);
}

function shapeOf(opening: string, { beats, arrows, strikes }: { beats: { beat: { id: string } }[]; arrows: Arrow[]; strikes: Strike[] }): Shape {
  return {
    opening,
    cards: [...beats.map(({ beat }) => ({ id: beat.id, ...CARD })), ...strikes.map(({ id }) => ({ id: strikeNodeId(id), ...STRIKE }))],
    arrows: [
      ...arrows.map((arrow) => ({ id: arrow.id, from: arrow.from, to: arrow.to, lines: linesOf(arrow).length })),
      ...strikes.flatMap(({ id, from, to }) => [...(from === null ? [] : [{ id: `${strikeNodeId(id)}<`, from, to: strikeNodeId(id), lines: 0 }]), { id: `${strikeNodeId(id)}>`, from: strikeNodeId(id), to, lines: 0 }]),
    ],
  };
}

/** A beat into which every way calms, or every way angers. */
function heats({ arrows }: Graph): Map<string, Heat> {
  const found = new Map<string, Heat>();
  for (const { to, ways } of arrows) {
    const heat = heatOf(ways);
    found.set(to, found.has(to) && found.get(to) !== heat ? null : heat);
  }
  return found;
}

function countBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** Gives the last item again while its signs are the same. */
function useKept<T>(): (id: string, signs: readonly unknown[], make: () => T) => T {
  const kept = useRef(new Map<string, { signs: readonly unknown[]; item: T }>());
  return (id, signs, make) => {
    const before = kept.current.get(id);
    if (before && before.signs.length === signs.length && before.signs.every((sign, at) => sign === signs[at])) return before.item;
    const item = make();
    kept.current.set(id, { signs, item });
    return item;
  };
}
