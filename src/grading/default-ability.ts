/** Owns which ability marks count for where neither the item nor the activity says. */
import type { Ability } from "../scenario/ability.ts";
import type { ActivityKind } from "../scenario/schema/activity.ts";

const abilityOfKind: Record<ActivityKind, Ability> = {
  dialogue: "communication",
  "dialogue-variant": "communication",
  form: "information",
  choice: "procedure",
  ordering: "procedure",
  matching: "procedure",
  calculation: "resolution",
  liability: "resolution",
  document: "communication",
  archive: "procedure",
  discussion: "communication",
  classification: "information",
  survey: "information",
  "survey-analysis": "information",
  flowchart: "procedure",
  "spot-the-error": "information",
};

export function defaultAbility(kind: ActivityKind): Ability {
  return abilityOfKind[kind];
}
