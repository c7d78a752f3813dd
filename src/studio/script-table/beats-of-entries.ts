/** Owns what becomes of a script table: a beat for each thing that the customer says, with what a good agent answers and is marked for. Must not know how the table was read. */
import type { BeatSource, TalkBeatSource } from "../document.ts";
import { freeId } from "../new-id.ts";
import { changeCriteria } from "../operations/beat-outcome.ts";
import { isStandIn, newBeat, newCriterion } from "../operations/new-parts.ts";
import type { Entry } from "./read-entries.ts";

/** `rows`: of the table, from 1. */
export type PlannedBeat = { beat: BeatSource; rows: number[] };

type Open = { planned: PlannedBeat; beat: TalkBeatSource; answered: boolean; titled: boolean };

/** Of a title, in Chinese characters; letters and figures are half as wide. */
const LONGEST_TITLE = 10;

/** Always ends; each beat leads to the next. A last word of the customer that nobody answers ends the call. */
export function beatsOfEntries(entries: readonly Entry[]): PlannedBeat[] {
  const planned: PlannedBeat[] = [];
  let told: string[] = [];
  let open: Open | null = null;
  const id = () => `B${planned.length + 1}`;
  const begin = (row: number): Open => {
    const beat = newBeat("talk", id(), []) as TalkBeatSource;
    if (told.length > 0) beat.narration = told.join("\n");
    told = [];
    const one = { beat, rows: [row] };
    planned.push(one);
    return { planned: one, beat, answered: false, titled: false };
  };
  for (const { row, side, text, title, points } of entries) {
    if (side === "narrator") {
      told.push(text);
      if (points.length === 0) continue;
    }
    // Whoever is not known yet is taken for the customer.
    const speaks = side === "agent" || side === null ? side : side === "narrator" ? null : "customer";
    const current: Open = open === null || (speaks === "customer" && open.answered) ? begin(row) : open;
    if (!current.planned.rows.includes(row)) current.planned.rows.push(row);
    open = current;
    const { beat } = current;
    if (speaks === "customer" && text !== "") beat.line = beat.line === undefined ? text : `${String(beat.line)}${text}`;
    if (speaks === "agent") {
      beat.model = current.answered ? `${String(beat.model)}${text}` : text;
      if (beat.line === undefined && beat.narration === undefined && planned.length === 1) beat.narration = "电话接通了。";
      current.answered = true;
    }
    if (title !== "" && !current.titled) {
      beat.title = title;
      current.titled = true;
    }
    if (points.length > 0) {
      changeCriteria(beat, () => {
        const kept = beat.criteria.filter((criterion) => !isStandIn(criterion));
        for (const point of points) kept.push(newCriterion(freeId(kept.map((one) => one.id), "c1"), point.title, point.kind, point.points ?? undefined));
        beat.criteria = kept;
      });
    }
    if (!current.titled) beat.title = titleFrom(beat);
  }
  close(planned, open, told);
  for (const [index, { beat }] of planned.entries()) {
    const after = planned[index + 1];
    if (beat.kind !== "end") beat.next = [{ to: after?.beat.id ?? "again" }];
  }
  return planned;
}

function close(planned: PlannedBeat[], open: Open | null, told: readonly string[]): void {
  const end = newBeat("end", `B${planned.length + 1}`, []);
  const last = planned[planned.length - 1];
  if (last && open && !open.answered && open.beat.criteria.every(isStandIn) && planned.length > 1) {
    if (open.beat.line !== undefined && end.kind === "end") end.line = open.beat.line;
    if (open.beat.narration !== undefined) end.narration = open.beat.narration;
    planned[planned.length - 1] = { beat: { ...end, id: last.beat.id }, rows: last.rows };
  } else {
    planned.push({ beat: end, rows: [] });
  }
  const closing = planned[planned.length - 1]?.beat;
  if (closing && told.length > 0) closing.narration = [closing.narration, ...told].filter(Boolean).join("\n");
}

/** What it is about: the first thing that is marked, else the first words. */
function titleFrom(beat: TalkBeatSource): string {
  const first = beat.criteria.find((criterion) => !isStandIn(criterion));
  const words = String(first?.title ?? beat.line ?? beat.model ?? beat.title).replace(/[。！？!?，,；;…].*$/s, "");
  return shortened(words) || "新的对话";
}

/** Whole words and numbers only: half a waybill number names nothing. */
function shortened(words: string): string {
  const widthOf = (part: string) => [...part].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);
  if (widthOf(words) <= LONGEST_TITLE) return words;
  let short = "";
  for (const part of words.match(/[\p{Script=Latin}\d'’.-]+\s*|./gsu) ?? []) {
    if (short !== "" && widthOf(short + part.trimEnd()) > LONGEST_TITLE) break;
    short += part;
  }
  return `${short.trimEnd()}…`;
}
