/** Owns what a dialogue's log says about each criterion: met where, with which words. Must not know points. */
import type { Dialogue } from "../../scenario/schema/dialogue.ts";
import { readText } from "../../scenario/text.ts";
import type { DialoguePerformance, RecordedVerdict } from "../performance.ts";
import type { Evidence, Reason } from "../report.ts";

type Turn = { seq: number; text: string; verdicts: readonly RecordedVerdict[] };

/**
 * `at`: where it was first met, for the order of things: event, then place in the text. `note`: why words that were found do not count.
 * `corrected`: a teacher's verdict made it so.
 */
export type Heard = { state: "met" | "not-met" | "uncertain"; at: { seq: number; start: number } | null; evidence: Evidence[]; typo: boolean; note: Reason | null; corrected: boolean };

/** By criterion key; keys that nothing was recorded for are absent. A criterion met twice is met once; every place is evidence. */
export function readTurns(turns: readonly Turn[]): Map<string, Heard> {
  const heard = new Map<string, Heard>();
  for (const turn of turns) for (const verdict of decisive(turn)) heard.set(verdict.key, merge(heard.get(verdict.key), fromVerdict(turn, verdict)));
  return heard;
}

/** What was said, and what happened. */
export function readHeard(dialogue: Dialogue, performance: DialoguePerformance): Map<string, Heard> {
  const heard = readTurns(performance.turns);
  for (const { key, met, seq } of performance.stateCriteria) {
    const evidence = seq === null ? [] : [{ seq, text: wordsAt(dialogue, performance, seq), spans: [] }];
    heard.set(key, merge(heard.get(key), { state: met ? "met" : "not-met", at: met && seq !== null ? { seq, start: 0 } : null, evidence, typo: false, note: null, corrected: false }));
  }
  return heard;
}

/** What the agent said last in a beat, as evidence that something was left out. */
export function lastSaidIn(performance: DialoguePerformance, beat: string): Evidence[] {
  const turn = performance.turns.findLast((candidate) => candidate.beat === beat);
  return turn ? [{ seq: turn.seq, text: turn.text, spans: [] }] : [];
}

/** One verdict per criterion of a turn: a teacher's stands above the judge's. */
function decisive(turn: Turn): RecordedVerdict[] {
  const byKey = new Map<string, RecordedVerdict>();
  for (const verdict of turn.verdicts) {
    const before = byKey.get(verdict.key);
    if (!before || (verdict.by === "teacher" && before.by !== "teacher")) byKey.set(verdict.key, verdict);
  }
  return [...byKey.values()];
}

function fromVerdict(turn: Turn, verdict: RecordedVerdict): Heard {
  const spans = verdict.spans.map(([start, end]) => ({ start, end }));
  const corrected = verdict.by === "teacher";
  const found = corrected || verdict.state !== "not-met" || spans.length > 0;
  return {
    state: verdict.state,
    at: verdict.state === "met" ? { seq: turn.seq, start: spans[0]?.start ?? 0 } : null,
    evidence: found ? [{ seq: turn.seq, text: turn.text, spans }] : [],
    typo: verdict.via === "homophone",
    note: verdict.state !== "met" && verdict.note ? { code: verdict.note.code, params: { ...verdict.note.params } } : null,
    corrected,
  };
}

const rank = { met: 2, uncertain: 1, "not-met": 0 };

function merge(before: Heard | undefined, now: Heard): Heard {
  if (!before || rank[now.state] > rank[before.state]) return now;
  if (rank[now.state] < rank[before.state]) return before;
  // What was met without a correction as well needed none.
  const corrected = now.state === "met" ? before.corrected && now.corrected : before.corrected || now.corrected;
  return { ...before, evidence: [...before.evidence, ...now.evidence], note: before.note ?? now.note, corrected };
}

function wordsAt(dialogue: Dialogue, performance: DialoguePerformance, seq: number): string {
  const turn = performance.turns.find((candidate) => candidate.seq === seq);
  if (turn) return turn.text;
  const choice = performance.choices.find((candidate) => candidate.seq === seq);
  const beat = dialogue.beats.find(({ id }) => id === choice?.beat);
  const option = beat?.kind === "choose" ? beat.options.find(({ id }) => id === choice?.option) : undefined;
  return option ? readText(option.text, "zh-CN") : "";
}
