/** Owns the words of the gradebook. */
import en from "../../../locales/en/gradebook.json" with { type: "json" };
import zh from "../../../locales/zh-CN/gradebook.json" with { type: "json" };
import type { Locale } from "../../../scenario/text.ts";
import { fileWords, type FileWords } from "../file-words.ts";

export type WordKey = keyof typeof zh;
export type GradebookWords = FileWords<WordKey>;

const tables: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { "zh-CN": zh, en };

export function gradebookWords(locale: Locale): GradebookWords {
  return fileWords(tables, locale);
}
