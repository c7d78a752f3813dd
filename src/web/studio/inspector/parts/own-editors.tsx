/** Owns which settings have an editor of their own, instead of the one that their shape gives. By the end of the schema's path. */
import type { ComponentType } from "react";
import { endings } from "../../../../studio/targets.ts";
import { AddedBeatsAt } from "../own/added-beats-at.tsx";
import { AcceptsAt } from "../own/answers-at.tsx";
import { ChartsAt } from "../own/charts-at.tsx";
import { FactValueAt } from "../own/fact-value-at.tsx";
import { FactsTable } from "../own/facts-table.tsx";
import { FormChoiceAt } from "../own/form-choice-at.tsx";
import { FormFieldsAt } from "../own/form-fields-at.tsx";
import { FormulaAt } from "../own/formula-at.tsx";
import { GivenAt } from "../own/given-at.tsx";
import { MarkAt } from "../own/mark-at.tsx";
import { OptionsAt } from "../own/options-at.tsx";
import { OrdersAt } from "../own/orders-at.tsx";
import { PairsAt } from "../own/pairs-at.tsx";
import { ReturnsAt } from "../own/returns-at.tsx";
import { SectionPointsAt } from "../own/section-points-at.tsx";
import type { FieldProps } from "./field-context.ts";

/** Written by another editor of the same part. */
const Elsewhere = () => null;

const editors: Record<string, ComponentType<FieldProps>> = {
  facts: FactsTable,
  "facts/value": FactValueAt,
  "questions/options": OptionsAt,
  "questions/answer": Elsewhere,
  "ordering/orders": OrdersAt,
  "archive/orders": OrdersAt,
  "archive/labels/accepts": AcceptsAt,
  "matching/pairs": PairsAt,
  formula: FormulaAt,
  "form/form": FormChoiceAt,
  "form/fields": FormFieldsAt,
  "flowchart/charts": ChartsAt,
  "survey-analysis/rows": ReturnsAt,
  "rows/given": GivenAt,
  "marks/at": MarkAt,
  "sections/points": SectionPointsAt,
  addBeats: AddedBeatsAt,
};
/** The same last key names something else there. */
const byShape = new Set(["variants/facts"]);

export function ownEditor(path: readonly string[]): ComponentType<FieldProps> | null {
  const key = endings(path).find((end) => byShape.has(end) || Object.hasOwn(editors, end));
  return key === undefined ? null : (editors[key] ?? null);
}
