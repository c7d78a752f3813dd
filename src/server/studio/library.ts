/** Owns what authors begin from: words, forms and situations of the course, and what the school has published. */
import type { OpenedDraft, StudioLibrary } from "../../protocol/studio.ts";
import type { ServerContent } from "../content.ts";
import { fail } from "../fail.ts";
import type { Store } from "../store/store.ts";
import { openVersion } from "./versions.ts";

export async function studioLibrary(content: Pick<ServerContent, "course" | "published">, school: string): Promise<StudioLibrary> {
  const { lexicon, forms, units, situations } = content.course();
  const own = await content.published.choices(school);
  return {
    ...{ lexicon, forms: [...forms], units: [...units] },
    situations: [...situations.map((one) => ({ ...one, own: false })), ...own.map(({ unit, situation, title }) => ({ unit, id: situation, title, own: true }))],
  };
}

/** As it is written: a file of the course, or what was published last. */
export async function sourceOf({ content, store }: { content: Pick<ServerContent, "course" | "published">; store: Pick<Store, "drafts"> }, school: string, unit: string, situation: string): Promise<OpenedDraft["document"]> {
  const file = content.course().source(unit, situation);
  if (file) return { format: 1, unit, situation: file.situation, forms: [], concepts: {}, transcripts: file.transcripts, answers: [] };
  const version = (await content.published.choices(school)).find((one) => one.unit === unit && one.situation === situation)?.version;
  const draft = version && (await store.drafts.list(school)).find(({ publishedContent }) => publishedContent === version);
  if (!draft || draft.publishedNumber === null) throw fail("server/unknown-situation", { situation: situation.slice(0, 64) });
  return openVersion(store, draft, draft.publishedNumber);
}
