/** The judge without language, in doubt where the criterion's id has a question mark: `sorry?`. */
import type { Judge } from "../../src/attempt/judging.ts";
import type { RecordedVerdict } from "../../src/grading/performance.ts";
import { cannedJudge } from "./canned-judge.ts";

const doubt = (text: string, verdicts: RecordedVerdict[]): RecordedVerdict[] => verdicts.map((verdict) => (text[verdict.spans[0]?.[1] ?? -1] === "?" ? { ...verdict, state: "uncertain" } : verdict));

export const doubtfulJudge: Judge = {
  ...cannedJudge,
  judgeTurn: (plan, variant, beat, text) => doubt(text, cannedJudge.judgeTurn(plan, variant, beat, text)),
};
