/** Owns putting wordings in place of others, all at once: what was put in is not looked at again, and the longest comes first. Must not know where the text stands. */
import { plainSign, written, type Script } from "./numerals.ts";
import type { Pair } from "./wordings.ts";

export type Replacer = (text: string) => { text: string; used: Pair[] };

/** Made once for many texts. */
export function replacerOf(pairs: readonly Pair[]): Replacer {
  const sorted = [...pairs].sort((a, b) => b.from.length - a.from.length);
  const spelt = sorted.filter((pair) => pair.spelt);
  const plain = new Map<string, Pair[]>();
  for (const pair of sorted) {
    const first = pair.from[0] ?? "";
    if (!pair.spelt) plain.set(first, [...(plain.get(first) ?? []), pair]);
  }
  const foundAt = (text: string, at: number): Found | null => {
    const letter = text[at] ?? "";
    for (const pair of plain.get(letter) ?? []) if (text.startsWith(pair.from, at) && standsAlone(text, at, pair.from.length)) return { pair, put: pair.to, length: pair.from.length };
    if (spelt.length > 0 && SIGN.test(letter)) {
      for (const pair of spelt) {
        const found = speltAt(text, at, pair);
        if (found && standsAlone(text, at, found.length)) return found;
      }
    }
    return null;
  };
  return (text) => {
    const used: Pair[] = [];
    let after = "";
    for (let at = 0; at < text.length; ) {
      const found = foundAt(text, at);
      if (found) used.push(found.pair);
      after += found ? found.put : (text[at] ?? "");
      at += found ? found.length : 1;
    }
    return { text: after, used };
  };
}

type Found = { pair: Pair; put: string; length: number };

/** What a number in any writing begins with. */
const SIGN = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ零〇一二三四五六七八九幺]/;
const BETWEEN = /[\s，,、．。·-]/;

/** A number in whatever writing; the new one is written in the same, and parted at the same places when it is as long. */
function speltAt(text: string, at: number, pair: Pair): Found | null {
  const gaps: string[] = [];
  const scripts: Script[] = [];
  let place = at;
  for (const [index, wanted] of [...pair.from].entries()) {
    const most = index > 0 ? 2 : 0;
    let gap = "";
    while (gap.length < most && BETWEEN.test(text[place] ?? "") && text[place] !== wanted) gap += text[place++] ?? "";
    const { plain, script } = plainSign(text[place] ?? "");
    if (plain.toLowerCase() !== wanted.toLowerCase()) return null;
    gaps.push(gap);
    scripts.push(script);
    place += 1;
  }
  const same = pair.from.length === pair.to.length;
  const phone = scripts.includes("phone");
  const put = [...pair.to].map((sign, index) => {
    const script = scripts[same ? index : 0] ?? "plain";
    return `${same ? (gaps[index] ?? "") : ""}${written(sign, phone && script === "spoken" ? "phone" : script)}`;
  });
  return { pair, put: put.join(""), length: place - at };
}

/** 15元 is no part of 115元, nor A12 of A123. */
function standsAlone(text: string, at: number, length: number): boolean {
  return !(joins(text[at - 1]) && joins(text[at])) && !(joins(text[at + length - 1]) && joins(text[at + length]));
}

function joins(letter: string | undefined): boolean {
  return letter !== undefined && /[0-9A-Za-z]/.test(letter);
}
