/** Owns the words for why a sentence counts or does not. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { partAt } from "../../../studio/criteria/frame-edit.ts";
import type { Judgement } from "../../../studio/judge-answers.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import type { FrameWords } from "./use-frame-words.ts";

/** `meets`: of the criterion that judged, so that missing parts can be named. */
export function useReason(words: FrameWords): (judgement: Judgement, meets: Frame | undefined) => string {
  const { t } = useTranslation("studio-criteria");
  const reasons = useWords("reasons");
  return useCallback(
    ({ verdict, reason, fault }, meets) => {
      if (fault) return t(`fault.${fault.code}`, fault.params);
      if (!reason) return verdict?.state === "met" ? t("why.said") : "";
      if (reason.code.startsWith("judge/")) return reasons({ code: reason.code, params: { ...reason.params } });
      const missing = (reason.missing ?? []).flatMap((place) => (meets === undefined ? [] : (partAt(meets, place) ?? []))).map((frame) => words.part(frame));
      return t(`why.${reason.code.slice(4)}`, { ...reason.params, missing: missing.join(t("read.comma")) });
    },
    [t, reasons, words],
  );
}
