/** Compiles the `meets` expression of a criterion and evaluates it on one scanned answer. Knows scope only through the veto it is given. */
import type { CompiledConcept, CompiledLexicon, Scan } from "./concepts.ts";
import type { Act, Facts, Frame } from "./criterion.ts";
import { rowsThatDiffer, timesThatDiffer } from "./differ.ts";
import type { EntityType } from "./entity.ts";
import type { Match, Part } from "./match.ts";
import { COMMA, isBroken, STOP, stretchEnd, stretchStart } from "./reading.ts";
import type { Scope, Veto } from "./scope.ts";
import { factOf, minutesLong, minutesOfDay, valueTest, type EntityTest } from "./value-test.ts";

export type Refused = { parts: Part[]; veto: Veto };

/** One evaluation: `act` undefined switches vetoes off; a veto for which `forgive` holds is noted but does not count. The scope is looked into only once words are found. */
export type Evaluation = { scan: Scan; scope: () => Scope; act: Act | undefined; forgive: (veto: Veto) => boolean; refused: Refused[] };

export type CompiledFrame = (evaluation: Evaluation) => Match[];

export class BadFrameError extends Error {
  constructor(readonly frame: unknown) {
    super("language/bad-frame");
  }
}

const MAX_MATCHES = 24;
const DEFAULT_GAP = 8;
const MAX_GAP = 30;

/** Keeps the matches whose words count; remembers the others with the reason. */
function counting(matches: Match[], { scope, act, forgive, refused }: Evaluation): Match[] {
  if (act === undefined || matches.length === 0) return matches;
  return matches.filter((match) => {
    const veto = scope().veto(match.parts, act);
    if (!veto) return true;
    refused.push({ parts: match.parts, veto });
    return forgive(veto);
  });
}

export function hull(parts: readonly Part[]): Part {
  let start = Infinity;
  let end = -1;
  for (const [from, to] of parts) {
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  return [start, end];
}

function joined(matches: Match[]): Match {
  const value = matches.find((match) => match.value)?.value;
  const whole: Match = { parts: matches.flatMap((match) => match.parts), slips: matches.reduce((sum, match) => sum + match.slips, 0) };
  return value ? { ...whole, value } : whole;
}

function words(concept: CompiledConcept): CompiledFrame {
  return (evaluation) => counting(evaluation.scan.occurrences(concept), evaluation);
}

function values(type: EntityType, test: EntityTest): CompiledFrame {
  return (evaluation) => {
    const matches: Match[] = [];
    for (const entity of evaluation.scan.entities) {
      if (entity.type !== type) continue;
      const fit = test(entity);
      if (fit === undefined) continue;
      const match: Match = { parts: [[entity.start, entity.end]], slips: 0 };
      matches.push(type === "time" || type === "duration" ? { ...match, value: { type, minutes: fit } } : match);
    }
    return counting(matches, evaluation);
  };
}

function digits(expected: string): CompiledFrame {
  return (evaluation) =>
    counting(
      evaluation.scan.entities.filter((entity) => entity.digits === expected).map(({ start, end }): Match => ({ parts: [[start, end]], slips: 0 })),
      evaluation,
    );
}

/** Chooses one match per list so that `fits` holds for neighbours; the first combination found for each match of the first list. */
function combine(lists: Match[][], fits: (chosen: Match[], next: Match) => boolean): Match[] {
  let rows: Match[][] = (lists[0] ?? []).map((match) => [match]);
  for (const list of lists.slice(1)) {
    const longer: Match[][] = [];
    for (const row of rows) {
      for (const next of list) {
        if (longer.length >= MAX_MATCHES) break;
        if (fits(row, next)) longer.push([...row, next]);
      }
    }
    rows = longer;
  }
  return rows.slice(0, MAX_MATCHES).map(joined);
}

function sequence(frames: CompiledFrame[], gap: number, commas: boolean): CompiledFrame {
  return (evaluation) => {
    const { scope, act } = evaluation;
    const { reading } = evaluation.scan;
    return combine(frames.map((frame) => frame(evaluation)), (row, next) => {
      const last = row[row.length - 1];
      if (!last) return false;
      const from = hull(last.parts)[1];
      const to = hull(next.parts)[0];
      if (act === "ask" && to > from && scope().calledOff(from, to) !== undefined) return false;
      return to >= from && to - from <= gap && !isBroken(reading, from - 1, to + 1, commas ? STOP : COMMA);
    });
  };
}

function together(frames: CompiledFrame[], within: number | undefined): CompiledFrame {
  return (evaluation) => {
    const lists = frames.map((frame) => frame(evaluation));
    if (lists.some((list) => list.length === 0)) return [];
    if (within === undefined) return [joined(lists.map((list) => joined(list)))];
    return combine(lists, (row, next) => {
      const [start, end] = hull([...row.flatMap((match) => match.parts), ...next.parts]);
      if (end < 0) return true;
      return end - start <= within + 12 && !isBroken(evaluation.scan.reading, start, end, STOP);
    });
  };
}

function except(frame: CompiledFrame, unless: CompiledFrame[], strength: number): CompiledFrame {
  return (evaluation) => {
    const matches = frame(evaluation);
    if (matches.length === 0) return matches;
    const { reading } = evaluation.scan;
    const blockers = unless.flatMap((one) => one({ ...evaluation, act: undefined })).map(({ parts }) => hull(parts));
    return matches.filter(({ parts }) => {
      const [start, end] = hull(parts);
      const from = stretchStart(reading, start, strength);
      const to = stretchEnd(reading, end, strength);
      return !blockers.some(([at, until]) => at < to && from < until);
    });
  };
}

export function compileFrame(frame: Frame, lexicon: CompiledLexicon, facts: Facts, slips: boolean): CompiledFrame {
  const compile = (inner: Frame): CompiledFrame => compileFrame(inner, lexicon, facts, slips);
  if (typeof frame === "string") return words(lexicon.concept(frame));
  if ("all" in frame) return together(frame.all.map(compile), frame.within);
  if ("any" in frame) {
    const parts = frame.any.map(compile);
    return (evaluation) => parts.flatMap((part) => part(evaluation));
  }
  if ("seq" in frame) return sequence(frame.seq.map(compile), Math.min(frame.gap ?? DEFAULT_GAP, MAX_GAP), frame.commas !== false);
  if ("words" in frame) return words(lexicon.compile(frame.words, [], slips));
  if ("not" in frame) {
    const part = compile(frame.not);
    return (evaluation) => (part({ ...evaluation, refused: [] }).length > 0 ? [] : [{ parts: [], slips: 0 }]);
  }
  if ("only" in frame) return except(compile(frame.only), frame.unless.map(compile), frame.reach === "sentence" ? STOP : COMMA);
  if ("time" in frame) return values("time", valueTest(frame.time, facts, minutesOfDay));
  if ("duration" in frame) return values("duration", valueTest(frame.duration, facts, minutesLong));
  if ("money" in frame) return values("money", valueTest(frame.money, facts, Number));
  if ("number" in frame) return values("number", valueTest(frame.number, facts, Number));
  if ("phone" in frame || "code" in frame) {
    const { equals } = "phone" in frame ? frame.phone : frame.code;
    return digits(typeof equals === "string" ? equals : factOf(equals, facts).value);
  }
  if ("differs" in frame) {
    const fact = factOf(frame.differs, facts);
    const about = frame.about === undefined ? undefined : compile(frame.about);
    return (evaluation) =>
      counting(fact.type === "time" || fact.type === "date-time" ? timesThatDiffer(evaluation.scan, minutesOfDay(fact.value), about?.({ ...evaluation, act: undefined })) : rowsThatDiffer(evaluation.scan, fact), evaluation);
  }
  throw new BadFrameError(frame);
}

/** A frame that also refuses matches in whose clause one of `unless` stands. */
export function compileGuarded(frame: Frame, unless: Frame[] | undefined, lexicon: CompiledLexicon, facts: Facts, slips: boolean): CompiledFrame {
  return compileFrame(unless && unless.length > 0 ? { only: frame, unless } : frame, lexicon, facts, slips);
}
