/** Owns what whoever said a line of the talk is called on a student's page. Must not know how lines look. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { LineView } from "../../../protocol/attempt.ts";
import { useLesson } from "./lesson-context.ts";

/** Oneself; by name whoever shares a seat or sat in one's own; null: as the seat is called. */
export function useSaidBy(): (line: LineView) => string | null {
  const { t } = useTranslation("call");
  const { me, group } = useLesson().view;
  const members = group?.members;
  return useCallback(
    ({ who, by }) => {
      if (by === me.student) return t("you");
      const speaker = members?.find(({ student }) => student === by);
      if (!speaker) return null;
      const shared = members?.some(({ student, seat }) => student !== by && seat !== null && seat === speaker.seat);
      return shared || who === me.seat?.role ? speaker.name : null;
    },
    [t, me, members],
  );
}
