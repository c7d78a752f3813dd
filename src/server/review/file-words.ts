/** Owns the words of files: they are read outside of our pages, so they carry their own. Must not know which files. */
import { readText, type Locale, type Text } from "../../scenario/text.ts";

/** `word` fills the holes of a sentence; `text` picks the language of what the course says. */
export type FileWords<Key extends string> = { locale: Locale; word(key: Key, holes?: Readonly<Record<string, string | number>>): string; text(text: Text): string };

export function fileWords<Key extends string>(tables: Readonly<Record<Locale, Readonly<Record<Key, string>>>>, locale: Locale): FileWords<Key> {
  return {
    locale,
    word: (key, holes = {}) => tables[locale][key].replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(holes[name] ?? hole)),
    text: (text) => readText(text, locale),
  };
}
