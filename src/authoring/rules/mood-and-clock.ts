/** Rules for mood, timers and the course clock: bands without holes, good turns that calm, promises that can be kept. */
import { courseSeconds, durationSeconds } from "../../scenario/course-time.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";
import type { Context, Play } from "../context.ts";
import { criteriaOf, frameParts, isJudged } from "../visit.ts";

export function checkMoodAndClock(context: Context): Problem[] {
  return context.plays.flatMap((play) => [...moods(context, play), ...timers(context, play)]);
}

function moods({ places }: Context, { dialogue, at }: Play): Problem[] {
  const problems: Problem[] = [];
  for (const name of ["bands", "lines"] as const) {
    const from = dialogue.mood[name].map(({ min }) => min);
    const rises = from.every((min, index) => index === 0 || min > (from[index - 1] ?? 0));
    if (!rises || from[0] !== 0) problems.push(problem("mood/bands", [...places.of(dialogue.mood, at), name], { found: from.join(", ") }));
  }
  for (const beat of dialogue.beats) {
    if (!("mood" in beat)) continue;
    const { good, weak, wrong } = beat.mood;
    if (good > weak || weak > wrong) problems.push(problem("mood/change-order", places.of(beat.mood, places.of(beat, at)), { beat: beat.id, good, weak, wrong }));
  }
  return problems;
}

function timers({ places }: Context, { dialogue, at }: Play): Problem[] {
  return dialogue.timers.flatMap((timer) => {
    const path: Path = places.of(timer, at);
    const problems: Problem[] = [];
    const limit = timer.promisedIn === undefined ? undefined : longestPromise(dialogue, timer.promisedIn, places, at);
    if (limit !== undefined && durationSeconds(timer.due) > limit) {
      problems.push(problem("timer/over-limit", [...path, "due"], { timer: timer.id, due: timer.due, limit: `PT${limit / 60}M` }));
    }
    const start = dialogue.beats.find(({ id }) => id === timer.startsAfter)?.clock?.at;
    const keepers = dialogue.beats.filter(({ id }) => timer.keptBy.includes(id)).map(({ clock }) => clock?.at);
    if (start !== undefined && keepers.length > 0 && keepers.every((keeper) => keeper !== undefined)) {
      const latest = courseSeconds(start) + durationSeconds(timer.due) + durationSeconds(timer.grace);
      const earliest = Math.min(...keepers.map((keeper) => courseSeconds(keeper ?? "")));
      if (earliest > latest) problems.push(problem("timer/cannot-be-kept", [...path, "keptBy"], { timer: timer.id }));
    }
    return problems;
  });
}

/** The longest duration that the criterion lets count as a promise, in seconds. */
function longestPromise(dialogue: Dialogue, key: string, places: Context["places"], at: Path): number | undefined {
  for (const { part, beat, path } of criteriaOf(dialogue, places, at)) {
    if (`${beat.id}:${part.id}` !== key || !isJudged(part)) continue;
    const limits = [...frameParts(part.meets, path)].flatMap(({ part: frame }) => {
      const max = typeof frame === "object" && "duration" in frame ? (frame.duration.max ?? frame.duration.equals) : undefined;
      return typeof max === "string" ? [durationSeconds(max)] : [];
    });
    return limits.length > 0 ? Math.max(...limits) : undefined;
  }
  return undefined;
}
