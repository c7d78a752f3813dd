/** Owns how long a text may be, in UTF-16 units, and how large a log. */
export const limits = {
  speech: 500,
  field: 1000,
  document: 4000,
  /** Wording of one question of a questionnaire, and how many there may be. */
  question: 200,
  questions: 40,
  note: 4000,
  query: 100,
  /** Title or line of a sudden card. */
  card: 200,
  /** Value, unit or percent of a calculation or a share. */
  figure: 60,
  /** A card or a heading of a discussion. */
  idea: 200,
  /** How far from the middle a box of a chart may be put, in pixels. */
  canvas: 20_000,
  /** Ids, codes and the like in untrusted input. */
  id: 200,
  /** Entries of any list in untrusted input. */
  list: 400,
  events: 100_000,
} as const;
