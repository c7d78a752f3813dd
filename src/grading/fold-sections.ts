/** Owns the sum: placed credits to parts, sections and the total, with floors and caps. Looks at nothing else. */
import type { Block } from "./blockers.ts";
import { add, compare, divide, exact, larger, multiply, roundTo, share, smaller, sum, zero, type Fraction } from "./fraction.ts";
import { weighted, type PlacedPart, type PlacedSection } from "./place-credits.ts";

export type FoldedPart = { placed: PlacedPart; points: Fraction };
/** `points` are whole. */
export type FoldedSection = { placed: PlacedSection; parts: FoldedPart[]; points: Fraction };

/** The sections that make the total: those that say so, else the first. */
export function headlinesOf<Item extends { section: { headline: boolean } }>(sections: readonly Item[]): Item[] {
  const named = sections.filter(({ section }) => section.headline);
  return named.length > 0 ? named : sections.slice(0, 1);
}

/** Blocked beats are taken into account before, in the credits themselves. */
export function foldSections(sections: readonly PlacedSection[], blocks: readonly Block[]): FoldedSection[] {
  return sections.map((placed) => {
    const parts = capDialogues(placed.parts.map((part) => ({ placed: part, points: partPoints(part) })), blocks);
    const raw = smaller(sum(parts.map(({ points }) => points)), exact(placed.section.points));
    return { placed, parts, points: capTotal(roundTo(raw, 0), placed, sections, blocks) };
  });
}

function partPoints({ credits, max }: PlacedPart): Fraction {
  return smaller(larger(weighted(credits, ({ points }) => points), zero), max);
}

/** The parts that a dialogue counts in make at most `at` percent of what they could, each losing alike. */
function capDialogues(parts: readonly FoldedPart[], blocks: readonly Block[]): FoldedPart[] {
  return blocks
    .filter(({ blocker }) => blocker.caps === "dialogue")
    .reduce<FoldedPart[]>((capped, { blocker, activity }) => {
      const isHit = ({ placed }: FoldedPart) => placed.part.from.some((source) => source.activity === activity) || placed.part.withMood === activity;
      const hit = capped.filter(isHit);
      const points = sum(hit.map((part) => part.points));
      const allowed = multiply(sum(hit.map(({ placed }) => placed.max)), share(blocker.at, 100));
      if (compare(points, allowed) <= 0) return capped;
      const factor = divide(allowed, points) ?? zero;
      return capped.map((part) => (isHit(part) ? { ...part, points: multiply(part.points, factor) } : part));
    }, [...parts]);
}

/** The headline is capped, or, where the dialogue does not count in it (a mock assessment), the sections that it counts in. */
function capTotal(points: Fraction, placed: PlacedSection, sections: readonly PlacedSection[], blocks: readonly Block[]): Fraction {
  const main = headlinesOf(sections);
  return blocks
    .filter(({ blocker }) => blocker.caps === "total")
    .filter(({ activity }) => {
      const uses = (candidate: PlacedSection) => candidate.section.parts.some(({ from }) => from.some((source) => source.activity === activity));
      const homes = sections.filter(uses);
      return homes.length === 0 || main.some(uses) ? main.includes(placed) : uses(placed);
    })
    .reduce((capped, { blocker }) => smaller(capped, roundTo(multiply(exact(placed.section.points), share(blocker.at, 100)), 0, "cut")), points);
}

/** Sum of all sections, for comparing results. */
export function totalOf(sections: readonly FoldedSection[]): Fraction {
  return sections.reduce((total, { points }) => add(total, points), zero);
}
