/**
 * Owns the shapes of the author's part of the REST interface: drafts, their versions, who holds one, what is published. Must not know how it is served.
 * Documents travel as they are: `document` is the JSON of src/studio/document.ts, checked by the server as a whole (size, depth, shape of the envelope), never changed by it.
 *
 * | method, path | takes → gives |
 * |---|---|
 * | GET /api/studio/library | → library: what criteria and forms may use, and the situations to begin from |
 * | GET /api/studio/library/:unit/:situation | → { document }, a shipped or published situation as it is written |
 * | GET, POST /api/studio/drafts | → draft[]; newDraft → created |
 * | GET /api/studio/drafts/:draft · PUT …/:draft | → openedDraft; saveDraft → savedDraft |
 * | DELETE …/:draft · POST …/:draft/restore · DELETE …/:draft/forever | → 204: to the trash; out of it; gone with its versions |
 * | POST …/:draft/hold · POST …/:draft/let-go | askHold → hold; letGo → 204 |
 * | GET, POST …/:draft/versions · GET …/:draft/versions/:number | → version[]; newVersion → version; → { document } |
 * | POST …/:draft/publish · POST …/:draft/withdraw | publish → version; → 204: no new lesson or practice begins on it |
 * | POST /api/studio/media · GET /api/media/:file | a picture (2 MB) or sound (3 MB) as it is → keptMedia; → the file, for everybody |
 * | GET /api/practice/situations · GET …/:version/task · GET …/:version | for everybody: what the school has opened for practice → practiceChoice[]; → TaskCard; → PracticeContent |
 */
import { z } from "zod";
import type { Lexicon } from "../language/criterion.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { SituationCard } from "./catalogue.ts";

const id = z.string().min(1).max(64);
const millis = z.number().int().nonnegative();
const text = z.union([z.string(), z.object({ "zh-CN": z.string(), en: z.string() })]);
const person = z.object({ id, name: z.string() });

/** Checked as a whole by the server. */
export const documentSchema = z.record(z.string(), z.unknown());

export const librarySchema = z.object({
  lexicon: z.unknown(),
  forms: z.array(z.unknown()),
  units: z.array(z.object({ id, title: text })),
  /** `own`: published by the school. */
  situations: z.array(z.object({ unit: id, id, title: text, own: z.boolean() })),
});

/** `page`: id of the open page that holds it, made by that page. */
export const holdSchema = z.object({ page: id, by: person, since: millis });

export const draftSchema = z.object({
  id,
  unit: id,
  /** The situation's own id, and its title as it is now. */
  situation: z.string(),
  title: text,
  /** Counts what was stored. */
  revision: z.number().int().positive(),
  createdBy: person,
  updatedBy: person,
  updatedAt: millis,
  /** Set while it lies in the trash. */
  removedAt: millis.nullable(),
  /** What lessons begin on now: number of the version, and whether students may practise on it alone. */
  published: z.object({ number: z.number().int(), at: millis, openPractice: z.boolean() }).nullable(),
  hold: holdSchema.nullable(),
});

export const newDraftSchema = z.object({ document: documentSchema });
export const openedDraftSchema = z.object({ draft: draftSchema, document: documentSchema });
/** Stored only by the page that holds the draft, on the revision that it knows. `keepBefore`: what was there becomes a version first (before something is restored or brought in). */
export const saveDraftSchema = z.object({ page: id, revision: z.number().int().positive(), document: documentSchema, keepBefore: z.boolean().default(false) });
export const savedDraftSchema = z.object({ revision: z.number().int().positive(), savedAt: millis });

/** Asked again every 15 s; forgotten 45 s after it was asked last. `take`: even though another page holds it. */
export const askHoldSchema = z.object({ page: id, take: z.boolean().default(false) });
/** `yours` is false: `hold` says who has it. `revision`: of the draft, so that a page notices that another one stored. */
export const heldSchema = z.object({ yours: z.boolean(), hold: holdSchema, revision: z.number().int().positive() });
export const letGoSchema = z.object({ page: id });

/** `kind`: made by itself while writing (the newest 30 are kept), named by somebody, or published. */
export const versionSchema = z.object({ number: z.number().int().positive(), kind: z.enum(["automatic", "named", "published"]), name: z.string().nullable(), by: person, at: millis, /** Content hash of what was published. */ content: z.string().nullable() });
export const newVersionSchema = z.object({ name: z.string().trim().min(1).max(60) });
export const publishSchema = z.object({ name: z.string().trim().max(60).default(""), openPractice: z.boolean(), revision: z.number().int().positive() });

/** `file`: what it is called from now on. */
export const keptMediaSchema = z.object({ file: z.string(), size: z.number().int() });

const card = z.custom<SituationCard>((value) => typeof value === "object" && value !== null);

/** A situation of the school's that students may practise alone, with its card for the home page. */
export const practiceChoiceSchema = z.object({ unit: id, situation: id, version: z.string(), card });
/** What practising it needs, answer keys among it: it is judged where it is played. */
export type PracticeContent = { unit: string; situation: Situation; forms: Form[]; lexicon: Lexicon; version: string };

export type StudioLibrary = z.infer<typeof librarySchema>;
export type DraftInfo = z.infer<typeof draftSchema>;
export type Hold = z.infer<typeof holdSchema>;
export type Held = z.infer<typeof heldSchema>;
export type OpenedDraft = z.infer<typeof openedDraftSchema>;
export type SaveDraft = z.input<typeof saveDraftSchema>;
export type SavedDraft = z.infer<typeof savedDraftSchema>;
export type DraftVersion = z.infer<typeof versionSchema>;
export type KeptMedia = z.infer<typeof keptMediaSchema>;
export type Publish = z.input<typeof publishSchema>;
export type PracticeChoice = z.infer<typeof practiceChoiceSchema>;
