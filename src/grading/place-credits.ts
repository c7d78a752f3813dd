/** Owns putting credits into the sections and parts of the grading plan, and what each is worth there. */
import type { Activity } from "../scenario/schema/activity.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { blockBeats, type Block } from "./blockers.ts";
import { deduction, maxOf, type Credit } from "./credit.ts";
import { defaultAbility } from "./default-ability.ts";
import { add, divide, exact, multiply, share, sum, toNumber, zero, type Fraction } from "./fraction.ts";
import type { Case } from "./graded.ts";
import { gradeCredits, isGraded, openCredits, type Grade } from "./graders.ts";
import { creditMood, moodPoints } from "./mood.ts";
import { reason } from "./reason-codes.ts";
import type { AuthorFault, CreditItem } from "./report.ts";

export type Section = Situation["grading"]["sections"][number];
export type Part = Section["parts"][number];
type Source = Part["from"][number];

export type PlacedCredit = { credit: Credit; weight: Fraction };
/** `max` is 0 where the author left nothing to earn: such a part does not count. */
export type PlacedPart = { part: Part; max: Fraction; credits: PlacedCredit[] };
export type PlacedSection = { section: Section; parts: PlacedPart[] };

/** A credit that stands in several parts counts in each; within a part it counts once. */
export function placeCredits(of: Case, blocks: readonly Block[], grade: Grade = gradeCredits): { sections: PlacedSection[]; faults: AuthorFault[] } {
  const { situation, performance } = of;
  const faults: AuthorFault[] = [];
  const graded = new Map<string, Credit[]>();
  const creditsOf = (activity: Activity): Credit[] => {
    const known = graded.get(activity.id);
    if (known) return known;
    const result = grade(activity, of);
    faults.push(...result.faults);
    const credits = blockBeats(result.credits, blocks);
    graded.set(activity.id, credits);
    return credits;
  };

  const findActivity = (id: string, part: Part): Activity | undefined => {
    const activity = situation.activities.find((candidate) => candidate.id === id);
    if (!activity) faults.push({ code: "fault/unknown-activity", activity: id, params: { part: part.id } });
    return activity;
  };

  const sourceCredits = (source: Source, part: Part): Credit[] => {
    const activity = findActivity(source.activity, part);
    if (!activity) return [];
    const selected = selectCredits(creditsOf(activity), source);
    return isGraded(activity, performance) ? selected : openCredits(activity, selected);
  };

  const sections = situation.grading.sections.map((section) => {
    const drafts = section.parts.map((part) => {
      const criteria = uniqueById(part.from.flatMap((source) => sourceCredits(source, part)));
      const moodActivity = part.withMood === undefined ? undefined : findActivity(part.withMood, part);
      const mood = moodActivity && creditMood(situation.grading, moodActivity, performance.dialogues.find(({ activity }) => activity === moodActivity.id));
      const isEmpty = maxOf(criteria).n <= 0n;
      if (isEmpty) faults.push({ code: "fault/empty-part", activity: null, params: { section: section.id, part: part.id } });
      return { part, criteria, mood, isEmpty };
    });
    // Parts that do not make up the section are stretched to it, so that a slip of the author costs nothing.
    const whole = sum(drafts.filter(({ isEmpty }) => !isEmpty).map(({ part }) => exact(part.points)));
    const stretch = divide(exact(section.points), whole) ?? zero;
    const parts = drafts.map(({ part, criteria, mood, isEmpty }): PlacedPart => {
      if (isEmpty) return { part, max: zero, credits: [] };
      const max = multiply(exact(part.points), stretch);
      const weight = divide(multiply(max, share(mood ? 100 - moodPoints : 100, 100)), maxOf(criteria)) ?? zero;
      const placed = criteria.map((credit) => ({ credit, weight }));
      return { part, max, credits: mood ? [...placed, { credit: mood, weight: multiply(max, share(1, 100)) }] : placed };
    });
    return { section, parts };
  });
  return { sections: placeHints(sections, of), faults };
}

/** Whole activity: without the ways that need not be gone. Named beats and criteria: all of them. */
function selectCredits(credits: readonly Credit[], { beats, criteria, except }: Source): Credit[] {
  const excluded = new Set(except);
  const isNamed = (item: Credit) => (item.beat !== null && beats?.includes(item.beat)) || criteria?.includes(item.subject);
  return credits.filter((item) => !excluded.has(item.subject) && (beats || criteria ? isNamed(item) : !item.optional));
}

function uniqueById(credits: readonly Credit[]): Credit[] {
  return [...new Map(credits.map((item) => [item.id, item])).values()];
}

/** A hint costs points of the section, in the first part that its beat or activity counts for. */
function placeHints(sections: readonly PlacedSection[], { situation, performance }: Case): PlacedSection[] {
  const hints = performance.hints.filter(({ cost }) => cost > 0);
  const costs = new Map<Part, PlacedCredit[]>();
  for (const { activity, beat, cost, seq } of hints) {
    const kind = situation.activities.find(({ id }) => id === activity);
    const home = sections.flatMap(({ parts }) => parts).find(({ part, max }) => max.n > 0n && part.from.some((source) => covers(source, activity, beat)));
    if (!home || !kind) continue;
    const ability = kind.ability ?? defaultAbility(kind.kind);
    const item = deduction(activity, { subject: String(seq), kind: "hint", title: kind.title, ability, points: cost, reason: reason("grading/hint-taken", { cost }) }, { beat });
    costs.set(home.part, [...(costs.get(home.part) ?? []), { credit: item, weight: exact(1) }]);
  }
  return sections.map(({ section, parts }) => ({ section, parts: parts.map((placed) => ({ ...placed, credits: [...placed.credits, ...(costs.get(placed.part) ?? [])] })) }));
}

function covers(source: Source, activity: string, beat: string | null): boolean {
  if (source.activity !== activity) return false;
  if (beat === null || (!source.beats && !source.criteria)) return true;
  return (source.beats?.includes(beat) ?? false) || (source.criteria?.some((key) => key.startsWith(`${beat}:`)) ?? false);
}

/** Points that the placed credits make together. */
export function weighted(credits: readonly PlacedCredit[], of: (credit: Credit) => Fraction): Fraction {
  return credits.reduce((total, { credit, weight }) => add(total, multiply(of(credit), weight)), zero);
}

/** The item as the report shows it. */
export function showItem({ credit, weight }: PlacedCredit, { id, section, part }: { id: string; section: string; part: string }): CreditItem {
  const { activity, beat, subject, kind, title, sign, state, points, max, ability, evidence, reason: why, given, expected, advice, model } = credit;
  return { id, section, part, activity, beat, subject, kind, title, sign, state, points: toNumber(points), max: toNumber(max), weight: toNumber(weight), ability, evidence, reason: why, given, expected, advice, model };
}
