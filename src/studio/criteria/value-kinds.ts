/** Owns the kinds of figures that a frame may ask for: which facts fit, and what a new one begins with. */
import type { Frame } from "../../scenario/schema/frame.ts";
import type { FactSource } from "../document.ts";

export const valueKinds = ["duration", "money", "time", "number", "phone", "code", "differs"] as const;
export type ValueKind = (typeof valueKinds)[number];

const fitting: Record<ValueKind, readonly FactSource["type"][]> = {
  duration: ["duration"],
  money: ["money"],
  time: ["time", "date-time"],
  number: ["number"],
  phone: ["phone"],
  code: ["code"],
  differs: ["code", "phone", "time", "date-time"],
};

export function factsFor(kind: ValueKind, facts: readonly FactSource[]): FactSource[] {
  return facts.filter(({ type }) => fitting[kind].includes(type));
}

/** Refers to the first fact of its kind where there is one; null where it cannot be without. */
export function newValue(kind: ValueKind, facts: readonly FactSource[]): Frame | null {
  const [fact] = factsFor(kind, facts);
  const ref = fact && { fact: fact.id };
  switch (kind) {
    case "duration":
      return { duration: { max: "PT30M" } };
    case "money":
      return { money: ref ? { equals: ref } : {} };
    case "time":
      return { time: ref ? { equals: ref } : {} };
    case "number":
      return { number: ref ? { equals: ref } : {} };
    case "phone":
      return ref ? { phone: { equals: ref } } : null;
    case "code":
      return ref ? { code: { equals: ref } } : null;
    case "differs":
      return ref ? { differs: ref } : null;
  }
}

export function valueKindOf(frame: Frame): ValueKind | null {
  return typeof frame === "string" ? null : (valueKinds.find((kind) => kind in frame) ?? null);
}

export type TestForm = "any" | "equals" | "max" | "min" | "between";
export type FigureBound = string | number | { fact: string };
export type FigureTest = { equals?: FigureBound | undefined; min?: FigureBound | undefined; max?: FigureBound | undefined; near?: boolean | undefined };

export function formOf({ equals, min, max }: FigureTest): TestForm {
  if (equals !== undefined) return "equals";
  if (min !== undefined && max !== undefined) return "between";
  return min !== undefined ? "min" : max !== undefined ? "max" : "any";
}

/** The same test in another form: bounds that it had are kept. */
export function turnForm(test: FigureTest, form: TestForm, usual: FigureBound): FigureTest {
  const low = test.min ?? test.equals ?? test.max ?? usual;
  const high = test.max ?? test.equals ?? test.min ?? usual;
  if (form === "any") return {};
  if (form === "equals") return { equals: test.equals ?? high, ...(test.near && { near: true }) };
  if (form === "max") return { max: high };
  return form === "min" ? { min: low } : { min: low, max: high };
}

/** Of a figure that is no fact yet. */
export function usualFigure(kind: ValueKind): FigureBound {
  return kind === "duration" ? "PT30M" : kind === "time" ? "14:00" : kind === "money" ? 10 : 1;
}
