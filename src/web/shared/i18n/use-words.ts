/** Owns the words for coded messages: refusals, reasons of marks, failures. An unknown code is shown as a general sentence with the code, never as an empty place. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Rejection } from "../../../protocol/attempt.ts";

export type ReadCode = (coded: Rejection) => string;

/** `namespace` is the locale file that holds the codes as keys, e.g. `rejections` with `attempt/not-running`; a refusal may also be a failure of storing. */
export function useWords(namespace: "rejections" | "reasons" | "failures"): ReadCode {
  const { t } = useTranslation(["common", namespace, "failures"]);
  return useCallback(
    ({ code, params }) => t([`${namespace}:${code}`, `failures:${code}`], { ...params, defaultValue: t("common:unknownCode", { code }) }),
    [t, namespace],
  );
}

const OF_THE_SERVER = ["lesson-failures", "review-failures", "server-failures", "rejections", "failures"] as const;

/** For whatever a server refuses: a lesson's command, an attempt's, a request, a lost line. */
export const useServerWords = (): ReadCode => useWordsIn(OF_THE_SERVER);

const OF_THE_DESK = [...OF_THE_SERVER, "table-failures"] as const;

/** As well for tables and files that a teacher takes in. */
export const useDeskWords = (): ReadCode => useWordsIn(OF_THE_DESK);

function useWordsIn(namespaces: readonly (typeof OF_THE_DESK)[number][]): ReadCode {
  const { t } = useTranslation(["common", ...namespaces]);
  return useCallback(({ code, params }) => t(namespaces.map((namespace) => `${namespace}:${code}`), { ...params, defaultValue: t("common:unknownCode", { code }) }), [t, namespaces]);
}
