/** Owns taking people out of what a group said, before the class sees it: names of the class and mobile numbers. */
import { unmarked } from "../roster/unmarked.ts";

const blank = "＊＊";
const mobile = /(?<![\d０-９])[1１][3-9３-９](?:[\s-]?[\d０-９]){9}(?![\d０-９])/gu;
const known = new WeakMap<ReadonlyMap<string, string>, RegExp | null>();

export function anonymise(text: string, names: ReadonlyMap<string, string>): string {
  const pattern = patternOf(names);
  return (pattern ? text.replace(pattern, blank) : text).replace(mobile, blank);
}

/** One pattern for the whole class, made once. */
function patternOf(names: ReadonlyMap<string, string>): RegExp | null {
  const before = known.get(names);
  if (before !== undefined) return before;
  const words = [...new Set([...names.values()].flatMap(callNames))].sort((a, b) => b.length - a.length);
  const pattern = words.length === 0 ? null : new RegExp(words.map(escaped).join("|"), "giu");
  known.set(names, pattern);
  return pattern;
}

/** The name, and of Chinese names of three characters and more the given name, by which classmates call. A single character is too common a word. */
function callNames(name: string): string[] {
  const said = unmarked(name);
  const given = /^\p{Script=Han}{3,}$/u.test(said) ? [said.slice(-2)] : [];
  return [name, said, ...given].filter((word) => word.length > 1);
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
