/** Owns reading a worksheet: which lines are right, by the true earlier results or by the student's own. Must not know points. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Answer } from "../answer.ts";
import { evaluate, parseFormula, type Expression } from "../expression.ts";
import { equal, exact, format, multiply, roundTo, share, type Fraction } from "../fraction.ts";
import { parseNumber, unitOf } from "../parse-number.ts";
import type { AuthorFault } from "../report.ts";
import { readFigure, type FigureReading } from "./read-figure.ts";

/** What of a worksheet decides whether a line is right. */
export type Worksheet = Pick<ActivityOf<"calculation">, "id" | "inputs" | "steps">;
type Step = Worksheet["steps"][number];
type StepAnswer = Extract<Answer, { kind: "calculation" }>;

/** `followed`: right by the student's own earlier line, which was wrong. */
type ValueReading = "blank" | "no-number" | "followed" | FigureReading;

/** `expected` is the result to be written: the true one, or what follows from the student's own earlier lines when they followed those. */
export type LineReading = { step: Step; written: string; value: ValueReading; unit: { written: string; ok: boolean }; expected: string };

export function readWorksheet(activity: Worksheet, answers: readonly StepAnswer[]): { lines: LineReading[]; faults: AuthorFault[] } {
  const faults: AuthorFault[] = [];
  const lines: LineReading[] = [];
  const inputs = new Map(activity.inputs.map(({ id, value }) => [id, exact(value)]));
  // Three ways to carry earlier results on: unrounded, rounded as asked, and as the student wrote them.
  const full = new Map(inputs);
  const rounded = new Map(inputs);
  const own = new Map(inputs);
  for (const step of activity.steps) {
    const parsed = parseFormula(step.formula);
    const expression = parsed.ok ? parsed.expression : null;
    const truth = expression && valueWith(expression, full);
    if (!expression || !truth) {
      faults.push({ code: parsed.ok ? "fault/no-result" : "fault/bad-formula", activity: activity.id, params: { step: step.id, formula: step.formula } });
      continue;
    }
    const answer = answers.findLast(({ step: id }) => id === step.id);
    const carried = valueWith(expression, rounded);
    const line = readLine(step, answer, [truth, carried].filter((value) => value !== null), valueWith(expression, own));
    lines.push(line);
    full.set(step.id, truth);
    rounded.set(step.id, roundTo(carried ?? truth, step.decimals));
    own.set(step.id, figureOf(step, answer)?.value ?? roundTo(truth, step.decimals));
  }
  return { lines, faults };
}

function valueWith(expression: Expression, values: ReadonlyMap<string, Fraction>): Fraction | null {
  return evaluate(expression, (name) => values.get(name) ?? null);
}

function readLine(step: Step, answer: StepAnswer | undefined, truths: readonly Fraction[], own: Fraction | null): LineReading {
  const written = answer?.value ?? "";
  const figure = figureOf(step, answer);
  const unit = unitWritten(answer, figure?.unit ?? "");
  const line = { step, written, unit: { written: unit, ok: step.units.length === 0 || isUnit(step, unit) }, expected: format(truths[0] ?? exact(0), step.decimals) };
  if (written.trim() === "") return { ...line, value: "blank" };
  if (!figure) return { ...line, value: "no-number" };
  const byTruth = readFigure(figure, truths, step.decimals);
  if (byTruth !== "wrong" || !own || truths.some((truth) => equal(truth, own))) return { ...line, value: byTruth };
  const byOwn = readFigure(figure, [own], step.decimals);
  return byOwn === "wrong" ? { ...line, value: "wrong" } : { ...line, value: byOwn === "right" ? "followed" : byOwn, expected: format(own, step.decimals) };
}

type Figure = { value: Fraction; decimals: number; unit: string };

/** The figure of an answer. A percentage where no percent are asked is its share of 1: 70% is 0.7. */
function figureOf(step: Step, answer: StepAnswer | undefined): Figure | null {
  const figure = parseNumber(answer?.value ?? "");
  if (!figure || figure.unit !== "%" || step.units.length === 0 || isUnit(step, "%")) return figure;
  return { value: multiply(figure.value, share(1, 100)), decimals: figure.decimals + 2, unit: "" };
}

/** The unit field counts; a unit written into the value field (9.00 元) does as well. */
function unitWritten(answer: StepAnswer | undefined, besideFigure: string): string {
  const separate = answer?.unit.trim() ?? "";
  return separate === "" ? besideFigure : separate;
}

function isUnit({ units }: Step, written: string): boolean {
  return units.some((unit) => unitOf(unit) === unitOf(written));
}
