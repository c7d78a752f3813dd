/** Rule: within a list, no two entries have the same id. Two facts of one id that differ are a contradiction of the case. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";

/** What names an entry of a list: its id, or what it is about. */
const NAMING: Readonly<Record<string, string>> = { fields: "field", changes: "beat", reroute: "beat", shares: "party", pairs: "left", asks: "of" };

/** Works on any document of the format. */
export function checkUniqueIds(document: unknown, path: Path = []): Problem[] {
  if (typeof document !== "object" || document === null) return [];
  const problems: Problem[] = [];
  if (Array.isArray(document)) problems.push(...duplicates(document, path));
  for (const [key, child] of Object.entries(document)) problems.push(...checkUniqueIds(child, [...path, Array.isArray(document) ? Number(key) : key]));
  return problems;
}

function duplicates(list: readonly unknown[], path: Path): Problem[] {
  const naming = NAMING[String(path.at(-1))] ?? "id";
  const seen = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [index, entry] of list.entries()) {
    const id = nameOf(entry, naming) ?? nameOf(entry, "id");
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, entry);
    else problems.push(twice(id, first, entry, [...path, index]));
  }
  return problems;
}

function twice(id: string, first: unknown, second: unknown, path: Path): Problem {
  const isFact = path.length === 2 && path[0] === "facts";
  const [one, other] = [nameOf(first, "value"), nameOf(second, "value")];
  if (isFact && one !== undefined && other !== undefined && one !== other) return problem("fact/contradicts", path, { id, one, other });
  return problem("reference/duplicate-id", path, { id });
}

function nameOf(entry: unknown, key: string): string | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const value = (entry as Record<string, unknown>)[key];
  return typeof value === "string" ? value : undefined;
}
