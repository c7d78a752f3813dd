/** Owns remembering the last plan of a class in this browser. What no longer fits the situation is left out. */
import type { LessonChoice } from "../../../protocol/api.ts";
import { MOST_MINUTES, otherSeats, planOf, type PlanDraft } from "./plan-draft.ts";

const keyOf = (classId: string) => `kefu.plan.${classId}`;

export function rememberPlan(classId: string, plan: PlanDraft): void {
  try {
    localStorage.setItem(keyOf(classId), JSON.stringify(plan));
  } catch {
    // Storage is blocked: next time the plan begins anew.
  }
}

/** The last plan, else that of the first situation; null where there is nothing to choose from. */
export function rememberedPlan(classId: string, choices: readonly LessonChoice[]): PlanDraft | null {
  const kept = read(classId);
  const choice = choices.find(({ unit, situation }) => unit === kept["unit"] && situation === kept["situation"]);
  if (choice) return fitted(choice, kept);
  const first = choices[0];
  return first ? planOf(first) : null;
}

function read(classId: string): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(classId)) ?? "null");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

function fitted(choice: LessonChoice, kept: Readonly<Record<string, unknown>>): PlanDraft {
  const usual = planOf(choice);
  const phases: unknown[] = Array.isArray(kept["phases"]) ? kept["phases"] : [];
  const others: unknown[] = Array.isArray(kept["others"]) ? kept["others"] : usual.others;
  const plan: PlanDraft = {
    ...usual,
    mode: oneOf(["practice", "exam"], kept["mode"], usual.mode),
    pace: oneOf(["class", "group"], kept["pace"], usual.pace),
    autoAdvance: kept["autoAdvance"] === true,
    customer: oneOf(["script", "person", "script-until-person"], kept["customer"], usual.customer),
    others: otherSeats(choice).flatMap(({ id }) => (others.includes(id) ? [id] : [])),
    // Before there were mirrors a plan said only whether two agents take turns.
    spare: oneOf(["observer", "mirror", "agent"], kept["spare"], kept["twoAgents"] === true ? "agent" : usual.spare),
    graceSeconds: whole(kept["graceSeconds"], 5, 600) ?? usual.graceSeconds,
    phases: usual.phases.map((phase) => {
      const before = phases.find((one): one is { minutes?: unknown; on?: unknown } => typeof one === "object" && one !== null && "id" in one && one.id === phase.id);
      return before ? { ...phase, minutes: whole(before.minutes, 1, MOST_MINUTES) ?? phase.minutes, on: before.on === true } : phase;
    }),
  };
  return plan.phases.some(({ on }) => on) ? plan : { ...plan, phases: usual.phases };
}

function oneOf<T>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

function whole(value: unknown, least: number, most: number): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : null;
}
