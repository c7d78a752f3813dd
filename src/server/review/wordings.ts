/**
 * Owns the words that a school counts for criteria: given by the reviews of its lessons, laid over the content of those that begin later. Running lessons and
 * old attempts keep the version that they pinned. Demonstration lessons neither give words nor are given any. Must not know how words are judged.
 */
import type { SituationSource } from "../../attempt/prepared.ts";
import type { ReviewState } from "../../classroom/review/state.ts";
import { withWordings } from "../../classroom/review/wordings/with-wordings.ts";
import { versionOf } from "../../content/version.ts";
import type { LessonRecord, Store } from "../store/store.ts";

type Words = Pick<Store, "wordings">;

/** The content that a lesson which begins now is played on: as it is shipped, or a version of its own with the school's words. */
export async function withSchoolWords({ wordings }: Words, { school, demo }: { school: string; demo: boolean }, source: SituationSource): Promise<SituationSource> {
  const words = demo ? [] : await wordings.list(school, source.unit, source.situation.id);
  const situation = withWordings(source.situation, words);
  return situation === source.situation ? source : { ...source, situation, version: versionOf(situation, source.lexicon, source.forms) };
}

/** Brings what the school keeps of a lesson's words in step with its review; what is decided meanwhile is taken along. */
export async function settleWordings({ wordings }: Words, { id: lesson, school, unit, situation, demo }: LessonRecord, review: () => ReviewState): Promise<void> {
  if (demo) return;
  for (;;) {
    const { sum } = review();
    await wordings.replace(lesson, sum.wordings.map(({ wording: { id, key, text }, by, at }) => ({ lesson, id, school, unit, situation, key, text, by: by ?? "", at })));
    if (review().sum.wordings === sum.wordings) return;
  }
}
