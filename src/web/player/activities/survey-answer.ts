/** Owns the questionnaire as it is written: one text for saving it by itself, and changes to its row of questions. */
import type { ActivityViewOf, Answer } from "../../../protocol/attempt.ts";

export type SurveyQuestion = Extract<Answer, { kind: "survey" }>["questions"][number];
export type Questionnaire = { opening: string; questions: SurveyQuestion[] };

/** The same text for the same questionnaire: what is stored and what is written are compared by it. */
export function toText({ opening, questions }: Pick<ActivityViewOf<"survey">, "opening" | "questions">): string {
  return JSON.stringify({ opening, questions: questions.map(({ id, dimension, scale, text }) => ({ id, dimension, scale, text })) });
}

export function fromText(text: string): Questionnaire {
  return JSON.parse(text) as Questionnaire;
}

/** A new question at the end; its id was never used among those there. */
export function added(questions: readonly SurveyQuestion[], text: string): SurveyQuestion[] {
  const used = questions.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0));
  return [...questions, { id: `q${Math.max(0, ...used) + 1}`, dimension: "", scale: "", text }];
}

export function moved(questions: readonly SurveyQuestion[], id: string, to: number): SurveyQuestion[] {
  const question = questions.find((one) => one.id === id);
  if (!question) return [...questions];
  const rest = questions.filter((one) => one !== question);
  const place = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, place), question, ...rest.slice(place)];
}
