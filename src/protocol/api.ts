/**
 * Owns the shapes of the REST interface: what is asked and what is answered, as schemas for the server and its documentation, as types for the pages. Must not know how
 * it is served.
 *
 * The routes. Every one but `site`, `setup`, `sign-in` and those of a room needs a session; see docs/classroom.md for who may call which.
 *
 * | method, path | takes → gives |
 * |---|---|
 * | GET /api/site | → site |
 * | POST /api/setup | setUp → me |
 * | POST /api/sign-in, /api/sign-out | signIn → me; → 204 |
 * | POST /api/password | passwordChange → 204 |
 * | GET, POST /api/accounts · PATCH, DELETE /api/accounts/:account | account[]; newAccount → account; accountChange → account; 204 |
 * | GET, PUT /api/settings | settings |
 * | GET, POST /api/classes · PATCH, DELETE /api/classes/:class | class[]; newClass → class; classChange → class; 204 |
 * | GET /api/classes/:class/students | → student[] |
 * | POST /api/classes/:class/roster/preview · POST /api/classes/:class/roster | rosterTable → rosterPreview; rosterTable → student[] |
 * | PATCH, DELETE /api/classes/:class/students/:student · DELETE …/:student/pin | studentChange → student; 204; 204 |
 * | GET /api/classes/:class/export · GET /api/classes/:class/students/:student/export | → JSON file |
 * | GET, PUT /api/classes/:class/grouping · POST …/grouping/proposal | grouping; groupingProposal → grouping |
 * | GET /api/classes/:class/absences/:day (or `today`) · PUT, DELETE /api/classes/:class/students/:student/absences/:day | → absences; 204; 204 |
 * | GET /api/lesson-choices · …/:unit/:situation/marks?phases=implement,refine | → lessonChoice[]; plannedMarks |
 * | GET, POST /api/classes/:class/lessons · DELETE /api/lessons/:lesson | lesson[]; newLesson → created; 204 |
 * | GET, DELETE /api/statistics · GET /api/statistics.csv | statistics-api.ts |
 * | GET, POST /api/lessons/:lesson/review/… · GET /api/classes/:class/gradebook.*, …/term | review-api.ts |
 * | GET /api/rooms/:code · POST /api/rooms/:code/join · POST /api/rooms/:code/guest | → room; join → me; guest → me |
 * | POST, DELETE /api/demo | → class; 204 |
 * | GET, POST /api/backups · GET /api/backups/:name | backup[]; → backup; file |
 * | GET /healthz, /readyz, /metrics, /api/docs | |
 */
import { z } from "zod";

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(40);
const account = z.string().trim().min(3).max(40).regex(/^[\p{L}\p{N}._@-]+$/u);
const password = z.string().min(8).max(200);
const pin = z.string().regex(/^\d{4,8}$/);
const millis = z.number().int().nonnegative();
const text = z.union([z.string(), z.object({ "zh-CN": z.string(), en: z.string() })]);
const phase = z.enum(["background", "lead-in", "design", "report", "implement", "refine", "assess", "homework"]);
const mode = z.enum(["practice", "exam"]);
const planned = z.object({ id, name, members: z.array(id).max(60) });

/** How every failure is answered: a code of the catalogue with parameters; `field` says where in what was sent. */
export const failureSchema = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export const meSchema = z.union([
  z.object({ kind: z.literal("account"), id, name: z.string(), role: z.enum(["admin", "teacher"]) }),
  z.object({ kind: z.literal("student"), id, name: z.string(), guest: z.boolean(), class: z.object({ id, name: z.string(), code: z.string() }), lesson: id.nullable() }),
]);

export const siteSchema = z.object({
  school: z.string().nullable(),
  /** False until the first teacher has used the set-up code. */
  ready: z.boolean(),
  version: z.string(),
  me: meSchema.nullable(),
  /** Addresses that students can type, of this server in the LAN. */
  addresses: z.array(z.string()),
  /** Room on the disk that data and backups lie on, for teachers; null for others, and where the system does not tell. */
  freeBytes: z.number().nullable(),
});

export const setUpSchema = z.object({ code: z.string().max(40), school: name, name, account, password });
export const signInSchema = z.object({ account: z.string().max(60), password: z.string().max(200) });
export const passwordChangeSchema = z.object({ before: z.string().max(200), after: password });

export const accountSchema = z.object({ id, name: z.string(), account: z.string(), role: z.enum(["admin", "teacher"]), disabled: z.boolean() });
export const newAccountSchema = z.object({ name, account, role: z.enum(["admin", "teacher"]), password });
export const accountChangeSchema = z.object({ name: name.optional(), role: z.enum(["admin", "teacher"]).optional(), disabled: z.boolean().optional(), password: password.optional() });

export const classSchema = z.object({ id, name: z.string(), code: z.string(), students: z.number().int(), demo: z.boolean(), lesson: id.nullable(), createdAt: millis, /** When somebody tried PINs over its names; null: not lately. */ guessedAt: millis.nullable(), teachers: z.array(z.object({ id, name: z.string() })) });
export const newClassSchema = z.object({ name });
export const classChangeSchema = z.object({ name: name.optional(), teachers: z.array(id).min(1).max(20).optional() });

/** As the teacher sees a student. */
export const studentSchema = z.object({ id, number: z.string().nullable(), name: z.string(), initials: z.string(), group: z.string().nullable(), guest: z.boolean(), hasPin: z.boolean() });
export const studentChangeSchema = z.object({ number: z.string().trim().max(30).nullable().optional(), name: name.optional(), group: z.string().trim().max(30).nullable().optional() });

/** A pasted or imported table, cells as text; the first row may hold headings (学号, 姓名, 班级, 组). */
export const rosterTableSchema = z.object({ rows: z.array(z.array(z.string().max(200)).max(40)).min(1).max(400) });
const rosterProblem = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export const rosterRowSchema = z.object({
  /** Row of the table, from 1. */
  row: z.number().int(),
  number: z.string().nullable(),
  name: z.string(),
  group: z.string().nullable(),
  /** `new`: will be added; `known`: will be changed; `same`: is there already; `bad`: is left out. */
  state: z.enum(["new", "known", "same", "bad"]),
  problems: z.array(rosterProblem),
});
export const rosterPreviewSchema = z.object({ rows: z.array(rosterRowSchema), /** Which column was read as what; null: not found. */ columns: z.object({ number: z.number().int().nullable(), name: z.number().int().nullable(), class: z.number().int().nullable(), group: z.number().int().nullable() }), problems: z.array(rosterProblem) });

export const groupingSchema = z.object({ groups: z.array(planned).max(60) });
const day = z.iso.date();
/** A day as the server has it: `2026-11-28`. */
export const dayParamsSchema = z.object({ day });
/** `today`: by the server's clock. */
export const dayAskedSchema = z.object({ day: z.union([day, z.literal("today")]) });
export const absencesSchema = z.object({ day, students: z.array(id) });

export const groupingProposalSchema = z.object({
  way: z.enum(["random", "ability", "column", "keep", "rotate"]),
  /** People in a group. */
  size: z.number().int().min(1).max(12),
  /** Draws again when it is another. */
  seed: z.number().int().nonnegative(),
  absent: z.array(id).max(200).default([]),
});

/** The open roster of a room: names to pick from, nothing else of anybody. */
export const roomSchema = z.object({ class: z.object({ name: z.string(), code: z.string() }), students: z.array(z.object({ id, name: z.string(), initials: z.string(), hasPin: z.boolean() })), /** Some names have a mark behind them that tells them apart. */ namesakes: z.boolean(), guests: z.boolean(), lesson: z.boolean() });
export const joinSchema = z.object({ student: id, pin });
export const guestSchema = z.object({ name });

/** A situation that a lesson can be held on. */
export const lessonChoiceSchema = z.object({
  unit: z.string(),
  situation: z.string(),
  version: z.string(),
  /** Written at the school. */
  own: z.boolean(),
  title: text,
  minutes: z.number(),
  phases: z.array(z.object({ id: phase, minutes: z.number(), activities: z.number().int(), dialogue: z.boolean() })),
  seats: z.array(z.object({ id, role: z.enum(["agent", "customer", "recorder", "observer"]), title: text, task: text.nullable() })),
});

/** What a lesson with these phases will be marked by. */
const worth = z.object({ title: text, points: z.number() });
export const plannedMarksSchema = z.object({ total: z.number(), whole: z.number(), own: z.boolean(), counts: z.array(worth), beside: z.array(worth) });
export const marksQuerySchema = z.object({ phases: z.string().max(200).transform((ids) => ids.split(",")).pipe(z.array(phase).max(8)) });

export const newLessonSchema = z.object({
  unit: z.string().max(64),
  situation: z.string().max(64),
  mode,
  phases: z.array(z.object({ id: phase, minutes: z.number().int().min(1).max(240) })).min(1).max(8),
  pace: z.enum(["class", "group"]),
  autoAdvance: z.boolean(),
  customer: z.enum(["script", "person", "script-until-person"]),
  seats: z.array(id).min(1).max(8),
  spare: z.enum(["observer", "mirror", "agent"]),
  graceSeconds: z.number().int().min(5).max(600),
  groups: z.array(planned).min(1).max(60),
  /** Whoever is marked as absent on that day is left out of the groups; without a day nobody is. */
  day: day.optional(),
});
export const lessonSchema = z.object({ id, class: id, unit: z.string(), situation: z.string(), title: text, startedAt: millis, endedAt: millis.nullable(), demo: z.boolean() });

export const backupSchema = z.object({ name: z.string(), at: millis, bytes: z.number().int() });
export const settingsSchema = z.object({ school: name, retentionDays: z.number().int().min(7).max(3650).nullable() });
export const createdSchema = z.object({ id });

export type Failure = z.infer<typeof failureSchema>;
export type Me = z.infer<typeof meSchema>;
export type Site = z.infer<typeof siteSchema>;
export type SetUp = z.infer<typeof setUpSchema>;
export type SignIn = z.infer<typeof signInSchema>;
export type AccountInfo = z.infer<typeof accountSchema>;
export type NewAccount = z.infer<typeof newAccountSchema>;
export type AccountChange = z.infer<typeof accountChangeSchema>;
export type ClassInfo = z.infer<typeof classSchema>;
export type StudentInfo = z.infer<typeof studentSchema>;
export type RosterRow = z.infer<typeof rosterRowSchema>;
export type RosterPreview = z.infer<typeof rosterPreviewSchema>;
export type GroupingInfo = z.infer<typeof groupingSchema>;
export type PlannedMarks = z.infer<typeof plannedMarksSchema>;
export type Absences = z.infer<typeof absencesSchema>;
export type GroupingProposal = z.infer<typeof groupingProposalSchema>;
export type Room = z.infer<typeof roomSchema>;
export type LessonChoice = z.infer<typeof lessonChoiceSchema>;
export type NewLesson = z.infer<typeof newLessonSchema>;
export type LessonInfo = z.infer<typeof lessonSchema>;
export type BackupInfo = z.infer<typeof backupSchema>;
export type SchoolSettings = z.infer<typeof settingsSchema>;
