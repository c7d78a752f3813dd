/** Owns the compiled lexicon that the checks judge with. Compiling costs far more than judging, so every lexicon is compiled once. */
import { compileLexicon, type CompiledLexicon } from "../language/concepts.ts";
import type { Lexicon } from "../language/criterion.ts";
import { soundLexicon } from "./rules/lexicon.ts";

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** Without the concepts that the checks refuse, so that everything else can still be tried. */
export function judgeLexicon(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon) ?? compileLexicon(soundLexicon(lexicon));
  compiled.set(lexicon, known);
  return known;
}
