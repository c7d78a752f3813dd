/** Rules found by playing: who does everything well comes to a good end, who hardly does anything comes to some end, and no clock runs back. */
import { courseSeconds, formatCourseSeconds } from "../../scenario/course-time.ts";
import { problem, type Problem } from "../../scenario/problem.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { Context, Play } from "../context.ts";
import { remember } from "../remember.ts";
import { walkDialogue, type Manner, type Walk } from "../walk.ts";

const walks = remember<Walk>();

/** Words that nobody speaks, hears or is judged by on a walk. */
const WORDS = new Set(["title", "line", "says", "intent", "narration", "model", "advice", "examples", "text", "feedback", "lesson", "hint", "explain", "task", "brief", "replies", "points", "ability", "courseId", "footnotes"]);

/** A walk follows from what a dialogue does, whatever its words. */
function walk({ start, phases }: Situation, play: Play, manner: Manner, find: () => Walk): Walk {
  const bones = JSON.stringify([play.activity, play.dialogue, play.variant === null, start, phases.map(({ id, activities }) => [id, activities])], (key, value: unknown) => (WORDS.has(key) ? undefined : key === "meets" ? true : value));
  return walks(`${manner} ${bones}`, find);
}

/** Needs a situation without errors of reference. */
export function checkWalks(context: Context): Problem[] {
  return context.plays.flatMap((play) => checkPlay(context, play));
}

function checkPlay({ situation, places }: Context, play: Play): Problem[] {
  const { dialogue, at } = play;
  const problems: Problem[] = [];
  const good = walk(situation, play, "good", () => walkDialogue(situation, play, "good"));
  if (good.ending !== "closed" || good.notGood.length > 0) {
    problems.push(problem("walk/good-fails", at, { ending: good.ending ?? "none", stuck: good.stuck ?? "—", beats: good.notGood.join(", ") || "—" }));
  }
  for (const { beat, clock } of good.late) {
    const found = dialogue.beats.find(({ id }) => id === beat);
    const wanted = found?.clock?.at ?? "";
    problems.push(problem("clock/runs-back", [...places.of(found, at), "clock", "at"], { beat, at: formatCourseSeconds(courseSeconds(wanted)), clock: formatCourseSeconds(clock) }));
  }
  const weak = walk(situation, play, "weak", () => walkDialogue(situation, play, "weak"));
  if (weak.stuck !== null) problems.push(problem("walk/weak-never-ends", at, { beat: weak.stuck, turns: weak.turns }));
  return problems;
}
