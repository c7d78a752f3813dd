/** Owns reading the content's bilingual texts in the language of the screen. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Locale, Text } from "../../../protocol/attempt.ts";

export type ReadText = (text: Text | null | undefined) => string;

/** Stable while the language stays. Nothing to read gives the empty string. */
export function useText(): ReadText {
  const language = useLanguage();
  return useCallback((text) => (text === null || text === undefined ? "" : typeof text === "string" ? text : text[language]), [language]);
}

export function useLanguage(): Locale {
  const { i18n } = useTranslation("common");
  return i18n.language === "en" ? "en" : "zh-CN";
}
