/** Owns finding the verdicts of an attempt by place: whose words they are about, what they say. Must not know corrections. */
import { performanceOf } from "../../attempt/performance.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import type { AttemptState, Running } from "../../attempt/state.ts";
import { remember } from "../../attempt/views/remember.ts";
import type { Performance, RecordedVerdict } from "../../grading/performance.ts";
import { writtenText } from "../../grading/written-text.ts";
import type { CreditItem, Report } from "../../grading/report.ts";
import type { Text } from "../../scenario/text.ts";

/** `beat` null where no talk is on: work handed in, words of the customer's seat. `text`: what was judged. `worth`: points of the criterion, times its weight. */
export type FoundVerdict = { readonly seq: number; readonly key: string; readonly activity: string; readonly beat: string | null; readonly title: Text; readonly sign: "+" | "-"; readonly worth: number; readonly text: string; readonly verdict: RecordedVerdict };

/** What was played, worked out once per state. */
export function playedIn(prepared: Prepared, state: AttemptState): Performance {
  return remember(state, "played", [prepared], () => performanceOf(prepared, state));
}

/** Every mark of a report, those of people's own seats too. */
export function creditsIn({ items, seats }: Report): CreditItem[] {
  return [...items, ...seats.flatMap((seat) => seat.items)];
}

/** By `seq/key`. What the script said in a person's seat has none: it earns nothing. */
export function verdictsIn(prepared: Prepared, state: AttemptState): ReadonlyMap<string, FoundVerdict> {
  return remember(state, "verdicts", [prepared], () => new Map((state.status === "new" ? [] : allIn(prepared, state)).map((found) => [`${found.seq}/${found.key}`, found])));
}

/**
 * What is judged at a place: the verdict there; or where the judge left none (it listened for something else there, or found nothing in free play), that nothing was found.
 * Null where nobody spoke, or nobody could have met that criterion.
 */
export function verdictAt(prepared: Prepared, state: AttemptState, { seq, key }: { seq: number; key: string }): FoundVerdict | null {
  const recorded = verdictsIn(prepared, state).get(`${seq}/${key}`);
  if (recorded || state.status === "new") return recorded ?? null;
  const { dialogues, seats } = playedIn(prepared, state);
  const verdict: RecordedVerdict = { key, id: key.slice(key.indexOf(":") + 1), state: "not-met", spans: [], via: "none", by: "rule" };
  const spoken = dialogues.flatMap(({ activity, turns }) => turns.flatMap((turn) => (turn.seq === seq ? named({ seq, activity, beat: turn.beat, text: turn.text, verdict }, criterionIn(state, activity, key)) : [])));
  const asCustomer = seats.flatMap(({ seat, turns }) => turns.flatMap(({ seq: at, activity, text }) => (at === seq && key.startsWith(`${seat}:`) ? named({ seq, activity, beat: null, text, verdict }, seatCriterion(prepared, seat, verdict.id)) : [])));
  return spoken[0] ?? asCustomer[0] ?? null;
}

function allIn(prepared: Prepared, state: Running): FoundVerdict[] {
  const { dialogues, forms, answers, seats } = playedIn(prepared, state);
  return [
    ...dialogues.flatMap(({ activity, turns }) => turns.flatMap(({ seq, beat, text, verdicts }) => verdicts.flatMap((verdict) => named({ seq, activity, beat, text, verdict }, criterionIn(state, activity, verdict.key))))),
    ...forms.flatMap(({ activity, seq, values, verdicts }) => handedIn(prepared, activity, seq, verdicts, (field) => (field === null ? "" : (values[field] ?? "")))),
    ...answers.flatMap(({ activity, seq, answers: given, verdicts }) => handedIn(prepared, activity, seq, verdicts, (field) => writtenText(given, field))),
    ...seats.flatMap(({ seat, turns }) => turns.flatMap(({ seq, activity, text, verdicts }) => verdicts.flatMap((verdict) => named({ seq, activity, beat: null, text, verdict }, seatCriterion(prepared, seat, verdict.id))))),
  ];
}

type Named = { readonly title: Text; readonly kind: "does" | "must-not"; readonly points: number; readonly weight?: number | undefined };

function named(found: Omit<FoundVerdict, "title" | "sign" | "worth" | "key">, criterion: Named | undefined): FoundVerdict[] {
  return criterion ? [{ ...found, key: found.verdict.key, title: criterion.title, sign: criterion.kind === "does" ? "+" : "-", worth: criterion.points * (criterion.weight ?? 1) }] : [];
}

/** A criterion of a dialogue as it is played, with its variant card. */
function criterionIn(state: Running, activity: string, key: string): Named | undefined {
  const dialogue = state.engine.plan.dialogues.get(activity)?.plan.dialogue;
  return dialogue && remember(dialogue, "criteria", [], () => new Map<string, Named>(dialogue.beats.flatMap((beat) => ("criteria" in beat ? beat.criteria.map((criterion) => [`${beat.id}:${criterion.id}`, criterion] as const) : [])))).get(key);
}

function seatCriterion({ situation }: Prepared, seat: string, id: string): Named | undefined {
  return situation.cast.seats.find((one) => one.id === seat)?.criteria.find((criterion) => criterion.id === id);
}

function handedIn(prepared: Prepared, activity: string, seq: number | null, verdicts: readonly RecordedVerdict[], textOf: (field: string | null) => string): FoundVerdict[] {
  const targets = prepared.targets.get(activity) ?? [];
  return verdicts.flatMap((verdict) => {
    const target = targets.find(({ key }) => key === verdict.key);
    return seq === null || !target ? [] : named({ seq, activity, beat: null, text: textOf(target.field), verdict }, target.criterion);
  });
}
