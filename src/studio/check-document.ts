/** Owns all problems of a document, with places that begin at its root. Must not know who asks. */
import { checkSituation } from "../authoring/check-situation.ts";
import type { Problem } from "../scenario/problem.ts";
import type { StudioDocument } from "./document.ts";
import { valueAt } from "./path.ts";
import { readyDocument, under, type StudioKit } from "./kit.ts";

export function checkDocument(document: StudioDocument, kit: StudioKit): Problem[] {
  const { situation, forms, lexicon, problems } = readyDocument(document, kit);
  return situation ? [...problems, ...withoutEchoes(checkSituation(situation, forms, lexicon).map((one) => under(one, ["situation"])), document)] : problems;
}

/** A card that leaves a beat's fault as it is repeats it, at a place where nothing is written: it is mended where it is. */
function withoutEchoes(problems: readonly Problem[], document: StudioDocument): Problem[] {
  const nameOf = ({ code, params }: Problem) => JSON.stringify([code, params]);
  const isCards = ({ path }: Problem) => path[1] === "variants";
  const written = new Set(problems.filter((one) => !isCards(one)).map(nameOf));
  return problems.filter((one) => !isCards(one) || valueAt(document, one.path) !== undefined || !written.has(nameOf(one)));
}
