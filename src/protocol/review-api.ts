/**
 * Owns the shapes of the REST interface that belong to reviews, the gradebook and the term. Each is the core's type as a schema: what is not in it is not sent.
 * Routes: see docs/review.md. Files (`.xlsx`, `.csv`, evidence) have no schema.
 */
import { z } from "zod";
import type { AuditLine, ItemStatistics, RegradeDiff, ReplayView, SimilarAnswer } from "../classroom/review/view.ts";
import type { LessonResult } from "../classroom/term/lesson-result.ts";
import type { TermView } from "../classroom/term/view.ts";

const text = z.union([z.string(), z.object({ "zh-CN": z.string(), en: z.string() })]);
const spans = z.array(z.object({ start: z.number(), end: z.number() }));
const place = z.object({ attempt: z.string(), seq: z.number(), key: z.string() });
const state = z.enum(["met", "not-met", "uncertain"]);
const correction = z.enum(["met", "not-met", "noted"]);
const mark = z.number().nullable();
const ability = z.enum(["etiquette", "procedure", "information", "communication", "resolution", "adaptability"]);
const standing = z.enum(["provisional", "confirmed", "changed", "released"]);

const momentVerdict = z.object({ key: z.string(), title: text, sign: z.enum(["+", "-"]), state, spans, confidence: z.number(), corrected: z.object({ to: z.enum(["met", "not-met", "noted", "uncertain"]), by: z.string(), reason: z.string() }).nullable() });
const common = { seq: z.number(), at: z.number(), mood: mark, actor: z.object({ student: z.string().nullable(), name: z.string(), seat: text.nullable() }) };
const said = { activity: z.string(), beat: z.string().nullable(), text: z.string(), verdicts: z.array(momentVerdict) };
const moment = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("turn"), ...said }),
  z.object({ ...common, kind: z.literal("customer"), ...said }),
  z.object({ ...common, kind: z.literal("field"), activity: z.string(), label: text, value: z.string() }),
  z.object({ ...common, kind: z.literal("submitted"), activity: z.string(), title: text, verdicts: z.array(momentVerdict) }),
  z.object({ ...common, kind: z.literal("phase"), title: text }),
  z.object({ ...common, kind: z.literal("hint"), text: text.nullable(), cost: z.number() }),
  z.object({ ...common, kind: z.literal("card"), title: z.string(), line: z.string().nullable() }),
  z.object({ ...common, kind: z.literal("intervention"), what: z.string(), text: z.string().nullable() }),
  z.object({ ...common, kind: z.literal("other"), what: z.string(), activity: z.string().nullable() }),
]);
export const replaySchema = z.object({ attempt: z.string(), group: z.string(), round: z.number(), startedAt: z.number(), length: z.number(), moments: z.array(moment), misses: z.array(z.number()) }) satisfies z.ZodType<ReplayView>;

export const similarQuerySchema = z.object({ attempt: z.string().max(64), seq: z.coerce.number().int().positive(), key: z.string().max(200) });
export const similarSchema = z.object({ place, group: z.string(), groupName: z.string(), text: z.string(), spans, state, corrected: correction.nullable(), similarity: z.number() }) satisfies z.ZodType<SimilarAnswer>;

export const wordingSchema = z.object({ id: z.string().min(1).max(64), key: z.string().min(1).max(200), text: z.string().trim().min(1).max(60) });
export const regradeDiffSchema = z.object({
  verdicts: z.array(z.object({ place, group: z.string(), text: z.string(), from: z.string(), to: z.string() })),
  totals: z.array(z.object({ group: z.string(), name: z.string(), before: z.number(), after: z.number() })),
  blocked: z.array(place),
}) satisfies z.ZodType<RegradeDiff>;

export const statisticsSchema = z.object({
  ...{ id: z.string(), title: text, kind: z.enum(["criterion", "question", "other"]), activity: z.string(), sign: z.enum(["+", "-"]) },
  ...{ met: z.number(), of: z.number(), difficulty: z.number(), discrimination: mark, quotes: z.array(z.string()) },
}) satisfies z.ZodType<ItemStatistics>;

export const auditSchema = z.object({
  ...{ seq: z.number(), at: z.number(), by: z.object({ id: z.string().nullable(), name: z.string(), role: z.enum(["teacher", "student", "host"]) }), type: z.string() },
  ...{ params: z.record(z.string(), z.union([z.string(), z.number()])), reason: z.string().nullable(), undone: z.boolean() },
}) satisfies z.ZodType<AuditLine>;

/** In which language a file for people is written. */
export const fileQuerySchema = z.object({ lang: z.enum(["zh-CN", "en"]).default("zh-CN") });

const marks = z.object({ automatic: mark, teacher: mark, peer: mark, self: mark, extra: mark, final: mark });
const parts = { knowledge: mark, calculation: mark, design: mark, mock: mark };
const lessonResultSchema = z.object({
  lesson: z.string(),
  situation: z.object({ unit: z.string(), id: z.string(), courseId: z.string().nullable(), title: text }),
  startedAt: z.number(),
  endedAt: mark,
  weights: z.object({ automatic: z.number(), teacher: z.number(), peer: z.number(), self: z.number() }),
  counts: z.enum(["best", "last", "first"]),
  own: z.boolean(),
  members: z.array(
    z.object({
      ...{ student: z.string(), group: z.string(), groupName: z.string(), standing, groupMark: mark, share: z.number(), marks, parts: z.object(parts) },
      abilities: z.array(z.object({ ability, points: z.number(), max: z.number() })),
      next: z.array(z.object({ title: text, activity: z.string(), gain: z.number() })),
    }),
  ),
}) satisfies z.ZodType<LessonResult>;
export const gradebookSchema = z.object({
  class: z.object({ id: z.string(), name: z.string() }),
  students: z.array(z.object({ student: z.string(), number: z.string().nullable(), name: z.string(), group: z.string().nullable() })),
  lessons: z.array(lessonResultSchema),
  madeAt: z.number(),
});

const termLesson = z.object({ lesson: z.string(), startedAt: z.number(), endedAt: mark, students: z.number(), mean: mark });
export const termSchema = z.object({
  class: z.object({ id: z.string(), name: z.string() }),
  hours: z.object({ planned: z.number(), held: z.number() }),
  units: z.array(
    z.object({
      ...{ id: z.string(), number: z.number(), title: text, hours: z.number(), held: z.number(), weight: z.number(), mean: mark },
      situations: z.array(z.object({ id: z.string(), courseId: z.string().nullable(), title: text, ready: z.boolean(), lessons: z.array(termLesson) })),
    }),
  ),
  students: z.array(
    z.object({
      ...{ student: z.string(), name: z.string(), number: z.string().nullable(), mark, level: z.enum(["excellent", "good", "fair", "passed", "failed"]).nullable(), weakest: ability.nullable() },
      units: z.array(z.object({ unit: z.string(), lessons: z.number(), parts: z.object({ situations: mark, ...parts }), mark })),
      abilities: z.array(z.object({ ability, points: z.array(z.object({ lesson: z.string(), share: z.number() })) })),
      next: z.array(z.object({ unit: z.string(), situation: z.string(), activity: z.string(), title: text, gain: z.number() })),
      lessons: z.array(z.object({ lesson: z.string(), standing, mark })),
    }),
  ),
  mean: mark,
}) satisfies z.ZodType<TermView>;

export type GradebookFile = z.infer<typeof gradebookSchema>;
