/** Owns the words of problems for an author: the sentence, and the place by its titles. */
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../scenario/problem.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { placeName, type PlaceStep } from "../../../studio/place-name.ts";
import { namedParams, namesOf } from "../../../studio/problem-names.ts";
import { useLanguage, useText } from "../../shared/i18n/use-text.ts";
import { useOpenDraft } from "../studio-context.tsx";

/** Params that are themselves words of the format, and the groups of keys with their words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  kind: ["problems:kind"],
  state: ["problems:state"],
  bound: ["problems:bound"],
  ending: ["studio-problems:ending"],
  type: ["studio-problems:type"],
  found: ["studio-problems:type", "studio-problems:ending"],
  wanted: ["studio-problems:ending"],
};

/** `of`: the document that the problems were found in. */
export function useProblemWords(of: StudioDocument | null): (problem: Problem) => string {
  const { t } = useTranslation(["studio-problems", "problems", "common"]);
  const language = useLanguage();
  const { library } = useOpenDraft();
  const names = useMemo(() => lazily(() => (of ? namesOf(of, library.forms) : new Map<string, never>())), [of, library]);
  return useCallback(
    (problem) => {
      const word = (param: string, value: string | number) => {
        const minutes = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(String(value));
        if (minutes) return t("common:time.minutes", { count: Number(minutes[1] ?? 0) * 60 + Number(minutes[2] ?? 0) });
        const groups = WORDS[param] ?? [];
        return groups.length === 0 ? value : t(groups.map((group) => `${group}.${value}`), { defaultValue: String(value) });
      };
      const params = Object.fromEntries(Object.entries(namedParams(problem, names(), language)).map(([param, value]) => [param, word(param, value)]));
      return t([`studio-problems:say.${problem.code}`, `problems:${problem.code}`], params);
    },
    [t, language, names],
  );
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Where a place of a document is: 节拍“说明等了两小时” · 评分点“先道歉”. */
export function usePlaceNames(): (of: StudioDocument, path: Problem["path"]) => string {
  const { t } = useTranslation(["studio-problems", "common"]);
  const text = useText();
  return useCallback(
    (of, path) => {
      const one = ({ part, title, number }: PlaceStep) => {
        const name = t(`place.part.${part}`);
        if (part === "phase") return phaseOf(of, number, (id) => t(`common:phase.${id}`)) ?? name;
        if (title !== null) return t("place.titled", { part: name, title: shorten(text(title)) });
        return number === null ? name : t("place.numbered", { part: name, number });
      };
      return placeName(of, path).map(one).join(t("place.between"));
    },
    [t, text],
  );
}

/** The same of one document; of none nothing has a name. */
export function usePlaceWords(of: StudioDocument | null): (path: Problem["path"]) => string {
  const nameOf = usePlaceNames();
  return useCallback((path) => (of ? nameOf(of, path) : ""), [of, nameOf]);
}

function phaseOf({ situation }: StudioDocument, number: number | null, word: (id: string) => string): string | null {
  const phase = number === null ? undefined : situation.phases[number - 1];
  return phase ? word(phase.id) : null;
}

const LONGEST_TITLE = 24;

function shorten(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}
