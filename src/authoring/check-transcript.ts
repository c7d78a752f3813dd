/** Owns comparing a played transcript with the result that it must have. */
import { performanceOf, reportOf } from "../attempt/performance.ts";
import type { Prepared } from "../attempt/prepared.ts";
import type { DialoguePerformance } from "../grading/performance.ts";
import type { Report } from "../grading/report.ts";
import { problem, type Path, type Problem } from "../scenario/problem.ts";
import type { Transcript } from "../scenario/schema/transcript.ts";
import { playTranscript } from "./play-commands.ts";
import { createReferences } from "./references.ts";

type Expect = Transcript["expect"];

/** Every difference at once. Expectations of mood and ending speak of the last dialogue played without a variant card, else of the first one played. */
export function checkTranscript(prepared: Prepared, transcript: Transcript): Problem[] {
  const { state, refusals } = playTranscript(prepared, transcript);
  const refused = refusals.map(({ index, command, rejection }) =>
    problem("transcript/refused", ["commands", Math.max(index, 0)], { index: index + 1, command, reason: rejection.code, ...rejection.params }),
  );
  const report = reportOf(prepared, state);
  const { dialogues } = performanceOf(prepared, state);
  const { expect } = transcript;
  return [...refused, ...compareReport(expect, report), ...compareDialogue(expect, dialogues), ...compareCriteria(expect, dialogues, prepared)];
}

function compareReport(expect: Expect, report: Report): Problem[] {
  const problems: Problem[] = [];
  const { min, max } = expect.total;
  if (report.total < min || report.total > max) problems.push(problem("transcript/total", ["expect", "total"], { min, max, found: report.total }));
  if (expect.grade !== undefined && report.grade?.id !== expect.grade) {
    problems.push(problem("transcript/grade", ["expect", "grade"], { wanted: expect.grade, found: report.grade?.id ?? "—" }));
  }
  if (expect.blockers !== undefined) {
    const [wanted, found] = [expect.blockers, report.blockers.map(({ id }) => id)].map((ids) => [...new Set(ids)].sort().join(", ") || "—") as [string, string];
    if (wanted !== found) problems.push(problem("transcript/blockers", ["expect", "blockers"], { wanted, found }));
  }
  const refs = createReferences();
  const sections = new Map(report.sections.map((section) => [section.id, section]));
  for (const [id, range] of Object.entries(expect.sections)) {
    const path: Path = ["expect", "sections", id];
    refs.check("section", id, new Set(sections.keys()), path);
    const section = sections.get(id);
    if (section && (section.points < range.min || section.points > range.max)) problems.push(problem("transcript/section", path, { section: id, ...range, found: rounded(section.points) }));
  }
  return [...problems, ...refs.problems];
}

function compareDialogue(expect: Expect, dialogues: readonly DialoguePerformance[]): Problem[] {
  const problems: Problem[] = [];
  const main = dialogues.find(({ started, variant }) => started && variant === null) ?? dialogues.find(({ started }) => started);
  const { moodAtEnd, ending } = expect;
  if (moodAtEnd !== undefined && (!main || main.mood.end < moodAtEnd.min || main.mood.end > moodAtEnd.max)) {
    problems.push(problem("transcript/mood", ["expect", "moodAtEnd"], { ...moodAtEnd, found: main ? main.mood.end : "—" }));
  }
  if (ending !== undefined && main?.ending !== ending) problems.push(problem("transcript/ending", ["expect", "ending"], { wanted: ending, found: main?.ending ?? "—" }));
  return problems;
}

function compareCriteria(expect: Expect, dialogues: readonly DialoguePerformance[], prepared: Prepared): Problem[] {
  const met = new Set(
    dialogues.flatMap(({ turns, stateCriteria }) => [
      ...turns.flatMap(({ verdicts }) => verdicts.filter(({ state }) => state === "met").map(({ key }) => key)),
      ...stateCriteria.filter((criterion) => criterion.met).map(({ key }) => key),
    ]),
  );
  const known = knownKeys(prepared);
  const refs = createReferences();
  const problems: Problem[] = [];
  for (const [name, code] of [["met", "transcript/met"], ["notMet", "transcript/not-met"]] as const) {
    for (const [index, key] of expect[name].entries()) {
      const path: Path = ["expect", name, index];
      refs.check("criterion", key, known, path);
      if (known.has(key) && met.has(key) !== (name === "met")) problems.push(problem(code, path, { key }));
    }
  }
  return [...refs.problems, ...problems];
}

function knownKeys({ situation }: Prepared): Set<string> {
  const beats = [...situation.activities.flatMap((activity) => (activity.kind === "dialogue" ? activity.beats : [])), ...situation.variants.flatMap(({ addBeats }) => addBeats)];
  const own = beats.flatMap((beat) => ("criteria" in beat ? beat.criteria.map(({ id }) => `${beat.id}:${id}`) : []));
  const added = situation.variants.flatMap(({ changes }) => changes.flatMap(({ beat, addCriteria }) => addCriteria.map(({ id }) => `${beat}:${id}`)));
  return new Set([...own, ...added]);
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
