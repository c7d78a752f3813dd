/** Owns what may be chosen at a place, in the words of the screen. The list is the same as long as it says the same, so that typing elsewhere draws no list again. */
import { useMemo } from "react";
import type { Path } from "../../../scenario/problem.ts";
import type { FormSource } from "../../../scenario/schema/form.ts";
import { optionsFor, type Option, type Target } from "../../../studio/options.ts";
import { valueAt } from "../../../studio/path.ts";
import { useWritten } from "./use-written.ts";
import { useOpenDraft, useStudio } from "../studio-context.tsx";

/** What is chosen, and how it reads. */
export type Pick = { id: string; title: string; within: string };

export function useOptions(target: Target, place: Path): readonly Pick[] {
  const text = useWritten();
  const { library } = useOpenDraft();
  const choose = useMemo(() => stable(), []);
  const found = useStudio(({ history }) => choose(optionsFor(history.document, target, place)));
  const form = useStudio(({ history }) => (target === "form-field" ? (valueAt(history.document, [...place.slice(0, 3), "form"]) as string | undefined) : undefined));
  return useMemo(() => {
    const course = target === "form" ? (library.forms as Option[]) : target === "form-field" ? fieldsOf(form, library.forms as FormSource[]) : [];
    const named = [...found, ...course.filter(({ id }) => !found.some((one) => one.id === id))];
    return named.map(({ id, title, within }, index) => ({ id, title: text(title) || `${index + 1}`, within: text(within) }));
  }, [found, text, target, library, form]);
}

function fieldsOf(form: string | undefined, forms: readonly FormSource[]): Option[] {
  return (forms.find(({ id }) => id === form)?.fields ?? []).map(({ id, label }) => ({ id, title: label }));
}

/** The list before, as long as the new one says the same. */
function stable(): (list: Option[]) => Option[] {
  let last: Option[] = [];
  const isSame = (list: Option[]) => list.length === last.length && list.every((one, index) => sameOption(one, last[index]));
  return (list) => (list === last || isSame(list) ? last : (last = list));
}

function sameOption(one: Option, other: Option | undefined): boolean {
  return one === other || (one.id === other?.id && sameText(one.title, other.title) && sameText(one.within, other.within));
}

function sameText(a: Option["within"], b: Option["within"]): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && a["zh-CN"] === b["zh-CN"] && a.en === b.en);
}
