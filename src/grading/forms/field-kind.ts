/** Owns which kind of value a field holds, from the paper form and from the fact it is checked against. */
import type { Fact } from "../../scenario/schema/fact.ts";
import type { FormField } from "../../scenario/schema/form.ts";
import type { ValueKind } from "./written-value.ts";

/** The sheet decides where it rules the writing; else the fact does. */
export function kindOfField(field: FormField | undefined, fact: Fact | undefined): ValueKind {
  switch (field?.type) {
    case "date":
    case "time":
    case "date-time":
    case "phone":
    case "money":
    case "code":
      return field.type;
    case "rating":
      return "number";
    default:
      return fact?.type ?? (field?.type === "name" ? "name" : "text");
  }
}

/** The part of a fact that a field of this kind asks for: the date of a moment in a date field. */
export function wantedValue(kind: ValueKind, fact: Fact): string {
  if (fact.type !== "date-time") return fact.value;
  return kind === "date" ? fact.value.slice(0, 10) : kind === "time" ? fact.value.slice(11) : fact.value;
}
