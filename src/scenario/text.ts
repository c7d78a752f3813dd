/** Owns the texts of the format: one string, or one per language. Must not know where a text is shown. */

export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

/** A text that people read: one string for every language, or one string per language. */
export type Text = string | { "zh-CN": string; en: string };

/** The text in the wanted language; a plain string serves every language. */
export function readText(text: Text, locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}
