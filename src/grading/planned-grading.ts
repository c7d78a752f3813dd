/** Owns the grading plan of a lesson that has some phases only: what there is no occasion for does not count, and which sections make the total then. Must not know lessons. */
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { divide, toNumber, zero } from "./fraction.ts";
import { headlinesOf } from "./fold-sections.ts";
import type { Case } from "./graded.ts";
import type { Grade } from "./graders.ts";
import type { Performance } from "./performance.ts";
import { placeCredits, weighted, type Part, type PlacedPart, type PlacedSection, type Section } from "./place-credits.ts";

const untouched: Performance = { seconds: 0, dialogues: [], forms: [], answers: [], seats: [], hints: [] };

/**
 * The situation as a lesson with these phases is marked; the very same one where everything that is marked can be done. What can be done is the same for all
 * groups, whatever they did. Where less than half of the situation's own section can be done, all that can be done makes the total.
 */
export function plannedSituation({ situation, forms }: Pick<Case, "situation" | "forms">, grade: Grade, phases: readonly PhaseId[]): Situation {
  const planned = new Set(situation.phases.filter(({ id }) => phases.includes(id)).flatMap(({ activities }) => activities));
  const { sections } = situation.grading;
  if (sections.every(({ parts }) => parts.every(({ from, withMood }) => from.every(({ activity }) => planned.has(activity)) && (withMood === undefined || planned.has(withMood))))) return situation;
  const placed = placeCredits({ situation, forms, performance: untouched }, [], grade).sections;
  const left = placed.flatMap((section) => plannedSection(section, planned) ?? []);
  const own = left.find(({ id }) => id === ownSection(situation)?.id);
  const isOwn = own !== undefined && own.points * 2 >= (ownSection(situation)?.points ?? 0);
  return { ...situation, grading: { ...situation.grading, sections: isOwn ? left : left.map((section) => ({ ...section, headline: true })) } };
}

/** Whether a total that these sections make is the mark of the situation itself. */
export function isOwnMark(situation: Situation, sections: readonly Pick<Section, "id" | "headline">[]): boolean {
  const main = headlinesOf(sections.map((section) => ({ section })));
  return main.length === 1 && main[0]?.section.id === ownSection(situation)?.id;
}

function ownSection({ grading }: Situation): Section | undefined {
  return headlinesOf(grading.sections.map((section) => ({ section })))[0]?.section;
}

function plannedSection({ section, parts: placed }: PlacedSection, planned: ReadonlySet<string>): Section | null {
  const parts = placed.flatMap((part) => plannedPart(part, planned) ?? []);
  return parts.length === 0 ? null : { ...section, parts, points: parts.reduce((sum, { points }) => sum + points, 0) };
}

/** A part of which only some can be done is worth its share, in whole points. */
function plannedPart({ part: { withMood, ...part }, max, credits }: PlacedPart, planned: ReadonlySet<string>): Part | null {
  const from = part.from.filter(({ activity }) => planned.has(activity));
  if (from.length === 0) return null;
  const mood = withMood !== undefined && planned.has(withMood) ? { withMood } : {};
  const can = credits.filter(({ credit }) => planned.has(credit.activity));
  if (can.length === credits.length) return { ...part, ...mood };
  const share = toNumber(divide(weighted(can, (credit) => credit.max), max) ?? zero);
  return { ...part, from, ...mood, points: Math.max(1, Math.round(part.points * share)) };
}
