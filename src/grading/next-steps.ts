/** Owns what is most worth practising next: the marks that were missed, those of the headline first, then the biggest gain. */
import type { Block } from "./blockers.ts";
import { compare, exact, format, multiply, negate, roundTo, subtract, type Fraction } from "./fraction.ts";
import { foldSections, headlinesOf, totalOf } from "./fold-sections.ts";
import type { PlacedCredit, PlacedSection } from "./place-credits.ts";
import type { CreditItem, Report } from "./report.ts";

type NextStep = Report["next"][number];

const maxSteps = 5;

/** Not listed: what was not tried yet, the mood (it follows from the rest), and hints. `idOf` names an item in its part. */
export function nextSteps(sections: readonly PlacedSection[], blocks: readonly Block[], idOf: (part: string, credit: string) => string): NextStep[] {
  const total = totalOf(foldSections(sections, blocks));
  const byBlock = blocks
    .filter(({ blocker }) => blocker.caps !== "beats")
    .map((block) => {
      const gain = subtract(totalOf(foldSections(sections, blocks.filter((other) => other !== block))), total);
      const { id, title, advice } = block.blocker;
      return { gain, headline: true, step: { item: `blocker/${id}`, title, gain: shown(gain), advice, model: null, retry: { activity: block.activity, beat: null } } };
    });
  const main = headlinesOf(sections);
  const byCredit = sections.flatMap((placed) =>
    placed.parts.flatMap(({ part, credits }) =>
      credits.filter(isPractice).map((missing) => {
        const { credit } = missing;
        const gain = missed(missing);
        const step: NextStep = { item: idOf(part.id, credit.id), title: credit.title, gain: shown(gain), advice: credit.advice, model: credit.model, retry: { activity: credit.activity, beat: credit.beat } };
        return { gain, headline: main.includes(placed), step };
      }),
    ),
  );
  const worthIt = [...byBlock, ...byCredit].filter(({ gain }) => compare(roundTo(gain, 1), exact(0)) > 0);
  const seen = new Set<string>();
  return worthIt
    .sort((a, b) => Number(b.headline) - Number(a.headline) || compare(b.gain, a.gain))
    .filter(({ step }) => !seen.has(step.item) && seen.add(step.item))
    .slice(0, maxSteps)
    .map(({ step }) => step);
}

function missed({ credit, weight }: PlacedCredit): Fraction {
  return multiply(credit.sign === "-" ? negate(credit.points) : subtract(credit.max, credit.points), weight);
}

const leftOut: readonly CreditItem["kind"][] = ["open", "mood", "hint"];

function isPractice({ credit }: PlacedCredit): boolean {
  return !leftOut.includes(credit.kind) && credit.reason.code !== "grading/beat-blocked";
}

function shown(gain: Fraction): number {
  return Number(format(gain, 1));
}

