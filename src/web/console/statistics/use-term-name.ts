/** Owns how terms and months are called. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-text.ts";

/** Of `2026-1`: the first term of the school year that begins in 2026. */
export function useTermName(): (term: string) => string {
  const { t } = useTranslation("statistics");
  return (term) => {
    const year = Number(term.slice(0, 4));
    return t(term.endsWith("-1") ? "terms.first" : "terms.second", { year, next: year + 1 });
  };
}

/** Of 202611. */
export function useMonthName(): (month: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { year: "numeric", month: "short" });
    return (month) => format.format(new Date(Math.floor(month / 100), (month % 100) - 1));
  }, [language]);
}
