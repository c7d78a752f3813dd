/** Owns what a student sees of questions, orderings and matchings. */
import { readOrdering } from "../../grading/kinds/ordering.ts";
import type { ActivityResult } from "../../grading/grade-activity.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, ItemView, QuestionView } from "../view.ts";
import { shuffleOptions, shuffleOrdering, shuffleRight } from "./shuffle.ts";
import { readOwn } from "../../engine/read-own.ts";

/** `result` is null until the answers may be shown. */
export function questionViews(activity: ActivityOf<"choice">, work: Work, seed: number, result: ActivityResult | null): QuestionView[] {
  return activity.questions.map((question) => {
    const saved = readOwn(work.answers, question.id);
    const item = result?.items.find(({ kind, subject }) => kind === "question" && subject === question.id);
    return {
      id: question.id,
      courseId: question.courseId ?? null,
      prompt: question.prompt,
      multiple: question.multiple,
      options: shuffleOptions(activity.id, question, seed).map(itemView),
      chosen: saved?.kind === "choice" ? [...saved.options] : [],
      feedback: result && { answer: [...question.answer], points: item?.points ?? 0, max: item?.max ?? 0, explain: question.explain },
    };
  });
}

export function orderingParts(activity: ActivityOf<"ordering">, work: Work, seed: number, shown: boolean): Pick<ActivityViewOf<"ordering">, "items" | "answer" | "feedback"> {
  const saved = work.answers[""];
  const answer = saved?.kind === "ordering" ? [...saved.items] : [];
  const items = shuffleOrdering(activity, seed).map(itemView);
  if (!shown) return { items, answer, feedback: null };
  const { order, inPlace, mistakes } = readOrdering(activity, answer);
  return { items, answer, feedback: { order: [...order], inPlace, explain: activity.explain, mistakes: mistakes.map(({ why }) => why) } };
}

export function matchingParts(activity: ActivityOf<"matching">, work: Work, seed: number, shown: boolean): Pick<ActivityViewOf<"matching">, "left" | "right" | "pairs" | "feedback" | "explain"> {
  const saved = work.answers[""];
  const pairs = saved?.kind === "matching" ? saved.pairs.map(({ left, right }) => ({ left, right })) : [];
  const feedback = activity.pairs.map(({ left, right, why }) => ({ left, right: [...right], ok: pairs.some((pair) => pair.left === left && right.includes(pair.right)), why: why ?? null }));
  return {
    left: activity.left.map(itemView),
    right: shuffleRight(activity, seed).map(itemView),
    pairs,
    feedback: shown ? feedback : null,
    explain: shown ? activity.explain : null,
  };
}

export function itemView({ id, text }: ItemView): ItemView {
  return { id, text };
}
