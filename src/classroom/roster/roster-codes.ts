/** Owns the catalogue of what can be odd about a pasted roster. Words for people stand in the locale file `lesson-failures`. */

const codes = ["empty", "too-many-rows", "no-names", "class-differs", "name-missing", "name-too-long", "name-odd", "number-missing", "number-too-long", "number-odd", "group-too-long", "other-class", "number-twice", "name-twice", "same-name", "name-changed", "name-ambiguous"] as const;

export const rosterCodes = codes.map((code) => `roster/${code}` as const);

export type RosterProblem = { code: string; params: Record<string, string | number> };

export function rosterProblem(code: (typeof codes)[number], params: RosterProblem["params"] = {}): RosterProblem {
  return { code: `roster/${code}`, params };
}
