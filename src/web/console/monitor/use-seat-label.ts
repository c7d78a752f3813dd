/** Owns what a seat is called on the monitor: as the situation calls it, in a word where that is the usual one. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { SeatHolding } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { seatLabel } from "../../shared/seat-label.ts";

/** The place beside the agent has no title of its own. */
export function useSeatLabel(): (seat: Pick<SeatHolding, "role" | "title">) => string {
  const { t } = useTranslation("monitor");
  const text = useText();
  return useCallback(({ role, title }) => (role === "mirror" ? t("role.mirror") : seatLabel(text(title), t(`role.${role}`))), [t, text]);
}
