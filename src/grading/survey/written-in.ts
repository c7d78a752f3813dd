/** Owns which words of a questionnaire are judged: its opening and its questions. */
import type { Answer } from "../answer.ts";

/** The field of a questionnaire that holds all its questions; any other one is a dimension. No id looks like it. */
export const allQuestions = "*";

/** `field` null: the words before the questions; else the questions about a dimension, one a line. */
export function writtenIn({ opening, questions }: Extract<Answer, { kind: "survey" }>, field: string | null): string {
  if (field === null) return opening;
  return questions.flatMap(({ dimension, text }) => (field === allQuestions || dimension === field ? [text] : [])).join("\n");
}
