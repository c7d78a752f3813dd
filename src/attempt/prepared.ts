/** Owns a situation made ready for attempts: looked up by id, with the judge at hand. Must not know states. */
import { drawVariants } from "../engine/situation-plan.ts";
import { engineOf, type Engine } from "../engine/step.ts";
import { judgeTargets, type JudgeTarget } from "../grading/content-points.ts";
import type { Lexicon } from "../language/criterion.ts";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Activity } from "../scenario/schema/activity.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { makeJudge, type Judge } from "./judging.ts";

/** What a host gives. `version` is the content hash of situation, lexicon and forms; `unit` the id of the unit. */
export type SituationSource = { unit: string; situation: Situation; lexicon: Lexicon; forms: readonly Form[]; version: string };

export type Prepared = {
  readonly unit: string;
  readonly situation: Situation;
  readonly forms: ReadonlyMap<string, Form>;
  readonly version: string;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly phaseOf: ReadonlyMap<string, PhaseId>;
  /** Free text that is judged when an activity is handed in. */
  readonly targets: ReadonlyMap<string, readonly JudgeTarget[]>;
  readonly judge: Judge;
};

/** `judge` stands in for the language judge where a test or a benchmark gives its verdicts itself. */
export function prepareSituation(source: SituationSource, judge?: Judge): Prepared {
  const { unit, situation, lexicon, forms, version } = source;
  const phaseOf = new Map<string, PhaseId>();
  for (const phase of situation.phases) for (const activity of phase.activities) if (!phaseOf.has(activity)) phaseOf.set(activity, phase.id);
  return {
    unit,
    situation,
    forms: new Map(forms.map((form) => [form.id, form])),
    version,
    activities: new Map(situation.activities.map((activity) => [activity.id, activity])),
    phaseOf,
    targets: new Map(situation.activities.map((activity) => [activity.id, judgeTargets(activity)])),
    judge: judge ?? makeJudge(situation, lexicon, version),
  };
}

/** The engine for an attempt's seed: the seed draws the variant cards. */
export function engineFor(prepared: Prepared, seed: number): Engine {
  return engineOf(prepared.situation, drawVariants(prepared.situation, seed));
}

/** The seat of somebody who plays alone: that of the first dialogue, else the first agent's. */
export function soloSeat({ situation }: Prepared): string {
  const dialogue = situation.activities.find((activity) => activity.kind === "dialogue");
  return dialogue?.seat ?? situation.cast.seats.find(({ role }) => role === "agent")?.id ?? situation.cast.seats[0]?.id ?? "agent";
}
