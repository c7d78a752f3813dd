/** Owns reading a table as what was said by whom and what is asked for, with what is odd in each row. Must not know what becomes of it. */
import { typedCriterion, type TypedCriterion } from "../typed-criterion.ts";
import type { Columns, ColumnRole } from "./columns.ts";
import { isBracketed, sideOf, speakerOf, type Side } from "./speakers.ts";

/** `row`: as the teacher counts, from 1. `side`: null where only points stand. */
export type Entry = { row: number; side: Side | null; name: string; text: string; title: string; points: TypedCriterion[] };

/** `no-speaker`: taken as said by the one before. `unknown-speaker`: `name` is to be set by the teacher. `no-line`: somebody is named and says nothing. `score-unclear`: the figure of the row is not one of a single point. */
export type RowProblem = { row: number; code: "no-speaker" | "unknown-speaker" | "no-line" | "score-unclear"; name: string };

export type Entries = { entries: Entry[]; problems: RowProblem[]; /** Everybody who speaks, as they are named, and which side they are taken for. */ speakers: { name: string; side: Side | null }[] };

/** Merged cells come with their words in every row: whoever speaks, speaks in each; what is said or asked for is so once. */
const REPEATED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["speaker", "title"]);

/** `sides`: what the teacher said about names. */
export function readEntries(rows: readonly (readonly string[])[], { header, roles }: Columns, sides: Readonly<Record<string, Side>> = {}): Entries {
  const entries: Entry[] = [];
  const problems: RowProblem[] = [];
  const speakers = new Map<string, Side | null>();
  let last: { side: Side; name: string } | null = null;
  const known = (name: string): Side | null => {
    const side = sides[name] ?? sideOf(name);
    if (!speakers.has(name)) speakers.set(name, side);
    return side;
  };
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    if (header && index === 0) continue;
    const above = rows[index - 1] ?? [];
    const speaks = roles.indexOf("speaker");
    const isMerged = (column: number) => cells[column] === above[column] && (speaks < 0 || roles[column] === "points" || cells[speaks] === above[speaks]);
    const of = (role: ColumnRole) => cells.flatMap((cell, column) => (roles[column] === role && cell.trim() !== "" && (REPEATED.has(role) || !isMerged(column)) ? [cell.trim()] : []));
    const [title = ""] = of("title");
    const points = pointsOf(of("points"), of("score")[0] ?? null, row, problems);
    const said: Omit<Entry, "row" | "title" | "points">[] = [];
    const say = (name: string, text: string) => {
      const side = isBracketed(text) ? "narrator" : known(name);
      if (side === null) problems.push({ row, code: "unknown-speaker", name });
      said.push({ side, name, text: side === "narrator" ? text.replace(/^\s*[（(【[]|[）)】\]]\s*$/g, "") : text });
      if (side !== null && side !== "narrator") last = { side, name };
    };
    const goOn = (text: string) => {
      if (isBracketed(text)) return say("", text);
      problems.push({ row, code: "no-speaker", name: "" });
      said.push({ side: last?.side ?? "customer", name: last?.name ?? "", text });
    };
    for (const text of of("customer")) said.push({ side: "customer", name: "", text });
    for (const text of of("agent")) said.push({ side: "agent", name: "", text });
    for (const cell of of("talk")) {
      for (const line of cell.split(/\n+/).map((part) => part.trim()).filter(Boolean)) {
        const found = speakerOf(line);
        if (found) say(found.name, found.line);
        else goOn(line);
      }
    }
    const [speaker = ""] = of("speaker");
    const lines = of("line").join("\n").replaceAll(/\n+/g, "\n");
    if (lines !== "") {
      if (speaker === "") goOn(lines);
      else say(speaker.replaceAll(/[：:\s]+$/g, ""), lines);
    } else if (speaker !== "" && said.length === 0 && points.length === 0) {
      problems.push({ row, code: "no-line", name: speaker });
    }
    if (said.length === 0 && points.length > 0) entries.push({ row, side: null, name: "", text: "", title, points });
    for (const [at, one] of said.entries()) entries.push({ ...one, row, title: at === 0 ? title : "", points: at === said.length - 1 ? points : [] });
  }
  return { entries, problems, speakers: [...speakers].map(([name, side]) => ({ name, side })) };
}

const SPLIT = /\n+|[；;]|(?<=分[）)】\]]?)[、，,]\s*|[①-⑳]|(?:^|\s)\d{1,2}[.．、)）](?!\d)\s*/u;

/** Stands before the first point, and after a break. */
const NUMBERED = /^\s*(?:[①-⑳]|\d{1,2}[.．、)）](?!\d))\s*/u;

/** “①致歉(4分)；②复述单号(3分)” asks for two things. A figure in a column of its own is the one point's, or shared out evenly. */
function pointsOf(cells: readonly string[], score: string | null, row: number, problems: RowProblem[]): TypedCriterion[] {
  const found = cells.flatMap((cell) => cell.split(SPLIT)).flatMap((part) => typedCriterion((part ?? "").replace(NUMBERED, "")) ?? []);
  const figure = score === null ? null : Number(/\d+(\.\d+)?/.exec(score)?.[0] ?? Number.NaN);
  if (figure === null || !(figure > 0) || found.length === 0) return found;
  const open = found.filter(({ points }) => points === null);
  if (open.length === 0) return found;
  const each = figure / open.length;
  if (open.length > 1 && !Number.isInteger(each * 2)) {
    problems.push({ row, code: "score-unclear", name: score ?? "" });
    return found;
  }
  return found.map((point) => (point.points === null ? { ...point, points: each } : point));
}
