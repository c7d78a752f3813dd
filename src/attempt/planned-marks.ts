/** Owns what a lesson with these phases will be marked by, told before it begins. Must not know lessons. */
import { headlinesOf } from "../grading/fold-sections.ts";
import { isOwnMark } from "../grading/planned-grading.ts";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { Text } from "../scenario/text.ts";
import { markedSituation } from "./marked-situation.ts";
import type { Prepared } from "./prepared.ts";

type Worth = { title: Text; points: number };
export type PlannedMarks = {
  /** Points that can be had; 0: nothing is marked. `whole`: with all phases. */
  total: number;
  whole: number;
  /** Whether the total is the mark of the situation itself. */
  own: boolean;
  /** What makes the total: parts of the situation's own section, else sections. */
  counts: Worth[];
  /** Sections that are marked beside it. */
  beside: Worth[];
};

export function plannedMarks(prepared: Prepared, phases: readonly PhaseId[]): PlannedMarks {
  const { sections } = markedSituation(prepared, phases).grading;
  const main = mainOf(sections);
  const own = isOwnMark(prepared.situation, sections);
  return {
    total: pointsOf(main),
    whole: pointsOf(mainOf(prepared.situation.grading.sections)),
    own,
    counts: (own ? main.flatMap(({ parts }) => parts) : main).map(worthOf),
    beside: sections.filter((section) => !main.includes(section)).map(worthOf),
  };
}

type Sections = Situation["grading"]["sections"];

function mainOf(sections: Sections): Sections {
  return headlinesOf(sections.map((section) => ({ section }))).map(({ section }) => section);
}

function pointsOf(sections: Sections): number {
  return sections.reduce((sum, { points }) => sum + points, 0);
}

function worthOf({ title, points }: Worth): Worth {
  return { title, points };
}
