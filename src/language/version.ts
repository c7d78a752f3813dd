/** Owns the name of the rules by which this folder judges. Kept with every verdict, so that a log tells which rules gave it. */

/** Raised by one whenever a change of rules, tables or scope words can change a verdict. */
export const judgeEngine = "rule-7";
