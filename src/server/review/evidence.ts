/** Owns the evidence file of one attempt of a lesson: what its marks follow from, and what people corrected, with who, when and why. */
import type { ReviewKnown } from "../../classroom/review/known.ts";
import type { ReviewState, ReviewSum } from "../../classroom/review/state.ts";
import { evidenceOf, type EvidenceCorrections, type KeptContent } from "../../content/evidence.ts";
import { readOwn } from "../../engine/read-own.ts";
import { usedForms } from "../../content/version.ts";
import type { Form } from "../../scenario/schema/form.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { Content, Store } from "../store/store.ts";

/** The text of the file; null where the lesson has no such attempt, or it has not begun. */
export async function evidenceFile({ contents }: Pick<Store, "contents">, { lesson, prepared, run, attempts }: Pick<ReviewKnown, "lesson" | "prepared" | "run" | "attempts">, { sum }: Pick<ReviewState, "sum">, attempt: string): Promise<string | null> {
  const group = run.groups.find((one) => one.attempts.includes(attempt));
  const found = attempts.get(attempt);
  if (!group || !found || found.state.status === "new") return null;
  const kept = await contents.get(prepared.version);
  return evidenceOf(prepared, { id: attempt, lesson, group: group.id, round: group.attempts.indexOf(attempt) + 1 }, found, decidedAbout(sum, attempt), kept ? contentIn(kept) : null);
}

/** As its version was hashed. */
function contentIn({ body }: Content): KeptContent {
  const { situation, lexicon, forms } = JSON.parse(body) as { situation: Situation; lexicon: unknown; forms: Form[] };
  return { situation, lexicon, forms: usedForms(situation, forms) };
}

/** As grading takes them (`correctionsOf`), signed: what words changed first, what teachers decided above it. */
function decidedAbout({ verdicts, credits, wordings }: ReviewSum, attempt: string): EvidenceCorrections {
  const byWords = wordings.flatMap(({ wording, changed, by, at }) => changed.flatMap(({ place: { attempt: of, seq, key }, to }) => (of === attempt ? [{ seq, key, to, by, at, reason: wording.text }] : [])));
  const byTeachers = Object.values(readOwn(verdicts, attempt) ?? {}).flatMap(({ place: { seq, key }, to, by, at, reason }) => (to === "noted" ? [] : [{ seq, key, to, by, at, reason }]));
  return { verdicts: [...byWords, ...byTeachers], credits: Object.values(readOwn(credits, attempt) ?? {}).map(({ place: { item }, points, by, at, reason }) => ({ item, points, by, at, reason })) };
}
