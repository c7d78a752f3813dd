/** Owns how content is kept in the store and read back: like a file, so that an older format is migrated and what is missing is filled in. */
import type { SituationSource } from "../attempt/prepared.ts";
import { parseForm, parseLexicon, parseSituation } from "../scenario/parse.ts";
import { CodedError } from "./coded-error.ts";
import type { Content } from "./store/store.ts";

export function contentBody({ situation, lexicon, forms }: Pick<SituationSource, "situation" | "lexicon" | "forms">): string {
  return JSON.stringify({ situation, lexicon, forms });
}

/** Fails with `server/unknown-content`. */
export function readContent(content: Content | undefined): SituationSource {
  if (!content) throw new CodedError("server/unknown-content");
  const body = JSON.parse(content.body) as { situation: unknown; lexicon: unknown; forms: unknown[] };
  const { situation } = parseSituation(body.situation);
  const { lexicon } = parseLexicon(body.lexicon);
  const forms = body.forms.map((form) => parseForm(form).form);
  if (!situation || !lexicon || forms.includes(null)) throw new CodedError("server/unknown-content");
  return { unit: content.unit, situation, lexicon, forms: forms.filter((form) => form !== null), version: content.version };
}
