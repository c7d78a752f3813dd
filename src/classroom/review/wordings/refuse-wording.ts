/** Owns which words a school may count for a criterion of a situation. Whether they turn over what a teacher decided is a matter of the regrade. */
import { factsOf } from "../../../attempt/judging.ts";
import type { SituationSource } from "../../../attempt/prepared.ts";
import { compileLexicon } from "../../../language/concepts.ts";
import { compileCriteria, judge } from "../../../language/judge.ts";
import { rejectReview, type ReviewRefused } from "../rejection-codes.ts";
import { meetingCriteria, withWordings, type KeyedWords } from "./with-wordings.ts";
import { wordingRow } from "./wording-row.ts";

/** Null when they may. Refused: what belongs to no judged criterion, cannot be looked for, or would let a sentence count of which the criterion says that it must not. */
export function refuseWording({ situation, lexicon }: Pick<SituationSource, "situation" | "lexicon">, wording: KeyedWords): ReviewRefused | null {
  if (wordingRow(wording.text) === null) return rejectReview("wording-unreadable");
  const widened = meetingCriteria(withWordings(situation, [wording])).flatMap(({ key, criterion }) => (key === wording.key ? [criterion] : []));
  if (widened.length === 0) return rejectReview("verdict-unknown");
  const compiled = compileCriteria(widened, compileLexicon(lexicon), factsOf(situation, null));
  const spoilt = widened.flatMap(({ examples }) => examples.fails).find((example) => judge(example, compiled).some(({ id, state }) => state === "met" && widened.some((criterion) => criterion.id === id && criterion.examples.fails.includes(example))));
  return spoilt === undefined ? null : rejectReview("wording-too-broad", { example: spoilt });
}
