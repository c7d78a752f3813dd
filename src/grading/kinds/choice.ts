/** Owns the credit of questions with options (rubrics R8: single 2, true/false 1, multiple 3). */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { answersTo, entered } from "../answers.ts";
import { credit, stateOf, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, zero, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { joinTexts, SEMICOLON } from "../join-texts.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";

type Question = ActivityOf<"choice">["questions"][number];

export function gradeChoice(activity: ActivityOf<"choice">, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "choice");
  const ability = activity.ability ?? defaultAbility("choice");
  const credits = activity.questions.map((question): Credit => {
    const known = new Set(question.options.map(({ id }) => id));
    const chosen = new Set(answers.findLast((answer) => answer.question === question.id)?.options.filter((id) => known.has(id)));
    const max = exact(question.points ?? coursePoints(question));
    const { points, why } = creditChoice(question, chosen, max);
    const state = stateOf(points, max);
    const texts = (ids: ReadonlySet<string>): Text => joinTexts(question.options.filter(({ id }) => ids.has(id)).map(({ text }) => text), SEMICOLON);
    const given = chosen.size > 0 ? texts(chosen) : null;
    return credit(
      activity.id,
      { subject: question.id, kind: "question", title: question.prompt, ability, state, points, max, reason: why },
      { evidence: given === null ? [] : entered(seq, readText(given, "zh-CN")), given, expected: texts(new Set(question.answer)), advice: question.explain },
    );
  });
  return { credits, faults: [] };
}

function coursePoints({ multiple, options, fixedOrder }: Question): number {
  if (multiple) return 3;
  return options.length === 2 && fixedOrder ? 1 : 2;
}

/** Several answers: all right full, some right and none wrong a third, anything wrong nothing. */
function creditChoice(question: Question, chosen: ReadonlySet<string>, max: Fraction): { points: Fraction; why: Reason } {
  if (chosen.size === 0) return { points: zero, why: reason("grading/unanswered") };
  const right = new Set(question.answer);
  const wrong = [...chosen].filter((id) => !right.has(id)).length;
  if (wrong > 0) return { points: zero, why: reason("grading/wrong-option", { wrong }) };
  if (!question.multiple) return { points: max, why: reason("grading/right") };
  const missed = [...right].filter((id) => !chosen.has(id)).length;
  if (missed === 0) return { points: max, why: reason("grading/right") };
  return { points: multiply(max, share(1, 3)), why: reason("grading/missed-options", { missed }) };
}
