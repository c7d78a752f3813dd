/** Owns the version of a situation: the content hash of everything that its marks depend on. */
import type { Lexicon } from "../language/criterion.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { sumOf } from "./canonical.ts";

/** SHA-256 (hex) of the canonical JSON of the situation, the lexicon and the forms that it uses. */
export function versionOf(situation: Situation, lexicon: Lexicon, forms: readonly Form[]): string {
  return sumOf({ situation, lexicon, forms: usedForms(situation, forms) });
}

/** The forms that the situation's activities are filled in on, by id. */
export function usedForms(situation: Situation, forms: readonly Form[]): Form[] {
  const used = new Set(situation.activities.flatMap((activity) => (activity.kind === "form" ? [activity.form] : [])));
  return forms.filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
