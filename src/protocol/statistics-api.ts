/**
 * Owns the shapes of the REST interface that belong to what stays of deleted lessons. Each is the core's type as a schema: what is not in it is not sent.
 *
 * | method, path | takes → gives |
 * |---|---|
 * | GET /api/statistics?term=2026-1 | → kept; of all terms without one |
 * | GET /api/statistics.csv?term=2026-1&lang=en | → the same as a table |
 * | DELETE /api/statistics?before=2026 | → 204; of earlier years, without a year all |
 */
import { z } from "zod";
import type { KeptView } from "../classroom/kept/view.ts";

const text = z.union([z.string(), z.object({ "zh-CN": z.string(), en: z.string() })]);
const item = z.object({ id: z.string(), kind: z.enum(["criterion", "question", "other"]), title: text, sign: z.enum(["+", "-"]), met: z.number(), of: z.number(), right: z.number() });

export const keptSchema = z.object({
  terms: z.array(z.string()),
  years: z.array(z.number()),
  fewest: z.number(),
  situations: z.array(
    z.object({
      ...{ unit: z.string(), number: z.number().nullable(), situation: z.string(), courseId: z.string().nullable(), title: text, mode: z.enum(["practice", "exam"]) },
      ...{ lessons: z.number(), small: z.number(), from: z.number(), to: z.number(), students: z.number(), groups: z.number(), mean: z.number().nullable(), items: z.array(item) },
    }),
  ),
}) satisfies z.ZodType<KeptView>;

const term = z.string().regex(/^\d{4}-[12]$/);
export const termQuerySchema = z.object({ term: term.optional() });
export const keptFileQuerySchema = z.object({ term: term.optional(), lang: z.enum(["zh-CN", "en"]).default("zh-CN") });
export const keptBeforeSchema = z.object({ before: z.coerce.number().int().min(2000).max(9999).optional() });
