/** Owns short facts about a group that several parts of the monitor speak of. */
import type { GroupMonitor } from "../../../protocol/classroom.ts";

/** The script plays only who speaks; another seat that nobody has is empty. */
export const isScripted = ({ role, script }: GroupMonitor["seats"][number]): boolean => script && (role === "agent" || role === "customer");

/** A talk is on: leaving its phase would stop it. */
export const inCall = ({ activity }: GroupMonitor): boolean => activity?.status === "running";

/** Whom a card or a mood is for: the groups in a call; where none is on, all of them, so that the server says why not. */
export function talkingOf(groups: readonly GroupMonitor[]): { calling: readonly GroupMonitor[]; asked: string[] } {
  const calling = groups.filter(inCall);
  return { calling, asked: (calling.length > 0 ? calling : groups).map(({ id }) => id) };
}

/** Everybody of the group, with a seat or without. */
export function membersOf({ seats, unseated }: Pick<GroupMonitor, "seats" | "unseated">): { student: string; name: string; online: boolean; seat: string | null }[] {
  return [...seats.flatMap(({ seat, students }) => students.map((student) => ({ ...student, seat }))), ...unseated.map((student) => ({ ...student, seat: null }))];
}

/** Nobody sits anywhere yet. */
export const isUnseated = ({ seats }: GroupMonitor): boolean => seats.every(({ students }) => students.length === 0);
