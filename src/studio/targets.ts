/** Owns which ids of the format name what: the reference that stands at a place of the schema. Must not know what there is to choose. */
import type { Target } from "./options.ts";

/** By the end of the schema's path; the longest end that is here counts. Keys named `id` name the part itself and point to nothing. */
const targets: Record<string, Target> = {
  "seats/persona": "persona",
  timeline: "fact",
  reveals: "fact",
  "phases/activities": "activity",
  footnotes: "footnote",
  customer: "persona",
  persona: "persona",
  seat: "seat",
  opening: "beat",
  step: "step",
  to: "beat",
  alsoHears: "criterion",
  mild: "criterion",
  startsAfter: "beat",
  promisedIn: "criterion",
  keptBy: "beat",
  chain: "criterion",
  brokenOff: "beat",
  "dialogue-variant/of": "dialogue",
  "dialogue-variant/variants": "variant",
  until: "beat",
  "form/form": "form",
  "fields/field": "form-field",
  factsOnly: "form-field",
  fact: "fact",
  answer: "near:options",
  "ordering/orders": "activity:items",
  "ordering/mistakes/first": "activity:items",
  "ordering/mistakes/second": "activity:items",
  "pairs/left": "activity:left",
  "pairs/right": "activity:right",
  "evidence/points": "activity:parties",
  "shares/party": "activity:parties",
  lead: "activity:parties",
  "archive/orders": "activity:papers",
  "place/cabinet": "activity:cabinets",
  "access/level": "activity:levels",
  "dimensions/scales": "activity:scales",
  "model/dimension": "activity:dimensions",
  "model/scale": "activity:scales",
  "from/of": "activity:columns",
  "where/column": "activity:columns",
  "rows/of": "activity:columns",
  "rows/without": "near:columns",
  "charts/table": "activity:tables",
  "charts/y": "chart-column",
  "charts/x": "chart-column",
  "charts/line": "chart-column",
  "nodes/owners": "activity:owners",
  "flowchart/charts": "flow-place",
  "flowchart/mistakes/first": "activity:nodes",
  "flowchart/mistakes/second": "activity:nodes",
  "errors/fields": "paper-field",
  "errors/reasons": "activity:reasons",
  "errors/corrections": "activity:corrections",
  "from/activity": "activity",
  "from/beats": "beat",
  "from/criteria": "criterion",
  "from/except": "criterion",
  withMood: "dialogue",
  "blockers/dialogue": "dialogue",
  "blockers/beats": "beat",
  "variants/dialogue": "dialogue",
  "changes/beat": "beat",
  dropCriteria: "criterion",
  media: "media",
  "reroute/beat": "beat",
};

/** `path`: keys of the schema, e.g. ["choice", "questions", "answer"]. */
export function targetOf(path: readonly string[]): Target | null {
  const key = endings(path).find((one) => Object.hasOwn(targets, one));
  return key === undefined ? null : (targets[key] ?? null);
}

/** From the whole path to its last key. */
export function endings(path: readonly string[]): string[] {
  return path.map((_, index) => path.slice(index).join("/"));
}
