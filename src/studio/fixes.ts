/** Owns which quick fixes a problem has. Each takes the problem away; what needs an author's own words has none. */
import type { Problem } from "../scenario/problem.ts";
import type { ProblemCode } from "../scenario/problem-codes.ts";
import type { StudioDocument } from "./document.ts";
import { beatModel, beatModelMisses, criterionModel, exampleContradicts, exampleFires, exampleNotMet } from "./fixes/criterion-fixes.ts";
import { grades, headline, inputDiffers, minutes, moodOrder, neverRevealed, phaseOrder, placedTwice, runsBack, sectionSum, severalAnswers, unplaced } from "./fixes/figure-fixes.ts";
import { beatPlace, type Fix, type FixRule } from "./fixes/fix.ts";
import { doubledId, dropIt, dropReference, dropUnknown, unknownReference } from "./fixes/reference-fixes.ts";
import { deadEnd, loop, neverTaken, unreachable, wrongWay } from "./fixes/way-fixes.ts";

/** Nothing is written where a model answer or a way on belongs. */
const missing: FixRule = (problem, document) => {
  const { path } = problem;
  const key = path[path.length - 1];
  if (key === "model" && (path.includes("criteria") || path.includes("addCriteria"))) return criterionModel(problem, document);
  if (key === "model" && beatPlace(path)) return beatModel(problem, document);
  return key === "next" && beatPlace(path)?.length === path.length - 1 ? deadEnd(problem, document) : [];
};

const rules: Partial<Record<ProblemCode, FixRule>> = {
  "shape/missing": missing,
  "shape/too-few": missing,
  "shape/unknown-key": dropUnknown,
  "criterion/example-not-met": exampleNotMet,
  "criterion/example-fires": exampleFires,
  "criterion/example-contradicts": exampleContradicts,
  "criterion/model-misses": criterionModel,
  "beat/model-misses": beatModelMisses,
  "beat/dead-end": deadEnd,
  "beat/unreachable": (problem, document) => [...unreachable(problem, document), ...dropIt(problem, document)],
  "beat/branch-never-taken": neverTaken,
  "beat/resume-without-interrupt": wrongWay,
  "beat/loop-without-exit": loop,
  "reference/unknown": unknownReference,
  "reference/wrong-kind": dropReference,
  "reference/duplicate-id": doubledId,
  "fact/contradicts": dropIt,
  "fact/never-revealed": neverRevealed,
  "fact/reveals-secret": dropReference,
  "clock/runs-back": runsBack,
  "mood/change-order": moodOrder,
  "phase/minutes-differ": minutes,
  "phase/activity-unplaced": unplaced,
  "phase/activity-twice": placedTwice,
  "phase/order": phaseOrder,
  "grading/section-sum": sectionSum,
  "grading/grades": grades,
  "grading/headline": headline,
  "choice/several-answers": severalAnswers,
  "calculation/input-differs": inputDiffers,
};

export function fixesFor(problem: Problem, document: StudioDocument): Fix[] {
  return rules[problem.code]?.(problem, document) ?? [];
}
