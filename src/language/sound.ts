/** Owns which characters sound alike (toneless, folded), and which two-character strings are everyday words. Built once from the tables. */
import { SYLLABLES } from "./tables/syllables.ts";
import { WORDS } from "./tables/words.ts";

let sounds: Map<string, number[]> | undefined;
let words: Set<string> | undefined;

function buildSounds(): Map<string, number[]> {
  const table = new Map<string, number[]>();
  SYLLABLES.split(" ").forEach((entry, id) => {
    for (const character of entry.replace(/^[a-z]+/, "")) {
      const known = table.get(character);
      if (known) known.push(id);
      else table.set(character, [id]);
    }
  });
  return table;
}

function buildWords(): Set<string> {
  const set = new Set<string>();
  for (const entry of WORDS.split(" ")) for (let at = 1; at < entry.length; at += 1) set.add(entry.charAt(0) + entry.charAt(at));
  return set;
}

const SILENT: readonly number[] = [];

/** Ids of the syllables a character may be read as; empty for what is no everyday Chinese character. */
export function soundsOf(character: string): readonly number[] {
  sounds ??= buildSounds();
  return sounds.get(character) ?? SILENT;
}

export function soundAlike(a: string, b: string): boolean {
  const others = soundsOf(b);
  return soundsOf(a).some((id) => others.includes(id));
}

/** Whether two characters in a row form an everyday word. */
export function isWord(pair: string): boolean {
  words ??= buildWords();
  return words.has(pair);
}
