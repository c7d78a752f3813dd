/** Owns what an ABC analysis can ask for. */

/** What a student can be asked for, in the order in which it is worked out; `bars` and `line` are what the chart is drawn of. */
export const classificationAsks = [
  "order", "total", "share", "cumulative", "cumulative-share", "count-share", "cuts", "classes",
  "class-count", "class-count-share", "class-amount", "class-amount-share", "bars", "line",
] as const;
export type ClassificationAsk = (typeof classificationAsks)[number];
