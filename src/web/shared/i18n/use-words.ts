/** Owns the words for coded messages: refusals, reasons of marks, failures of storing. An unknown code is shown as a general sentence with the code, never as an empty place. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Rejection } from "../../../protocol/attempt.ts";

export type ReadCode = (coded: Rejection) => string;

/** `namespace` is the locale file that holds the codes as keys, e.g. `rejections` with `attempt/not-running`. */
export function useWords(namespace: "rejections" | "reasons" | "problems"): ReadCode {
  const { t } = useTranslation(["common", namespace]);
  return useCallback(({ code, params }) => t(`${namespace}:${code}`, { ...params, defaultValue: t("common:unknownCode", { code }) }), [t, namespace]);
}
