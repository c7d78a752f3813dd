/** Owns the credit of a dialogue: its criteria, earned once each, and the order of what was said. Mood and blockers belong to the plan. */
import { resolveDialogue } from "../../scenario/resolve-dialogue.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Beat } from "../../scenario/schema/beat.ts";
import type { Criterion } from "../../scenario/schema/criterion.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";
import { credit, deduction, type Credit } from "../credit.ts";
import { unavoidableBeats } from "../dialogue/counted-beats.ts";
import { lastSaidIn, readHeard, type Heard } from "../dialogue/heard.ts";
import { creditOrder } from "../dialogue/order-credit.ts";
import { exact, multiply, zero, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import type { DialoguePerformance } from "../performance.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";

export function gradeDialogue(activity: ActivityOf<"dialogue" | "dialogue-variant">, of: Case): Graded {
  const performance = of.performance.dialogues.find((candidate) => candidate.activity === activity.id);
  const { dialogue, faults } = playedDialogue(activity, of, performance?.variant ?? null);
  if (!dialogue) return { credits: [], faults };
  const heard: ReadonlyMap<string, Heard> = performance ? readHeard(dialogue, performance) : new Map();
  const visited = new Set(performance?.visited);
  const needed = unavoidableBeats(dialogue);
  const place: Place = { dialogue, performance, heard, visited, needed };
  const criteria = dialogue.beats.flatMap((beat) =>
    criteriaOf(beat).flatMap((criterion) => creditCriterion(place, beat, criterion)),
  );
  const orders = dialogue.orders.map((order) => creditOrder(dialogue, order, heard));
  return { credits: [...criteria, ...orders], faults };
}

type Place = { dialogue: Dialogue; performance: DialoguePerformance | undefined; heard: ReadonlyMap<string, Heard>; visited: ReadonlySet<string>; needed: ReadonlySet<string> };

/** Before a card is drawn, the first one stands for all. */
function playedDialogue(activity: ActivityOf<"dialogue" | "dialogue-variant">, { situation }: Case, drawn: string | null): { dialogue: Dialogue | null; faults: Graded["faults"] } {
  const wanted = drawn ?? (activity.kind === "dialogue-variant" ? (activity.variants[0] ?? null) : null);
  const variant = situation.variants.some(({ id }) => id === wanted) ? wanted : null;
  const faults = wanted === variant ? [] : [{ code: "fault/unknown-variant", activity: activity.id, params: { variant: wanted ?? "" } }];
  const playable = activity.kind === "dialogue" || situation.activities.some((other) => other.id === activity.of && other.kind === "dialogue");
  if (!playable) return { dialogue: null, faults: [...faults, { code: "fault/unknown-activity", activity: activity.id, params: {} }] };
  return { dialogue: resolveDialogue(situation, activity.id, variant), faults };
}

function criteriaOf(beat: Beat): Criterion[] {
  return "criteria" in beat ? beat.criteria : [];
}

/** A `must-not` that did not happen leaves nothing to explain, unless somebody took the fault back. */
function creditCriterion({ dialogue, performance, heard, visited, needed }: Place, beat: Beat, criterion: Criterion): Credit[] {
  const key = `${beat.id}:${criterion.id}`;
  const found = heard.get(key);
  const state = found?.state ?? "not-met";
  const worth: Fraction = multiply(exact(criterion.points), exact(criterion.weight ?? 1));
  const common = { subject: key, kind: "criterion" as const, title: criterion.title, ability: criterion.ability };
  const said = "meets" in criterion;
  const more = { beat: beat.id, model: criterion.model ?? null, advice: criterion.advice, optional: !needed.has(beat.id) && !visited.has(beat.id) };
  if (criterion.kind === "must-not") {
    if (!found || (state === "not-met" && !found.corrected)) return [];
    if (state === "not-met") return [credit(dialogue.id, { ...common, state, points: zero, max: zero, reason: reason("grading/corrected-no-fault") }, { ...more, advice: null, sign: "-", evidence: found.evidence })];
    if (state === "uncertain") return [credit(dialogue.id, { ...common, state, points: zero, max: zero, reason: reason("grading/fault-unsure") }, { ...more, sign: "-", evidence: found.evidence })];
    return [deduction(dialogue.id, { ...common, points: worth, reason: faultReason(found, said) }, { ...more, evidence: found.evidence })];
  }
  const evidence = found && found.evidence.length > 0 ? found.evidence : performance ? lastSaidIn(performance, beat.id) : [];
  // What lies ahead in a running call is not given away.
  const ahead = performance !== undefined && !performance.over && !visited.has(beat.id) && state === "not-met";
  const why = state === "met" ? metReason(found, said) : unmetReason(found, said, state, visited.has(beat.id));
  return [credit(dialogue.id, { ...common, state, points: state === "met" ? worth : zero, max: worth, reason: why }, { ...more, evidence, advice: state === "met" || ahead ? null : criterion.advice, model: ahead ? null : more.model })];
}

function faultReason({ corrected }: Heard, said: boolean): Reason {
  if (corrected) return reason("grading/corrected-fault");
  return reason(said ? "grading/fault-said" : "grading/fault-happened");
}

function metReason(found: Heard | undefined, said: boolean): Reason {
  if (found?.corrected) return reason("grading/corrected-met");
  if (!said) return reason("grading/happened");
  return reason(found?.typo ? "grading/said-with-typo" : "grading/said");
}

function unmetReason(found: Heard | undefined, said: boolean, state: Heard["state"], visited: boolean): Reason {
  if (found?.corrected && state === "not-met") return reason("grading/corrected-not-met");
  if (found?.note) return found.note;
  if (state === "uncertain") return reason("grading/unsure");
  if (!visited) return reason("grading/not-reached");
  return reason(said ? "grading/not-said" : "grading/not-happened");
}
