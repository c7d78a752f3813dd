/** Owns the translation of zod's issues into problems: one fault, one problem, at the place where an author mends it. */
import type { z } from "zod";
import { problem, type Path, type Problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

export function shapeProblems(issues: readonly Issue[], source: unknown): Problem[] {
  return issues.flatMap((issue) => fromIssue(issue, [], source));
}

function fromIssue(issue: Issue, base: Path, source: unknown): Problem[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  const found = valueAt(source, path);
  switch (issue.code) {
    case "invalid_type":
      return [found === undefined ? missing(path) : problem("shape/wrong-type", path, { expected: issue.expected, found: kindOf(found) })];
    case "unrecognized_keys":
      return issue.keys.map((key) => problem("shape/unknown-key", [...path, key], { key }));
    case "invalid_value":
      return [found === undefined ? missing(path) : problem("shape/not-allowed", path, { found: preview(found), allowed: issue.values.map(String).join(", ") })];
    case "invalid_format":
      return [problem("shape/bad-form", path, { found: preview(found) })];
    case "too_small":
      if (!isNumber(issue)) return [problem("shape/too-few", path, { min: Number(issue.minimum), found: sizeOf(found) })];
      return [problem("shape/too-small", path, { bound: issue.inclusive ? "from" : "over", min: Number(issue.minimum), found: sizeOf(found) })];
    case "too_big":
      return [problem(isNumber(issue) ? "shape/too-big" : "shape/too-many", path, { max: Number(issue.maximum), found: sizeOf(found) })];
    case "invalid_key":
      return [problem("shape/bad-form", path, { found: String(path.at(-1)) })];
    case "invalid_union":
      return fromUnion(issue, path, found, source);
    default:
      return [problem("shape/no-such-form", path, { found: preview(found) })];
  }
}

function isNumber({ origin }: { origin: string }): boolean {
  return origin === "number" || origin === "int";
}

/** Of the forms that a value may have, the one that it comes nearest to tells what is wrong. */
function fromUnion(issue: Extract<Issue, { code: "invalid_union" }>, path: Path, found: unknown, source: unknown): Problem[] {
  if (issue.errors.length === 0) {
    const allowed = "options" in issue && Array.isArray(issue.options) ? issue.options.join(", ") : "";
    return [found === undefined ? missing(path) : problem("shape/not-allowed", path, { found: preview(found), allowed })];
  }
  if (found === undefined) return [missing(path)];
  const scored = issue.errors.map((issues) => ({ issues, distance: distance(issues, found) })).sort((a, b) => a.distance - b.distance);
  const [best, second] = scored;
  // Several equally far: the value resembles none, and the faults of one of them would mislead.
  if (!best || best.distance >= FAR || (second && second.distance === best.distance && !sameFaults(best.issues, second.issues))) {
    return [problem("shape/no-such-form", path, { found: preview(found) })];
  }
  return best.issues.flatMap((inner) => fromIssue(inner, path, source));
}

const FAR = 1000;

/** How far a value is from one form: a wrong kind of value is farthest, a key that the form does not know far, another fault near. */
function distance(issues: readonly Issue[], found: unknown): number {
  let sum = 0;
  for (const issue of issues) {
    if (issue.path.length === 0 && issue.code === "invalid_type") sum += FAR;
    else if (issue.path.length === 0 && issue.code === "invalid_value") sum += 20;
    else if (issue.code === "unrecognized_keys") sum += 20 * issue.keys.length;
    else if (valueAt(found, issue.path as Path) === undefined) sum += 2;
    else sum += 1;
  }
  return sum;
}

function sameFaults(one: readonly Issue[], other: readonly Issue[]): boolean {
  const key = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code}@${path.join(".")}`).join();
  return key(one) === key(other);
}

function missing(path: Path): Problem {
  return problem("shape/missing", path, { key: String(path.at(-1) ?? "") });
}

function valueAt(source: unknown, path: Path): unknown {
  let value = source;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function sizeOf(value: unknown): number {
  return typeof value === "number" ? value : typeof value === "string" || Array.isArray(value) ? value.length : 0;
}

/** A value short enough for a message. */
function preview(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
