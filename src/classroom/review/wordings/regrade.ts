/**
 * Owns what new words for a criterion change in attempts that were played: which verdicts, whose marks, and whether they turn over what a teacher decided.
 * Changes nothing. Works attempt by attempt, so that a host can do something else in between.
 */
import { scriptActor, type AttemptEvent } from "../../../attempt/event.ts";
import { apply } from "../../../attempt/fold.ts";
import { handedText, judgeCustomer, judgeHandIn, judgeTurn } from "../../../attempt/judge-words.ts";
import { factsOf as factsForJudge, makeJudge } from "../../../attempt/judging.ts";
import { prepareSituation, type Prepared } from "../../../attempt/prepared.ts";
import { initialState, type AttemptState, type Running } from "../../../attempt/state.ts";
import { gradeCorrected } from "../../../grading/corrections.ts";
import type { RecordedVerdict } from "../../../grading/performance.ts";
import { compileLexicon } from "../../../language/concepts.ts";
import type { VerdictState } from "../../../language/criterion.ts";
import { compileCriteria, judge } from "../../../language/judge.ts";
import { readOwn } from "../../../engine/read-own.ts";
import { judgeTargets } from "../../../grading/content-points.ts";
import { correctionsOf } from "../corrections-of.ts";
import { factsOf } from "../attempt-facts.ts";
import type { VerdictPlace, WordingChange } from "../event.ts";
import type { ReviewKnown, ReviewedAttempt } from "../known.ts";
import { countingAttempt, percentOf } from "../marks/counting.ts";
import { playedIn, verdictsIn } from "../places.ts";
import { nameOfPlace, type ReviewSum } from "../state.ts";
import type { RegradeDiff } from "../view.ts";
import { withWordings, type KeyedWords } from "./with-wordings.ts";
import { wordingRow } from "./wording-row.ts";

export type Regraded = { diff: RegradeDiff; changed: WordingChange[] };

type Known = Pick<ReviewKnown, "prepared" | "run" | "attempts">;

/**
 * The words come on top of those that the review has already. Yields after every attempt. A verdict that a teacher corrected stays his; where the words
 * would meet what he judged as not met, the place is `blocked`.
 */
export function* regrade(known: Known, sum: ReviewSum, wording: KeyedWords): Generator<{ done: number; all: number }, Regraded> {
  const retrial = prepareRetrial(known.prepared, [...sum.wordings.map((added) => added.wording), wording], wording);
  const diff: RegradeDiff = { verdicts: [], totals: [], blocked: [] };
  const changed: WordingChange[] = [];
  const all = known.run.groups.reduce((count, { attempts }) => count + attempts.length, 0);
  let done = 0;
  for (const group of known.run.groups) {
    const own: WordingChange[] = [];
    for (const attempt of group.attempts) {
      const found = known.attempts.get(attempt);
      for (const { place, text, from, to } of found ? retry(retrial, known.prepared, sum, attempt, found) : []) {
        const decided = readOwn(readOwn(sum.verdicts, attempt) ?? {}, nameOfPlace(place))?.to;
        if (decided === "met" || decided === "not-met") {
          if (decided === "not-met" && to === "met") diff.blocked.push(place);
          continue;
        }
        own.push({ place, to });
        diff.verdicts.push({ place, group: group.id, text, from, to });
      }
      done += 1;
      yield { done, all };
    }
    if (own.length === 0) continue;
    changed.push(...own);
    const totals = totalsOf(known, sum, group, own);
    if (totals) diff.totals.push({ group: group.id, name: group.name, ...totals });
  }
  return { diff, changed };
}

type Retrial = {
  /** The lesson's own version, but for the words; its judge listens for the criterion in question alone. */
  readonly prepared: Prepared;
  readonly key: string;
  /** Whether the new words stand in a text at all, counting or not. */
  readonly holds: (text: string) => boolean;
};

function prepareRetrial({ unit, situation, lexicon, forms, version, led }: Prepared, wordings: readonly KeyedWords[], { key, text }: KeyedWords): Retrial {
  const laid = withWordings(situation, wordings);
  const prepared = prepareSituation({ unit, situation: laid, lexicon, forms: [...forms.values()], version }, led, makeJudge(laid, lexicon, version, new Set([key])));
  const row = wordingRow(text);
  if (row === null || laid === situation) return { prepared, key, holds: () => false };
  const words = compileCriteria([{ id: key, title: key, kind: "does", points: 1, ability: "communication", meets: { words: [row] }, examples: { counts: [], fails: [] }, advice: "", model: "" }], compileLexicon(lexicon), factsForJudge(situation, null));
  const known = new Map<string, boolean>();
  return {
    prepared,
    key,
    holds: (said) => {
      const found = known.get(said) ?? judge(said, words).some(({ spans }) => spans.length > 0);
      known.set(said, found);
      return found;
    },
  };
}

type Retried = { place: VerdictPlace; text: string; from: VerdictState; to: VerdictState };

/** Only what is marked is judged again: turns of people, and work as it was handed in last. */
function retry(retrial: Retrial, pinned: Prepared, sum: ReviewSum, attempt: string, { state, events }: ReviewedAttempt): Retried[] {
  const { key } = retrial;
  if (state.status === "new" || !textsIn(pinned, state, key).some(retrial.holds)) return [];
  const recorded = verdictsIn(pinned, state);
  const results: Retried[] = [];
  let before: AttemptState = initialState;
  for (const event of events) {
    const judged = before.status === "new" ? null : judgeAgain(retrial, before, state, event);
    const verdict = judged?.verdicts.find((one) => one.key === key);
    if (judged && verdict) {
      const place = { attempt, seq: event.seq, key };
      const from = stateBefore(sum, place) ?? recorded.get(nameOfPlace(place))?.verdict.state ?? "not-met";
      if (from !== verdict.state) results.push({ place, text: judged.text, from, to: verdict.state });
    }
    before = apply(retrial.prepared, before, event);
  }
  return results;
}

/** What earlier words made of a verdict. */
function stateBefore({ wordings }: ReviewSum, { attempt, seq, key }: VerdictPlace): VerdictState | undefined {
  const changes = wordings.flatMap(({ changed }) => changed);
  return changes.findLast(({ place }) => place.attempt === attempt && place.seq === seq && place.key === key)?.to;
}

/** Null where the event holds nothing that is marked. */
function judgeAgain({ prepared, key, holds }: Retrial, before: Running, after: Running, event: AttemptEvent): { verdicts: RecordedVerdict[]; text: string } | null {
  if (event.actor === scriptActor) return null;
  if (event.type === "turn-spoken") return holds(event.text) ? { verdicts: judgeTurn(prepared, before, event), text: event.text } : null;
  if (event.type === "customer-spoken") {
    const planned = before.engine.plan.dialogues.get(event.activity);
    return planned && holds(event.text) ? { verdicts: judgeCustomer(prepared, planned, event.text), text: event.text } : null;
  }
  if (event.type !== "activity-submitted" || readOwn(after.works, event.activity)?.seq !== event.seq) return null;
  const target = prepared.targets.get(event.activity)?.find((one) => one.key === key);
  const text = target ? handedText(before, event.activity, target.field) : "";
  return holds(text) ? { verdicts: judgeHandIn(prepared, before, event.activity), text } : null;
}

/** Everything that may be marked by the criterion, told by its key alone. */
function textsIn(prepared: Prepared, state: AttemptState, key: string): string[] {
  const { dialogues, seats, forms, answers } = playedIn(prepared, state);
  const fields = prepared.situation.activities.flatMap((activity) => judgeTargets(activity).flatMap((target) => (target.key === key ? [{ activity: activity.id, field: target.field }] : [])));
  return [
    ...dialogues.flatMap(({ turns }) => turns.map(({ text }) => text)),
    ...seats.flatMap(({ turns }) => turns.map(({ text }) => text)),
    ...forms.flatMap(({ activity, values }) => fields.flatMap((one) => (one.activity === activity && one.field !== null ? [values[one.field] ?? ""] : []))),
    ...answers.flatMap(({ activity, answers: given }) => (fields.some((one) => one.activity === activity) ? given.flatMap((answer) => (answer.kind === "document" ? [answer.text] : [])) : [])),
  ];
}

/** The group's automatic mark out of 100, before and after. Null where it has none. */
function totalsOf(known: Known, sum: ReviewSum, group: Known["run"]["groups"][number], changed: readonly WordingChange[]): { before: number; after: number } | null {
  const facts = factsOf(known, sum, group);
  const { prepared, attempts } = known;
  const regraded = facts.map((fact) => {
    const own = changed.filter(({ place }) => place.attempt === fact.attempt).map(({ place: { seq, key }, to }) => ({ seq, key, to }));
    const state = attempts.get(fact.attempt)?.state;
    if (own.length === 0 || !state) return fact;
    const { verdicts, credits } = correctionsOf(sum, fact.attempt);
    return { ...fact, report: gradeCorrected(prepared.situation, [...prepared.forms.values()], playedIn(prepared, state), prepared.version, { verdicts: [...verdicts, ...own], credits }) };
  });
  const markOf = (list: typeof facts): number | null => {
    const place = countingAttempt(list.map(({ report, begun }) => ({ total: report.total, max: report.max, begun })), sum.counts);
    const counting = place === null ? undefined : list[place];
    const percent = counting ? percentOf(counting.report) : null;
    return percent === null ? null : Math.round(percent * 10) / 10;
  };
  const [before, after] = [markOf(facts), markOf(regraded)];
  return before === null || after === null ? null : { before, after };
}
