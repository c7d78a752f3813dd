/** Owns finding a name on the roster by characters or pinyin initials, as one types. */
import type { Room } from "../../../protocol/api.ts";

export type RosterName = Room["students"][number];

/** Those that begin with what was typed come first; an empty query gives everybody, in the order of their initials. */
export function findNames(students: readonly RosterName[], query: string): RosterName[] {
  const wanted = query.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const inOrder = [...students].sort((a, b) => compare(a.initials, b.initials) || compare(a.name, b.name));
  if (wanted === "") return inOrder;
  const places = inOrder.flatMap((student) => {
    const found = [student.initials.toLowerCase().indexOf(wanted), student.name.toLowerCase().replace(/\s/g, "").indexOf(wanted)].filter((at) => at >= 0);
    return found.length > 0 ? [{ student, at: Math.min(...found) }] : [];
  });
  return places.sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1)).map(({ student }) => student);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
