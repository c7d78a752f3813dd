/** Owns making a document of one's own of another one: a template, a situation of the course, a colleague's. Must not know where it came from. */
import type { Text } from "../../scenario/text.ts";
import type { StudioDocument } from "../document.ts";
import { freeId } from "../new-id.ts";

/** `taken`: ids of situations that are there. */
export type OwnPlace = { unit: string; title?: Text; taken: Iterable<string> };

/** Under an id of its own, without the original's number in the course, and with the title that is given. */
export function asOwn(document: StudioDocument, { unit, title, taken }: OwnPlace): StudioDocument {
  const id = freeId(taken, document.situation.id);
  const { courseId: _, ...situation } = document.situation;
  return {
    ...document,
    unit,
    situation: { ...situation, id, ...(title === undefined ? {} : { title }) },
    transcripts: document.transcripts.map((transcript) => ({ ...transcript, situation: id })),
  };
}

/** The title of a copy, in the languages of the original: with the next number behind it. */
export function nextTitle(title: Text): Text {
  const next = (words: string) => {
    const [, stem = words, number] = /^(.*?) (\d{1,3})$/s.exec(words) ?? [];
    return `${stem} ${number === undefined ? 2 : Number(number) + 1}`;
  };
  return typeof title === "string" ? next(title) : { "zh-CN": next(title["zh-CN"]), en: next(title.en) };
}
