/** Owns how large the parts of a lesson may be. */
export const limits = {
  id: 64,
  /** Key of a criterion. */
  key: 200,
  /** Name of a group. */
  name: 40,
  /** Whispers and what stands on a card, in UTF-16 units. */
  text: 300,
  groups: 60,
  members: 60,
  /** Pages that one person has open. */
  links: 50,
  whispers: 1000,
  debrief: 12,
  minutes: 240,
  /** Time given or taken at once, in seconds. */
  seconds: 3600,
  graceLeast: 5,
  graceMost: 600,
  /** Entries of what names ids by ids, in untrusted input. */
  ids: 200,
  events: 100_000,
} as const;
