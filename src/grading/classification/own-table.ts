/** Owns what a student's ABC table says so far, and what follows from it: the true figures and those that go on from the student's own. Must not know points. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { ClassificationAsk } from "../../scenario/classification-asks.ts";
import type { Answer } from "../answer.ts";
import { add, compare, divide, exact, roundTo, sum, zero, type Fraction } from "../fraction.ts";
import { parseNumber } from "../parse-number.ts";

export type Classification = ActivityOf<"classification">;
export type ClassificationAnswer = Extract<Answer, { kind: "classification" }>;
type Item = Classification["items"][number];

/** The values that one place may hold: by the true earlier figures, and by the student's own. */
export type Wanted = { truths: Fraction[]; own: Fraction[] };

export type OwnTable = {
  /** Every item once, as the student sorted them; from large to small where nothing was sorted, for running figures of an unsorted table are none. */
  order: Item[];
  written(of: ClassificationAsk, id: string): string;
  figure(of: ClassificationAsk, id: string): Fraction | null;
  total: { true: Fraction; own: Fraction };
  lines: ReadonlyMap<string, OwnLine>;
  /** Items that the student put into the class; null where no class was given at all. */
  members(classId: string): Item[] | null;
};

/** `added`: what comes of adding up rounded shares, which is near but not right. */
export type OwnLine = { share: Wanted; cumulative: Wanted; cumulativeShare: Wanted; countShare: Wanted; added: Fraction[] };

export function sorted({ items }: Pick<Classification, "items">): Item[] {
  return [...items].sort((a, b) => b.amount - a.amount);
}

export function percentOf(part: Fraction, whole: Fraction): Fraction {
  return divide({ n: part.n * 100n, d: part.d }, whole) ?? zero;
}

/** The class up to whose bound the cumulative share reaches; the last takes the rest. */
export function classAt(activity: Classification, cumulativeShare: Fraction, bounds: readonly Fraction[]): string {
  const index = bounds.findIndex((bound) => compare(cumulativeShare, bound) <= 0);
  return (index < 0 ? activity.classes.at(-1) : activity.classes[index])?.id ?? "";
}

export function boundsOf(activity: Classification): Fraction[] {
  return activity.classes.slice(0, -1).map(({ upTo }) => exact(upTo));
}

export function ownTable(activity: Classification, answers: readonly ClassificationAnswer[]): OwnTable {
  const saved = new Map(answers.map(({ of, entries }) => [of, new Map(entries.map(({ id, value }) => [id, value]))]));
  const written = (of: ClassificationAsk, id: string) => saved.get(of)?.get(id)?.trim() ?? "";
  const figure = (of: ClassificationAsk, id: string) => parseNumber(written(of, id))?.value ?? null;
  const places = [...(saved.get("order")?.keys() ?? [])];
  const placed = places.flatMap((id) => activity.items.find((item) => item.id === id) ?? []);
  const order = [...placed, ...sorted(activity).filter(({ id }) => !places.includes(id))];
  const trueTotal = sum(activity.items.map(({ amount }) => exact(amount)));
  const total = { true: trueTotal, own: figure("total", "total") ?? trueTotal };
  const noClass = activity.items.every(({ id }) => written("classes", id) === "");
  return {
    order,
    written,
    figure,
    total,
    lines: walk(activity, order, total, figure),
    members: (classId) => (noClass ? null : activity.items.filter(({ id }) => written("classes", id) === classId)),
  };
}

/** From the top down: each line goes on from the student's own line above. */
function walk(activity: Classification, order: readonly Item[], total: OwnTable["total"], figure: OwnTable["figure"]): Map<string, OwnLine> {
  let [trueSum, ownSum, addedTrue, addedOwn] = [zero, zero, zero, zero];
  return new Map(
    order.map((item, index) => {
      const amount = exact(item.amount);
      trueSum = add(trueSum, amount);
      const followed = add(ownSum, amount);
      ownSum = figure("cumulative", item.id) ?? followed;
      const share: Wanted = { truths: [percentOf(amount, total.true)], own: [percentOf(amount, total.own)] };
      const rounded = roundTo(share.truths[0] ?? zero, activity.decimals);
      addedTrue = add(addedTrue, rounded);
      addedOwn = add(addedOwn, figure("share", item.id) ?? rounded);
      return [
        item.id,
        {
          share,
          cumulative: { truths: [trueSum], own: [followed] },
          cumulativeShare: { truths: [percentOf(trueSum, total.true)], own: [percentOf(ownSum, total.own)] },
          countShare: { truths: [percentOf(exact(index + 1), exact(order.length))], own: [] },
          added: [addedTrue, addedOwn],
        },
      ];
    }),
  );
}
