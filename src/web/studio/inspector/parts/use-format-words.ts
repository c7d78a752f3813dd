/** Owns the words for the parts and settings of the format: what one is called, what it means, what one of its kind is called. Asked by the keys of the schema. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { endings } from "../../../../studio/targets.ts";

/** `path`: keys of the schema, e.g. ["choice", "questions", "answer"]. The longest end of it that has words counts. */
export type FormatWords = { label(path: readonly string[]): string; help(path: readonly string[]): string | undefined; item(path: readonly string[]): string; option(path: readonly string[], value: string): string };

export function useFormatWords(): FormatWords {
  const { t, i18n } = useTranslation(["studio-format", "common"]);
  return useMemo(() => {
    const find = (group: string, path: readonly string[]) => wordKeys(group, path).find((key) => i18n.exists(key, { ns: "studio-format" }));
    const say = (group: string, path: readonly string[]) => {
      const key = find(group, path);
      return key === undefined ? undefined : t(key, { ns: "studio-format" });
    };
    const label = (path: readonly string[]) => say("label", path) ?? "";
    return {
      label,
      help: (path) => say("help", path),
      item: (path) => say("item", path) ?? label(path),
      option: (path, value) => (path[path.length - 1] === "ability" ? t(`common:ability.${value}`) : (say("option", [...path, value]) ?? value)),
    };
  }, [t, i18n]);
}

/** Where the words may stand, the most exact place first. */
export function wordKeys(group: string, path: readonly string[]): string[] {
  // A dot would be read as the way into a group.
  return endings(path).map((end) => `${group}.${end.replaceAll(".", "_")}`);
}
