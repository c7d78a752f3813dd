/** Owns the seed of a group's attempt: by lot, and so that the variant cards are dealt out among the groups instead of being drawn by each for itself. */
import { drawNumber, drawOrder } from "../../engine/draw.ts";
import { drawVariants } from "../../engine/situation-plan.ts";
import type { LessonGround } from "./ground.ts";
import type { GroupState, RunningLesson } from "./state.ts";

/** Far more than it takes to find the cards of three dialogues at once; where a situation has more of them, some groups draw for themselves. */
const mostTries = 5000;

/**
 * Groups that stand side by side in the lesson have different cards wherever a dialogue has two or more, and as many groups in a row as there are cards have each
 * another; a new round moves everybody one card on. Every process comes to the same seed. `attempt` is one of the group's.
 */
export function dealSeed({ situation }: Pick<LessonGround, "situation">, lesson: Pick<RunningLesson, "groups">, group: Pick<GroupState, "id" | "attempts">, attempt: string): number {
  const deck = drawNumber(0, lesson.groups[0]?.attempts[0] ?? "");
  const place = lesson.groups.findIndex(({ id }) => id === group.id) + group.attempts.indexOf(attempt);
  const dealt = situation.activities.flatMap((activity) => {
    const cards = activity.kind === "dialogue-variant" ? drawOrder(activity.variants, deck, `deal/${activity.id}`) : [];
    return cards.length > 1 ? [{ activity: activity.id, card: cards[place % cards.length] }] : [];
  });
  for (let turn = 0; turn < mostTries; turn += 1) {
    const seed = seedAt(attempt, turn);
    const drawn = drawVariants(situation, seed);
    if (dealt.every(({ activity, card }) => drawn.get(activity) === card)) return seed;
  }
  return seedAt(attempt, 0);
}

function seedAt(attempt: string, turn: number): number {
  return drawNumber(turn, attempt) >>> 1;
}
