/** Rules for what is answered by picking, ordering or pairing: answers name given items, orders are complete, every item has its pair. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { createReferences } from "../references.ts";

export function checkChoice(activity: ActivityOf<"choice">, at: Path): Problem[] {
  const refs = createReferences();
  for (const [index, question] of activity.questions.entries()) {
    const path: Path = [...at, "questions", index];
    const options = ids(question.options);
    for (const [position, id] of question.answer.entries()) refs.check("option", id, options, [...path, "answer", position]);
    if (!question.multiple && question.answer.length > 1) {
      refs.problems.push(problem("choice/several-answers", [...path, "answer"], { question: question.id, count: question.answer.length }));
    }
  }
  return refs.problems;
}

export function checkOrdering(activity: ActivityOf<"ordering">, at: Path): Problem[] {
  const refs = createReferences();
  const items = ids(activity.items);
  for (const [index, order] of activity.orders.entries()) {
    const path: Path = [...at, "orders", index];
    for (const [position, id] of order.entries()) refs.check("item", id, items, [...path, position]);
    const missing = [...items].filter((id) => !order.includes(id));
    const twice = order.filter((id, position) => order.indexOf(id) !== position);
    if (missing.length + twice.length > 0) refs.problems.push(problem("ordering/not-complete", path, { missing: missing.join(", ") || "—", twice: twice.join(", ") || "—" }));
  }
  for (const [index, { first, second }] of activity.mistakes.entries()) {
    refs.check("item", first, items, [...at, "mistakes", index, "first"]);
    refs.check("item", second, items, [...at, "mistakes", index, "second"]);
  }
  return refs.problems;
}

export function checkMatching(activity: ActivityOf<"matching">, at: Path): Problem[] {
  const refs = createReferences();
  const left = ids(activity.left);
  const right = ids(activity.right);
  for (const [index, pair] of activity.pairs.entries()) {
    refs.check("item", pair.left, left, [...at, "pairs", index, "left"]);
    for (const [position, id] of pair.right.entries()) refs.check("item", id, right, [...at, "pairs", index, "right", position]);
  }
  const paired = new Set(activity.pairs.map((pair) => pair.left));
  for (const [index, { id }] of activity.left.entries()) {
    if (!paired.has(id)) refs.problems.push(problem("matching/unpaired", [...at, "left", index], { item: id }));
  }
  return refs.problems;
}

function ids(list: readonly { id: string }[]): Set<string> {
  return new Set(list.map(({ id }) => id));
}
