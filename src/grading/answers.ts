/** Owns finding the saved answers of an activity. */
import type { Answer } from "./answer.ts";
import type { Evidence } from "./report.ts";
import type { Performance } from "./performance.ts";

export type SavedAnswers<Kind extends Answer["kind"]> = { answers: Extract<Answer, { kind: Kind }>[]; seq: number };

/** The answers of one kind to an activity, in the order saved; `seq` is 0 while nothing was handed in. */
export function answersTo<Kind extends Answer["kind"]>(performance: Performance, activity: string, kind: Kind): SavedAnswers<Kind> {
  const saved = performance.answers.find((candidate) => candidate.activity === activity);
  const isWanted = (answer: Answer): answer is Extract<Answer, { kind: Kind }> => answer.kind === kind;
  return { answers: saved?.answers.filter(isWanted) ?? [], seq: saved?.seq ?? 0 };
}

/** What stands in a field; "" when nothing does. A field may have any name, also one that every object knows. */
export function valueIn(values: Readonly<Record<string, string>> | undefined, field: string): string {
  return values && Object.hasOwn(values, field) ? (values[field] ?? "") : "";
}

/** What was entered, as evidence; nothing when it is empty. */
export function entered(seq: number, text: string): Evidence[] {
  return text.trim() === "" ? [] : [{ seq, text, spans: [] }];
}
