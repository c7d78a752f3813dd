/** Owns putting texts together without losing a language. */
import { locales, readText, type Text } from "../scenario/text.ts";

/** Between the parts of one entry, and between entries that may hold commas themselves. */
export const COMMA: Text = { "zh-CN": "，", en: ", " };
export const SEMICOLON: Text = { "zh-CN": "；", en: "; " };
export const COLON: Text = { "zh-CN": "：", en: ": " };

/** The texts in a row: one string where all are, else one per language. */
export function joinTexts(texts: readonly Text[], between: Text = ""): Text {
  const [chinese = "", english = ""] = locales.map((locale) => texts.map((text) => readText(text, locale)).join(readText(between, locale)));
  return chinese === english ? chinese : { "zh-CN": chinese, en: english };
}
