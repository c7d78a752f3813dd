/** Rule: a situation that is written in two languages is so throughout. */
import { problem, type Problem } from "../../scenario/problem.ts";
import { textsOf } from "../../scenario/texts.ts";
import type { Context } from "../context.ts";

export function checkLanguages({ situation }: Context): Problem[] {
  const texts = textsOf(situation);
  const both = texts.filter(({ text }) => typeof text !== "string").length;
  // Figures, numbers and Latin names serve both languages as they are.
  const one = texts.filter(({ text }) => typeof text === "string" && /\p{Script=Han}/u.test(text));
  const [first] = one;
  return first && both > one.length ? [problem("text/one-language", first.path, { count: one.length })] : [];
}
