/** Owns making the content that lessons begin on of a document: checked as a whole, and versioned. Must not know who publishes it. */
import { checkSituation } from "../../authoring/check-situation.ts";
import { usedForms, versionOf } from "../../content/version.ts";
import type { StudioDocument } from "../../studio/document.ts";
import { readyDocument, type StudioKit } from "../../studio/kit.ts";
import { contentBody } from "../kept-content.ts";

/** `body`: what a lesson keeps of it, as JSON. */
export type ReadyContent = { version: string; body: string };

/** Content, or how many errors keep it from being played rightly. Warnings are the author's to weigh. */
export type Checked = { content: ReadyContent } | { errors: number };

/** `document` is the JSON of one. May take seconds. */
export function readyContent(document: string, kit: StudioKit): Checked {
  const { situation, forms, lexicon, problems } = readyDocument(JSON.parse(document) as StudioDocument, kit);
  const found = situation ? [...problems, ...checkSituation(situation, forms, lexicon)] : problems;
  const errors = found.filter(({ severity }) => severity === "error").length;
  if (!situation || errors > 0) return { errors: Math.max(1, errors) };
  // Of the course are only the situations that came with it; a copy or an import may still have its number.
  const { courseId: _, ...own } = situation;
  const used = usedForms(own, [...forms.values()]);
  return { content: { version: versionOf(own, lexicon, used), body: contentBody({ situation: own, lexicon, forms: used }) } };
}
