/** Owns putting texts together without losing a language. */
import { locales, readText, type Text } from "../scenario/text.ts";

/** The texts in a row: one string where all are, else one per language. */
export function joinTexts(texts: readonly Text[], between = ""): Text {
  const [chinese = "", english = ""] = locales.map((locale) => texts.map((text) => readText(text, locale)).join(between));
  return chinese === english ? chinese : { "zh-CN": chinese, en: english };
}
