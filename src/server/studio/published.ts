/**
 * Owns what a school has published: to begin lessons on and, where its author opened it, to practise on alone. Each version is read once and looked up by its hash.
 * Must not know how it came about.
 */
import type { SituationSource } from "../../attempt/prepared.ts";
import { forPractice } from "../../content/practice-content.ts";
import type { LessonChoice } from "../../protocol/api.ts";
import type { TaskCard } from "../../protocol/catalogue.ts";
import type { PracticeChoice, PracticeContent } from "../../protocol/studio.ts";
import { situationCardOf, taskCardOf } from "../../scenario/task-card.ts";
import type { Unit } from "../../scenario/schema/unit.ts";
import { CodedError } from "../coded-error.ts";
import { readContent } from "../kept-content.ts";
import { lessonChoice } from "../lesson-choice.ts";
import { remembering } from "../remembering.ts";
import type { Draft, Store } from "../store/store.ts";

export type Published = {
  choices(school: string): Promise<LessonChoice[]>;
  /** What a lesson that begins now is played on; null: nothing of that id is published. */
  source(school: string, unit: string, situation: string): Promise<SituationSource | null>;
  practice(school: string): Promise<PracticeChoice[]>;
  /** Of a version that is open now. These two fail with `server/unknown-content`. */
  task(school: string, version: string): Promise<TaskCard>;
  content(school: string, version: string): Promise<PracticeContent>;
};

type Offered = Draft & { publishedContent: string };
/** What is shown before anybody plays; small. */
type Told = { choice: LessonChoice; practice: PracticeChoice; task: TaskCard };

/** Versions of which this is remembered: of a class that practises together the first one waits for the reading. */
const MOST_TOLD = 500;
const MOST_CONTENTS = 8;

export function createPublished({ contents, drafts }: Pick<Store, "contents" | "drafts">, units: () => readonly Unit[]): Published {
  const read = async (version: string): Promise<SituationSource> => readContent(await contents.get(version));
  const tell = async (version: string): Promise<Told> => {
    const source = await read(version);
    const { unit, situation } = source;
    const of = units().find(({ id }) => id === unit) ?? { id: unit, number: 0, title: unit };
    return {
      choice: lessonChoice(source, true),
      practice: { unit, situation: situation.id, version, card: situationCardOf(situation) },
      task: { ...taskCardOf(of, situation), openPractice: true },
    };
  };
  const told = remembering(MOST_TOLD, tell);
  const given = remembering(MOST_CONTENTS, async (version): Promise<PracticeContent> => {
    const { unit, situation, lexicon, forms } = await read(version);
    return { unit, version, situation: forPractice(situation), lexicon, forms: [...forms] };
  });

  /** In the order in which they were begun. */
  const offered = async (school: string): Promise<Offered[]> => (await drafts.list(school)).filter((draft): draft is Offered => draft.publishedContent !== null && draft.removedAt === null);
  const opened = async (school: string): Promise<Offered[]> => (await offered(school)).filter(({ openPractice }) => openPractice);
  const all = async <Part extends keyof Told>(list: readonly Offered[], part: Part): Promise<Told[Part][]> => Promise.all(list.map(async ({ publishedContent }) => (await told(publishedContent))[part]));
  const isOpen = async (school: string, version: string): Promise<string> => {
    if (!(await opened(school)).some(({ publishedContent }) => publishedContent === version)) throw new CodedError("server/unknown-content");
    return version;
  };

  return {
    choices: async (school) => all(await offered(school), "choice"),
    source: async (school, unit, situation) => {
      const found = (await all(await offered(school), "choice")).find((choice) => choice.unit === unit && choice.situation === situation);
      return found ? read(found.version) : null;
    },
    practice: async (school) => all(await opened(school), "practice"),
    task: async (school, version) => (await told(await isOpen(school, version))).task,
    content: async (school, version) => given(await isOpen(school, version)),
  };
}
