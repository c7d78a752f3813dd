/**
 * Owns what new words for a criterion change in attempts that were played: which verdicts, whose marks, and whether they turn over what a teacher decided.
 * Changes nothing. Works attempt by attempt, so that a host can do something else in between.
 */
import { reportCorrected } from "../../../attempt/corrected-report.ts";
import { scriptActor, type AttemptEvent } from "../../../attempt/event.ts";
import { apply } from "../../../attempt/fold.ts";
import { handedText, judgeCustomer, judgeSpoken } from "../../../attempt/judge-words.ts";
import { factsOf as factsForJudge, makeJudge } from "../../../attempt/judging.ts";
import { engineFor, prepareSituation, type Prepared } from "../../../attempt/prepared.ts";
import { initialState, type AttemptState, type Running } from "../../../attempt/state.ts";
import type { RecordedVerdict } from "../../../grading/performance.ts";
import { compileLexicon } from "../../../language/concepts.ts";
import type { VerdictState } from "../../../language/criterion.ts";
import { compileCriteria, judge } from "../../../language/judge.ts";
import { readOwn } from "../../../engine/read-own.ts";
import { runningOf } from "../../../engine/step.ts";
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

function prepareRetrial({ unit, situation, lexicon, forms, version, led, tools }: Prepared, wordings: readonly KeyedWords[], { key, text }: KeyedWords): Retrial {
  const laid = withWordings(situation, wordings);
  const prepared = prepareSituation({ unit, situation: laid, lexicon, forms: [...forms.values()], version }, led ?? { tools }, makeJudge(laid, lexicon, version, new Set([key])));
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
  if (state.status === "new") return [];
  const last = events.findLastIndex((event) => textOf(retrial, state, event) !== null);
  if (last < 0) return [];
  const recorded = verdictsIn(pinned, state);
  const moment = momentsOf(retrial.prepared, state, events);
  return events.slice(0, last + 1).flatMap((event): Retried[] => {
    const at = moment(event);
    const text = textOf(retrial, state, event);
    const verdict = text === null ? undefined : judgeAgain(retrial.prepared, at, event, text).find(({ key }) => key === retrial.key);
    if (text === null || !verdict) return [];
    const place = { attempt, seq: event.seq, key: retrial.key };
    const from = stateBefore(sum, place) ?? recorded.get(nameOfPlace(place))?.verdict.state ?? "not-met";
    return from === verdict.state ? [] : [{ place, text, from, to: verdict.state }];
  });
}

/** What is marked by the criterion in an event, where it holds the new words; else null. */
function textOf({ prepared, key, holds }: Retrial, end: Running, event: AttemptEvent): string | null {
  if (event.actor === scriptActor) return null;
  if (event.type === "turn-spoken" || event.type === "customer-spoken") return holds(event.text) ? event.text : null;
  // Work that was handed in last stands as it was handed in.
  const target = event.type === "activity-submitted" && readOwn(end.works, event.activity)?.seq === event.seq ? prepared.targets.get(event.activity)?.find((one) => one.key === key) : undefined;
  const text = event.type === "activity-submitted" && target ? handedText(end, event.activity, target.field) : "";
  return holds(text) ? text : null;
}

/** How things stood when something was said: which dialogue was on, with which card, and whether a person played the customer. */
type Moment = { readonly plan: Running["engine"]["plan"]; readonly free: boolean };

/** To be asked for the events in their order. Only where a person played the customer the log must be gone through. */
function momentsOf(prepared: Prepared, end: Running, events: readonly AttemptEvent[]): (event: AttemptEvent) => Moment {
  const { plan } = engineFor(prepared, end.seed);
  if (!events.some((event) => event.type === "seat-held" && event.holder === "person")) return () => ({ plan, free: false });
  let state: AttemptState = initialState;
  return (event) => {
    const free = state.status === "running" && runningOf(state.game)?.free === true;
    state = apply(prepared, state, event);
    return { plan, free };
  };
}

/** What earlier words made of a verdict. */
function stateBefore({ wordings }: ReviewSum, { attempt, seq, key }: VerdictPlace): VerdictState | undefined {
  const changes = wordings.flatMap(({ changed }) => changed);
  return changes.findLast(({ place }) => place.attempt === attempt && place.seq === seq && place.key === key)?.to;
}

function judgeAgain(prepared: Prepared, { plan, free }: Moment, event: AttemptEvent, text: string): RecordedVerdict[] {
  if (event.type === "turn-spoken") return judgeSpoken(prepared, plan.dialogues.get(event.activity), free, event);
  if (event.type === "activity-submitted") return prepared.judge.judgeWork(prepared.targets.get(event.activity) ?? [], () => text);
  const planned = event.type === "customer-spoken" ? plan.dialogues.get(event.activity) : undefined;
  return planned ? judgeCustomer(prepared, planned, text) : [];
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
    return { ...fact, report: reportCorrected(prepared, state, playedIn(prepared, state), { verdicts: [...verdicts, ...own], credits }) };
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
