/** Owns the words of the gradebook: it is read outside of our pages, so it carries its own. */
import en from "../../../locales/en/gradebook.json" with { type: "json" };
import zh from "../../../locales/zh-CN/gradebook.json" with { type: "json" };
import { readText, type Locale, type Text } from "../../../scenario/text.ts";

export type WordKey = keyof typeof zh;
/** `word` fills the holes of a sentence; `text` picks the language of what the course says. */
export type GradebookWords = { locale: Locale; word(key: WordKey, holes?: Readonly<Record<string, string | number>>): string; text(text: Text): string };

const tables: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { "zh-CN": zh, en };

export function gradebookWords(locale: Locale): GradebookWords {
  return {
    locale,
    word: (key, holes = {}) => tables[locale][key].replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(holes[name] ?? hole)),
    text: (text) => readText(text, locale),
  };
}
