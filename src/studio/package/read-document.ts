/** Owns making a document of what a package holds: built as documents are, and of a size that can be worked on. What is wrong inside is left to the checks. */
import type { DocumentKind } from "../../scenario/document-kind.ts";
import { formatVersion } from "../../scenario/format-version.ts";
import { migrate } from "../../scenario/migrate.ts";
import { structureFault } from "../../scenario/structure.ts";
import type { SampleAnswer, StudioDocument } from "../document.ts";
import { packageLimits, type Counted } from "./limits.ts";
import { PackageRefused } from "./refusal.ts";

/** Each with the file that it stands in. */
export type Parts = { situation: Part; forms: readonly Part[]; concepts: Part | null; transcripts: readonly Part[]; answers: Part | null };
export type Part = { file: string; value: unknown };

export function readDocument(unit: string, { situation, forms, concepts, transcripts, answers }: Parts): StudioDocument {
  const own = concepts === null ? {} : recordIn(concepts);
  count("forms", forms.length);
  count("concepts", Object.keys(own).length);
  count("transcripts", transcripts.length);
  const document = {
    format: 1 as const,
    unit,
    situation: built("situation", situation),
    forms: forms.map((part) => built("form", part)),
    concepts: own,
    transcripts: transcripts.map((part) => built("transcript", part)),
    answers: answers === null ? [] : answersIn(answers),
  } as unknown as StudioDocument;
  countParts(document);
  for (const [id, concept] of Object.entries(own)) refuseOddStructure("concept", { file: concepts?.file ?? "", value: concept }, [id]);
  return document;
}

/** Older formats are brought up to this one. */
function built(kind: DocumentKind, { file, value }: Part): unknown {
  if (!isRecord(value)) throw new PackageRefused("wrong-structure", { file, place: "" });
  const migrated = migrate(kind, value);
  if ("problem" in migrated) {
    const { code, params } = migrated.problem;
    throw code === "format/too-new" ? new PackageRefused("too-new", { file, found: params.found ?? "?", newest: formatVersion }) : new PackageRefused("other-format", { file });
  }
  refuseOddStructure(kind, { file, value: migrated.document });
  return migrated.document;
}

function refuseOddStructure(kind: DocumentKind | "concept", { file, value }: Part, under: readonly string[] = []): void {
  const fault = structureFault(kind, value);
  if (fault) throw new PackageRefused("wrong-structure", { file, place: [...under, ...fault].join(" › ") });
}

function recordIn({ file, value }: Part): Record<string, unknown> {
  if (!isRecord(value)) throw new PackageRefused("wrong-structure", { file, place: "" });
  return value;
}

function answersIn({ file, value }: Part): SampleAnswer[] {
  const isAnswer = (one: unknown): one is SampleAnswer =>
    isRecord(one) && ["id", "activity", "beat", "text"].every((key) => typeof one[key] === "string") && isRecord(one.expects) && Object.values(one.expects).every((expected) => typeof expected === "boolean");
  if (!Array.isArray(value)) throw new PackageRefused("wrong-structure", { file, place: "" });
  const odd = value.findIndex((one) => !isAnswer(one));
  if (odd >= 0) throw new PackageRefused("wrong-structure", { file, place: String(odd) });
  count("answers", value.length);
  return value as SampleAnswer[];
}

function countParts({ situation: { activities, variants = [], cast } }: StudioDocument): void {
  count("activities", activities.length);
  const dialogues = activities.flatMap((activity) => (activity.kind === "dialogue" ? [activity] : []));
  for (const { beats } of dialogues) count("beats", beats.length);
  const beats = [...dialogues.flatMap((dialogue) => dialogue.beats), ...variants.flatMap((variant) => variant.addBeats ?? [])];
  count("branches", beats.reduce((sum, beat) => sum + ("next" in beat ? beat.next.length : 0), 0));
  const changed = variants.flatMap(({ changes = [] }) => changes.flatMap(({ addCriteria = [] }) => addCriteria));
  const seated = cast.seats.flatMap(({ criteria = [] }) => criteria);
  count("criteria", beats.reduce((sum, beat) => sum + ("criteria" in beat ? (beat.criteria?.length ?? 0) : 0), changed.length + seated.length));
}

export function count(what: Counted, found: number): void {
  if (found > packageLimits[what]) throw new PackageRefused("too-many-parts", { file: "", what, max: packageLimits[what] });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
