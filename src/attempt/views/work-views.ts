/** Owns what a student sees of worksheets, liability decisions, forms and documents. */
import { readWorksheet, type LineReading, type Worksheet } from "../../grading/calculation/read-worksheet.ts";
import type { ActivityResult } from "../../grading/grade-activity.ts";
import { valueReason } from "../../grading/kinds/calculation.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Form } from "../../scenario/schema/form.ts";
import { readText } from "../../scenario/text.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, CalculationStepView, DocumentFeedback, FieldFeedback, FormView } from "../view.ts";
import { itemView } from "./question-views.ts";
import { pointViews } from "./verdict-views.ts";
import { readOwn } from "../../engine/read-own.ts";

export function calculationStepViews(activity: ActivityOf<"calculation">, work: Work, result: ActivityResult | null): CalculationStepView[] {
  const saved = Object.values(work.answers).flatMap((answer) => (answer.kind === "calculation" ? [answer] : []));
  return worksheetStepViews(activity.steps, result ? readWorksheet(activity, saved).lines : [], saved, result);
}

/** `lines` is empty until the marks may be shown. */
export function worksheetStepViews(steps: Worksheet["steps"], lines: readonly LineReading[], saved: readonly { step: string; value: string; unit: string }[], result: ActivityResult | null): CalculationStepView[] {
  return steps.map((step) => {
    const answer = saved.find((candidate) => candidate.step === step.id);
    const line = lines.find((candidate) => candidate.step.id === step.id);
    return {
      id: step.id,
      label: step.label,
      unit: step.unit,
      asksUnit: step.units.length > 0,
      decimals: step.decimals,
      value: answer?.value ?? "",
      unitValue: answer?.unit ?? "",
      feedback: result && line ? stepFeedback(line, result) : null,
    };
  });
}

function stepFeedback(line: LineReading, result: ActivityResult): CalculationStepView["feedback"] {
  const { step, value, unit, expected } = line;
  const items = result.items.filter(({ subject }) => subject === step.id);
  const shown = items.find(({ kind }) => kind === "step");
  return {
    ok: (value === "right" || value === "followed") && unit.ok,
    followed: value === "followed",
    expected,
    points: sum(items.map(({ points }) => points)),
    max: items.length > 0 ? sum(items.map(({ max }) => max)) : step.points,
    explain: step.explain,
    reason: shown?.reason ?? valueReason(line),
  };
}

function lengthOf({ items }: ActivityResult): DocumentFeedback["length"] {
  const item = items.find(({ kind }) => kind === "length");
  return item ? { reason: item.reason, points: item.points } : null;
}

export function documentParts(activity: ActivityOf<"document">, work: Work, result: ActivityResult | null): Pick<ActivityViewOf<"document">, "outline" | "minChars" | "maxChars" | "text" | "feedback"> {
  const saved = work.answers[""];
  return {
    outline: [...activity.outline],
    minChars: activity.minChars,
    maxChars: activity.maxChars,
    text: saved?.kind === "document" ? saved.text : "",
    feedback: result && { points: pointViews("text", activity.content, work.verdicts, result), model: activity.model, length: lengthOf(result) },
  };
}

export function formView(activity: ActivityOf<"form">, form: Form | undefined): FormView {
  const fields = activity.fields.map((check) => {
    const field = form?.fields.find(({ id }) => id === check.field);
    return {
      id: check.field,
      label: field?.label ?? check.field,
      type: field?.type ?? "text",
      options: (field?.options ?? []).map(itemView),
      width: field?.width ?? 12,
      help: field?.help ?? null,
      given: check.given,
      optional: check.optional,
    };
  });
  return { id: activity.form, title: form?.title ?? activity.title, note: form?.note ?? null, fields };
}

/** What was typed, and what was filled in beforehand. */
export function formValues(activity: ActivityOf<"form">, work: Work): Record<string, string> {
  const given = activity.fields.flatMap(({ field, given, model }) => (given ? [[field, readText(model, "zh-CN")] as const] : []));
  return { ...work.values, ...Object.fromEntries(given) };
}

export function formFeedback(activity: ActivityOf<"form">, work: Work, result: ActivityResult): Record<string, FieldFeedback> {
  return Object.fromEntries(activity.fields.filter(({ given }) => !given).map((check) => [check.field, fieldFeedback(check, work, result)]));
}

/** What is wrong with the value comes before how it is written, that before contradictions with other papers. */
function fieldFeedback(check: ActivityOf<"form">["fields"][number], work: Work, result: ActivityResult): FieldFeedback {
  const items = result.items.filter(({ subject }) => subject === check.field || subject.startsWith(`${check.field}:`));
  // That the whole form is wrong too often is no fault of the field.
  const faults = items.filter(({ state, sign, reason }) => (sign === "-" || state !== "met") && reason.code !== "grading/not-backed");
  const faultOf = (wanted: string) => faults.find(({ kind }) => kind === wanted);
  return {
    state: fieldState(check, readOwn(work.values, check.field) ?? "", items, faultOf("format") !== undefined),
    points: sum(items.map(({ points }) => points)),
    max: sum(items.map(({ max }) => max)),
    model: check.model,
    advice: check.advice ?? null,
    content: pointViews(check.field, check.content ?? [], work.verdicts, result),
    reason: (faultOf("field") ?? faultOf("format") ?? faultOf("consistency") ?? faultOf("filled") ?? items.find(({ reason }) => reason.code === "grading/not-backed") ?? items[0])?.reason ?? null,
  };
}

function fieldState(check: ActivityOf<"form">["fields"][number], value: string, items: ActivityResult["items"], misformed: boolean): FieldFeedback["state"] {
  if (value.trim() === "") return check.optional || items.length === 0 ? "free" : "missing";
  const judged = items.filter(({ kind, sign }) => sign === "+" && (kind === "field" || kind === "content"));
  if (judged.every(({ state }) => state === "met")) return misformed ? "format" : judged.length > 0 ? "right" : items.length > 0 ? "filled" : "free";
  return judged.some(({ points }) => points > 0) ? "part" : "wrong";
}

/** Sums of marks are kept to hundredths. */
function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;
}
