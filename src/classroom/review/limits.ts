/** Owns how large the parts of a review may be. */
export const limits = {
  id: 64,
  /** Key of a verdict or a credit item. */
  key: 200,
  /** Reasons, remarks, appeals, answers, in UTF-16 units. */
  text: 500,
  wording: 60,
  wordings: 200,
  /** Verdicts that are corrected at once. */
  places: 500,
  rubrics: 12,
  /** Items that a rating has values for. */
  values: 40,
  /** Times that one fault is counted. */
  times: 20,
  /** Share of the group's result, at most. */
  share: 1.5,
  /** Of one student, in one lesson. */
  appeals: 20,
  /** Ratings and appeals of one student, so that nobody fills the log. */
  ofStudent: 500,
  students: 400,
  weight: 100,
  /** How long a teacher keeps something for himself without saying so again, in ms. */
  claim: 180_000,
  events: 20_000,
} as const;
