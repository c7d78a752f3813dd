/** Owns the credit of putting things in order: the longest part of the best right order that was respected. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { answersTo, entered } from "../answers.ts";
import { credit, stateOf, unlessMet, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, zero } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { joinTexts } from "../join-texts.ts";
import { longestRising } from "../longest-chain.ts";
import { reason } from "../reason-codes.ts";

type Ordering = ActivityOf<"ordering">;

/**
 * `order`: the right order that the answer comes closest to; `inPlace`: the items of its longest part that was respected;
 * `mistakes`: the pairs, written either way, that stand the other way round than in `order`.
 */
export type OrderingReading = { order: string[]; inPlace: string[]; mistakes: Ordering["mistakes"] };

/** Compares an answer with every right order; the first of equally close ones counts. */
export function readOrdering(activity: Ordering, answer: readonly string[]): OrderingReading {
  const given = [...new Set(answer)];
  const readings = activity.orders.map((order) => {
    const ranked = given.filter((id) => order.includes(id));
    const chain = longestRising(ranked.map((id) => order.indexOf(id)));
    return { order, inPlace: chain.map((index) => ranked[index] ?? "") };
  });
  const best = readings.reduce((a, b) => (b.inPlace.length / b.order.length > a.inPlace.length / a.order.length ? b : a), readings[0] ?? { order: [], inPlace: [] });
  const stands = (row: readonly string[], first: string, second: string) => row.indexOf(first) < row.indexOf(second);
  const mistakes = activity.mistakes.filter(
    ({ first, second }) => given.includes(first) && given.includes(second) && stands(given, first, second) !== stands(best.order, first, second),
  );
  return { ...best, mistakes };
}

/** n items have n − 1 steps from one to the next; each step respected earns its share. */
export function gradeOrdering(activity: Ordering, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "ordering");
  const answer = answers.at(-1)?.items ?? [];
  const { order, inPlace, mistakes } = readOrdering(activity, answer);
  const [kept, of] = [Math.max(0, inPlace.length - 1), Math.max(1, order.length - 1)];
  const max = exact(activity.points);
  const points = multiply(max, share(kept, of));
  const state = stateOf(points, max);
  const ability = activity.ability ?? defaultAbility("ordering");
  const text = (id: string): Text => activity.items.find((item) => item.id === id)?.text ?? id;
  const row = (ids: readonly string[]): Text => joinTexts(ids.map(text), " → ");
  const why =
    answer.length === 0 ? reason("grading/unanswered") : state === "met" ? reason("grading/positions-right", { of: order.length }) : reason("grading/positions-part", { kept, of });
  const whole = credit(
    activity.id,
    { subject: activity.id, kind: "position", title: activity.title, ability, state, points, max, reason: why },
    {
      evidence: entered(seq, readText(row(answer), "zh-CN")),
      given: answer.length > 0 ? row(answer) : null,
      expected: row(order),
      advice: unlessMet(state, activity.explain),
    },
  );
  const swapped = mistakes.map(({ first, second, why: advice }): Credit => {
    const rightly = order.filter((id) => id === first || id === second);
    const title = row(rightly);
    return credit(
      activity.id,
      { subject: `${first}:${second}`, kind: "position", title, ability, state: "not-met", points: zero, max: zero, reason: reason("grading/swapped") },
      { given: row([...rightly].reverse()), expected: title, advice },
    );
  });
  return { credits: [whole, ...swapped], faults: [] };
}
