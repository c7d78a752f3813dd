/** A judge without language: a criterion is met when its id stands in the text. `soon@10` promises ten minutes, `soon@t974` a time of day. */
import { beatPlan } from "../../src/engine/dialogue-plan.ts";
import type { RecordedVerdict } from "../../src/grading/performance.ts";
import type { Judge } from "../../src/attempt/judging.ts";

export const cannedJudge: Judge = {
  version: { engine: "canned", lexicon: "none" },
  judgeTurn: (plan, _variant, beat, text) => [...beatPlan(plan, beat).hears.values()].map(({ key, id }) => verdict(key, id, text)),
  judgeFreely: (plan, _variant, beat, text) => [...beatPlan(plan, beat).freeHears.values()].map(({ key, id }) => verdict(key, id, text)),
  judgeSeat: (seat, _variant, text) => seat.criteria.map(({ id }) => verdict(`${seat.id}:${id}`, id, text)),
  judgeWork: (targets, textOf) => targets.map(({ key, field, criterion }) => verdict(key, criterion.id, textOf(field))),
};

function verdict(key: string, id: string, text: string): RecordedVerdict {
  const start = text.indexOf(id);
  if (start < 0) return { key, id, by: "rule", state: "not-met", spans: [], via: "none" };
  const promised = /^@(t?)(\d+)/.exec(text.slice(start + id.length));
  const value = promised ? { value: { type: promised[1] === "t" ? ("time" as const) : ("duration" as const), minutes: Number(promised[2]) } } : {};
  return { key, id, by: "rule", state: "met", spans: [[start, start + id.length]], via: "words", ...value };
}
