/** Owns what a seat of the group is called. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../shared/i18n/use-text.ts";
import { seatLabel } from "../../shared/seat-label.ts";
import { useLesson } from "./lesson-context.ts";

/** One's own seat by its whole title, others as the situation calls them, in a word where that is the usual one; a mirror has no title of its own. */
export function useSeatName(): (seat: string) => string {
  const { t } = useTranslation("class");
  const text = useText();
  const { view } = useLesson();
  const own = view.me.seat?.id;
  const seats = view.group?.seats;
  return useCallback(
    (id) => {
      const seat = seats?.find((one) => one.id === id);
      if (!seat) return id;
      if (seat.role === "mirror") return t("seat.mirror");
      return seat.id === own ? text(seat.title) : seatLabel(text(seat.title), t(`seat.${seat.role}`));
    },
    [t, text, own, seats],
  );
}
