/** Owns a situation made ready for playing: its phases, the dialogues in them with the variant cards drawn, and where each belongs. */
import type { PhaseId } from "../scenario/phase-id.ts";
import { resolveDialogue } from "../scenario/resolve-dialogue.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { planDialogue, type DialoguePlan } from "./dialogue-plan.ts";
import { drawItem } from "./draw.ts";

/** `customerSeat`: the seat from which a person can play its customer; null where the cast has none. */
export type PlannedDialogue = { readonly plan: DialoguePlan; readonly variant: string | null; readonly customerSeat: string | null };

export type SituationPlan = {
  readonly phases: readonly PhaseId[];
  readonly dialogues: ReadonlyMap<string, PlannedDialogue>;
  /** The phase that an activity stands in. */
  readonly phaseOf: ReadonlyMap<string, PhaseId>;
};

/** The card of every dialogue that is played on one, by lot. */
export function drawVariants(situation: Situation, seed: number): ReadonlyMap<string, string> {
  const drawn = new Map<string, string>();
  for (const activity of situation.activities) {
    if (activity.kind !== "dialogue-variant") continue;
    const variant = drawItem(activity.variants, seed, `variant/${activity.id}`);
    if (variant !== undefined) drawn.set(activity.id, variant);
  }
  return drawn;
}

export function planSituation(situation: Situation, variants: ReadonlyMap<string, string>): SituationPlan {
  const phaseOf = new Map<string, PhaseId>();
  for (const phase of situation.phases) for (const activity of phase.activities) if (!phaseOf.has(activity)) phaseOf.set(activity, phase.id);
  const dialogues = new Map<string, PlannedDialogue>();
  for (const activity of situation.activities) {
    if (activity.kind !== "dialogue" && activity.kind !== "dialogue-variant") continue;
    const variant = variants.get(activity.id) ?? null;
    const plan = planDialogue(resolveDialogue(situation, activity.id, variant));
    const seat = situation.cast.seats.find(({ role, persona }) => role === "customer" && (persona === undefined || persona === plan.dialogue.customer));
    dialogues.set(activity.id, { plan, variant, customerSeat: seat?.id ?? null });
  }
  return { phases: situation.phases.map(({ id }) => id), dialogues, phaseOf };
}
