/** Owns the way from a performance to its report: an explained list of credit items that folds to the score. */
import { abilities } from "../scenario/ability.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { GradingPlan } from "../scenario/schema/grading-plan.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { Amend } from "./amend.ts";
import { blockerResult, findBlocks } from "./blockers.ts";
import { compare, exact, larger, multiply, roundTo, share, smaller, sum, toNumber, zero, type Fraction } from "./fraction.ts";
import { foldSections, headlinesOf, type FoldedSection } from "./fold-sections.ts";
import type { Case } from "./graded.ts";
import { gradeCredits, statusOf, type Grade } from "./graders.ts";
import { shownMood, starsFor } from "./mood.ts";
import { nextSteps } from "./next-steps.ts";
import type { Performance } from "./performance.ts";
import { placeCredits, showItem, weighted, type Part, type PlacedSection } from "./place-credits.ts";
import { gradeSeats } from "./seats/grade-seats.ts";
import type { CreditItem, PartResult, Report, SectionResult } from "./report.ts";

/** The explained result of a performance. `version` is the situation's content hash, only passed on; `amend` has the last word on every credit; `grade` knows the situation's tools. */
export function gradePerformance(situation: Situation, forms: readonly Form[], performance: Performance, version = "", amend: Amend | null = null, grade: Grade = gradeCredits): Report {
  const report = gradeAlone(situation, forms, performance, version, amend, grade);
  // Of a lesson in which nothing is marked no grade is told.
  return { ...report, ...(report.max === 0 && { grade: null, passed: false }), seats: gradeSeats(situation, performance, amend) };
}

/** The same where somebody plays alone: no seat has a result of its own. */
export function gradeAlone(situation: Situation, forms: readonly Form[], performance: Performance, version: string, amend: Amend | null = null, grade: Grade = gradeCredits): Report {
  const found = findBlocks(situation, performance);
  const { sections: placed, faults } = placeCredits({ situation, forms, performance }, found.blocks, grade);
  const sections = amend ? placed.map((section) => amended(section, amend)) : placed;
  const folded = foldSections(sections, found.blocks);
  const { main, total, max } = headlineIn(folded);
  return {
    situation: { id: situation.id, courseId: situation.courseId ?? null, version, title: situation.title },
    total: toNumber(total),
    max,
    grade: gradeFor(situation.grading, total, max),
    passed: compare(total, multiply(exact(max), share(situation.grading.passMark, 100))) >= 0,
    sections: folded.map((result) => sectionResult(situation, performance, result)),
    abilities: abilityResults(main.flatMap(({ placed: { parts } }) => parts)),
    moods: performance.dialogues
      .filter(({ started }) => started)
      .map((dialogue) => {
        const { activity, over, felt } = dialogue;
        const mood = shownMood(dialogue);
        const ending = over ? dialogue.ending : null;
        return { activity, ...mood, felt: felt !== undefined, ending, stars: starsFor(situation.grading, mood.end, ending) };
      }),
    blockers: found.blocks.map(blockerResult),
    items: sections.flatMap(itemsOf),
    seats: [],
    next: nextSteps(sections, found.blocks, itemId),
    hints: { count: performance.hints.length, cost: performance.hints.reduce((cost, hint) => cost + hint.cost, 0) },
    seconds: performance.seconds,
    faults: [...found.faults, ...faults],
  };
}

/** The report's total and maximum alone, for who asks often: `grade` may remember what it has graded before. */
export function gradeTotal(of: Case, grade: Grade): Pick<Report, "total" | "max"> {
  const { blocks } = findBlocks(of.situation, of.performance);
  const { total, max } = headlineIn(foldSections(placeCredits(of, blocks, grade).sections, blocks));
  return { total: toNumber(total), max };
}

function headlineIn(folded: readonly FoldedSection[]): { main: FoldedSection[]; total: Fraction; max: number } {
  const main = headlinesOf(folded.map((result) => ({ ...result, section: result.placed.section })));
  return { main, total: sum(main.map(({ points }) => points)), max: main.reduce((max, { section }) => max + section.points, 0) };
}

/** Unique in the report: a credit may stand in several parts. */
function itemId(part: string, credit: string): string {
  return `${part}/${credit}`;
}

function amended({ section, parts }: PlacedSection, amend: Amend): PlacedSection {
  return { section, parts: parts.map((part) => ({ ...part, credits: part.credits.map(({ credit, weight }) => ({ credit: amend(itemId(part.part.id, credit.id), credit), weight })) })) };
}

function itemsOf({ section, parts }: PlacedSection): CreditItem[] {
  return parts.flatMap(({ part, credits }) => credits.map((placed) => showItem(placed, { id: itemId(part.id, placed.credit.id), section: section.id, part: part.id })));
}

function sectionResult(situation: Situation, performance: Performance, { placed, parts, points }: FoldedSection): SectionResult {
  const { id, title, headline, points: max } = placed.section;
  return {
    id,
    title,
    headline,
    points: toNumber(points),
    max,
    parts: parts.map((part): PartResult => {
      const { part: plan, max: whole } = part.placed;
      return { id: plan.id, title: plan.title, points: tenth(part.points), max: tenth(whole), status: partStatus(situation, performance, plan) };
    }),
  };
}

function partStatus(situation: Situation, performance: Performance, part: Part): PartResult["status"] {
  const states = part.from.flatMap(({ activity: id }) => {
    const activity = situation.activities.find((candidate) => candidate.id === id);
    return activity ? [statusOf(activity, performance)] : [];
  });
  if (states.every((state) => state === "done")) return "done";
  return states.every((state) => state === "open") ? "open" : "started";
}

/** By the headline's parts, before caps. */
function abilityResults(parts: PlacedSection["parts"]): Report["abilities"] {
  return abilities.flatMap((ability) => {
    const credits = parts.flatMap((part) => part.credits).filter(({ credit }) => credit.ability === ability);
    const max = weighted(credits, (credit) => credit.max);
    if (max.n === 0n) return [];
    const points = smaller(larger(weighted(credits, (credit) => credit.points), zero), max);
    return [{ ability, points: tenth(points), max: tenth(max) }];
  });
}

function gradeFor(plan: GradingPlan, total: Fraction, max: number): Report["grade"] {
  const best = [...plan.grades].sort((a, b) => b.from - a.from).find(({ from }) => compare(total, multiply(exact(max), share(from, 100))) >= 0);
  return best ? { id: best.id, title: best.title } : null;
}

function tenth(value: Fraction): number {
  return toNumber(roundTo(value, 1));
}
