/** Owns what counts as written, and which work was written but not handed in. Must not know whether it is right. */
import type { Answer, ArchiveAnswer } from "../grading/answer.ts";
import type { Prepared } from "./prepared.ts";
import type { Running, Work } from "./state.ts";
import { readOwn } from "../engine/read-own.ts";

/** Activities with written work that is not handed in, in the order of the situation. */
export function draftsOf({ activities }: Prepared, { works }: Running): string[] {
  return [...activities.keys()].filter((activity) => {
    const work = readOwn(works, activity);
    return work !== undefined && !work.submitted && isWritten(work);
  });
}

/** Blank fields and emptied answers are nothing. */
export function isWritten({ values, answers }: Work): boolean {
  return Object.values(values).some(isText) || Object.values(answers).some(isAnswered);
}

function isAnswered(answer: Answer): boolean {
  switch (answer.kind) {
    case "choice":
      return answer.options.length > 0;
    case "ordering":
      return answer.items.length > 0;
    case "matching":
      return answer.pairs.length > 0;
    case "calculation":
      return isText(answer.value) || isText(answer.unit);
    case "liability":
      return answer.evidence.length > 0 || answer.lead !== null || answer.shares.some(({ percent }) => isText(percent));
    case "classification":
      return answer.of === "order" ? answer.entries.length > 0 : answer.entries.some(({ value }) => isText(value));
    case "document":
      return isText(answer.text);
    case "survey":
      return isText(answer.opening) || answer.questions.length > 0;
    case "archive":
      return isFiled(answer);
    case "discussion":
      return isText(answer.part === "card" ? answer.text : answer.name);
    case "flowchart":
      return answer.nodes.length > 0;
    case "spot-the-error":
      return answer.marks.length > 0;
  }
}

function isFiled(answer: ArchiveAnswer): boolean {
  switch (answer.part) {
    case "folder":
      return answer.papers.length > 0;
    case "page":
      return isText(answer.from);
    case "label":
      return isText(answer.text);
    case "place":
      return answer.place !== null;
    case "access":
      return answer.level !== null;
  }
}

function isText(text: string): boolean {
  return text.trim() !== "";
}
