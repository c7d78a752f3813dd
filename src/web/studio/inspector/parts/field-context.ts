/** Owns what a field of a part is given, and reaching the component that chooses its field: parts hold parts, whose fields are chosen the same way. */
import { createContext, useContext, type ComponentType } from "react";
import type { Path } from "../../../../scenario/problem.ts";
import type { Property } from "../../../../scenario/schema/shape.ts";

/** `path`: keys of the schema. `hideLabel`: a heading above says it. */
export type PropertyProps = { place: Path; path: readonly string[]; property: Property; hideLabel?: boolean };
export type FieldProps = { place: Path; label: string; help: string | undefined; hideLabel: boolean; path: readonly string[]; property: Property };

export const FieldContext = createContext<ComponentType<PropertyProps> | null>(null);

export function usePropertyField(): ComponentType<PropertyProps> {
  const field = useContext(FieldContext);
  if (!field) throw new Error("Only inside a part's form.");
  return field;
}
