/** Owns how a fact's canonical value reads on the screen. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Text } from "../../../protocol/attempt.ts";
import { useLanguage, useText } from "./use-text.ts";

type FactLike = { type: string; value: string; display: Text | null };

/** The content's own words win; a value that is not canonical is shown as it stands. */
export function useFactWords(): (fact: FactLike) => string {
  const { t } = useTranslation("common");
  const text = useText();
  const language = useLanguage();
  return useCallback(
    ({ type, value, display }) => {
      if (display !== null) return text(display);
      const day = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(value);
      if ((type === "date" || type === "date-time") && day) {
        const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
        return day[4] ? `${date} ${day[4]}` : date;
      }
      const span = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(value);
      if (type === "duration" && span) return t("time.minutes", { count: Number(span[1] ?? 0) * 60 + Number(span[2] ?? 0) });
      if (type === "money") return t("fact.money", { value });
      if (type === "phone" && value.length === 11) return `${value.slice(0, 3)} ${value.slice(3, 7)} ${value.slice(7)}`;
      return value;
    },
    [t, text, language],
  );
}
