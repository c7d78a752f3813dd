/**
 * Owns laying corrected verdicts over a performance: marks follow, what happened (mood, branches, endings, promises) stays as it was played.
 * Must not know points.
 */
import type { VerdictState } from "../language/criterion.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { conditionHolds, keysIn } from "./blocker-condition.ts";
import type { DialoguePerformance, Performance, RecordedVerdict, SeatPerformance } from "./performance.ts";

/** `seq` of the turn or the hand-in, `key` of the verdict there. */
export type VerdictCorrection = { seq: number; key: string; to: VerdictState };

type Laid = ReadonlyMap<number, ReadonlyMap<string, VerdictState>>;

/** The very same performance where nothing is laid over it. The last correction of a place counts. */
export function correctPerformance(situation: Situation, performance: Performance, corrections: readonly VerdictCorrection[]): Performance {
  if (corrections.length === 0) return performance;
  const laid = new Map<number, Map<string, VerdictState>>();
  for (const { seq, key, to } of corrections) laid.set(seq, (laid.get(seq) ?? new Map<string, VerdictState>()).set(key, to));
  const handedIn = <Work extends { seq: number | null; verdicts: RecordedVerdict[] }>(work: Work): Work => (work.seq === null ? work : { ...work, verdicts: correctVerdicts(work.verdicts, laid.get(work.seq)) });
  const spoken = { ...performance, dialogues: performance.dialogues.map((dialogue) => ({ ...dialogue, turns: correctTurns(dialogue.turns, laid) })) };
  return {
    ...spoken,
    dialogues: spoken.dialogues.map((dialogue, index) => ({ ...dialogue, blockers: correctBlockers(situation, performance, performance.dialogues[index] ?? dialogue, dialogue) })),
    forms: performance.forms.map(handedIn),
    answers: performance.answers.map(handedIn),
    seats: performance.seats.map((seat) => ({ ...seat, turns: correctTurns(seat.turns, laid), met: correctTimes(seat.met, spoken.dialogues, laid) })),
  };
}

function correctTurns<Turn extends { seq: number; verdicts: RecordedVerdict[] }>(turns: readonly Turn[], laid: Laid): Turn[] {
  return turns.map((turn) => {
    const here = laid.get(turn.seq);
    return here ? { ...turn, verdicts: correctVerdicts(turn.verdicts, here) } : turn;
  });
}

/** A verdict on something that the judge left no verdict on is added. What the judge found remains as evidence. */
function correctVerdicts(verdicts: RecordedVerdict[], here: ReadonlyMap<string, VerdictState> | undefined): RecordedVerdict[] {
  if (!here) return verdicts;
  const corrected = [...here].map(([key, state]): RecordedVerdict => {
    const { note: _, ...found } = verdicts.find((verdict) => verdict.key === key) ?? { id: key.slice(key.indexOf(":") + 1), spans: [], via: "none" as const };
    return { ...found, key, state, by: "teacher" };
  });
  return [...verdicts.filter(({ key }) => !here.has(key)), ...corrected];
}

/** A blocker falls or strikes where its condition says something else of the corrected verdicts; where it asks for more than is known here, it stays. */
function correctBlockers(situation: Situation, performance: Performance, played: DialoguePerformance, corrected: DialoguePerformance): DialoguePerformance["blockers"] {
  const activity = situation.activities.find(({ id }) => id === played.activity);
  const base = activity?.kind === "dialogue-variant" ? activity.of : null;
  const known = situation.grading.blockers.filter(({ dialogue }) => dialogue === played.activity || dialogue === base);
  const struck = known.flatMap(({ id, when }) => {
    const before = played.blockers.find((blocker) => blocker.id === id);
    const [was, is] = [conditionHolds(when, performance, played), conditionHolds(when, performance, corrected)];
    const holds = is === null || is === was ? before !== undefined : is;
    if (!holds) return [];
    const keys = keysIn(when);
    const at = corrected.turns.find(({ verdicts }) => verdicts.some(({ key, state }) => state === "met" && keys.includes(key)));
    return [{ id, seq: at?.seq ?? null }];
  });
  return [...struck, ...played.blockers.filter(({ id }) => !known.some((blocker) => blocker.id === id))];
}

/** When the agent's criteria were first met, by which a seat's own words are timed. */
function correctTimes(met: SeatPerformance["met"], dialogues: readonly DialoguePerformance[], laid: Laid): SeatPerformance["met"] {
  const touched = new Set([...laid.values()].flatMap((here) => [...here.keys()]));
  const isTaken = ({ seq, key }: { seq: number; key: string }): boolean => (laid.get(seq)?.get(key) ?? "met") !== "met";
  const again = dialogues.flatMap(({ activity, turns }) =>
    turns.flatMap(({ seq, verdicts }) => verdicts.flatMap(({ key, state }) => (touched.has(key) && state === "met" ? [{ activity, key, seq }] : []))),
  );
  const first = new Map<string, SeatPerformance["met"][number]>();
  for (const one of [...met.filter((each) => !isTaken(each)), ...again]) {
    const name = `${one.activity} ${one.key}`;
    const before = first.get(name);
    if (!before || one.seq < before.seq) first.set(name, one);
  }
  return [...first.values()];
}
