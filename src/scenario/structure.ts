/**
 * Owns whether a document that is still being written is built as its kind is: lists are lists, objects objects, texts texts, so that whoever shows it can rely on that.
 * What is empty, too long or names nothing is no matter here: that is what problems are for.
 */
import type { z } from "zod";
import type { DocumentKind } from "./document-kind.ts";
import { documentSchemas } from "./document-schemas.ts";
import type { Path } from "./problem.ts";
import { conceptSchema } from "./schema/lexicon.ts";
import { textSchema } from "./schema/text.ts";

/** The first place that is built otherwise; null where there is none. */
export function structureFault(kind: DocumentKind | "concept", source: unknown): Path | null {
  return faultIn(kind === "concept" ? conceptSchema : documentSchemas[kind], source, []);
}

type Schema = z.core.$ZodType;
type Definition =
  | { type: "optional" | "nullable" | "default"; innerType: Schema }
  | { type: "array"; element: Schema }
  | { type: "object"; shape: Record<string, Schema> }
  | { type: "record"; valueType: Schema }
  | { type: "union"; options: Schema[]; discriminator?: string }
  | { type: "lazy"; getter: () => Schema }
  | { type: "string" | "number" | "boolean" | "literal" | "enum" | "unknown" };

function faultIn(schema: Schema, value: unknown, path: Path): Path | null {
  if ((schema as unknown) === textSchema) return isText(value) ? null : path;
  const { def } = schema._zod as { def: Definition };
  switch (def.type) {
    case "optional":
    case "default":
      return value === undefined ? null : faultIn(def.innerType, value, path);
    case "nullable":
      return value === null ? null : faultIn(def.innerType, value, path);
    case "lazy":
      return faultIn(def.getter(), value, path);
    case "array":
      return Array.isArray(value) ? firstFault(value.map((item, index) => [def.element, item, index])) : path;
    case "object":
      return isRecord(value) ? firstFault(Object.entries(def.shape).map(([key, inner]) => [inner, Object.hasOwn(value, key) ? value[key] : undefined, key])) : path;
    case "record":
      return isRecord(value) ? firstFault(Object.entries(value).map(([key, item]) => [def.valueType, item, key])) : path;
    case "union":
      return unionFault(def, value, path);
    case "number":
    case "boolean":
      return value === undefined || typeof value === def.type ? null : path;
    case "string":
    case "enum":
      return value === undefined || typeof value === "string" ? null : path;
    case "unknown":
      return null;
    default:
      return value === undefined || typeof value !== "object" ? null : path;
  }

  function firstFault(parts: readonly (readonly [Schema, unknown, string | number])[]): Path | null {
    for (const [inner, item, key] of parts) {
      const fault = faultIn(inner, item, [...path, key]);
      if (fault) return fault;
    }
    return null;
  }
}

function unionFault({ options, discriminator }: Extract<Definition, { type: "union" }>, value: unknown, path: Path): Path | null {
  if (discriminator !== undefined) {
    const kind = isRecord(value) ? value[discriminator] : undefined;
    const option = options.find((candidate) => kindsOf(candidate, discriminator).has(kind));
    return option ? faultIn(option, value, path) : [...path, discriminator];
  }
  if (value === undefined || options.some((option) => (option as z.ZodType).safeParse(value).success)) return null;
  return options.some((option) => faultIn(option, value, path) === null) ? null : path;
}

function kindsOf(option: Schema, discriminator: string): ReadonlySet<unknown> {
  return option._zod.propValues?.[discriminator] ?? new Set();
}

function isText(value: unknown): boolean {
  if (value === undefined || typeof value === "string") return true;
  return isRecord(value) && Object.values(value).every((words) => typeof words === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
