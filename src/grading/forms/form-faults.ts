/** Owns what is taken off a form: wrong key fields (rubrics R4: 8 each), guesses and feelings, private data (course forms §0: a fifth each). */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Text } from "../../scenario/text.ts";
import { deduction, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import type { Case } from "../graded.ts";
import { reason } from "../reason-codes.ts";
import type { Evidence } from "../report.ts";
import { compareField } from "./accuracy.ts";
import { findOpinions } from "./plain-facts.ts";
import { findPhones, findPrivateData } from "./private-data.ts";
import { isBlank, type FieldReading } from "./read-fields.ts";

type FormActivity = ActivityOf<"form">;

const keyFieldPoints = 8;
const faultPoints = 20;

export function formFaults(activity: FormActivity, fields: readonly FieldReading[], seq: number, of: Case): Credit[] {
  const factsOnly = new Set(activity.factsOnly);
  const phones = casePhones(of);
  return [
    ...keyFaults(activity, fields, of),
    ...wordFault(activity, fields.filter(({ id }) => factsOnly.has(id)), seq, "grading/not-plain-fact", findOpinions),
    ...wordFault(activity, fields.filter(({ kind }) => kind !== "phone"), seq, "grading/private-data", (text) => findPrivateData(text, phones)),
  ];
}

/** A case's own numbers stand in facts of their own or beside a name, as in "Xiao Chen 138…": a form may ask for either. */
function casePhones(of: Case): ReadonlySet<string> {
  return new Set(of.situation.facts.flatMap(({ type, value }) => (type === "phone" ? [value.replaceAll(/\D/g, "")] : findPhones(value))));
}

function keyFaults(activity: FormActivity, fields: readonly FieldReading[], of: Case): Credit[] {
  return fields
    .filter((field) => field.check.key && !isBlank(field.text) && compareField(field, of) === "wrong")
    .map(({ id, label, written, model, fact, check, evidence }) =>
      deduction(
        activity.id,
        { ...common(activity, id, "field", label), points: keyFieldPoints, reason: reason("grading/key-field-wrong", { points: keyFieldPoints }) },
        { id: `${activity.id}/key/${id}`, evidence, given: written, expected: fact ? (fact.display ?? fact.value) : model, advice: check.advice ?? null, model },
      ),
    );
}

/** Once per form, however many words: every place is evidence. */
function wordFault(activity: FormActivity, fields: readonly FieldReading[], seq: number, code: "grading/not-plain-fact" | "grading/private-data", find: (text: string) => Evidence["spans"]): Credit[] {
  const found = fields.flatMap(({ id, label, text }) => {
    const spans = find(text);
    return spans.length > 0 ? [{ id, label, text, spans }] : [];
  });
  const first = found[0];
  if (!first) return [];
  const words = [...new Set(found.flatMap(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end))))].join("、");
  return [
    deduction(
      activity.id,
      { ...common(activity, first.id, "format", first.label), points: faultPoints, reason: reason(code, { words }) },
      { id: `${activity.id}/${code === "grading/private-data" ? "privacy" : "facts"}/${first.id}`, evidence: found.map(({ text, spans }) => ({ seq, text, spans })) },
    ),
  ];
}

function common(activity: FormActivity, subject: string, kind: Credit["kind"], title: Text) {
  return { subject, kind, title, ability: activity.ability ?? defaultAbility("form") };
}
