/** Owns which questions a unit has: those of its situations and those of its bank, each once. Must not know what a student remembers. */
import type { ActivityOf } from "../scenario/schema/activity.ts";
import type { BankQuestion, QuestionBank } from "../scenario/schema/question-bank.ts";
import type { Situation } from "../scenario/schema/situation.ts";

const KNOWLEDGE = /^U[1-5]-K\d+$/;

/** In the order of the course; a situation's question goes before the bank's of the same course id. */
export function questionPool(bank: QuestionBank, situations: readonly Pick<Situation, "activities">[]): BankQuestion[] {
  const found = new Map<string, BankQuestion>();
  const add = (question: BankQuestion) => {
    const { courseId } = question;
    if (courseId !== undefined && KNOWLEDGE.test(courseId) && !found.has(courseId)) found.set(courseId, question);
  };
  for (const { activities } of situations) {
    for (const activity of activities) {
      if (activity.kind === "choice") for (const question of questionsOf(activity)) add(question);
      if (activity.kind === "ordering" || activity.kind === "matching") add(alone(activity, activity.courseId ?? ""));
    }
  }
  for (const question of bank.activities) add(question);
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, question]) => question);
}

function questionsOf(activity: ActivityOf<"choice">): BankQuestion[] {
  return activity.questions.flatMap((question) => (question.courseId === undefined ? [] : [alone({ ...activity, courseId: question.courseId, questions: [question] }, question.courseId)]));
}

/** Outside its situation it has neither hints nor footnotes, and its id is the course's. */
function alone(question: BankQuestion, courseId: string): BankQuestion {
  const copy: BankQuestion = { ...question, id: courseId.toLowerCase(), hints: [], footnotes: [] };
  delete copy.afterword;
  delete copy.minutes;
  return copy;
}
