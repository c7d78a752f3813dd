/** Owns what may be chosen at a place, in the words of the screen. The list is the same as long as it says the same, so that typing elsewhere draws no list again. */
import { useMemo } from "react";
import type { Path } from "../../../scenario/problem.ts";
import { optionsFor, type Option, type Target } from "../../../studio/options.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useOpenDraft, useStudio } from "../studio-context.tsx";

/** What is chosen, and how it reads. */
export type Pick = { id: string; title: string; within: string };

export function useOptions(target: Target, place: Path): readonly Pick[] {
  const text = useText();
  const { library } = useOpenDraft();
  const choose = useMemo(() => stable(), []);
  const found = useStudio(({ history }) => choose(optionsFor(history.document, target, place)));
  return useMemo(() => {
    const forms = target === "form" ? (library.forms as Option[]) : [];
    const named = [...found, ...forms.filter(({ id }) => !found.some((one) => one.id === id))];
    return named.map(({ id, title, within }, index) => ({ id, title: text(title) || `${index + 1}`, within: text(within) }));
  }, [found, text, target, library]);
}

/** The list before, as long as the new one says the same: texts that did not change are the same values. */
function stable(): (list: Option[]) => Option[] {
  let last: Option[] = [];
  const isSame = (list: Option[]) => list.length === last.length && list.every(({ id, title, within }, index) => last[index]?.id === id && last[index].title === title && last[index].within === within);
  return (list) => (isSame(list) ? last : (last = list));
}
