/** Owns all problems of a document, with places that begin at its root. Must not know who asks. */
import { checkSituation } from "../authoring/check-situation.ts";
import type { Problem } from "../scenario/problem.ts";
import type { StudioDocument } from "./document.ts";
import { readyDocument, under, type StudioKit } from "./kit.ts";

export function checkDocument(document: StudioDocument, kit: StudioKit): Problem[] {
  const { situation, forms, lexicon, problems } = readyDocument(document, kit);
  return situation ? [...problems, ...checkSituation(situation, forms, lexicon).map((one) => under(one, ["situation"]))] : problems;
}
