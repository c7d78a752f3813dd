/** Rules found by playing: who does everything well comes to a good end, who hardly does anything comes to some end, and no clock runs back. */
import { courseSeconds, formatCourseSeconds } from "../../scenario/course-time.ts";
import { problem, type Problem } from "../../scenario/problem.ts";
import type { Context, Play } from "../context.ts";
import { walkDialogue } from "../walk.ts";

/** Needs a situation without errors of reference. */
export function checkWalks(context: Context): Problem[] {
  return context.plays.flatMap((play) => checkPlay(context, play));
}

function checkPlay({ situation, places }: Context, play: Play): Problem[] {
  const { dialogue, at } = play;
  const problems: Problem[] = [];
  const good = walkDialogue(situation, play, "good");
  if (good.ending !== "closed" || good.notGood.length > 0) {
    problems.push(problem("walk/good-fails", at, { ending: good.ending ?? "none", stuck: good.stuck ?? "—", beats: good.notGood.join(", ") || "—" }));
  }
  for (const { beat, clock } of good.late) {
    const found = dialogue.beats.find(({ id }) => id === beat);
    const wanted = found?.clock?.at ?? "";
    problems.push(problem("clock/runs-back", [...places.of(found, at), "clock", "at"], { beat, at: formatCourseSeconds(courseSeconds(wanted)), clock: formatCourseSeconds(clock) }));
  }
  const weak = walkDialogue(situation, play, "weak");
  if (weak.stuck !== null) problems.push(problem("walk/weak-never-ends", at, { beat: weak.stuck, turns: weak.turns }));
  return problems;
}
