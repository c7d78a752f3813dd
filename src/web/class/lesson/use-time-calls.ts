/** Owns telling a student, once each, that the last minute has begun and that the time is up. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ClockView, LessonView } from "../../../protocol/classroom.ts";
import { toast } from "../../shared/ui/toast.tsx";

/** `left` in seconds. What was so when the page opened is not told; more time given, or another phase, begins anew. */
export function useTimeCalls(clock: ClockView, left: number, { pace, status }: Pick<LessonView, "pace" | "status">): void {
  const { t } = useTranslation(["class", "common"]);
  const stage = left <= 0 ? "over" : left <= 60 ? "soon" : "enough";
  const { phase, next } = clock;
  const before = useRef({ phase, stage });
  useEffect(() => {
    const last = before.current;
    before.current = { phase, stage };
    if (status !== "running" || last.phase !== phase || last.stage === stage) return;
    const then = next === null ? "" : t(`common:phase.${next}`);
    if (stage === "soon" && last.stage === "enough") toast(next === null ? t("time.soon") : t("time.soonNext", { phase: then }));
    if (stage === "over") toast(next === null ? t(`time.up.${pace}`) : t("time.upNext", { phase: then }));
  }, [phase, stage, next, pace, status, t]);
}
