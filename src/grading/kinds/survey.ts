/**
 * Owns the credit of a questionnaire: what the opening says, whether every dimension is asked about and on a scale that fits, the wording of all questions,
 * their order and their number. What is not there earns nothing: faultless wording and good order count by how much of a questionnaire there is.
 */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Text } from "../../scenario/text.ts";
import type { Answer } from "../answer.ts";
import { answersTo, entered } from "../answers.ts";
import { creditPoint } from "../content-credit.ts";
import { credit, stateOf, unlessMet, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, smaller, zero, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { longestRising } from "../longest-chain.ts";
import type { RecordedVerdict } from "../performance.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";
import { allQuestions, writtenIn } from "../survey/written-in.ts";

type Survey = ActivityOf<"survey">;
type SurveyAnswer = Extract<Answer, { kind: "survey" }>;
type Dimension = Survey["dimensions"][number];
type Written = { activity: Survey; answer: SurveyAnswer; questions: SurveyAnswer["questions"]; seq: number; verdicts: readonly RecordedVerdict[] };

export function gradeSurvey(activity: Survey, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "survey");
  const answer: SurveyAnswer = answers.at(-1) ?? { kind: "survey", opening: "", questions: [] };
  const verdicts = performance.answers.find((saved) => saved.activity === activity.id)?.verdicts ?? [];
  const written: Written = { activity, answer, questions: answer.questions.filter(({ text }) => text.trim() !== ""), seq, verdicts };
  const credits = [
    ...openingCredits(written),
    ...activity.dimensions.map((dimension) => coverageCredit(dimension, written)),
    ...activity.dimensions.map((dimension) => scaleCredit(dimension, written)),
    ...activity.faults.map((fault) => wordingCredit(fault, written)),
    orderCredit(written),
    numberCredit(written),
  ];
  return { credits: credits.filter(({ max }) => max.n > 0n), faults: [] };
}

function abilityOf(activity: Survey) {
  return activity.ability ?? defaultAbility("survey");
}

function openingCredits({ activity, answer, seq, verdicts }: Written): Credit[] {
  const { content, model } = activity.opening;
  return content.map((point) =>
    creditPoint({ activity: activity.id, key: `text:${point.id}`, point, max: exact(point.points), ability: point.ability ?? abilityOf(activity), text: answer.opening, seq, verdicts, model }),
  );
}

/** Half for a question that is meant for the dimension but does not say so. */
function coverageCredit({ id, text, advice }: Dimension, { activity, answer, seq, verdicts }: Written): Credit {
  const key = `${id}:about`;
  const words = writtenIn(answer, id);
  const verdict = verdicts.findLast((candidate) => candidate.key === key);
  const max = multiply(exact(activity.points.coverage), share(1, activity.dimensions.length));
  const said = verdict?.state === "met";
  const asked = words.trim() !== "" && verdict?.by !== "teacher";
  const points = said ? max : asked ? multiply(max, share(1, 2)) : zero;
  const state = said ? "met" : asked ? "part" : "not-met";
  const spans = verdict?.spans.map(([start, end]) => ({ start, end })) ?? [];
  return credit(
    activity.id,
    { subject: key, kind: "content", title: text, ability: abilityOf(activity), state, points, max, reason: coverageReason(verdict, words) },
    { evidence: entered(seq, words).map((evidence) => ({ ...evidence, spans })), given: words.trim() === "" ? null : words, advice: unlessMet(state, advice), model: modelText(activity, id) },
  );
}

function coverageReason(verdict: RecordedVerdict | undefined, words: string): Reason {
  if (verdict?.by === "teacher") return reason(verdict.state === "met" ? "grading/corrected-met" : "grading/corrected-not-met");
  if (verdict?.state === "met") return reason("grading/content-there");
  return reason(words.trim() === "" ? "grading/survey-not-asked" : "grading/survey-not-about");
}

function scaleCredit({ id, text, scales, advice }: Dimension, { activity, questions }: Written): Credit {
  const max = multiply(exact(activity.points.scale), share(1, activity.dimensions.length));
  const own = questions.filter(({ dimension }) => dimension === id);
  const chosen = own.flatMap(({ scale }) => (scale === "" ? [] : [scale]));
  const ok = chosen.length > 0 && chosen.length === own.length && chosen.every((scale) => scales.includes(scale));
  const named = (ids: readonly string[]) => [...new Set(ids)].map((scale) => activity.scales.find((one) => one.id === scale)?.text ?? scale);
  return credit(
    activity.id,
    {
      subject: id,
      kind: "choice",
      title: text,
      ability: abilityOf(activity),
      state: ok ? "met" : "not-met",
      points: ok ? max : zero,
      max,
      reason: ok ? reason("grading/survey-scale-right") : reason(own.length === 0 ? "grading/survey-not-asked" : chosen.length < own.length ? "grading/unanswered" : "grading/survey-scale-wrong"),
    },
    { given: listed(named(chosen)), expected: listed(named(scales)), advice: ok ? null : advice },
  );
}

/** Several texts as one; null for none. */
function listed(texts: readonly Text[]): Text | null {
  const [first, ...more] = texts;
  if (first === undefined) return null;
  if (more.length === 0) return first;
  const inLanguage = (language: "zh-CN" | "en") => texts.map((text) => (typeof text === "string" ? text : text[language])).join(language === "en" ? ", " : "、");
  return { "zh-CN": inLanguage("zh-CN"), en: inLanguage("en") };
}

function wordingCredit(fault: Survey["faults"][number], written: Written): Credit {
  const { activity, answer, questions, seq, verdicts } = written;
  const key = `${allQuestions}:${fault.id}`;
  const words = writtenIn(answer, allQuestions);
  const verdict = verdicts.findLast((candidate) => candidate.key === key);
  const happened = verdict?.state === "met";
  const max = exact(fault.points);
  const points = happened ? zero : multiply(max, shareWritten(written));
  const state = stateOf(points, max);
  const spans = happened ? verdict.spans.map(([start, end]) => ({ start, end })) : [];
  const why =
    verdict?.by === "teacher" ? reason(happened ? "grading/corrected-fault" : "grading/corrected-no-fault") : happened ? reason("grading/fault-said") : state === "met" ? reason("grading/right") : tooFew(activity, questions.length);
  return credit(
    activity.id,
    { subject: key, kind: "content", title: fault.title, ability: fault.ability ?? abilityOf(activity), state, points, max, reason: why },
    { evidence: happened ? entered(seq, words).map((evidence) => ({ ...evidence, spans })) : [], given: happened ? words : null, advice: unlessMet(state, fault.advice) },
  );
}

function orderCredit(written: Written): Credit {
  const { activity, questions } = written;
  const blocks = questions.flatMap(({ dimension }) => activity.dimensions.find(({ id }) => id === dimension)?.block ?? []);
  const kept = longestRising(blocks).length;
  const max = exact(activity.points.order);
  const points = multiply(multiply(max, share(kept, Math.max(blocks.length, 1))), shareWritten(written));
  const state = stateOf(points, max);
  const why = questions.length < activity.questions.min ? tooFew(activity, questions.length) : kept === blocks.length ? reason("grading/survey-order-right") : reason("grading/survey-order", { moved: blocks.length - kept });
  return credit(activity.id, { subject: "order", kind: "order", title: { "zh-CN": "题目顺序", en: "Order of the questions" }, ability: abilityOf(activity), state, points, max, reason: why });
}

function numberCredit({ activity, questions }: Written): Credit {
  const { min, max: most } = activity.questions;
  const count = questions.length;
  const max = exact(activity.points.number);
  const points = count > most ? multiply(max, share(1, 2)) : multiply(max, smaller(exact(1), share(count, min)));
  const why = count > most ? reason("grading/survey-too-many", { count, max: most }) : count < min ? tooFew(activity, count) : reason("grading/right");
  return credit(activity.id, { subject: "number", kind: "length", title: { "zh-CN": "题目数量", en: "Number of questions" }, ability: abilityOf(activity), state: stateOf(points, max), points, max, reason: why });
}

/** How much of a questionnaire there is, by the least number of questions. */
function shareWritten({ activity, questions }: Written): Fraction {
  return smaller(exact(1), share(questions.length, activity.questions.min));
}

function tooFew({ questions: { min } }: Survey, count: number): Reason {
  return reason("grading/survey-too-few", { count, min });
}

function modelText({ model }: Survey, dimension: string): string | null {
  return model.find((question) => question.dimension === dimension)?.text ?? null;
}
