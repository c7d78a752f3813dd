/** Owns going from beat to beat: taking a branch, leaving, arriving, ending. */
import { courseSeconds, durationSeconds } from "../scenario/course-time.ts";
import type { Beat, Branch, TalkBeat } from "../scenario/schema/beat.ts";
import { evaluate, recordOf } from "./conditions.ts";
import { lengthOf } from "./chain.ts";
import { beatPlan } from "./dialogue-plan.ts";
import { changeRecord, draftHolds, ground, isFree, moveClock, reveal, say, sayLine, shiftMood, type Draft } from "./draft.ts";
import type { Ending } from "./outcome.ts";
import { endTimers, keepTimers, startTimers } from "./timers.ts";

/** Follows a branch to another beat. A beat that was skipped says and costs nothing. */
export function takeBranch(draft: Draft, branch: Branch, to: string): void {
  const skipped = draft.run.skipping;
  if (!skipped) branchWords(draft, branch);
  leave(draft);
  arrive(draft, to);
}

/** Stays in the beat: another turn is asked for. Without words of its own the customer repeats the beat's line, unless a reply was said. */
export function stay(draft: Draft, branch: Branch | null): void {
  if (branch) branchWords(draft, branch);
  const { beat } = beatPlan(draft.plan, draft.run.beat);
  const spoke = draft.effects.some((effect) => effect.type === "said" && effect.who === "customer");
  if (!spoke && "line" in beat) sayLine(draft, beat.line, "again");
  settle(draft);
}

/** Takes up again what an interrupt cut off: the interrupted beat's branches are tried next. */
export function resume(draft: Draft, branch: Branch, to: string): void {
  branchWords(draft, branch);
  leave(draft);
  settle(draft);
  draft.run.beat = to;
  draft.run.stage = "leaving";
  draft.run.resuming = true;
  draft.run.interrupted = null;
}

export function leave(draft: Draft): void {
  const left = draft.run.beat;
  if (!draft.run.skipping) decideState(draft, left);
  if (isFree(draft)) revealUntold(draft, left);
  startTimers(draft, left);
}

export function arrive(draft: Draft, to: string): void {
  const { beat } = beatPlan(draft.plan, to);
  settle(draft);
  draft.run.beat = to;
  if (skips(draft, beat)) {
    reveal(draft, beat.reveals);
    draft.run.stage = "leaving";
    draft.run.skipping = true;
    draft.run.skipped += 1;
    return;
  }
  draft.run.skipped = 0;
  const record = recordOf(draft, to);
  const ratedBefore = record.visits === 0 ? lengthOf(draft.run.ends) : record.ratedBefore;
  changeRecord(draft, to, { visits: record.visits + 1, tries: 0, goodInVisit: false, ratedBefore });
  if (beat.clock?.at) moveClock(draft, courseSeconds(beat.clock.at));
  if (beat.clock?.after) moveClock(draft, draft.run.clock + durationSeconds(beat.clock.after));
  draft.effects.push({ type: "entered", beat: to });
  keepTimers(draft, to);
  if (beat.narration !== undefined) say(draft, "narrator", null, beat.narration);
  if (!isFree(draft)) reveal(draft, beat.reveals);
  if ("line" in beat) sayLine(draft, beat.line, "line");
  draft.run.silences = 0;
  if (beat.kind === "ring") draft.run.rings = 1;
  if (beat.kind === "end") end(draft, beat.ending);
}

export function end(draft: Draft, ending: Ending): void {
  endTimers(draft);
  finish(draft, ending);
}

/** Over, whatever was promised. */
export function finish(draft: Draft, ending: Ending): void {
  settle(draft);
  draft.run.stage = "over";
  draft.run.ending = ending;
  draft.effects.push({ type: "ended", ending });
}

/** Nothing is under way any more: the student is asked. */
export function settle(draft: Draft): void {
  draft.run.stage = "waiting";
  draft.run.resuming = false;
  draft.run.skipping = false;
  draft.run.chosen = null;
  draft.run.forced = null;
}

/** What a person did not tell as the customer counts as told when the beat is left. */
function revealUntold(draft: Draft, left: string): void {
  const { beat } = beatPlan(draft.plan, left);
  reveal(draft, beat.reveals);
  if (beat.kind !== "talk" || draft.run.skipping) return;
  for (const { when, reveals } of beat.replies) if (draftHolds(draft, when)) reveal(draft, reveals);
}

function branchWords(draft: Draft, branch: Branch): void {
  if (isFree(draft)) return;
  shiftMoodOfBeat(draft, branch.mood);
  sayLine(draft, branch.says, `to-${branch.to}`);
  if (branch.lesson !== undefined) draft.effects.push({ type: "lesson", text: branch.lesson });
}

/** What a branch adds belongs to the beat that it leaves. */
function shiftMoodOfBeat(draft: Draft, delta: number | undefined): void {
  shiftMood(draft, delta);
  const { ends, beat, mood } = draft.run;
  if (delta && ends !== null && ends.item.beat === beat) draft.run.ends = { ...ends, item: { beat, mood } };
}

function decideState(draft: Draft, left: string): void {
  const { stateCriteria } = beatPlan(draft.plan, left);
  if (stateCriteria.length === 0) return;
  const record = recordOf(draft, left);
  const verdicts = stateCriteria.map(({ id, when }) => ({ id, met: evaluate(when, ground(draft)), seq: draft.seq }));
  const earlier = new Map(record.decided.map((entry) => [entry.id, entry]));
  const decided = verdicts.map((entry) => (earlier.get(entry.id)?.met ? (earlier.get(entry.id) ?? entry) : entry));
  const met = verdicts.filter((entry) => entry.met && !record.met.some(({ id }) => id === entry.id)).map(({ id, seq }) => ({ id, seq }));
  changeRecord(draft, left, { decided, met: [...record.met, ...met] });
}

/** A beat is left out when its condition holds and one of its ways on is open without a turn of the student. */
function skips(draft: Draft, beat: Beat): boolean {
  if (beat.kind !== "talk" || draft.run.skipped >= draft.plan.beats.size) return false;
  if (!(beat.skipWhen !== undefined && evaluate(beat.skipWhen, ground(draft))) && !isTalkedOver(draft, beat)) return false;
  const ways = draft.run.free ? (beatPlan(draft.plan, beat.id).onward ?? beat.next) : beat.next;
  return ways.some((branch) => branch.to !== "again" && (branch.to !== "resume" || draft.run.interrupted !== null) && draftHolds(draft, branch.when));
}

/** In free play topics come up in any order: one that was dealt with is passed over, unless something else than words is decided in it. */
function isTalkedOver(draft: Draft, beat: TalkBeat): boolean {
  return isFree(draft) && beatPlan(draft.plan, beat.id).stateCriteria.length === 0 && evaluate(beat.good, ground(draft));
}
