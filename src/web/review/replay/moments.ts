/** Owns reading a replay: which moments are shown, which one is on, where something was missed, what belongs to an ability. Must not know screens. */
import type { CreditItem, Report } from "../../../protocol/attempt.ts";
import type { AbilityMark, Moment, MomentVerdict, ReplayView } from "../../../protocol/review.ts";

export type Ability = AbilityMark["ability"];

export function verdictsOf(moment: Moment): readonly MomentVerdict[] {
  return "verdicts" in moment ? moment.verdicts : [];
}

/** Items of the report that an ability's points come from, each once. */
export function itemsOf(report: Report, ability: Ability | null): CreditItem[] {
  const seen = new Set<string>();
  return report.items.filter((item) => {
    if (seen.has(item.id) || (ability !== null && item.ability !== ability)) return false;
    seen.add(item.id);
    return true;
  });
}

/** A verdict's key names the place where the criterion stands and the criterion itself. */
export function isAbout(verdict: Pick<MomentVerdict, "key">, items: readonly CreditItem[]): boolean {
  const own = verdict.key.slice(verdict.key.lastIndexOf(":") + 1);
  return items.some(({ subject }) => subject === verdict.key || subject === own);
}

/** Those that `items` stand on: their evidence, and turns that were judged for the same. */
export function momentsBehind(moments: readonly Moment[], items: readonly CreditItem[]): Moment[] {
  const seqs = new Set(items.flatMap((item) => item.evidence.map(({ seq }) => seq)));
  return moments.filter((moment) => seqs.has(moment.seq) || verdictsOf(moment).some((verdict) => isAbout(verdict, items)));
}

const TALK = new Set<Moment["kind"]>(["turn", "customer", "submitted", "phase", "intervention", "card", "hint"]);
/** Without the small work on forms. */
export const isTalk = ({ kind }: Moment) => TALK.has(kind);

/** The last moment that has begun. */
export function momentAt(moments: readonly Moment[], at: number): Moment | null {
  return moments.findLast((moment) => moment.at <= at) ?? moments[0] ?? null;
}

/** The next place before or after `at` where something was missed; null: none that way. */
export function missFrom({ moments, misses }: ReplayView, at: number, way: 1 | -1): Moment | null {
  const places = moments.filter(({ seq }) => misses.includes(seq));
  return (way === 1 ? places.find((moment) => moment.at > at + 1) : places.findLast((moment) => moment.at < at - 1)) ?? null;
}

export type MoodPoint = { at: number; value: number };

/** The curve: every change of the mood, held until the next one. */
export function moodPoints({ moments, length }: ReplayView): MoodPoint[] {
  const points: MoodPoint[] = [];
  for (const { at, mood } of moments) if (mood !== null && points.at(-1)?.value !== mood) points.push({ at, value: mood });
  const last = points.at(-1);
  return last ? [...points, { at: Math.max(length, last.at), value: last.value }] : [];
}
