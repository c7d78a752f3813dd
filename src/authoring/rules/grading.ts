/** Rules for the grading plan: points that add up, one headline, scales without holes, nothing counted twice or forgotten. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { Context } from "../context.ts";

export function checkGrading({ situation }: Context): Problem[] {
  const { grading } = situation;
  const problems: Problem[] = [];
  for (const [index, section] of grading.sections.entries()) {
    const sum = section.parts.reduce((total, { points }) => total + points, 0);
    if (Math.abs(sum - section.points) > 1e-9) problems.push(problem("grading/section-sum", ["grading", "sections", index, "points"], { section: section.id, points: section.points, sum }));
    problems.push(...countedTwice(section.parts, ["grading", "sections", index, "parts"]));
  }
  const headlines = grading.sections.filter(({ headline }) => headline).length;
  if (headlines !== 1) problems.push(problem("grading/headline", ["grading", "sections"], { count: headlines }));

  const from = grading.grades.map((grade) => grade.from);
  if (!isFalling(from) || from.at(-1) !== 0) problems.push(problem("grading/grades", ["grading", "grades"], { found: from.join(", ") }));
  for (const scale of ["moodShares", "stars"] as const) {
    const upTo = grading[scale].map((step) => step.upTo);
    if (upTo.length > 0 && (!isFalling([...upTo].reverse()) || (upTo.at(-1) ?? 0) < 100)) {
      problems.push(problem("grading/mood-steps", ["grading", scale], { scale, found: upTo.join(", ") }));
    }
  }
  for (const [index, blocker] of grading.blockers.entries()) {
    if (blocker.caps === "beats" && blocker.beats.length === 0) problems.push(problem("grading/blocker-without-beats", ["grading", "blockers", index], { blocker: blocker.id }));
  }
  return [...problems, ...notCounted(situation)];
}

type Part = Situation["grading"]["sections"][number]["parts"][number];

/** A whole activity, or the same beat or criterion of it, in two places of one section. */
function countedTwice(parts: readonly Part[], at: Path): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, part] of parts.entries()) {
    for (const [place, { activity, beats, criteria }] of part.from.entries()) {
      const whole = !beats && !criteria;
      const names = whole ? [`${activity}/*`] : [...(beats ?? []), ...(criteria ?? [])].map((id) => `${activity}/${id}`);
      for (const name of names) {
        const again = seen.has(name) || (whole ? [...seen].some((other) => other.startsWith(`${activity}/`)) : seen.has(`${activity}/*`));
        if (again) problems.push(problem("grading/counted-twice", [...at, index, "from", place], { what: name.replace("/*", "") }));
        seen.add(name);
      }
    }
  }
  return problems;
}

function notCounted({ activities, grading }: Situation): Problem[] {
  const counted = new Set(grading.sections.flatMap(({ parts }) => parts.flatMap(({ from }) => from.map(({ activity }) => activity))));
  return activities.flatMap(({ id }, index) => (counted.has(id) ? [] : [problem("grading/not-counted", ["activities", index], { activity: id })]));
}

function isFalling(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value < (values[index - 1] ?? Number.NEGATIVE_INFINITY));
}
