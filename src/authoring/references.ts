/** Owns the collector of references: each says what it names and where; unknown ones become problems that list what would be known. */
import { problem, type Path, type Problem } from "../scenario/problem.ts";

/** What an id can name; words for people under `kind.*` in src/locales. */
export type Named =
  | "fact" | "beat" | "criterion" | "activity" | "dialogue" | "step" | "persona" | "seat" | "form" | "field" | "footnote" | "timer" | "contact"
  | "option" | "variant" | "concept" | "band" | "item" | "party" | "value" | "section" | "box" | "exit" | "owner" | "reason" | "correction" | "media";

export type References = {
  /** Reports the id unless it is known. */
  check(kind: Named, id: string | undefined, known: ReadonlySet<string>, path: Path): void;
  problems: Problem[];
};

export function createReferences(): References {
  const problems: Problem[] = [];
  return {
    problems,
    check(kind, id, known, path) {
      if (id === undefined || known.has(id)) return;
      problems.push(problem("reference/unknown", path, { kind, id, known: nearest(id, known) }));
    },
  };
}

/** Up to six known ids, the most similar first. */
function nearest(id: string, known: ReadonlySet<string>): string {
  const ranked = [...known].map((name) => ({ name, likeness: likeness(id, name) })).sort((a, b) => b.likeness - a.likeness);
  const names = ranked.slice(0, 6).map(({ name }) => name);
  return names.length === 0 ? "—" : `${names.join(", ")}${known.size > names.length ? " …" : ""}`;
}

/** Share of two-letter pairs that both have. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) => new Set([...text.toLowerCase()].map((letter, index, all) => letter + (all[index + 1] ?? "")));
  const left = pairs(one);
  const right = pairs(other);
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size);
}
