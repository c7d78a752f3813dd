/** Owns which failures cap the score whatever the rest (rubrics R3), and what they do to the credit of their beats. */
import type { Situation } from "../scenario/schema/situation.ts";
import type { Credit } from "./credit.ts";
import { compare, divide, multiply, share, sum, zero } from "./fraction.ts";
import type { Performance } from "./performance.ts";
import { reason } from "./reason-codes.ts";
import type { AuthorFault, BlockerResult, Evidence } from "./report.ts";

type Blocker = Situation["grading"]["blockers"][number];

/** `activity` is the dialogue played: the blocker's own, or a variant of it. */
export type Block = { blocker: Blocker; activity: string; evidence: Evidence[] };

export function findBlocks(situation: Situation, performance: Performance): { blocks: Block[]; faults: AuthorFault[] } {
  const faults: AuthorFault[] = [];
  const blocks = performance.dialogues.flatMap((dialogue) =>
    dialogue.blockers.flatMap(({ id, seq }): Block[] => {
      const blocker = situation.grading.blockers.find((candidate) => candidate.id === id);
      if (!blocker) faults.push({ code: "fault/unknown-blocker", activity: dialogue.activity, params: { blocker: id } });
      const turn = dialogue.turns.find((candidate) => candidate.seq === seq);
      const key = blocker && "met" in blocker.when ? blocker.when.met : null;
      const spans = turn?.verdicts.filter((verdict) => verdict.key === key).flatMap((verdict) => verdict.spans.map(([start, end]) => ({ start, end }))) ?? [];
      return blocker ? [{ blocker, activity: dialogue.activity, evidence: turn ? [{ seq: turn.seq, text: turn.text, spans }] : [] }] : [];
    }),
  );
  return { blocks, faults };
}

export function blockerResult({ blocker: { id, title, caps, at, advice }, evidence }: Block): BlockerResult {
  return { id, title, cap: caps, at, evidence, advice };
}

/** What was earned in a blocked beat counts at most `at` percent of the beat; what was lost there stays lost. */
export function blockBeats(credits: readonly Credit[], blocks: readonly Block[]): Credit[] {
  let result = [...credits];
  for (const { blocker, activity } of blocks) {
    if (blocker.caps !== "beats") continue;
    for (const beat of blocker.beats) {
      const isHit = (item: Credit) => item.activity === activity && item.beat === beat && item.points.n > 0n;
      const earned = sum(result.filter(isHit).map(({ points }) => points));
      const allowed = multiply(sum(result.filter((item) => item.activity === activity && item.beat === beat).map(({ max }) => max)), share(blocker.at, 100));
      if (compare(earned, allowed) <= 0) continue;
      const factor = divide(allowed, earned) ?? zero;
      result = result.map((item) => (isHit(item) ? { ...item, points: multiply(item.points, factor), reason: reason("grading/beat-blocked") } : item));
    }
  }
  return result;
}
