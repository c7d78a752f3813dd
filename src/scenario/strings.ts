/** Owns finding every piece of writing of a document by the schema itself, also what customers say, examples and models; ids, kinds and values that a program reads are none. */
import type { z } from "zod";
import type { DocumentKind } from "./document-kind.ts";
import { documentSchemas } from "./document-schemas.ts";
import type { Path } from "./problem.ts";

/** `strict`: only values of one form stand there (a time, a duration), so that only a whole value may take its place. */
export type FoundString = { value: string; path: Path; strict: boolean };

/** Of what is built as documents are (structure.ts). */
export function stringsOf(kind: DocumentKind, document: unknown): FoundString[] {
  return [...visit(documentSchemas[kind], document, [])];
}

type Schema = z.core.$ZodType;
type Definition =
  | { type: "optional" | "nullable" | "default"; innerType: Schema }
  | { type: "array"; element: Schema }
  | { type: "object"; shape: Record<string, Schema> }
  | { type: "record"; valueType: Schema }
  | { type: "union"; options: Schema[]; discriminator?: string }
  | { type: "lazy"; getter: () => Schema }
  | { type: "string"; checks?: { _zod: { def: { check: string } } }[] }
  | { type: "other" };

function* visit(schema: Schema, value: unknown, path: Path): Generator<FoundString> {
  if (value === undefined || value === null || path[0] === "$schema") return;
  const { def } = schema._zod as { def: Definition };
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
      return yield* visit(def.innerType, value, path);
    case "lazy":
      return yield* visit(def.getter(), value, path);
    case "array":
      if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* visit(def.element, item, [...path, index]);
      return;
    case "object":
      for (const [key, inner] of Object.entries(def.shape)) yield* visit(inner, (value as Record<string, unknown>)[key], [...path, key]);
      return;
    case "record":
      for (const [key, item] of Object.entries(value)) yield* visit(def.valueType, item, [...path, key]);
      return;
    case "union": {
      const { discriminator } = def;
      const kind = discriminator === undefined ? undefined : (value as Record<string, unknown>)[discriminator];
      // Trying every option on a whole activity takes long.
      const option = def.options.find((candidate) => (discriminator === undefined ? (candidate as z.ZodType).safeParse(value).success : candidate._zod.propValues?.[discriminator]?.has(kind as string)));
      if (option) yield* visit(option, value, path);
      return;
    }
    case "string":
      if (typeof value === "string") yield { value, path, strict: (def.checks ?? []).some((check) => check._zod.def.check === "string_format") };
      return;
    default:
  }
}
