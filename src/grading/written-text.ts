/** Owns which text of saved answers is judged by meaning: a document's, all cards of a discussion, or a part of a questionnaire. */
import type { Answer } from "./answer.ts";
import { discussionText } from "./read-discussion.ts";
import { writtenIn } from "./survey/written-in.ts";

/** "" where nothing is. `field` is null but for the questions of a questionnaire. */
export function writtenText(answers: readonly Answer[], field: string | null): string {
  const survey = answers.findLast((answer) => answer.kind === "survey");
  if (survey) return writtenIn(survey, field);
  return field === null ? (answers.findLast((answer) => answer.kind === "document")?.text ?? discussionText(answers)) : "";
}
