/** Owns how the settings of a part stand: what comes first, what is folded away, what is long, what nobody sees. Keys of the schema, or the ends of its paths. */
import type { Property } from "../../../../scenario/schema/shape.ts";
import { endings } from "../../../../studio/targets.ts";

/** Ids and what follows from them are made, not written. */
const hidden = new Set(["id", "courseId", "kind", "$schema", "format", "media/file", "media/kind", "phases/id", "forms/unit", "questions/answer"]);
const shownAllTheSame = new Set(["charts/kind", "pictures/kind"]);

/** Written once and seldom touched. */
const seldom = new Set([
  "minutes", "ability", "hints", "afterword", "footnotes", "display", "source", "weight", "fixedOrder", "hangUp", "alsoHears", "wrong", "mild", "skipWhen", "takes", "persona", "clock", "beat.talk/channel", "media", "step",
  "fillAfter", "units", "grading/stars", "grading/moodShares", "from/except", "withMood", "personas/tells", "survey-analysis/figures", "dialogue/clock", "form/factsOnly", "fields/advice",
]);
const notSeldom = new Set(["phases/minutes", "situation/minutes", "footnotes/source", "orders/ability", "phases/media", "media/source", "dialogue/clock", "contacts/takes", "contacts/persona", "seats/persona", "blockers/footnotes"]);

const long = new Set([
  "summary", "task", "narration", "intent", "explain", "advice", "model", "why", "about", "brief", "goal", "afterword", "character", "lesson", "teacher", "contacts/says", "feedback", "footnotes/text", "tells/tells", "tells/asked", "prompt",
  "phases/intro", "cards/lines", "references/lines", "events/line", "evidence/text", "answer-text", "fields/value-long", "opening/model", "bank/says", "note",
]);

/** First come these, in this order; the rest as the schema has it. */
const first: Record<string, readonly string[]> = {
  "beat.ring": ["title", "narration", "every", "goodUpTo", "wrongFrom", "ready", "criteria", "mood", "next", "reveals"],
  "beat.talk": ["title", "line", "narration", "intent", "criteria", "good", "mood", "replies", "next", "hint", "model", "reveals"],
  "beat.choose": ["title", "line", "narration", "intent", "options", "criteria", "mood", "next", "hint", "reveals"],
  "beat.inquire": ["title", "narration", "intent", "contacts", "actions", "criteria", "next", "hint", "reveals"],
  "beat.scene": ["title", "narration", "line", "next", "reveals"],
  "beat.end": ["title", "narration", "line", "ending", "reveals"],
  dialogue: ["title", "task", "customer", "seat", "clock", "mood", "opening", "brokenOff", "silence", "timers", "interrupts", "orders"],
  next: ["when", "says", "mood", "to", "lesson"],
};

const has = (set: ReadonlySet<string>, path: readonly string[]) => endings(path).some((end) => set.has(end));

export function isHidden(path: readonly string[]): boolean {
  return has(hidden, path) && !has(shownAllTheSame, path);
}

export function isSeldom(path: readonly string[]): boolean {
  return has(seldom, path) && !has(notSeldom, path);
}

export function isLong(path: readonly string[]): boolean {
  return has(long, path);
}

export function inOrder(path: readonly string[], properties: readonly Property[]): Property[] {
  const order = first[path[path.length - 1] ?? ""] ?? [];
  const rank = ({ key }: Property) => (order.includes(key) ? order.indexOf(key) : order.length);
  return properties.filter(({ key }) => !isHidden([...path, key])).sort((a, b) => rank(a) - rank(b));
}

const SMALL = new Set(["number", "choice", "switch", "id", "criterion-key", "duration", "figure-or-words", "flow-place"]);

/** Stands beside others in a row. */
export function isSmall({ shape }: Property): boolean {
  return SMALL.has(shape.as);
}

/** So little that it is one row of a list. */
export function isRow(path: readonly string[], properties: readonly Property[]): boolean {
  const shown = inOrder(path, properties);
  return shown.length <= 3 && shown.every((one) => (isSmall(one) && one.shape.as !== "switch") || (one.shape.as === "switch" && shown.length <= 2) || ((one.shape.as === "text" || one.shape.as === "string") && !isLong([...path, one.key])));
}
