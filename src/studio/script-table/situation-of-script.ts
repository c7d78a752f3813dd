/** Owns a situation of its own made of a script: who and when as in the one that was open, with nothing to do but the new dialogue. */
import type { DialogueSource, StudioDocument } from "../document.ts";
import { documentOf } from "../document.ts";
import { addDialogue } from "../operations/add-dialogue.ts";

/** Where dialogues are played in a lesson. */
const ENACTMENT = "implement";

export function situationOfScript(open: StudioDocument, id: string, title: string, beats: DialogueSource["beats"]): StudioDocument {
  const source = JSON.parse(JSON.stringify(open.situation)) as StudioDocument["situation"];
  const { $schema: _, variants: __, events: ___, lookUps: ____, ...kept } = source;
  const document = documentOf(open.unit, {
    ...kept,
    id,
    title,
    summary: title,
    activities: [],
    footnotes: [],
    cast: { ...source.cast, seats: source.cast.seats.map((seat) => ({ ...seat, criteria: [] })) },
    phases: source.phases.map((phase) => ({ ...phase, activities: [] })),
    grading: { ...source.grading, blockers: [], sections: [] },
  });
  addDialogue(document, enactmentOf(document), { title, beats });
  const [dialogue] = document.situation.activities;
  document.situation.grading.sections = [{ id: "total", title: "情境成绩", points: 100, headline: true, parts: [{ id: "dialogue", title, points: 100, from: [{ activity: dialogue?.id ?? "" }] }] }];
  return document;
}

export function enactmentOf({ situation }: StudioDocument): number {
  return Math.max(0, situation.phases.findIndex(({ id }) => id === ENACTMENT));
}
