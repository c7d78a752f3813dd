/** Owns reading the facts that grading looks at out of a state. */
import { toArray } from "../engine/chain.ts";
import { evaluate, recordOf } from "../engine/conditions.ts";
import { runOf, submittedOf } from "../engine/step.ts";
import type { DialoguePlan } from "../engine/dialogue-plan.ts";
import type { DialogueRun } from "../engine/dialogue-run.ts";
import type { PlannedDialogue } from "../engine/situation-plan.ts";
import { keysIn } from "../grading/blocker-condition.ts";
import type { AnswerPerformance, DialoguePerformance, FormPerformance, Performance, SeatPerformance } from "../grading/performance.ts";
import { feltNow } from "./transcript.ts";
import { gradeAlone } from "../grading/grade-performance.ts";
import type { Report } from "../grading/report.ts";
import { formatCourseSeconds } from "../scenario/course-time.ts";
import { partsFor, type Prepared } from "./prepared.ts";
import { emptyCall, emptyWork, type AttemptState, type Call, type Running } from "./state.ts";
import { readOwn } from "../engine/read-own.ts";

const nothing: Performance = { seconds: 0, dialogues: [], forms: [], answers: [], seats: [], hints: [] };

export function performanceOf(prepared: Prepared, state: AttemptState): Performance {
  if (state.status === "new") return nothing;
  return {
    seconds: Math.round(state.spent / 1000),
    dialogues: [...state.engine.plan.dialogues].map(([activity, planned]) => dialogueOf(prepared, state, activity, planned)),
    forms: [...prepared.activities.values()].flatMap(({ id, kind }) => (kind === "form" ? [formOf(state, id)] : [])),
    answers: [...prepared.activities.values()].flatMap(({ id, kind }) => (kind === "form" || kind === "dialogue" || kind === "dialogue-variant" ? [] : [answersOf(state, id)])),
    seats: seatsOf(prepared, state),
    hints: toArray(state.hints).map(({ activity, beat, cost, seq }) => ({ activity, beat, cost, seq })),
  };
}

/** What people said in seats that have criteria of their own. */
function seatsOf({ situation }: Prepared, state: Running): SeatPerformance[] {
  return situation.cast.seats.flatMap((seat) => {
    const dialogues = [...state.engine.plan.dialogues].filter(([, { customerSeat }]) => customerSeat === seat.id);
    const turns = dialogues.flatMap(([activity]) => toArray(readOwn(state.calls, activity)?.spoken ?? null).map(({ seq, text, verdicts }) => ({ seq, activity, text, verdicts: [...verdicts] })));
    const running = dialogues.some(([activity]) => (runOf(state.game, activity)?.stage ?? "over") !== "over");
    return turns.length > 0 ? [{ seat: seat.id, turns, met: dialogues.flatMap(([activity, { plan }]) => metIn(state, activity, plan)), running }] : [];
  });
}

/** When each criterion of the agent's was first met, whoever played the agent. */
export function metIn(state: Running, activity: string, plan: DialoguePlan): SeatPerformance["met"] {
  const run = runOf(state.game, activity);
  if (!run) return [];
  return [...plan.beats.keys()].flatMap((beat) => recordOf({ plan, run }, beat).met.map(({ id, seq }) => ({ activity, key: `${beat}:${id}`, seq })));
}

/** The explained result so far. */
export function reportOf(prepared: Prepared, state: AttemptState): Report {
  const led = state.status === "new" ? null : partsFor(prepared, state);
  const performance = performanceOf(prepared, state);
  return led ? led.reportOf(prepared, state, performance) : gradeAlone(prepared.situation, [...prepared.forms.values()], performance, prepared.version, null, prepared.grade);
}

function dialogueOf(prepared: Prepared, state: Running, activity: string, planned: PlannedDialogue): DialoguePerformance {
  const run = runOf(state.game, activity);
  const call = readOwn(state.calls, activity) ?? emptyCall;
  const { start } = planned.plan.dialogue.mood;
  if (!run) {
    return { activity, variant: planned.variant, started: false, over: false, ending: null, turns: [], stateCriteria: [], choices: [], outcomes: [], visited: [], timers: idleTimers(planned), mood: { start, end: start, history: [] }, blockers: [] };
  }
  // What the script did in the agent's seat earns nothing.
  const earned = ({ seq }: { seq: number }) => !call.scripted.includes(seq);
  const beats = [...planned.plan.beats.keys()].map((beat) => ({ beat, record: recordOf({ plan: planned.plan, run }, beat) }));
  return {
    activity,
    variant: planned.variant,
    started: true,
    // What the lesson stopped is not finished.
    over: run.stage === "over" && run.ending !== "stopped",
    ending: run.ending === "stopped" ? null : run.ending,
    turns: toArray(call.turns).filter(earned).map(({ seq, beat, text, clock, verdicts }) => ({ seq, beat, text, clock: formatCourseSeconds(clock), verdicts: [...verdicts] })),
    stateCriteria: beats.flatMap(({ beat, record }) => record.decided.filter(earned).map(({ id, met, seq }) => ({ key: `${beat}:${id}`, met, seq }))),
    choices: toArray(call.choices).filter(earned).map(({ seq, beat, option }) => ({ seq, beat, option })),
    outcomes: toArray(run.rated).map(({ beat, outcome, mood, delta }) => ({ beat, outcome, mood, delta })),
    visited: beats.filter(({ record }) => record.visits > 0).map(({ beat }) => beat),
    timers: run.timers.map((timer) => ({ id: timer.id, state: timer.state })),
    mood: { start, end: run.mood, history: toArray(run.moods).map(({ value }) => value) },
    ...(run.free && { felt: { start, end: feltNow(state.engine, activity, call.felt), history: toArray(call.felt).map(({ value }) => value) } }),
    blockers: blockersOf(prepared, state, planned, run, call),
  };
}

/** A dialogue's blockers hold for its variants too. */
function blockersOf(prepared: Prepared, state: Running, { plan }: PlannedDialogue, run: DialogueRun, call: Call): DialoguePerformance["blockers"] {
  const ground = { plan, run, submitted: submittedOf(state.game) };
  const activity = prepared.activities.get(run.activity);
  const base = activity?.kind === "dialogue-variant" ? activity.of : null;
  return prepared.situation.grading.blockers
    .filter(({ dialogue, when }) => (dialogue === run.activity || dialogue === base) && evaluate(when, ground))
    .map(({ id, when }) => ({ id, seq: firstSeq(keysIn(when), call) }));
}

/** The turn in which one of these criteria fired first. */
function firstSeq(keys: readonly string[], call: Call): number | null {
  const turn = toArray(call.turns).find(({ seq, verdicts }) => !call.scripted.includes(seq) && verdicts.some(({ key, state }) => state === "met" && keys.includes(key)));
  return turn?.seq ?? null;
}

function idleTimers({ plan }: PlannedDialogue): DialoguePerformance["timers"] {
  return plan.dialogue.timers.map(({ id }) => ({ id, state: "idle" }));
}

function formOf(state: Running, activity: string): FormPerformance {
  const { submitted, values, verdicts, seq } = readOwn(state.works, activity) ?? emptyWork;
  return { activity, submitted, values: { ...values }, verdicts: [...verdicts], seq: seq === 0 ? null : seq };
}

function answersOf(state: Running, activity: string): AnswerPerformance {
  const { submitted, answers, verdicts, seq } = readOwn(state.works, activity) ?? emptyWork;
  return { activity, submitted, answers: Object.values(answers), verdicts: [...verdicts], seq: seq === 0 ? null : seq };
}
