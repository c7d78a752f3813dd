/** Owns reading the schema as a tree of shapes, so that forms for every part of the format can be made of it. Must not know words or screens. */
import { z } from "zod";
import { lineSchema, moodChangeSchema, wordingsSchema } from "./beat.ts";
import { seatCriterionSchema } from "./criterion.ts";
import { formSchema } from "./form.ts";
import { idSchema } from "./id.ts";
import { situationSchema } from "./situation.ts";

/** `kinds`: objects told apart by `kind`. `figure-or-words`: a number or a string. `constant`: only this value. */
export type Shape =
  | { as: "text" | "string" | "switch" | "id" | "course-id" | "criterion-key" | "flow-place" | "duration" | "time" | "line" | "mood-change" | "condition" | "frame" | "criterion" | "seat-criterion" | "figure-or-words" }
  | { as: "number"; min: number | null; max: number | null; whole: boolean }
  | { as: "choice"; of: readonly string[] }
  | { as: "constant"; value: unknown }
  | { as: "list"; of: Shape; min: number; max: number | null }
  | { as: "map"; of: Shape }
  | ObjectShape
  | { as: "kinds"; of: ReadonlyMap<string, ObjectShape> };
export type ObjectShape = { as: "object"; properties: readonly Property[] };

/** `fallback`: what holds where nothing is written. */
export type Property = { key: string; shape: Shape; optional: boolean; fallback: unknown };

const named = new Map<z.ZodType, Shape["as"]>([
  [lineSchema, "line"],
  [wordingsSchema, "line"],
  [moodChangeSchema, "mood-change"],
  [seatCriterionSchema, "seat-criterion"],
]);
/** Schemas that bear a name in the published schema. */
const byId: Record<string, Shape["as"]> = { text: "text", id: "id", "criterion-key": "criterion-key", "course-id": "course-id", duration: "duration", "course-time": "time", condition: "condition", frame: "frame", criterion: "criterion", "flow-place": "flow-place" };

export function shapeOf(schema: z.ZodType): Shape {
  const name = named.get(schema) ?? byId[String(schema.meta()?.["id"])];
  if (name !== undefined) return { as: name } as Shape;
  if (schema instanceof z.ZodDiscriminatedUnion) return kindsOf(schema.options as z.ZodObject[]);
  if (schema instanceof z.ZodUnion) return unionOf(schema.options as z.ZodType[]);
  if (schema instanceof z.ZodObject) return objectOf(schema);
  if (schema instanceof z.ZodArray) return { as: "list", of: shapeOf(schema.element as z.ZodType), min: boundOf(schema, "min_length", "minimum") ?? 0, max: boundOf(schema, "max_length", "maximum") };
  if (schema instanceof z.ZodRecord) return { as: "map", of: shapeOf(schema.valueType as z.ZodType) };
  if (schema instanceof z.ZodEnum) return { as: "choice", of: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { as: "constant", value: schema.value };
  if (schema instanceof z.ZodBoolean) return { as: "switch" };
  if (schema instanceof z.ZodNumber) return { as: "number", min: boundOf(schema, "greater_than", "value"), max: boundOf(schema, "less_than", "value"), whole: checksOf(schema).some(({ format }) => format === "safeint") };
  // An id with other words about it (`describe`) has the same checks.
  if (schema instanceof z.ZodString) return { as: schema.def.checks !== undefined && schema.def.checks === idSchema.def.checks ? "id" : "string" };
  throw new Error(`No shape for ${schema.type}.`);
}

function objectOf(schema: z.ZodObject): ObjectShape {
  return { as: "object", properties: Object.entries(schema.shape).map(([key, value]) => propertyOf(key, value as z.ZodType)) };
}

function propertyOf(key: string, schema: z.ZodType): Property {
  let inner = schema;
  let optional = false;
  let fallback: unknown;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) {
    if (inner instanceof z.ZodDefault) fallback = inner.def.defaultValue;
    optional = true;
    inner = inner.unwrap() as z.ZodType;
  }
  return { key, shape: shapeOf(inner), optional, fallback };
}

function kindsOf(options: readonly z.ZodObject[]): Shape {
  return { as: "kinds", of: new Map(options.map((one) => [String((one.shape["kind"] as z.ZodLiteral).value), objectOf(one)])) };
}

/** Ways to write the same thing: an id or a word of its own (`resume`), a number or words. */
function unionOf(options: readonly z.ZodType[]): Shape {
  const shapes = options.map(shapeOf);
  if (shapes.some(({ as }) => as === "number")) return { as: "figure-or-words" };
  const [first] = shapes;
  if (!first) throw new Error("A union of nothing.");
  return first;
}

type Check = { check?: string; format?: unknown; [bound: string]: unknown };

function checksOf(schema: z.ZodType): Check[] {
  return (schema.def.checks ?? []).map((one) => one._zod.def as unknown as Check);
}

function boundOf(schema: z.ZodType, check: string, key: string): number | null {
  const bound = checksOf(schema).find((one) => one.check === check)?.[key];
  return typeof bound === "number" ? bound : null;
}

let document: ObjectShape | null = null;

/** A situation with the paper forms that belong to it alone. */
export function documentShape(): ObjectShape {
  const property = (key: string, shape: Shape): Property => ({ key, shape, optional: false, fallback: undefined });
  document ??= { as: "object", properties: [property("situation", objectOf(situationSchema)), property("forms", { as: "list", of: objectOf(formSchema), min: 0, max: null })] };
  return document;
}
