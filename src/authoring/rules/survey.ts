/** Rules for surveys: a questionnaire whose model earns every mark, returns that fit their columns, cells that can be worked out, charts of what is there. */
import { evaluate, namesIn, parseFormula } from "../../grading/expression.ts";
import { exact, type Fraction } from "../../grading/fraction.ts";
import { judgeTargets } from "../../grading/content-points.ts";
import { gradeSurvey } from "../../grading/kinds/survey.ts";
import type { Answer } from "../../grading/answer.ts";
import type { RecordedVerdict } from "../../grading/performance.ts";
import { worksheetOf } from "../../grading/survey/worksheet-of.ts";
import { writtenIn } from "../../grading/survey/written-in.ts";
import { compileCriteria, judge } from "../../language/judge.ts";
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

type Survey = ActivityOf<"survey">;
type Analysis = ActivityOf<"survey-analysis">;

export function checkSurvey(context: Context, activity: Survey, at: Path): Problem[] {
  const refs = createReferences();
  const scales = new Set(activity.scales.map(({ id }) => id));
  const dimensions = new Set(activity.dimensions.map(({ id }) => id));
  for (const [index, dimension] of activity.dimensions.entries()) for (const [place, scale] of dimension.scales.entries()) refs.check("item", scale, scales, [...at, "dimensions", index, "scales", place]);
  for (const [index, { dimension, scale }] of activity.model.entries()) {
    refs.check("item", dimension, dimensions, [...at, "model", index, "dimension"]);
    refs.check("item", scale, scales, [...at, "model", index, "scale"]);
  }
  const known = { facts: new Set(context.situation.facts.map(({ id }) => id)), concepts: new Set(Object.keys(context.lexicon.concepts)) };
  const frames = [
    ...activity.opening.content.map(({ meets }, index) => ({ meets, path: [...at, "opening", "content", index, "meets"] })),
    ...activity.dimensions.map(({ meets }, index) => ({ meets, path: [...at, "dimensions", index, "meets"] })),
    ...activity.faults.map(({ meets }, index) => ({ meets, path: [...at, "faults", index, "meets"] })),
  ];
  for (const { meets, path } of frames) {
    checkFrame(meets, path, known, refs);
    for (const { part, path: place } of frameParts(meets, path)) {
      if (typeof part === "object" && "words" in part) refs.problems.push(...part.words.flatMap((wording, position) => checkWording(wording, known.concepts, [...place, "words", position])));
    }
  }
  return refs.problems.length > 0 ? refs.problems : checkModel(context, activity, at);
}

/** The model is judged and graded as a student's questionnaire would be. */
function checkModel({ situation, lexicon, forms }: Context, activity: Survey, at: Path): Problem[] {
  const answer: Extract<Answer, { kind: "survey" }> = { kind: "survey", opening: activity.opening.model, questions: activity.model.map((question, index) => ({ id: `q${index + 1}`, ...question })) };
  const kit = judgeLexicon(lexicon);
  const facts = factValues(situation, null);
  const verdicts = judgeTargets(activity).flatMap(({ key, field, criterion }): RecordedVerdict[] => judge(writtenIn(answer, field), compileCriteria([criterion], kit, facts), "writing").map((verdict) => ({ ...verdict, key, by: "rule" })));
  const performance = { seconds: 0, dialogues: [], forms: [], seats: [], hints: [], answers: [{ activity: activity.id, submitted: true, answers: [answer], verdicts, seq: 1 }] };
  const { credits } = gradeSurvey(activity, { situation, forms: [...forms.values()], performance });
  return credits.filter(({ state }) => state !== "met").map(({ title, subject }) => problem("survey/model-loses", [...at, "model"], { item: readText(title, "zh-CN"), subject }));
}

export function checkSurveyAnalysis(activity: Analysis, at: Path): Problem[] {
  const refs = createReferences();
  const columns = new Set(activity.columns.map(({ id }) => id));
  for (const [index, row] of activity.rows.entries()) {
    if (row.length !== activity.columns.length) refs.problems.push(problem("survey/row-width", [...at, "rows", index], { row: String(row[0] ?? index + 1), has: row.length, wants: activity.columns.length }));
  }
  for (const [place, { values }] of activity.columns.entries()) {
    const known = new Set(values.map(({ id }) => id));
    if (known.size > 0) for (const [index, row] of activity.rows.entries()) refs.check("item", String(row[place] ?? ""), known, [...at, "rows", index, place]);
  }
  for (const [index, table] of activity.tables.entries()) checkTable(table, columns, [...at, "tables", index], refs);
  for (const [index, { id, from, formula }] of activity.figures.entries()) {
    const path: Path = [...at, "figures", index];
    if ((from === undefined) === (formula === undefined)) refs.problems.push(problem("survey/no-source", path, { id }));
    if (from) checkTake(from, columns, [...path, "from"], refs);
  }
  if (refs.problems.length === 0) checkFormulas(activity, at, refs);
  for (const [index, chart] of activity.charts.entries()) checkChart(activity, chart, [...at, "charts", index], refs);
  return refs.problems;
}

function checkTable({ columns, rows }: Analysis["tables"][number], known: ReadonlySet<string>, at: Path, refs: References): void {
  for (const [index, column] of columns.entries()) {
    const path: Path = [...at, "columns", index];
    const sources = [column.given, column.from !== undefined, column.formula !== undefined].filter(Boolean);
    if (sources.length !== 1) refs.problems.push(problem("survey/no-source", path, { id: column.id }));
    if (column.from) checkTake(column.from, known, [...path, "from"], refs);
  }
  const names = new Set(columns.map(({ id }) => id));
  for (const [index, row] of rows.entries()) {
    const path: Path = [...at, "rows", index];
    refs.check("item", row.of, known, [...path, "of"]);
    for (const [place, { column }] of row.where.entries()) refs.check("item", column, known, [...path, "where", place, "column"]);
    for (const [place, column] of row.without.entries()) refs.check("item", column, names, [...path, "without", place]);
    for (const { id, given } of columns) if (given && row.given[id] === undefined) refs.problems.push(problem("survey/no-source", path, { id: `${row.id}-${id}` }));
  }
}

function checkTake({ of, where }: NonNullable<Analysis["figures"][number]["from"]>, known: ReadonlySet<string>, at: Path, refs: References): void {
  refs.check("item", of, known, [...at, "of"]);
  for (const [place, { column }] of where.entries()) refs.check("item", column, known, [...at, "where", place, "column"]);
}

/** Each line knows what stands before it, as on any worksheet. */
function checkFormulas(activity: Analysis, at: Path, refs: References): void {
  const { inputs, steps } = worksheetOf(activity);
  const values = new Map<string, Fraction | null>(inputs.map(({ id, value }) => [id, exact(value)]));
  for (const step of steps) {
    const parsed = parseFormula(step.formula);
    if (!parsed.ok) {
      refs.problems.push(problem("calculation/bad-formula", at, { step: step.id, at: parsed.problem.params.at + 1, found: parsed.problem.params.found || "∎" }));
      values.set(step.id, null);
      continue;
    }
    const names = namesIn(parsed.expression);
    for (const name of names) refs.check("value", name, new Set(values.keys()), at);
    const result = evaluate(parsed.expression, (name) => values.get(name) ?? null);
    if (!result && names.every((name) => values.get(name))) refs.problems.push(problem("calculation/no-result", at, { step: step.id }));
    values.set(step.id, result);
  }
}

function checkChart({ tables, inputs, figures }: Analysis, { table: of, x, y, line, marks }: Analysis["charts"][number], at: Path, refs: References): void {
  refs.check("item", of, new Set(tables.map(({ id }) => id)), [...at, "table"]);
  const table = tables.find(({ id }) => id === of);
  if (!table) return;
  const columns = new Set(table.columns.map(({ id }) => id));
  for (const [key, column] of Object.entries({ x, y, line })) refs.check("item", column, columns, [...at, key]);
  const lines = new Set([...inputs, ...figures].map(({ id }) => id));
  for (const [index, mark] of marks.entries()) if (typeof mark.at === "string") refs.check("value", mark.at, lines, [...at, "marks", index, "at"]);
}
