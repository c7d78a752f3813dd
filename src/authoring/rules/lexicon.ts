/** Rules for wordings: each can be read, names known concepts, and no concept is made of itself. */
import type { Lexicon } from "../../language/criterion.ts";
import { parseWording, WordingError } from "../../language/wording.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import { createReferences } from "../references.ts";

const checked = new WeakMap<Lexicon, readonly Problem[]>();

/** A lexicon is asked about with every situation and transcript; the same one is checked once. */
export function checkLexicon(lexicon: Lexicon): readonly Problem[] {
  const known = checked.get(lexicon) ?? checkConcepts(lexicon);
  checked.set(lexicon, known);
  return known;
}

function checkConcepts(lexicon: Lexicon): Problem[] {
  const problems: Problem[] = [];
  const known = new Set(Object.keys(lexicon.concepts));
  const uses = new Map<string, string[]>();
  for (const [id, { words, except }] of Object.entries(lexicon.concepts)) {
    const named = new Set<string>();
    for (const [key, wordings] of [["words", words], ["except", except ?? []]] as const) {
      for (const [index, wording] of wordings.entries()) {
        const path: Path = ["concepts", id, key, index];
        problems.push(...checkWording(wording, known, path));
        for (const concept of conceptsIn(wording) ?? []) named.add(concept);
      }
    }
    uses.set(id, [...named]);
  }
  return [...problems, ...loops(uses)];
}

/** A wording of the lexicon or one written in place. */
export function checkWording(wording: string, known: ReadonlySet<string>, path: Path): Problem[] {
  const concepts = conceptsIn(wording);
  if (!concepts) return [problem("lexicon/bad-wording", path, { wording })];
  const refs = createReferences();
  for (const id of concepts) refs.check("concept", id, known, path);
  return refs.problems;
}

/** The lexicon without what the checks have refused, so that everything else can still be tried. */
export function soundLexicon(lexicon: Lexicon): Lexicon {
  if (checkLexicon(lexicon).length === 0) return lexicon;
  let concepts = { ...lexicon.concepts };
  for (;;) {
    const bad = new Set(checkLexicon({ ...lexicon, concepts }).map(({ path }) => String(path[1])));
    if (bad.size === 0) return { ...lexicon, concepts };
    concepts = Object.fromEntries(Object.entries(concepts).filter(([id]) => !bad.has(id)));
  }
}

/** The concepts that a wording is made of; null when it cannot be read. */
function conceptsIn(wording: string): string[] | null {
  try {
    const chips = parseWording(wording).flat();
    return [...new Set(chips.flatMap((chip) => (chip.kind === "concept" ? [chip.id] : [])))];
  } catch (error) {
    if (error instanceof WordingError) return null;
    throw error;
  }
}

function loops(uses: ReadonlyMap<string, readonly string[]>): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (trail.includes(id)) {
      problems.push(problem("lexicon/concept-loop", ["concepts", id], { concepts: [...trail.slice(trail.indexOf(id)), id].join(" → ") }));
      return;
    }
    if (done.has(id)) return;
    for (const next of uses.get(id) ?? []) visit(next, [...trail, id]);
    done.add(id);
  };
  for (const id of uses.keys()) visit(id, []);
  return problems;
}
