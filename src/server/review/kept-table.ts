/** Owns what stays of deleted lessons as one flat table: a line for every item of a situation, numbers as numbers. */
import type { KeptSituation, KeptView } from "../../classroom/kept/view.ts";
import { oneDecimal } from "../../classroom/review/marks/mean.ts";
import en from "../../locales/en/statistics.json" with { type: "json" };
import zh from "../../locales/zh-CN/statistics.json" with { type: "json" };
import type { Locale } from "../../scenario/text.ts";
import type { CsvCell } from "./csv.ts";
import { fileWords, type FileWords } from "./file-words.ts";

type WordKey = keyof typeof zh;
export type KeptWords = FileWords<WordKey> & { /** `2026-1` in words. */ term(term: string): string };

const tables: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { "zh-CN": zh, en };

export function keptWords(locale: Locale): KeptWords {
  const words = fileWords(tables, locale);
  return {
    ...words,
    term: (term) => {
      const year = Number(term.slice(0, 4));
      return words.word(term.endsWith("-1") ? "term.1" : "term.2", { year, next: year + 1 });
    },
  };
}

const ofSituation: readonly WordKey[] = ["unit", "number", "situation", "mode", "from", "to", "lessons", "small", "students", "groups", "mean"];
const ofItem: readonly WordKey[] = ["item", "kind", "rightGroups", "of", "right"];

/** A situation without figures has one line, too. */
export function keptTable({ situations, fewest }: Pick<KeptView, "situations" | "fewest">, words: KeptWords): CsvCell[][] {
  const lines = situations.flatMap((situation) => {
    const about = situationCells(situation, words);
    const items = situation.items.map((item): CsvCell[] => [words.text(item.title), words.word(item.sign === "-" ? "kind.fault" : `kind.${item.kind}`), Math.round(item.right * item.of), item.of, oneDecimal(item.right * 100)]);
    return (items.length === 0 ? [ofItem.map(() => null)] : items).map((cells) => [...about, ...cells]);
  });
  return [[...ofSituation, ...ofItem].map((key) => words.word(key, { fewest })), ...lines];
}

function situationCells({ number, courseId, title, mode, lessons, small, from, to, students, groups, mean }: KeptSituation, { word, text }: KeptWords): CsvCell[] {
  return [number, courseId ?? word("own"), text(title), word(`mode.${mode}`), monthOf(from), monthOf(to), lessons, small, students, groups, mean];
}

function monthOf(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, "0")}`;
}
