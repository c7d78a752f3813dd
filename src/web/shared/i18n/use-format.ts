/** Owns how figures, times and spans are written. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "./use-text.ts";

export function useFormat() {
  const language = useLanguage();
  const { t } = useTranslation("common");
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    return {
      /** Wall time in ms since 1970. */
      moment: (at: number) => day.format(at),
      /** At most one decimal; a real minus. */
      points: (value: number) => number.format(Math.round(value * 10) / 10 || 0).replace("-", "−"),
      /** With its sign; a real minus, not a hyphen. */
      signed: (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : "±"}${number.format(Math.abs(Math.round(value * 10) / 10))}`,
      span: (seconds: number) => (seconds < 60 ? t("time.seconds", { count: Math.round(seconds) }) : t("time.minutesSeconds", { minutes: Math.floor(seconds / 60), seconds: Math.round(seconds % 60) })),
    };
  }, [language, t]);
}
