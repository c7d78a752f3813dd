/** Owns quick fixes of criteria, their examples and model answers. */
import type { Frame } from "../../scenario/schema/frame.ts";
import type { Path } from "../../scenario/problem.ts";
import { readText, type Text } from "../../scenario/text.ts";
import type { CriterionSource, TalkBeatSource } from "../document.ts";
import { putAt, valueAt } from "../path.ts";
import { beatPlace, type Fix, type FixRule } from "./fix.ts";

type Judged = Extract<CriterionSource, { meets: unknown }>;

/** Should count and does not. A wording helps only where none was heard, not where one was denied or quoted. */
export const exampleNotMet: FixRule = ({ path, params }) => {
  const example = String(params["example"]);
  const wording = wordingOf(example);
  const fixes: Fix[] = [];
  if (wording !== "" && params["note"] === "") {
    fixes.push({ code: "add-wording", params: { wording }, recipe: (draft) => addWording(valueAt(draft, criterionPlace(path)) as Judged, wording) });
  }
  fixes.push({ code: "example-to-fails", recipe: (draft) => moveExample(valueAt(draft, criterionPlace(path)) as Judged, example, "counts", "fails") });
  return fixes;
};

export const exampleFires: FixRule = ({ path, params }) => [
  { code: "example-to-counts", recipe: (draft) => moveExample(valueAt(draft, criterionPlace(path)) as Judged, String(params["example"]), "fails", "counts") },
  { code: "drop-example", recipe: (draft) => putAt(draft, path, undefined) },
];

export const exampleContradicts: FixRule = ({ path }) => [{ code: "drop-example", recipe: (draft) => putAt(draft, path, undefined) }];

/** The first sentence that does it is a model; of a fault, the first that does not commit it. */
export const criterionModel: FixRule = ({ path }, document) => {
  const criterion = valueAt(document, criterionPlace(path)) as Partial<Judged> | undefined;
  const [example] = (criterion?.kind === "must-not" ? criterion.examples?.fails : criterion?.examples?.counts) ?? [];
  if (!example || criterion?.model === example) return [];
  return [{ code: "model-from-example", params: { example }, recipe: (draft) => putAt(draft, [...criterionPlace(path), "model"], example) }];
};

/** The models of its criteria, one after the other. */
export const beatModel: FixRule = ({ path }, document) => {
  const place = beatPlace(path);
  const beat = place ? (valueAt(document, place) as Partial<TalkBeatSource> | undefined) : undefined;
  const models = (beat?.criteria ?? []).flatMap((criterion) => ("meets" in criterion && criterion.kind === "does" && criterion.model ? [criterion.model] : []));
  if (!place || models.length === 0) return [];
  return [{ code: "model-from-criteria", recipe: (draft) => putAt(draft, [...place, "model"], joined(models)) }];
};

export const beatModelMisses: FixRule = ({ path, params }, document) => {
  const place = beatPlace(path);
  const beat = place ? (valueAt(document, place) as Partial<TalkBeatSource> | undefined) : undefined;
  const criterion = beat?.criteria?.find(({ id }) => id === params["criterion"]);
  const sentence = criterion && "meets" in criterion ? criterion.model : "";
  if (!place || !beat?.model || !sentence) return [];
  return [{ code: "add-to-model", params: { sentence }, recipe: (draft) => putAt(draft, [...place, "model"], withSentence(beat.model ?? "", sentence)) }];
};

/** Up to the criterion: its examples and its model lie in it. */
function criterionPlace(path: Path): Path {
  const at = Math.max(path.lastIndexOf("criteria"), path.lastIndexOf("addCriteria"));
  return path.slice(0, at + 2);
}

/** Joins the words that count, however the criterion was built before. */
function addWording(criterion: Judged, wording: string): void {
  const { meets } = criterion;
  const words: Frame = { words: [wording] };
  if (typeof meets === "object" && "words" in meets) meets.words.push(wording);
  else if (typeof meets === "object" && "any" in meets) meets.any.push(words);
  else criterion.meets = { any: [meets, words] };
}

function moveExample(criterion: Judged, example: string, from: "counts" | "fails", to: "counts" | "fails"): void {
  criterion.examples[from] = criterion.examples[from].filter((one) => one !== example);
  if (!criterion.examples[to].includes(example)) criterion.examples[to].push(example);
}

/** A sentence as a wording: its clauses in their order, without the signs that mean something in the notation. */
export function wordingOf(sentence: string): string {
  return sentence
    .split(/[，。！？、；：,.!?;:…—“”‘’"'()（）《》\s/|@#]+/u)
    .filter((clause) => clause !== "")
    .join(" …… ");
}

function joined(sentences: readonly string[]): string {
  return sentences.map((sentence) => (/[。！？.!?]$/u.test(sentence) ? sentence : `${sentence}。`)).join("");
}

function withSentence(model: Text, sentence: string): Text {
  const longer = joined([readText(model, "zh-CN"), sentence]);
  return typeof model === "string" ? longer : { ...model, "zh-CN": longer };
}
