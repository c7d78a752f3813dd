/** Owns the marks and stars for the customer's mood at the end (rubrics R3: 30 points by the ending mood, least after a hang-up). */
import type { GradingPlan } from "../scenario/schema/grading-plan.ts";
import type { Activity } from "../scenario/schema/activity.ts";
import { credit, stateOf, type Credit } from "./credit.ts";
import { exact, multiply, toNumber, zero } from "./fraction.ts";
import type { DialoguePerformance, Moods } from "./performance.ts";
import { reason } from "./reason-codes.ts";

/** Points for a mood; 70 are for the criteria. */
export const moodPoints = 30;

type Ending = DialoguePerformance["ending"];

/** The mood that people saw: as it was felt, where a person played the customer. */
export function shownMood({ mood, felt }: Pick<DialoguePerformance, "mood" | "felt">): Moods {
  return felt ?? mood;
}

/** The customer's stars once the dialogue is over; null before, or where the plan gives none. */
export function starsFor(plan: GradingPlan, mood: number, ending: Ending): number | null {
  return ending === null ? null : (stepFor(plan.stars, mood, ending)?.stars ?? null);
}

export function creditMood(plan: GradingPlan, activity: Activity, performance: DialoguePerformance | undefined): Credit {
  const ending = performance?.over ? performance.ending : null;
  const mood = performance?.mood.end ?? 0;
  const step = ending === null ? undefined : stepFor(plan.moodShares, mood, ending);
  const max = exact(moodPoints);
  const points = step ? multiply(max, exact(step.share)) : zero;
  const given = toNumber(points);
  return credit(activity.id, {
    subject: activity.id,
    kind: "mood",
    title: activity.title,
    ability: activity.ability ?? "adaptability",
    state: stateOf(points, max),
    points,
    max,
    reason: ending === null ? reason("grading/mood-open") : isLost(ending) ? reason("grading/mood-hung-up", { points: given }) : performance?.felt ? reason("grading/mood-by-words", { mood, points: given }) : reason("grading/mood-at-end", { mood, points: given }),
  });
}

/** The first step that the mood is not above; the last one after a hang-up or a lost customer. */
function stepFor<Step extends { upTo: number }>(steps: readonly Step[], mood: number, ending: Ending): Step | undefined {
  const calmestFirst = [...steps].sort((a, b) => a.upTo - b.upTo);
  return isLost(ending) ? calmestFirst.at(-1) : (calmestFirst.find(({ upTo }) => mood <= upTo) ?? calmestFirst.at(-1));
}

function isLost(ending: Ending): boolean {
  return ending === "hung-up" || ending === "lost";
}
