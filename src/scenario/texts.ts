/** Owns finding every text of a situation that people read, by the schema itself. What customers say and models of answers are Chinese by nature and left out. */
import type { z } from "zod";
import type { Path } from "./problem.ts";
import { lineSchema } from "./schema/beat.ts";
import { conditionSchema } from "./schema/condition.ts";
import { frameSchema } from "./schema/frame.ts";
import { situationSchema, type Situation } from "./schema/situation.ts";
import { textSchema } from "./schema/text.ts";
import type { Text } from "./text.ts";

export type FoundText = { text: Text; path: Path };

const WITHOUT_TEXTS: ReadonlySet<unknown> = new Set([lineSchema, conditionSchema, frameSchema]);
const SPOKEN = new Set<string | number>(["says", "model"]);

export function textsOf(situation: Situation): FoundText[] {
  return [...visit(situationSchema, situation, [])];
}

type Schema = z.core.$ZodType;

function* visit(schema: Schema, value: unknown, path: Path): Generator<FoundText> {
  if (value === undefined || value === null || WITHOUT_TEXTS.has(schema) || SPOKEN.has(path.at(-1) ?? "")) return;
  if ((schema as unknown) === textSchema) {
    yield { text: value as Text, path };
    return;
  }
  const { def } = schema._zod as { def: Definition };
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
      yield* visit(def.innerType, value, path);
      break;
    case "array":
      for (const [index, item] of (value as unknown[]).entries()) yield* visit(def.element, item, [...path, index]);
      break;
    case "object":
      for (const [key, inner] of Object.entries(def.shape)) yield* visit(inner, (value as Record<string, unknown>)[key], [...path, key]);
      break;
    case "union": {
      const option = named(def, value) ?? def.options.find((candidate) => (candidate as z.ZodType).safeParse(value).success);
      if (option) yield* visit(option, value, path);
      break;
    }
    default:
  }
}

/** A value that says its kind need not be tried on all of them. */
function named({ options, discriminator }: Extract<Definition, { type: "union" }>, value: unknown): Schema | undefined {
  if (discriminator === undefined) return undefined;
  const kind = (value as Record<string, unknown>)[discriminator];
  return options.find(({ _zod: { def } }) => {
    const { shape } = def as { shape?: Record<string, { _zod: { def: { values?: unknown[] } } }> };
    return shape?.[discriminator]?._zod.def.values?.includes(kind);
  });
}

type Definition =
  | { type: "optional" | "nullable" | "default"; innerType: Schema }
  | { type: "array"; element: Schema }
  | { type: "object"; shape: Record<string, Schema> }
  | { type: "union"; options: Schema[]; discriminator?: string }
  | { type: "string" | "number" | "boolean" | "literal" | "enum" | "record" | "lazy" };
