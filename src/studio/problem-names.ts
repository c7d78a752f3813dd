/** Owns putting names in the place of ids in a problem's params, so that an author reads titles. Must not know the sentences. */
import type { Path, Problem } from "../scenario/problem.ts";
import { readText, type Locale, type Text } from "../scenario/text.ts";
import type { StudioDocument } from "./document.ts";
import { partTitle } from "./part-title.ts";

type Known = { list: string; path: Path; title: Text };
/** Everything that has an id and a title, by id. */
export type Names = ReadonlyMap<string, readonly Known[]>;

/** Lists whose entries a param names; other params may name any part. */
const LISTS_OF: Readonly<Record<string, readonly string[]>> = {
  beat: ["beats", "addBeats"],
  beats: ["beats", "addBeats"],
  stuck: ["beats", "addBeats"],
  criterion: ["criteria", "addCriteria"],
  activity: ["activities"],
  fact: ["facts"],
  timer: ["timers"],
  variant: ["variants"],
  seat: ["seats"],
  form: ["forms"],
  section: ["sections"],
  blocker: ["blockers"],
  party: ["parties"],
  box: ["nodes"],
};

/** Params that hold words of their own. */
const WORDS = new Set(["example", "model", "wording", "found", "value", "state", "note", "reason", "kind", "text", "one", "other", "type", "part", "ending", "known", "scale", "wanted"]);
/** Faults of writing, which speak of no parts, and of two parts that are called the same. */
const NAMELESS = /^(shape|format|text)\/|^reference\/duplicate-id$/;

/** Of the whole document, with the forms of the course. */
export function namesOf({ situation, forms, concepts }: StudioDocument, courseForms: readonly unknown[]): Names {
  const names = new Map<string, Known[]>();
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null) return;
    const { id } = value as { id?: unknown };
    const title = typeof id === "string" ? partTitle(value) : null;
    if (typeof id === "string" && title !== null) names.set(id, [...(names.get(id) ?? []), { list: String(path[path.length - 2]), path, title }]);
    for (const [key, child] of Object.entries(value)) visit(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit({ situation, forms: [...forms, ...courseForms], concepts }, []);
  return names;
}

/** The same params with names instead of ids, wherever one is found; lists of ids too. */
export function namedParams({ params, path, code }: Problem, names: Names, locale: Locale): Record<string, string | number> {
  if (NAMELESS.test(code)) return { ...params };
  return {
    ...params,
    ...Object.fromEntries(
      Object.keys(params).flatMap((param) => {
        const value = params[param];
        if (typeof value !== "string" || WORDS.has(param)) return [];
        const named = value.replace(/[A-Za-z][\w-]*(:[A-Za-z][\w-]*)?/g, (id) => {
          const found = nameOf(names, id, LISTS_OF[param] ?? null, path);
          return found === null ? id : readText(found, locale);
        });
        return [[param, named]];
      }),
    ),
  };
}

/** Of several parts with the id the one that stands nearest to the place. `beat:criterion` is a criterion of that beat. */
function nameOf(names: Names, key: string, lists: readonly string[] | null, near: Path): Text | null {
  const [owner, criterion] = key.split(":");
  if (criterion !== undefined) {
    const owners = names.get(owner ?? "") ?? [];
    const within = (names.get(criterion) ?? []).filter(({ path }) => owners.some((one) => one.path.every((step, index) => step === path[index])));
    return nearest(within, near)?.title ?? null;
  }
  const all = names.get(key) ?? [];
  return nearest(lists ? all.filter(({ list }) => lists.includes(list)) : all, near)?.title ?? null;
}

function nearest(known: readonly Known[], near: Path): Known | undefined {
  const common = ({ path }: Known) => {
    const differs = path.findIndex((step, index) => step !== near[index]);
    return differs === -1 ? path.length : differs;
  };
  return known.reduce<Known | undefined>((best, one) => (best && common(best) >= common(one) ? best : one), undefined);
}
