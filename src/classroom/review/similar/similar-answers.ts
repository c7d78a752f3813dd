/** Owns finding the answers of a lesson that are worded like one that a teacher looks at, and sorting verdicts into heaps of like wording. Shows and groups; marks nothing. */
import { readOwn } from "../../../engine/read-own.ts";
import type { VerdictPlace } from "../event.ts";
import type { ReviewKnown } from "../known.ts";
import { verdictsIn, type FoundVerdict } from "../places.ts";
import { nameOfPlace, type ReviewSum } from "../state.ts";
import type { SimilarAnswer } from "../view.ts";
import { spansOf } from "../views/verdict-view.ts";
import { ALIKE, likenessOf, similarity, type Likeness } from "./likeness.ts";

const MOST = 300;

const likenesses = new WeakMap<FoundVerdict, Likeness>();

function likeness(found: FoundVerdict): Likeness {
  const known = likenesses.get(found) ?? likenessOf(found.text, found.verdict);
  likenesses.set(found, known);
  return known;
}

/** All other answers of the lesson that the same criterion was looked for in and that are worded alike, the most similar first. None where there is no such verdict. */
export function similarAnswers({ run, prepared, attempts }: Pick<ReviewKnown, "run" | "prepared" | "attempts">, { verdicts }: Pick<ReviewSum, "verdicts">, place: VerdictPlace): SimilarAnswer[] {
  const verdictsOf = (attempt: string): ReadonlyMap<string, FoundVerdict> => {
    const state = attempts.get(attempt)?.state;
    return state ? verdictsIn(prepared, state) : new Map<string, FoundVerdict>();
  };
  const asked = verdictsOf(place.attempt).get(nameOfPlace(place));
  if (!asked) return [];
  const wanted = likeness(asked);
  const answers: SimilarAnswer[] = [];
  for (const { id, name, attempts: own } of run.groups)
    for (const attempt of own)
      for (const found of verdictsOf(attempt).values()) {
        if (found.key !== place.key || (attempt === place.attempt && found.seq === place.seq)) continue;
        const alike = similarity(wanted, likeness(found));
        if (alike < ALIKE) continue;
        const { seq, key, text, verdict } = found;
        const corrected = readOwn(readOwn(verdicts, attempt) ?? {}, nameOfPlace({ attempt, seq, key }))?.to ?? null;
        answers.push({ place: { attempt, seq, key }, group: id, groupName: name, text, spans: spansOf(verdict), state: verdict.state, corrected, similarity: Math.round(alike * 100) / 100 });
      }
  return answers.sort((a, b) => b.similarity - a.similarity).slice(0, MOST);
}

/** For each verdict the name of its heap, in the order given: of one criterion, and each worded like the first of its heap. */
export function alikeNames(verdicts: readonly FoundVerdict[]): string[] {
  const heaps = new Map<string, { name: string; first: Likeness }[]>();
  return verdicts.map((found) => {
    const criterion = `${found.activity}/${found.key}`;
    const known = heaps.get(criterion) ?? [];
    heaps.set(criterion, known);
    const own = likeness(found);
    const heap = known.find(({ first }) => similarity(first, own) >= ALIKE);
    if (heap) return heap.name;
    const name = `${criterion}/${own.text}`;
    known.push({ name, first: own });
    return name;
  });
}
