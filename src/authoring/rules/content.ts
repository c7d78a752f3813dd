/** Rules for free text that is handed in: limits that make sense, and models that say what the points ask for. */
import { compileCriteria, judge } from "../../language/judge.ts";
import { judgeTargets } from "../../grading/content-points.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { readText } from "../../scenario/text.ts";
import type { Context } from "../context.ts";
import { judgeLexicon } from "../judge-kit.ts";
import { createReferences, type References } from "../references.ts";
import { frameParts } from "../visit.ts";
import { factValues } from "./criteria.ts";
import { checkFrame } from "./dialogue-references.ts";
import { checkWording } from "./lexicon.ts";

export function checkDocument(context: Context, activity: ActivityOf<"document">, at: Path): Problem[] {
  const refs = createReferences();
  checkPointReferences(context, activity, at, refs);
  const model = readText(activity.model, "zh-CN");
  const length = [...model].length;
  const { minChars, maxChars } = activity;
  if (minChars > maxChars || length < minChars || length > maxChars) refs.problems.push(problem("document/limits", at, { min: minChars, max: maxChars, model: length }));
  return [...refs.problems, ...checkContent(context, activity, at)];
}

export function checkDiscussion(context: Context, activity: ActivityOf<"discussion">, at: Path): Problem[] {
  const refs = createReferences();
  checkPointReferences(context, activity, at, refs);
  return [...refs.problems, ...checkContent(context, activity, at)];
}

function checkPointReferences({ situation, lexicon }: Context, { content }: ActivityOf<"document"> | ActivityOf<"discussion">, at: Path, refs: References): void {
  const known = { facts: new Set(situation.facts.map(({ id }) => id)), concepts: new Set(Object.keys(lexicon.concepts)) };
  for (const [index, point] of content.entries()) checkFrame(point.meets, [...at, "content", index, "meets"], known, refs);
}

/** The content points of a form's fields, of a document or of a discussion, tried on the models. */
export function checkContent(context: Context, activity: ActivityOf<"document"> | ActivityOf<"discussion"> | ActivityOf<"form">, at: Path): Problem[] {
  const facts = factValues(context.situation, null);
  const lexicon = judgeLexicon(context.lexicon);
  const known = new Set(Object.keys(context.lexicon.concepts));
  return judgeTargets(activity).flatMap(({ field, criterion }) => {
    const index = activity.kind === "form" ? activity.fields.findIndex((check) => check.field === field) : -1;
    const check = activity.kind === "form" ? activity.fields[index] : activity;
    if (!check?.content) return [];
    const owner: Path = activity.kind === "form" ? [...at, "fields", index] : at;
    const place: Path = [...owner, "content", check.content.findIndex(({ id }) => id === criterion.id)];
    const wordings = [...frameParts(criterion.meets, [...place, "meets"])].flatMap(({ part, path }) =>
      typeof part === "object" && "words" in part ? part.words.flatMap((wording, position) => checkWording(wording, known, [...path, "words", position])) : [],
    );
    if (wordings.length > 0) return wordings;
    const met = tryJudge(() => judge(readText(check.model, "zh-CN"), compileCriteria([criterion], lexicon, facts), "writing")[0]?.state === "met");
    return met ? [] : [problem("content/model-misses", [...owner, "model"], { point: criterion.id })];
  });
}

/** Faults of the frame itself are reported elsewhere; they must not be reported twice. */
function tryJudge(verdict: () => boolean): boolean {
  try {
    return verdict();
  } catch {
    return true;
  }
}
