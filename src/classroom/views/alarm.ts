/** Owns when somebody should look at a group, and which reason comes first. */
import { readOwn } from "../../engine/read-own.ts";
import { stoppedAt } from "../lesson/clock.ts";
import { isOnline, seatOf } from "../lesson/people.ts";
import type { GroupState, RunningLesson } from "../lesson/state.ts";
import type { Alarm, GroupMonitor } from "../lesson/view.ts";
import type { AttemptPart } from "./attempt-part.ts";

/** Silence of the one that the talk waits for, in ms. */
const longSilence = 90_000;
/** Turns in one beat after which the next is a third try. */
const manyTries = 2;
const furious = 90;

/** The most urgent reason: a hand, silence, anger, the third try, somebody without a seat, somebody cut off. Null when all is well, and while nothing runs. */
export function alarmOf(state: RunningLesson, group: GroupState, { waits, tries, mood }: AttemptPart, { waitsFor, saidAt, now }: { waitsFor: GroupMonitor["waitsFor"]; saidAt: number; now: number }): Alarm | null {
  if (group.handUp) return { kind: "hand", since: group.handUp.at };
  if (stoppedAt(state) !== null) return null;
  if (waitsFor && !waitsFor.script && now - waitsFor.since >= longSilence) return { kind: "silent", since: waitsFor.since };
  if (waits !== null && mood !== null && mood.value >= furious) return { kind: "angry", since: saidAt };
  if (waits !== null && tries >= manyTries) return { kind: "again", since: saidAt };
  return withoutSeat(state, group) ?? cutOff(state, group);
}

function withoutSeat(state: RunningLesson, group: GroupState): Alarm | null {
  const since = group.members.filter((member) => isOnline(state, member) && seatOf(group, member) === null).map((member) => readOwn(state.present, member)?.since ?? 0);
  return since.length === 0 ? null : { kind: "unseated", since: Math.min(...since) };
}

/** Who never came is absent, not cut off. */
function cutOff(state: RunningLesson, group: GroupState): Alarm | null {
  const since = group.members.flatMap((member) => {
    const presence = readOwn(state.present, member);
    return presence && presence.firstAt !== null && presence.links.length === 0 ? [presence.since] : [];
  });
  return since.length === 0 ? null : { kind: "offline", since: Math.min(...since) };
}
