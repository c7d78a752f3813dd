/** Rule: what a good answer or a form must hold can have been learned before. */
import { reachableBeats } from "../../scenario/beat-exits.ts";
import { problem, type Problem } from "../../scenario/problem.ts";
import { criterionFacts, isJudged } from "../visit.ts";
import { revealsOf, type Reveal } from "../reveals.ts";
import type { Context } from "../context.ts";

export function checkRevealedInTime(context: Context): Problem[] {
  const { situation } = context;
  const told = new Set(situation.facts.filter(({ known }) => known === "told").map(({ id }) => id));
  const reveals = revealsOf(context).filter(({ fact }) => told.has(fact));
  const revealed = new Set(reveals.map(({ fact }) => fact));
  const order = new Map(situation.phases.flatMap((phase, index) => phase.activities.map((activity) => [activity, index] as const)));
  const phaseOf = (activity: string | null) => (activity === null ? -1 : (order.get(activity) ?? 99));
  return [...inForms(context, reveals, revealed, phaseOf), ...inDialogues(context, reveals, revealed, phaseOf)];
}

type PhaseOf = (activity: string | null) => number;

/** A form may be filled while a dialogue of the same phase runs. */
function inForms({ situation }: Context, reveals: readonly Reveal[], revealed: ReadonlySet<string>, phaseOf: PhaseOf): Problem[] {
  return situation.activities.flatMap((activity, index) => {
    if (activity.kind !== "form") return [];
    return activity.fields.flatMap(({ field, fact, given }, position) => {
      if (fact === undefined || given || !revealed.has(fact)) return [];
      const inTime = reveals.some((reveal) => reveal.fact === fact && phaseOf(reveal.activity) <= phaseOf(activity.id));
      return inTime ? [] : [problem("fact/used-before-revealed", ["activities", index, "fields", position, "fact"], { fact, where: field })];
    });
  });
}

function inDialogues({ plays, places }: Context, reveals: readonly Reveal[], revealed: ReadonlySet<string>, phaseOf: PhaseOf): Problem[] {
  return plays.flatMap(({ activity, dialogue, at }) => {
    const after = new Map(dialogue.beats.map(({ id }) => [id, reachableBeats(dialogue.beats, id)]));
    return dialogue.beats.flatMap((beat) => {
      if (!("criteria" in beat)) return [];
      return beat.criteria.flatMap((criterion) => {
        // A fault may well be about what nobody has told yet.
        if (!isJudged(criterion) || criterion.kind === "must-not") return [];
        return criterionFacts(criterion).flatMap((fact) => {
          if (!revealed.has(fact)) return [];
          const inTime = reveals.some((reveal) => {
            if (reveal.fact !== fact) return false;
            if (reveal.activity !== activity) return phaseOf(reveal.activity) < phaseOf(activity);
            return after.get(reveal.beat ?? "")?.has(beat.id) === true;
          });
          return inTime ? [] : [problem("fact/used-before-revealed", [...places.of(criterion, at), "meets"], { fact, where: `${beat.id}:${criterion.id}` })];
        });
      });
    });
  });
}
