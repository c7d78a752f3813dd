/** Owns the whole-term view: from the results of a class's lessons to its way through the course. */
import { abilities } from "../../scenario/ability.ts";
import type { Unit } from "../../scenario/schema/unit.ts";
import { oneDecimal, oneDecimalOf } from "../review/marks/mean.ts";
import type { Mark } from "../review/view.ts";
import { courseMark, courseWeights, HOUR_MS, levelOf, mean, unitMark, type UnitParts } from "./course-formula.ts";
import type { LessonResult, MemberResult, SituationName } from "./lesson-result.ts";
import type { AbilityLine, NextPractice, StudentTerm, StudentUnit, TermSituation, TermUnit, TermView } from "./view.ts";

export type TermStudent = { student: string; name: string; number: string | null };
export type TermKnown = {
  class: { id: string; name: string };
  /** The course's, in its order. */
  units: readonly Unit[];
  /** Names of the situations that can be played. */
  ready: ReadonlySet<string>;
  /** In the order of the roster. */
  students: readonly TermStudent[];
  /** In the order of time. */
  lessons: readonly LessonResult[];
};

const MOST_NEXT = 3;
/** An ability is spoken of from this many points on. */
const LEAST_POINTS = 3;

type Taken = { lesson: LessonResult; result: MemberResult };

export function termView({ class: of, units, ready, students, lessons }: TermKnown): TermView {
  const taken = takenBy(lessons);
  const ways = students.map((student) => studentTerm(units, student, taken.get(student.student) ?? []));
  const all = units.map((unit) => unitOf(unit, ready, lessons, ways));
  return {
    class: of,
    hours: { planned: units.reduce((sum, { hours }) => sum + hours, 0), held: oneDecimal(all.reduce((sum, { held }) => sum + held, 0)) },
    units: all,
    students: ways,
    mean: oneDecimalOf(mean(ways.map(({ mark }) => mark))),
  };
}

function takenBy(lessons: readonly LessonResult[]): Map<string, Taken[]> {
  const taken = new Map<string, Taken[]>();
  for (const lesson of lessons) {
    for (const result of lesson.members) taken.set(result.student, [...(taken.get(result.student) ?? []), { lesson, result }]);
  }
  return taken;
}

function unitOf({ id, number, title, hours, situations }: Unit, ready: ReadonlySet<string>, lessons: readonly LessonResult[], students: readonly StudentTerm[]): TermUnit {
  const own = lessons.filter(({ situation }) => situation.unit === id);
  const held = own.reduce((sum, { startedAt, endedAt }) => sum + (endedAt === null ? 0 : (endedAt - startedAt) / HOUR_MS), 0);
  return {
    ...{ id, number, title, hours, held: oneDecimal(held), weight: courseWeights[number] ?? 0 },
    situations: [...situations, ...ownSituations(situations, own)].map(({ id: situation, courseId, title: named }) => ({ id: situation, courseId, title: named, ready: ready.has(situation), lessons: lessonsOn(own, situation) })),
    mean: oneDecimalOf(mean(students.map(({ units }) => units.find(({ unit }) => unit === id)?.mark ?? null))),
  };
}

/** What the class has had beside the course, in the order of time. */
function ownSituations(course: Unit["situations"], lessons: readonly LessonResult[]): SituationName[] {
  const known = new Set(course.map(({ id }) => id));
  return lessons.flatMap(({ situation }) => (known.has(situation.id) ? [] : (known.add(situation.id), [situation])));
}

function lessonsOn(lessons: readonly LessonResult[], situation: string): TermSituation["lessons"] {
  return lessons
    .filter((lesson) => lesson.situation.id === situation)
    .map(({ lesson, startedAt, endedAt, members }) => ({ lesson, startedAt, endedAt, students: members.length, mean: oneDecimalOf(mean(members.map(({ marks }) => marks.final))) }));
}

function studentTerm(units: readonly Unit[], { student, name, number }: TermStudent, taken: readonly Taken[]): StudentTerm {
  const marked = units.map((unit) => {
    const parts = partsOf(taken.filter(({ lesson }) => lesson.situation.unit === unit.id));
    return { unit, parts, mark: unitMark(parts) };
  });
  const mark = courseMark(new Map(marked.map(({ unit, mark: of }) => [unit.number, of])));
  const lines = abilityLines(taken);
  return {
    ...{ student, name, number },
    units: marked.map(({ unit, parts, mark: of }): StudentUnit => ({ unit: unit.id, lessons: situationsOf(taken, unit.id).size, parts: roundedParts(parts), mark: oneDecimalOf(of) })),
    mark: oneDecimalOf(mark),
    level: levelOf(mark),
    abilities: lines,
    weakest: weakestOf(taken),
    next: nextOf(taken),
    lessons: taken.map(({ lesson, result }) => ({ lesson: lesson.lesson, standing: result.standing, mark: oneDecimalOf(result.marks.final) })),
  };
}

function situationsOf(taken: readonly Taken[], unit: string): Set<string> {
  return new Set(taken.flatMap(({ lesson: { situation } }) => (situation.unit === unit ? [situation.id] : [])));
}

/** Of a situation that was had more than once the best counts, of lessons that had it and not only its mock assessment or homework; the other parts are means over the situations, each at its best. */
function partsOf(taken: readonly Taken[]): UnitParts {
  const ids = [...new Set(taken.map(({ lesson }) => lesson.situation.id))];
  const over = (markOf: (result: MemberResult, lesson: LessonResult) => Mark) => mean(ids.map((id) => best(taken.flatMap(({ lesson, result }) => (lesson.situation.id === id ? [markOf(result, lesson)] : [])))));
  return {
    situations: over(({ marks }, { own }) => (own ? marks.final : null)),
    knowledge: over(({ parts }) => parts.knowledge),
    calculation: over(({ parts }) => parts.calculation),
    design: over(({ parts }) => parts.design),
    mock: over(({ parts }) => parts.mock),
  };
}

function best(marks: readonly Mark[]): Mark {
  return marks.reduce((most, mark) => (mark !== null && (most === null || mark > most) ? mark : most), null);
}

function abilityLines(taken: readonly Taken[]): AbilityLine[] {
  return abilities.map((ability) => ({
    ability,
    points: taken.flatMap(({ lesson, result }) => {
      const mark = result.abilities.find((one) => one.ability === ability);
      return mark && mark.max > 0 ? [{ lesson: lesson.lesson, share: oneDecimal((mark.points / mark.max) * 100) }] : [];
    }),
  }));
}

/** In the last lesson that says something of it. */
function weakestOf(taken: readonly Taken[]): StudentTerm["weakest"] {
  const last = taken.at(-1)?.result.abilities.filter(({ max }) => max >= LEAST_POINTS) ?? [];
  return [...last].sort((a, b) => a.points / a.max - b.points / b.max)[0]?.ability ?? null;
}

/** From the last try at each situation, the biggest gain first. */
function nextOf(taken: readonly Taken[]): NextPractice[] {
  const last = new Map(taken.map((one) => [one.lesson.situation.id, one]));
  const all = [...last.values()].flatMap(({ lesson: { situation }, result }) => result.next.map(({ title, activity, gain }): NextPractice => ({ unit: situation.unit, situation: situation.id, activity, title, gain })));
  return all.sort((a, b) => b.gain - a.gain).slice(0, MOST_NEXT);
}

function roundedParts({ situations, knowledge, calculation, design, mock }: UnitParts): UnitParts {
  return { situations: oneDecimalOf(situations), knowledge: oneDecimalOf(knowledge), calculation: oneDecimalOf(calculation), design: oneDecimalOf(design), mock: oneDecimalOf(mock) };
}
