/** Owns which characters (by code) sound alike (toneless, folded), and which two-character strings are everyday words. Built once from the tables. */
import { SYLLABLES } from "./tables/syllables.ts";
import { WORDS } from "./tables/words.ts";

let sounds: Map<number, number[]> | undefined;
let words: Set<string> | undefined;

/** Beyond all codes of characters that are read. */
const FIRST_SOUND = 41_000;

function buildSounds(): Map<number, number[]> {
  const table = new Map<number, number[]>();
  SYLLABLES.split(" ").forEach((entry, index) => {
    const id = FIRST_SOUND + index;
    for (const character of entry.replace(/^[a-z]+/, "")) {
      const code = character.charCodeAt(0);
      const known = table.get(code);
      if (known) known.push(id);
      else table.set(code, [id]);
    }
  });
  return table;
}

function buildWords(): Set<string> {
  const set = new Set<string>();
  for (const entry of WORDS.split(" ")) for (let at = 1; at < entry.length; at += 1) set.add(entry.charAt(0) + entry.charAt(at));
  return set;
}

/** Ids (41000 to 42000) of the syllables a character may be read as; empty for what is no everyday Chinese character. */
export function soundsOf(code: number): readonly number[] {
  sounds ??= buildSounds();
  return sounds.get(code) ?? [];
}

/** What may stand for a character when sounds are compared: its syllables, or its code alone where it has none. */
export function soundKeys(code: number): readonly number[] {
  const ids = soundsOf(code);
  return ids.length > 0 ? ids : [code];
}

export function soundAlike(a: number, b: number): boolean {
  const others = soundsOf(b);
  for (const id of soundsOf(a)) if (others.includes(id)) return true;
  return false;
}

/** Whether two characters in a row form an everyday word. */
export function isWord(pair: string): boolean {
  words ??= buildWords();
  return words.has(pair);
}
