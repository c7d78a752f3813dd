/** Owns what authors begin from: words, forms and situations of the course, and what the school has published. */
import type { OpenedDraft, StudioLibrary } from "../../protocol/studio.ts";
import type { ServerContent } from "../content.ts";

export function studioLibrary(content: Pick<ServerContent, "course">): StudioLibrary {
  const { lexicon, forms, units, situations } = content.course();
  return { lexicon, forms: [...forms], units: [...units], situations: situations.map((one) => ({ ...one, own: false })) };
}

/** As it is written; null when there is none. */
export function sourceOf(content: Pick<ServerContent, "course">, unit: string, situation: string): OpenedDraft["document"] | null {
  const found = content.course().source(unit, situation);
  return found && { format: 1, unit, situation: found.situation, forms: [], concepts: {}, transcripts: found.transcripts, answers: [] };
}
