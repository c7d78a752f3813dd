/** Owns laying the sheet, what the activity asks and what the student wrote side by side. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Fact } from "../../scenario/schema/fact.ts";
import type { FormField } from "../../scenario/schema/form.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { entered, valueIn } from "../answers.ts";
import type { Case } from "../graded.ts";
import type { AuthorFault, Evidence } from "../report.ts";
import { kindOfField } from "./field-kind.ts";
import type { ValueKind } from "./written-value.ts";

export type FieldCheck = ActivityOf<"form">["fields"][number];

/** `required`: an empty field costs. `expectsNone`: right when 无 is written. `text` is the student's, with options by id; `written` and `model` have them in words. */
export type FieldReading = {
  id: string;
  label: Text;
  check: FieldCheck;
  sheet: FormField | undefined;
  fact: Fact | undefined;
  kind: ValueKind;
  text: string;
  written: Text;
  model: Text;
  required: boolean;
  expectsNone: boolean;
  evidence: Evidence[];
};

/** The fields that the student fills: what is given, and what the office fills, is left out. */
export function readFields(activity: ActivityOf<"form">, { situation, forms, performance }: Case): { fields: FieldReading[]; seq: number; faults: AuthorFault[] } {
  const faults: AuthorFault[] = [];
  const fault = (code: string, params: AuthorFault["params"]) => faults.push({ code, activity: activity.id, params });
  const form = forms.find(({ id }) => id === activity.form);
  if (!form) fault("fault/unknown-form", { form: activity.form });
  const filled = performance.forms.find((candidate) => candidate.activity === activity.id);
  const seq = filled?.seq ?? 0;
  const fields = activity.fields.flatMap((check): FieldReading[] => {
    const sheet = form?.fields.find(({ id }) => id === check.field);
    const fact = situation.facts.find(({ id }) => id === check.fact);
    if (check.fact !== undefined && !fact) fault("fault/unknown-fact", { field: check.field, fact: check.fact });
    const isChecked = fact !== undefined || check.oneOf !== undefined || (check.content?.length ?? 0) > 0;
    if (check.given || (sheet?.office && !isChecked)) return [];
    const text = valueIn(filled?.values, check.field);
    const expectsNone = check.oneOf?.includes("无") ?? false;
    const written = inWords(sheet, text);
    const [label, model, evidence] = [sheet?.label ?? check.field, inWords(sheet, check.model), entered(seq, readText(written, "zh-CN"))];
    return [{ id: check.field, label, check, sheet, fact, kind: kindOfField(sheet, fact), text, written, model, required: !check.optional, expectsNone, evidence }];
  });
  return { fields, seq, faults };
}

/** Options are kept by id and shown in words; an author's model may name one by its Chinese words. */
function inWords(sheet: FormField | undefined, value: Text): Text {
  const option = sheet?.options?.find(({ id, text }) => typeof value === "string" && (id === value.trim() || readText(text, "zh-CN") === value.trim()));
  return option?.text ?? value;
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}
