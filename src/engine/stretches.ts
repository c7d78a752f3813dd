/** Owns which talk beats belong together: topics of one conversation, on one channel, without anything in between. Must not know runs. */
import type { Beat } from "../scenario/schema/beat.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";

type Talk = Extract<Beat, { kind: "talk" }>;

/** For each talk beat with the customer among `wanted`, all beats of its stretch. Those of one stretch get the same list. */
export function stretchesOf({ beats, customer }: Dialogue, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly Talk[]> {
  const talks = new Map(beats.flatMap((beat) => (beat.kind === "talk" && wanted.has(beat.id) && (beat.persona ?? customer) === customer ? [[beat.id, beat] as const] : [])));
  const neighbours = new Map([...talks.keys()].map((id) => [id, new Set<string>()]));
  for (const talk of talks.values()) {
    for (const { to } of talk.next) {
      const next = talks.get(to);
      if (!next || !goesOn(talk, next)) continue;
      neighbours.get(talk.id)?.add(to);
      neighbours.get(to)?.add(talk.id);
    }
  }
  const stretches = new Map<string, readonly Talk[]>();
  for (const id of talks.keys()) {
    if (stretches.has(id)) continue;
    const members = connected(id, neighbours);
    const stretch = beats.filter((beat): beat is Talk => beat.kind === "talk" && members.has(beat.id));
    for (const member of members) stretches.set(member, stretch);
  }
  return stretches;
}

/** Another channel, or another time of the day, is another conversation. */
function goesOn(from: Talk, to: Talk): boolean {
  return from.channel === to.channel && to.clock?.at === undefined;
}

function connected(start: string, neighbours: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const next of neighbours.get(id) ?? []) found.add(next);
  return found;
}
