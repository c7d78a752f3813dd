import { describe, expect, it } from "vitest";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import type { Answer } from "../answer.ts";
import { gradeActivity } from "../grade-activity.ts";
import { gradeWith } from "../graders.ts";
import { gradeSurvey } from "./survey.ts";
import type { RecordedVerdict } from "../performance.ts";
import { answered, planFor, tinySituation } from "../test-support/tiny-case.ts";

const gradeTool = gradeWith({ survey: gradeSurvey });

const dimension = (id: string, block: number, scales = ["five"]) => ({ id, text: id, meets: { words: [id] }, scales, block, advice: `ask about ${id}` });

const activity = {
  id: "paper",
  kind: "survey",
  title: "paper",
  task: "paper",
  dimensions: [dimension("speed", 1), dimension("manner", 1), dimension("overall", 2), dimension("wish", 3, ["open"])],
  scales: [
    { id: "five", type: "rating", text: "1–5" },
    { id: "yes-no", type: "single", text: "yes or no" },
    { id: "open", type: "open", text: "in words" },
  ],
  faults: [{ id: "leading", title: "no leading", meets: { words: ["surely"] }, points: 4, advice: "ask neutrally" }],
  opening: { content: [{ id: "use", title: "what for", meets: { words: ["improve"] }, points: 2, advice: "say what for" }], model: "to improve" },
  questions: { min: 4, max: 5 },
  points: { coverage: 8, scale: 4, order: 4, number: 2 },
  model: [{ dimension: "speed", scale: "five", text: "speed?" }],
} satisfies SituationSource["activities"][number];

type Question = [dimension: string, scale: string, text: string];
const good: Question[] = [
  ["speed", "five", "speed?"],
  ["manner", "five", "manner?"],
  ["overall", "five", "overall?"],
  ["wish", "open", "wish?"],
];

const verdict = (key: string, state: RecordedVerdict["state"], spans: [number, number][] = []): RecordedVerdict => ({ key, id: key.slice(key.indexOf(":") + 1), state, spans, via: "words", by: "rule" });
const allMet = [verdict("text:use", "met"), ...["speed", "manner", "overall", "wish"].map((id) => verdict(`${id}:about`, "met")), verdict("*:leading", "not-met")];

function grade(questions: Question[], verdicts: RecordedVerdict[] = allMet, opening = "to improve") {
  const answer: Answer = { kind: "survey", opening, questions: questions.map(([about, scale, text], index) => ({ id: `q${index}`, dimension: about, scale, text })) };
  const performance = answered("paper", answer);
  for (const saved of performance.answers) saved.verdicts = verdicts;
  return gradeActivity(tinySituation({ activities: [activity], grading: planFor("paper") }), [], performance, "paper", gradeTool);
}

const item = (result: ReturnType<typeof grade>, id: string) => result.items.find((one) => one.id === `paper/${id}`);

describe("[G50] a questionnaire", () => {
  it("[G50] earns everything when every dimension is asked about, on its scale, in order, neutrally, and the opening says what it must", () => {
    expect(grade(good)).toMatchObject({ points: 24, max: 24 });
  });

  it("[G50] earns nothing when it is empty: neither wording nor order", () => {
    expect(grade([], [verdict("*:leading", "not-met")], "")).toMatchObject({ points: 0, max: 24 });
  });

  it("[G51] a question that is meant for a dimension but does not say so earns half", () => {
    const result = grade(good, [...allMet.filter(({ key }) => key !== "speed:about"), verdict("speed:about", "not-met")]);
    expect(item(result, "content/speed:about")).toMatchObject({ state: "part", points: 1, max: 2, reason: { code: "grading/survey-not-about" }, advice: "ask about speed" });
  });

  it("[G51] what nothing asks about earns nothing, neither for the dimension nor for its scale", () => {
    const result = grade(good.slice(1), allMet.filter(({ key }) => key !== "speed:about"));
    expect(item(result, "content/speed:about")).toMatchObject({ points: 0, reason: { code: "grading/survey-not-asked" } });
    expect(item(result, "choice/speed")).toMatchObject({ points: 0, reason: { code: "grading/survey-not-asked" } });
  });

  it("[G51] a scale that does not fit is told with the one that does", () => {
    const result = grade(good.map(([about, scale, text]) => [about, about === "speed" ? "yes-no" : scale, text] as Question));
    expect(item(result, "choice/speed")).toMatchObject({ points: 0, max: 1, given: "yes or no", expected: "1–5", reason: { code: "grading/survey-scale-wrong" } });
  });

  it("[G52] a fault of wording anywhere costs its points, and its words are quoted", () => {
    const result = grade(good, [...allMet.filter(({ key }) => key !== "*:leading"), verdict("*:leading", "met", [[0, 5]])]);
    expect(item(result, "content/*:leading")).toMatchObject({ points: 0, max: 4, state: "not-met", reason: { code: "grading/fault-said" }, evidence: [{ spans: [{ start: 0, end: 5 }] }] });
  });

  it("[G52] faultless wording and order count by how much of the questionnaire there is", () => {
    const result = grade(good.slice(0, 2));
    expect(item(result, "content/*:leading")).toMatchObject({ points: 2, max: 4, reason: { code: "grading/survey-too-few", params: { count: 2, min: 4 } } });
    expect(item(result, "order/order")).toMatchObject({ points: 2, max: 4 });
    expect(item(result, "length/number")).toMatchObject({ points: 1, max: 2 });
  });

  it("[G53] the longest part that is in order earns its share; within a block questions may change places", () => {
    const [speed, manner, overall, wish] = good as [Question, Question, Question, Question];
    expect(item(grade([manner, speed, overall, wish]), "order/order")).toMatchObject({ points: 4 });
    expect(item(grade([wish, speed, manner, overall]), "order/order")).toMatchObject({ points: 3, reason: { code: "grading/survey-order", params: { moved: 1 } } });
  });

  it("[G53] too many questions keep half of the marks for the number", () => {
    const more = [...good, ["speed", "five", "more?"], ["speed", "five", "still more?"]] as Question[];
    expect(item(grade(more), "length/number")).toMatchObject({ points: 1, reason: { code: "grading/survey-too-many", params: { count: 6, max: 5 } } });
  });

  it("[G51] a teacher's verdict stands above both", () => {
    const result = grade(good, [...allMet.filter(({ key }) => key !== "speed:about"), { ...verdict("speed:about", "not-met"), by: "teacher" }]);
    expect(item(result, "content/speed:about")).toMatchObject({ points: 0, reason: { code: "grading/corrected-not-met" } });
  });
});
