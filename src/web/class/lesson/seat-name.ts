/** Owns what a seat of the group is called. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../shared/i18n/use-text.ts";
import { useLesson } from "./lesson-context.ts";

/** One's own seat by the situation's title (a mirror has none of its own), the usual seats by their usual names, others by their id. */
export function useSeatName(): (seat: string) => string {
  const { t } = useTranslation("class");
  const text = useText();
  const { view } = useLesson();
  const own = view.me.seat;
  return useCallback((seat) => (own?.id === seat && own.role !== "mirror" ? text(own.title) : t(`seat.${seat}`, { defaultValue: seat })), [t, text, own]);
}
