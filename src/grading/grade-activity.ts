/** Owns the credit of one activity by itself, for immediate feedback in practice. */
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { blockBeats, findBlocks } from "./blockers.ts";
import { maxOf } from "./credit.ts";
import { divide, exact, larger, multiply, roundTo, share, smaller, toNumber, zero } from "./fraction.ts";
import { gradeCredits, isGraded, openCredits, type Grade } from "./graders.ts";
import { creditMood, moodPoints } from "./mood.ts";
import type { Performance } from "./performance.ts";
import { showItem, weighted, type PlacedCredit } from "./place-credits.ts";
import type { CreditItem } from "./report.ts";

export type ActivityResult = { items: CreditItem[]; points: number; max: number };

/**
 * The activity's items with their sum, rounded to two decimals, on its own scale. A dialogue whose mood counts in the plan is marked out of 100
 * (rubrics R3: 70 criteria, 30 mood). Hints are left to the report. `section` and `part` of the items are empty. An unknown activity has no marks.
 */
export function gradeActivity(situation: Situation, forms: readonly Form[], performance: Performance, activityId: string, grade: Grade = gradeCredits): ActivityResult {
  const activity = situation.activities.find(({ id }) => id === activityId);
  if (!activity) return { items: [], points: 0, max: 0 };
  const { blocks } = findBlocks(situation, performance);
  const own = blockBeats(grade(activity, { situation, forms, performance }).credits, blocks).filter(({ optional }) => !optional);
  const credits = isGraded(activity, performance) ? own : openCredits(activity, own);
  const blends = situation.grading.sections.some(({ parts }) => parts.some(({ withMood }) => withMood === activity.id));
  const weight = blends ? (divide(exact(100 - moodPoints), maxOf(credits)) ?? zero) : exact(1);
  const placed: PlacedCredit[] = credits.map((credit) => ({ credit, weight }));
  if (blends) placed.push({ credit: creditMood(situation.grading, activity, performance.dialogues.find((dialogue) => dialogue.activity === activity.id)), weight: exact(1) });
  const max = weighted(placed, (credit) => credit.max);
  const caps = blocks.filter((block) => block.activity === activity.id && block.blocker.caps !== "beats").map(({ blocker }) => multiply(max, share(blocker.at, 100)));
  const points = caps.reduce(smaller, smaller(larger(weighted(placed, (credit) => credit.points), zero), max));
  return {
    items: placed.map((item) => showItem(item, { id: item.credit.id, section: "", part: "" })),
    points: toNumber(roundTo(points, 2)),
    max: toNumber(roundTo(max, 2)),
  };
}
