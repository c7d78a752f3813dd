/**
 * Owns the credit of an ABC table: each thing asked for is worth its points, shared among its places. A place that is right, or right by the student's
 * own earlier figures, earns its share; other decimals than asked four fifths of it, wrong rounding three fifths, as on a worksheet (rubrics R9).
 */
import type { Text } from "../../scenario/text.ts";
import { answersTo, entered } from "../answers.ts";
import type { Classification } from "../classification/own-table.ts";
import { readClassification, readSort, type AskReading, type Cell, type CellState } from "../classification/read-classification.ts";
import { credit, stateOf, unlessMet, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { joinTexts, SEMICOLON } from "../join-texts.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";
import { readText } from "../../scenario/text.ts";

const worth: Record<CellState, number> = { blank: 0, wrong: 0, added: 60, rounding: 60, decimals: 80, followed: 100, right: 100 };

/** In a mark's words as many places as one takes in at a glance; all of them stand in the table itself. */
const QUOTED = 3;

export function gradeClassification(activity: Classification, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "classification");
  const credits = readClassification(activity, answers).map((reading): Credit => {
    const { ask, cells } = reading;
    const max = exact(ask.points);
    const { earned, given, expected, why } = ask.of === "order" ? ofSort(activity, readSort(activity, answers)) : ofCells(cells);
    const points = multiply(max, earned);
    const state = stateOf(points, max);
    return credit(
      activity.id,
      { subject: ask.of, kind: ask.of === "order" ? "position" : "step", title: ask.title, ability: ask.ability ?? activity.ability ?? defaultAbility("classification"), state, points, max, reason: why },
      { evidence: given === null ? [] : entered(seq, readText(given, "zh-CN")), given, expected, advice: unlessMet(state, ask.advice) },
    );
  });
  return { credits, faults: [] };
}

type Earned = { earned: Fraction; given: Text | null; expected: Text; why: Reason };

function ofSort(activity: Classification, { given, order, kept, of }: ReturnType<typeof readSort>): Earned {
  const row = (ids: readonly string[]): Text => joinTexts(ids.map((id) => activity.items.find((item) => item.id === id)?.text ?? id), " → ");
  const why = given.length === 0 ? reason("grading/unanswered") : kept === of ? reason("grading/sorted", { of: of + 1 }) : reason("grading/sorted-part", { kept, of });
  return { earned: share(kept, of), given: given.length === 0 ? null : row(given), expected: row(order), why };
}

function ofCells(cells: AskReading["cells"]): Earned {
  const earned = share(cells.reduce((total, { state }) => total + worth[state], 0), 100 * cells.length);
  const amiss = cells.filter(({ state }) => worth[state] < 100);
  const quoted = (amiss.length > 0 ? amiss : cells).slice(0, QUOTED);
  const more = (amiss.length > 0 ? amiss : cells).length > QUOTED ? ["…"] : [];
  const list = (part: (cell: Cell) => Text): Text => (cells.length === 1 && cells[0] ? part(cells[0]) : joinTexts([...quoted.map((cell) => joinTexts([cell.title, part(cell)], " ")), ...more], SEMICOLON));
  const blank = cells.every(({ state }) => state === "blank");
  return { earned, given: blank ? null : list(({ shown }) => (shown.value === "" ? "—" : shown.value)), expected: list(({ shown }) => shown.expected), why: whyOf(cells, blank) };
}

function whyOf(cells: readonly Cell[], blank: boolean): Reason {
  const count = (...states: CellState[]) => cells.filter(({ state }) => states.includes(state)).length;
  const [of, right, followed, added] = [cells.length, count("right", "followed"), count("followed"), count("added")];
  if (blank) return reason("grading/unanswered");
  if (of === 1) return right === 1 ? reason("grading/right") : reason("grading/wrong-value");
  if (added > 0) return reason("grading/added-rounded", { right, of, added });
  if (right < of) return reason("grading/cells-part", { right, of });
  return followed > 0 ? reason("grading/cells-followed", { right, of, followed }) : reason("grading/cells-right", { of });
}
