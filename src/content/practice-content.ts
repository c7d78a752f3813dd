/** Owns what of a situation whoever practises alone is given: all that judging needs, nothing that only authors and teachers read. Answer keys are in it: open practice is judged where it is played. */
import type { Criterion } from "../scenario/schema/criterion.ts";
import type { Situation } from "../scenario/schema/situation.ts";

/** What proves, explains and plans the content, for authors and teachers: nobody reads it while playing. */
const FOR_AUTHORS = new Set(["$schema", "angers", "calms", "character", "goal", "intent", "teacher", "tells", "timeline"]);

export function forPractice(situation: Situation): Situation {
  return forPlaying(forOne(situation));
}

/** Nobody plays the customer, and no teacher throws cards, where one practises alone. */
function forOne(situation: Situation): Situation {
  return { ...situation, cast: { ...situation.cast, seats: situation.cast.seats.map((seat) => ({ ...seat, criteria: [] })) }, events: [] };
}

/** Without what only authors need; the example sentences of criteria leave an empty place, because their shape asks for it. */
function forPlaying<T>(content: T): T {
  const empty = { counts: [], fails: [] } satisfies Extract<Criterion, { examples: unknown }>["examples"];
  return JSON.parse(JSON.stringify(content, (key, value: unknown) => (FOR_AUTHORS.has(key) ? undefined : key === "examples" ? empty : value))) as T;
}
