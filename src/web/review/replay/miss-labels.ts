/** Owns which misses are named above the curve of the mood, and where: in a line of their own, each with room of its own. Must not know how wide the picture is. */
import type { Moment } from "../../../protocol/review.ts";
import { verdictsOf } from "./moments.ts";

/** Room that a name needs at least, in hundredths of the width. */
const ROOM = 22;

/** `left` and `room` in hundredths of the width. */
export type MissLabel = { moment: Moment; title: NonNullable<ReturnType<typeof missTitle>>; left: number; room: number };

/** In the order of time; a miss too near to the one before has its mark on the curve only. */
export function missLabels(turns: readonly Moment[], misses: readonly number[], length: number): MissLabel[] {
  const shown: MissLabel[] = [];
  for (const moment of turns) {
    const title = misses.includes(moment.seq) ? missTitle(moment) : null;
    // What happened near the end is named before it, not beyond the picture.
    const left = Math.min(length > 0 ? (moment.at / length) * 100 : 0, 100 - ROOM);
    const last = shown.at(-1);
    if (title === null || (last && left - last.left < ROOM)) continue;
    if (last) last.room = left - last.left;
    shown.push({ moment, title, left, room: 100 - left });
  }
  return shown;
}

function missTitle(moment: Moment) {
  const verdicts = verdictsOf(moment);
  return (verdicts.find(({ sign, state }) => sign === "-" && state === "met") ?? verdicts.find(({ sign, state }) => sign === "+" && state === "not-met"))?.title ?? null;
}
