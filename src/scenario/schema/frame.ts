/** Owns the schema of frames: the words that meet a criterion. Mirrors the plain type in language/criterion.ts; the judge gives them their meaning. */
import { z } from "zod";
import { idSchema } from "./id.ts";
import { durationSchema } from "./time.ts";

type FactRef = { fact: string };
type ValueTest<T> = { equals?: T | FactRef | undefined; min?: T | FactRef | undefined; max?: T | FactRef | undefined; near?: boolean | undefined };

export type Frame =
  | string
  | { all: Frame[]; within?: number | undefined }
  | { any: Frame[] }
  | { seq: Frame[]; gap?: number | undefined; commas?: boolean | undefined }
  | { words: string[] }
  | { not: Frame }
  | { only: Frame; unless: Frame[]; reach?: "clause" | "sentence" | undefined }
  | { time: ValueTest<string> }
  | { duration: ValueTest<string> }
  | { money: ValueTest<number> }
  | { number: ValueTest<number> }
  | { phone: { equals: string | FactRef } }
  | { code: { equals: string | FactRef } }
  | { differs: FactRef; about?: Frame | undefined };

const factRefSchema = z.object({ fact: idSchema }).strict();

const valueTest = <T extends z.ZodType>(value: T) => {
  const bound = z.union([value, factRefSchema]).optional();
  return z.object({ equals: bound, min: bound, max: bound, near: z.boolean().optional() }).strict();
};

const clockTime = z.string().regex(/^(\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2}$/).describe("Time, e.g. 16:35");
const equals = z.object({ equals: z.union([z.string().min(1), factRefSchema]) }).strict();
const parts = z.lazy(() => z.array(frameSchema).min(1).max(60));

export const frameSchema: z.ZodType<Frame, Frame> = z.lazy(() =>
  z.union([
    idSchema.describe("A concept of the lexicon"),
    z.object({ all: parts, within: z.number().int().min(1).max(200).optional() }).strict(),
    z.object({ any: parts }).strict(),
    z.object({ seq: parts, gap: z.number().int().min(0).max(30).optional(), commas: z.boolean().optional() }).strict(),
    z.object({ words: z.array(z.string().min(1).max(2000)).min(1) }).strict(),
    z.object({ not: frameSchema }).strict(),
    z.object({ only: frameSchema, unless: parts, reach: z.enum(["clause", "sentence"]).optional() }).strict(),
    z.object({ time: valueTest(clockTime) }).strict(),
    z.object({ duration: valueTest(durationSchema) }).strict(),
    z.object({ money: valueTest(z.number()) }).strict(),
    z.object({ number: valueTest(z.number()) }).strict(),
    z.object({ phone: equals }).strict(),
    z.object({ code: equals }).strict(),
    z.object({ differs: factRefSchema, about: frameSchema.optional() }).strict(),
  ]),
).meta({ id: "frame" });
