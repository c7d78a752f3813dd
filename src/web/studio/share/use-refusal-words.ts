/** Owns the words for refused packages: what is wrong, in which file, and what to do. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../../studio/package/refusal.ts";

export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useTranslation("studio-share");
  return useCallback(
    ({ code, params }) => {
      const what = params.what === undefined ? {} : { what: t(`counted.${params.what}`, { defaultValue: String(params.what) }) };
      return t(`refused.${code}`, { ...params, file: params.file || t("thisFile"), place: params.place || t("wholeFile"), ...what });
    },
    [t],
  );
}
