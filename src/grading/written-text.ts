/** Owns which text of saved answers is judged by meaning: a document's, or all cards of a discussion. */
import type { Answer } from "./answer.ts";
import { discussionText } from "./read-discussion.ts";

/** "" where nothing is. */
export function writtenText(answers: readonly Answer[]): string {
  return answers.findLast((answer) => answer.kind === "document")?.text ?? discussionText(answers);
}
