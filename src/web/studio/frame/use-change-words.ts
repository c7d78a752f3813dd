/** Owns the words for named changes. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeName } from "../../../studio/change-codes.ts";

export function useChangeWords(): (name: ChangeName) => string {
  const { t } = useTranslation("studio-changes");
  return useCallback(({ code, params }) => t(code, { ...params }), [t]);
}
