/** Owns the content that lessons run on: what is shipped, what a school has published, and versions of earlier days as the store keeps them. Must not know lessons. */
import { basename, dirname, join } from "node:path";
import { ledParts } from "../attempt/led/led-parts.ts";
import { prepareSituation, type Prepared, type SituationSource } from "../attempt/prepared.ts";
import { openLibrary, situationFiles, transcriptFiles, type Library } from "../content/library.ts";
import { SHIPPED_SCENARIOS } from "../content/scenario-root.ts";
import { documentFiles } from "../content/document-files.ts";
import type { Lexicon } from "../language/criterion.ts";
import type { LessonChoice } from "../protocol/api.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { CourseRubric, Rubric } from "../scenario/schema/rubric.ts";
import type { Text } from "../scenario/text.ts";
import type { Unit } from "../scenario/schema/unit.ts";
import { contentBody, readContent } from "./kept-content.ts";
import { lessonChoice } from "./lesson-choice.ts";
import { remembering } from "./remembering.ts";
import type { Store } from "./store/store.ts";
import { createPublished, type Published } from "./studio/published.ts";

export type Shipped = { source: SituationSource; prepared: Prepared };
/** `first`: those that a lesson's review begins with; `all`: to begin one from. */
export type CourseRubrics = { first: readonly Rubric[]; all: readonly Rubric[] };

/** What authors may use of the course. A `source` is the file as it is written, with its transcripts. */
export type CourseKit = {
  lexicon: Lexicon;
  forms: readonly Form[];
  units: readonly { id: string; title: Text }[];
  situations: readonly { unit: string; id: string; title: Text }[];
  source(unit: string, situation: string): { situation: unknown; transcripts: unknown[] } | null;
};

export type ServerContent = {
  course(): CourseKit;
  /** What a lesson can be started on: of the course, and of the school's own. */
  choices(school: string): Promise<LessonChoice[]>;
  /** The course's units in its order, with what is planned. */
  units(): readonly Unit[];
  /** The course's rating sheets. */
  rubrics(): CourseRubrics;
  /** One of those. */
  source(school: string, unit: string, situation: string): Promise<SituationSource | null>;
  /** Of the course. */
  shipped(unit: string, situation: string): Shipped | null;
  /** A version that is shipped or kept. Fails with `server/unknown-content`. */
  prepared(version: string): Promise<Prepared>;
  /** Puts the version that a lesson pins beside its logs, so that a newer release changes no marks. */
  keep(school: string, source: SituationSource): Promise<void>;
  /** What the school wrote itself. */
  published: Published;
};

/** Versions of earlier releases that stay ready in memory. */
const MOST_KEPT = 12;

export function createContent(store: Store, root = SHIPPED_SCENARIOS): ServerContent {
  let course: Course | null = null;
  const read = () => (course ??= readCourse(root));
  const shipped = () => read().shipped;
  const shippedOf = (unit: string, situation: string) => shipped().find(({ source }) => source.unit === unit && source.situation.id === situation) ?? null;
  const readKept = remembering(MOST_KEPT, async (version) => prepareSituation(readContent(await store.contents.get(version)), ledParts));
  const published = createPublished(store, () => read().units);
  return {
    course: () => read().kit,
    choices: async (school) => [...shipped().map(({ source }) => lessonChoice(source, false)), ...(await published.choices(school))],
    units: () => read().units,
    rubrics: () => read().rubrics,
    shipped: shippedOf,
    prepared: async (version) => shipped().find(({ source }) => source.version === version)?.prepared ?? readKept(version),
    source: async (school, unit, situation) => shippedOf(unit, situation)?.source ?? (await published.source(school, unit, situation)),
    keep: async (school, source) => {
      const { unit, situation, version } = source;
      if (await store.contents.get(version)) return;
      await store.contents.keep({ version, school, unit, situation: situation.id, body: contentBody(source) });
    },
    published,
  };
}

type Course = { units: Unit[]; shipped: Shipped[]; rubrics: CourseRubrics; kit: CourseKit };

/** With the situations of all units that can be played, in the order of the course. */
function readCourse(root: string): Course {
  const library = openLibrary(root);
  const units = documentFiles(root).flatMap(({ path, kind }) => {
    const unit = kind === "unit" ? library.unit(path).value : null;
    return unit ? [{ unit, folder: dirname(path) }] : [];
  });
  const lexicon = library.lexicon().value;
  units.sort((a, b) => a.unit.number - b.unit.number);
  const shipped = units.flatMap(({ unit, folder }) => {
    const there = new Set(situationFiles(folder));
    return unit.situations.flatMap(({ file }) => {
      const path = file === undefined ? "" : join(folder, file);
      const [situation, prepared] = there.has(path) ? [library.situation(path).value, library.prepared(path)] : [null, null];
      if (!situation || !prepared || !lexicon) return [];
      const used = new Set(situation.activities.flatMap((activity) => (activity.kind === "form" ? [activity.form] : [])));
      return [{ source: { unit: basename(folder), situation, lexicon, forms: [...prepared.forms.values()].filter(({ id }) => used.has(id)), version: prepared.version }, prepared }];
    });
  });
  return { units: units.map(({ unit }) => unit), shipped, rubrics: rubricsIn(library), kit: kitOf(library, units, shipped) };
}

function kitOf(library: Library, units: readonly { unit: Unit; folder: string }[], shipped: readonly Shipped[]): CourseKit {
  return {
    lexicon: library.lexicon().value ?? { format: 1, concepts: {} },
    forms: [...library.forms().values()],
    units: units.map(({ unit: { title }, folder }) => ({ id: basename(folder), title })),
    situations: shipped.map(({ source: { unit, situation } }) => ({ unit, id: situation.id, title: situation.title })),
    source: (unit, id) => {
      const folder = units.find((one) => basename(one.folder) === unit)?.folder;
      const path = folder && situationFiles(folder).find((file) => library.situation(file).value?.id === id);
      if (!path) return null;
      const transcripts = transcriptFiles(folder).flatMap((file) => (library.transcript(file).value?.situation === id ? [library.transcript(file).file.source] : []));
      return { situation: library.situation(path).file.source, transcripts };
    },
  };
}

function rubricsIn(library: Library): CourseRubrics {
  const read = documentFiles(library.root).flatMap(({ path, kind }) => (kind === "rubric" ? (library.rubric(path).value ?? []) : []));
  // What only files have stays with the files.
  const plain = ({ $schema: _schema, format: _format, default: _first, ...rubric }: CourseRubric): Rubric => rubric;
  return { first: read.filter((rubric) => rubric.default).map(plain), all: read.map(plain) };
}
