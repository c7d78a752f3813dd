/** Owns what a fault in a scenario file looks like as data. Words for people live in src/locales; where the line is, only the loader knows. */
import { problemSeverities, type ProblemCode, type Severity } from "./problem-codes.ts";

export type Path = readonly (string | number)[];

/** `error`: cannot be played or marked rightly; `warning`: very likely a mistake; `advice`: could be better. */
export type Problem = { code: ProblemCode; severity: Severity; path: Path; params: Readonly<Record<string, string | number>> };

export function problem(code: ProblemCode, path: Path, params: Problem["params"] = {}): Problem {
  return { code, severity: problemSeverities[code], path, params };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
