/**
 * Measures the review: how soon a teacher's page can be sent when five lessons of ten groups and sixty students are opened for the first time, and after one decision;
 * beside what cannot be saved, grading all attempts once.
 */
import { performanceOf } from "../src/attempt/performance.ts";
import { fold } from "../src/attempt/fold.ts";
import type { ReviewCommand } from "../src/classroom/review/command.ts";
import { decideReview } from "../src/classroom/review/decide-review.ts";
import { applyReview, foldReview } from "../src/classroom/review/fold-review.ts";
import type { ReviewEvent } from "../src/classroom/review/event.ts";
import type { ReviewKnown } from "../src/classroom/review/known.ts";
import { reviewGround } from "../src/classroom/review/review-ground.ts";
import { stampReview } from "../src/classroom/review/stamp-review.ts";
import { initialReview, type ReviewState } from "../src/classroom/review/state.ts";
import { replayView } from "../src/classroom/review/views/replay-view.ts";
import { reviewView } from "../src/classroom/review/views/review-view.ts";
import { gradePerformance } from "../src/grading/grade-performance.ts";
import { robotLesson } from "../tests/support/robot-lesson.ts";
import { shippedSituation } from "../tests/support/shipped-situation.ts";
import { regradeRows } from "./regrade.ts";
import { lessIsBetter, type BenchRow } from "./row.ts";

const LESSONS = 5;
const GROUPS = 10;
const SIZE = 6;
/** Longest that a class may take to open, in ms. */
const OPEN_MS = 1000;
/** A decision is on the page in a moment, in ms. */
const AFTER_MS = 50;
const ROUNDS = 5;

export async function run(): Promise<BenchRow[]> {
  const prepared = shippedSituation("complaints", "late-pickup");
  const played = Array.from({ length: LESSONS }, () => robotLesson(prepared, { groups: GROUPS, size: SIZE }));
  const reviews = played.map(rated);
  const [opening, grading, after, replay] = [[] as number[], [] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    // What was worked out is remembered by state: each round has states of its own.
    const lessons = played.map(refolded);
    grading.push(timed(() => lessons.forEach(gradeAll)));
    const states = reviews.map((log) => foldReview(log));
    const anew = played.map(refolded);
    opening.push(timed(() => anew.forEach((known, index) => reviewView(known, states[index] ?? initialReview, "t1", 0))));
    const [first, state] = [anew[0], states[0]];
    if (!first || !state) continue;
    const decided = takenOn(first, state, { type: "rate", rubric: "group-indicator", target: { group: "g1" }, values: { group: 50 + round } });
    after.push(timed(() => reviewView(first, decided, "t1", 0)));
    replay.push(timed(() => replayView(first, decided, "g2-r1")));
  }
  const name = `${LESSONS} lessons of ${GROUPS} groups and ${GROUPS * SIZE} students`;
  return [
    lessIsBetter({ name: `opening the review of ${name}`, value: best(opening), unit: "ms", baseline: "limit", baselineValue: OPEN_MS }, 1),
    lessIsBetter({ name: "  the same", value: best(opening), unit: "ms", baseline: "grading every attempt once", baselineValue: best(grading) }, 0.4),
    lessIsBetter({ name: "the page after one decision", value: best(after), unit: "ms", baseline: "limit", baselineValue: AFTER_MS }, 1),
    lessIsBetter({ name: "opening the replay of a whole attempt", value: best(replay), unit: "ms", baseline: "limit", baselineValue: OPEN_MS / 2 }, 1),
    ...regradeRows(prepared),
  ];
}

/** Teachers and peers have filled in every sheet. */
function rated(known: ReviewKnown): ReviewEvent[] {
  const log: ReviewEvent[] = [];
  let state: ReviewState = initialReview;
  const take = (role: "teacher" | "student", id: string, command: ReviewCommand) => {
    const by = { role, id };
    const decision = decideReview(reviewGround(known, state), state, command, { at: log.length, by });
    if ("rejection" in decision) throw new Error(decision.rejection.code);
    const name = `c${log.length}`;
    for (const event of stampReview(state, decision.events, { id: (index) => (index === 0 ? name : `${name}.${index}`), at: log.length, actor: by })) {
      state = applyReview(state, event);
      log.push(event);
    }
  };
  take("teacher", "t1", { type: "open-rating" });
  const sheet = { attitude: 4, cooperation: 8, listening: 5, effect: 7 };
  for (const { id, members } of known.run.groups) {
    take("teacher", "t1", { type: "rate", rubric: "group-indicator", target: { group: id }, values: { group: 58 } });
    for (const target of members) {
      take("teacher", "t1", { type: "rate", rubric: "member-evaluation", target: { student: target }, values: sheet });
      for (const by of members) take("student", by, { type: "rate", rubric: "member-evaluation", target: { student: target }, values: { ...sheet, effect: by === target ? 10 : 6 } });
    }
  }
  return log;
}

function takenOn(known: ReviewKnown, state: ReviewState, command: ReviewCommand): ReviewState {
  const by = { role: "teacher" as const, id: "t1" };
  const decision = decideReview(reviewGround(known, state), state, command, { at: 0, by });
  if ("rejection" in decision) throw new Error(decision.rejection.code);
  return stampReview(state, decision.events, { id: (index) => `x${state.seq + index}`, at: 0, actor: by }).reduce(applyReview, state);
}

/** The same lesson, as another process has it. */
function refolded(known: ReviewKnown): ReviewKnown {
  const attempts = [...known.attempts].map(([id, { events }]) => [id, { state: fold(known.prepared, events), events: [...events] }] as const);
  return { ...known, attempts: new Map(attempts), log: [...known.log], run: { ...known.run, plan: { ...known.run.plan } } };
}

function gradeAll({ prepared, attempts }: ReviewKnown): void {
  for (const { state } of attempts.values()) gradePerformance(prepared.situation, [...prepared.forms.values()], performanceOf(prepared, state), prepared.version, null, prepared.grade);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function best(times: readonly number[]): number {
  return Math.min(...times);
}
