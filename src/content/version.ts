/** Owns the version of a situation: the content hash of everything that its marks depend on. */
import { createHash } from "node:crypto";
import type { Lexicon } from "../language/criterion.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";

/** SHA-256 (hex) of the canonical JSON of the situation, the lexicon and the forms that it uses. */
export function versionOf(situation: Situation, lexicon: Lexicon, forms: readonly Form[]): string {
  const used = new Set(situation.activities.flatMap((activity) => (activity.kind === "form" ? [activity.form] : [])));
  const content = { situation, lexicon, forms: forms.filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)) };
  return createHash("sha256").update(canonical(content)).digest("hex");
}

/** JSON with sorted keys and without spaces. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
