/** Rules for form activities: the form exists, every field is listed once, and what it must hold fits its type. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Fact } from "../../scenario/schema/fact.ts";
import type { FormField } from "../../scenario/schema/form.ts";
import type { Context } from "../context.ts";
import { createReferences } from "../references.ts";
import { checkFrame } from "./dialogue-references.ts";

/** Which facts a field of a type can hold; the others hold any. */
const FACTS: Partial<Record<FormField["type"], readonly Fact["type"][]>> = {
  date: ["date", "date-time"],
  "date-time": ["date-time", "date", "time"],
  time: ["time", "date-time"],
  phone: ["phone"],
  money: ["money", "number"],
  code: ["code", "text", "number"],
  name: ["name", "text"],
  rating: ["number"],
};

export function checkForm(context: Context, activity: ActivityOf<"form">, at: Path): Problem[] {
  const refs = createReferences();
  refs.check("form", activity.form, new Set(context.forms.keys()), [...at, "form"]);
  const form = context.forms.get(activity.form);
  const facts = new Map(context.situation.facts.map((fact) => [fact.id, fact]));
  const known = { facts: new Set(facts.keys()), concepts: new Set(Object.keys(context.lexicon.concepts)) };
  const fields = new Map((form?.fields ?? []).map((field) => [field.id, field]));
  const problems = refs.problems;

  for (const [index, check] of activity.fields.entries()) {
    const path: Path = [...at, "fields", index];
    refs.check("fact", check.fact, known.facts, [...path, "fact"]);
    for (const [position, point] of (check.content ?? []).entries()) checkFrame(point.meets, [...path, "content", position, "meets"], known, refs);
    if (!form) continue;
    refs.check("field", check.field, new Set(fields.keys()), [...path, "field"]);
    const field = fields.get(check.field);
    if (!field) continue;
    const fact = check.fact === undefined ? undefined : facts.get(check.fact);
    const allowed = FACTS[field.type];
    if (fact && allowed && !allowed.includes(fact.type)) {
      problems.push(problem("form/fact-wrong-type", [...path, "fact"], { field: field.id, type: field.type, fact: fact.id, found: fact.type }));
    }
    if (field.type === "choice") problems.push(...unknownOptions(check.oneOf ?? [], field, [...path, "oneOf"]));
  }
  if (!form) return problems;
  const listed = new Set(activity.fields.map(({ field }) => field));
  for (const { id, office } of form.fields) if (!listed.has(id) && !office) problems.push(problem("form/field-missing", [...at, "fields"], { field: id, form: form.id }));
  for (const [index, id] of activity.factsOnly.entries()) refs.check("field", id, new Set(fields.keys()), [...at, "factsOnly", index]);
  return problems;
}

function unknownOptions(values: readonly string[], field: FormField, path: Path): Problem[] {
  const options = new Set((field.options ?? []).map(({ id }) => id));
  return values.flatMap((value, index) => (options.has(value) ? [] : [problem("form/option-unknown", [...path, index], { value, field: field.id, known: [...options].join(", ") || "—" })]));
}
