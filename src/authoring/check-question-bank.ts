/** Owns the rules of a question bank. Must not know what is on disk. */
import { problem, type Problem } from "../scenario/problem.ts";
import type { QuestionBank } from "../scenario/schema/question-bank.ts";
import { checkChoice, checkMatching, checkOrdering } from "./rules/questions.ts";
import { checkUniqueIds } from "./rules/unique-ids.ts";

/** `name`: that of its file, which is the unit's. */
export function checkQuestionBank(bank: QuestionBank, name: string): Problem[] {
  return [
    ...checkUniqueIds(bank),
    ...(bank.unit === name ? [] : [problem("unit/folder-differs", ["unit"], { id: bank.unit, folder: name })]),
    ...bank.activities.flatMap((activity, index) => {
      const at = ["activities", index];
      if (activity.kind === "choice") return checkChoice(activity, at);
      return activity.kind === "ordering" ? checkOrdering(activity, at) : checkMatching(activity, at);
    }),
  ];
}
