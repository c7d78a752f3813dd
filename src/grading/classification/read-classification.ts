/** Owns reading an ABC table place by place: right, right by the student's own earlier figures, nearly, or wrong. Must not know points. */
import type { ClassificationAsk } from "../../scenario/classification-asks.ts";
import type { Text } from "../../scenario/text.ts";
import { readFigure } from "../calculation/read-figure.ts";
import { equal, exact, format, sum, zero, type Fraction } from "../fraction.ts";
import { longestRising } from "../longest-chain.ts";
import { parseNumber } from "../parse-number.ts";
import { boundsOf, classAt, ownTable, percentOf, sorted, type Classification, type ClassificationAnswer, type OwnTable, type Wanted } from "./own-table.ts";

/** `added`: rounded shares were added up, so that the last line does not make 100. */
export type CellState = "blank" | "wrong" | "added" | "rounding" | "decimals" | "followed" | "right";
/** `title` and `shown` in words; `value` and `expected` as they are written in the table. */
export type Cell = { id: string; title: Text; value: string; expected: string; shown: { value: Text; expected: Text }; state: CellState };
export type AskReading = { ask: Classification["asks"][number]; cells: Cell[] };
/** How much of the order falls as it should: n lines have n − 1 steps. */
export type SortReading = { given: string[]; order: string[]; kept: number; of: number };

type Sheet = { activity: Classification; own: OwnTable; truth: OwnTable };

export function readClassification(activity: Classification, answers: readonly ClassificationAnswer[]): AskReading[] {
  const inOrder: ClassificationAnswer = { kind: "classification", of: "order", entries: sorted(activity).map(({ id }) => ({ id, value: "" })) };
  const sheet: Sheet = { activity, own: ownTable(activity, answers), truth: ownTable(activity, [inOrder]) };
  return activity.asks.map((ask) => ({ ask, cells: readers[ask.of](sheet, ask.of) }));
}

export function readSort(activity: Classification, answers: readonly ClassificationAnswer[]): SortReading {
  const order = sorted(activity).map(({ id }) => id);
  const given = answers.findLast(({ of }) => of === "order")?.entries.map(({ id }) => id) ?? [];
  const falling = given.flatMap((id) => activity.items.find((item) => item.id === id)?.amount ?? []).map((amount) => -amount);
  return { given, order, kept: Math.max(0, longestRising(falling).length - 1), of: order.length - 1 };
}

const readers: Record<ClassificationAsk, (sheet: Sheet, of: ClassificationAsk) => Cell[]> = {
  order: () => [],
  total: ({ activity, own }) => [figureCell(own, "total", "total", activity.amount.label, { truths: [own.total.true], own: [] }, activity.amount.decimals, true)],
  share: (sheet, of) => lineCells(sheet, of, "share"),
  cumulative: (sheet, of) => lineCells(sheet, of, "cumulative"),
  "cumulative-share": (sheet, of) => lineCells(sheet, of, "cumulativeShare"),
  "count-share": (sheet, of) => lineCells(sheet, of, "countShare"),
  cuts: ({ activity, own }) => activity.classes.slice(0, -1).map(({ id, title, upTo }) => figureCell(own, "cuts", id, title, { truths: [exact(upTo)], own: [] }, 0, true)),
  classes: classCells,
  "class-count": ({ activity, own, truth }, of) => summaryCells(activity, own, of, 0, (id) => ({ truths: [exact(trueMembers(activity, truth, id).length)], own: own.members(id)?.length ?? null })),
  "class-count-share": ({ activity, own, truth }, of) => {
    const all = exact(activity.items.length);
    return summaryCells(activity, own, of, activity.decimals, (id) => {
      const counted = own.figure("class-count", id) ?? exactOrNull(own.members(id)?.length);
      return { truths: [percentOf(exact(trueMembers(activity, truth, id).length), all)], own: counted && percentOf(counted, all) };
    });
  },
  "class-amount": ({ activity, own, truth }, of) => summaryCells(activity, own, of, activity.amount.decimals, (id) => ({ truths: [amountOf(trueMembers(activity, truth, id))], own: ownAmount(own, id) })),
  "class-amount-share": ({ activity, own, truth }, of) =>
    summaryCells(activity, own, of, activity.decimals, (id) => {
      const amount = own.figure("class-amount", id) ?? ownAmount(own, id);
      return { truths: [percentOf(amountOf(trueMembers(activity, truth, id)), own.total.true)], own: amount && percentOf(amount, own.total.own) };
    }),
  // Shares stand as high as the amounts that they are shares of.
  bars: ({ activity, own }) => [seriesCell(activity, own, "bars", ["amount", "share"])],
  line: ({ activity, own }) => [seriesCell(activity, own, "line", ["cumulative-share"])],
};

function lineCells({ activity, own, truth }: Sheet, of: ClassificationAsk, part: "share" | "cumulative" | "cumulativeShare" | "countShare"): Cell[] {
  const decimals = part === "cumulative" ? activity.amount.decimals : activity.decimals;
  return own.order.map(({ id, text }) => {
    const line = own.lines.get(id);
    const wanted = line?.[part] ?? { truths: [], own: [] };
    const cell = figureCell(own, of, id, text, wanted, decimals, part === "cumulative");
    const value = own.figure(of, id);
    if ((cell.state === "wrong" || cell.state === "rounding") && part === "cumulativeShare" && value && line?.added.some((added) => equal(added, value))) return { ...cell, state: "added" };
    // In a wrong order the running figures of a line are not those of the true table.
    const inTruth = truth.lines.get(id)?.[part].truths[0];
    return cell.state === "right" && inTruth && wanted.truths[0] && !equal(inTruth, wanted.truths[0]) ? { ...cell, state: "followed" } : cell;
  });
}

function classCells({ activity, own, truth }: Sheet): Cell[] {
  const bounds = boundsOf(activity);
  const ownBounds = activity.classes.slice(0, -1).map(({ id }, index) => own.figure("cuts", id) ?? bounds[index] ?? zero);
  const titleOf = (id: string): Text => activity.classes.find((one) => one.id === id)?.title ?? id;
  return own.order.map(({ id, text }) => {
    const value = own.written("classes", id);
    const right = classAt(activity, truth.lines.get(id)?.cumulativeShare.truths[0] ?? zero, bounds);
    const reached = own.figure("cumulative-share", id) ?? own.lines.get(id)?.cumulativeShare.own[0] ?? zero;
    const follows = [classAt(activity, reached, ownBounds), classAt(activity, reached, bounds)];
    const state = value === "" ? "blank" : value === right ? "right" : follows.includes(value) ? "followed" : "wrong";
    return { id, title: text, value, expected: right, shown: { value: titleOf(value), expected: titleOf(right) }, state };
  });
}

function summaryCells(activity: Classification, own: OwnTable, of: ClassificationAsk, decimals: number, wantedOf: (id: string) => { truths: Fraction[]; own: Fraction | number | null }): Cell[] {
  return activity.classes.map(({ id, title }) => {
    const { truths, own: follows } = wantedOf(id);
    return figureCell(own, of, id, title, { truths, own: follows === null ? [] : [typeof follows === "number" ? exact(follows) : follows] }, decimals, of === "class-count" || of === "class-amount");
  });
}

function seriesCell(activity: Classification, own: OwnTable, of: "bars" | "line", right: readonly string[]): Cell {
  const value = own.written(of, of);
  const titleOf = (series: string): Text => (series === "amount" ? activity.amount.label : (activity.asks.find((ask) => ask.of === series)?.title ?? series));
  const expected = right[0] ?? "";
  return { id: of, title: titleOf(expected), value, expected, shown: { value: titleOf(value), expected: titleOf(expected) }, state: value === "" ? "blank" : right.includes(value) ? "right" : "wrong" };
}

/** `anyWriting`: amounts and counts are right however many decimals are written. */
function figureCell(own: OwnTable, of: ClassificationAsk, id: string, title: Text, { truths, own: follows }: Wanted, decimals: number, anyWriting: boolean): Cell {
  const value = own.written(of, id);
  const expected = format(truths[0] ?? zero, decimals);
  const cell = (state: CellState, wanted = expected): Cell => ({ id, title, value, expected: wanted, shown: { value, expected: wanted }, state });
  if (value === "") return cell("blank");
  const figure = parseNumber(value);
  if (!figure) return cell("wrong");
  const loose = (state: CellState) => (anyWriting && state === "decimals" ? "right" : state);
  const byTruth = readFigure(figure, truths, decimals);
  if (byTruth !== "wrong") return cell(loose(byTruth));
  const byOwn = readFigure(figure, follows, decimals);
  return byOwn === "wrong" ? cell("wrong") : cell(loose(byOwn) === "right" ? "followed" : byOwn, format(follows[0] ?? zero, decimals));
}

function trueMembers(activity: Classification, truth: OwnTable, classId: string): Classification["items"] {
  const bounds = boundsOf(activity);
  return activity.items.filter(({ id }) => classAt(activity, truth.lines.get(id)?.cumulativeShare.truths[0] ?? zero, bounds) === classId);
}

function amountOf(items: readonly { amount: number }[]): Fraction {
  return sum(items.map(({ amount }) => exact(amount)));
}

function ownAmount(own: OwnTable, classId: string): Fraction | null {
  const members = own.members(classId);
  return members && amountOf(members);
}

function exactOrNull(value: number | undefined): Fraction | null {
  return value === undefined ? null : exact(value);
}
