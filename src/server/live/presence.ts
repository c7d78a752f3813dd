/** Owns where people of a group are at work right now: which activity, which field. Lives only as long as the connections; nothing of it is stored. */
import type { PersonAt, Place } from "../../protocol/live.ts";

export type Presence = {
  /** True when it changed. */
  place(attempt: string, link: string, person: { student: string; name: string }, place: Place | null): boolean;
  /** The attempts that the link was shown in. */
  leave(link: string): string[];
  people(attempt: string): PersonAt[];
};

export function createPresence(): Presence {
  const rooms = new Map<string, Map<string, PersonAt>>();
  return {
    place: (attempt, link, { student, name }, place) => {
      const room = rooms.get(attempt) ?? new Map<string, PersonAt>();
      const before = room.get(link)?.place ?? null;
      if (before?.activity === place?.activity && before?.field === place?.field) return false;
      if (place) room.set(link, { student, name, place });
      else room.delete(link);
      if (room.size > 0) rooms.set(attempt, room);
      else rooms.delete(attempt);
      return true;
    },
    leave: (link) =>
      [...rooms].flatMap(([attempt, room]) => {
        if (!room.delete(link)) return [];
        if (room.size === 0) rooms.delete(attempt);
        return [attempt];
      }),
    people: (attempt) => [...(rooms.get(attempt)?.values() ?? [])],
  };
}
