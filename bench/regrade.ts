/** Measures the regrade of a thousand attempts when a teacher adds words: words that nobody said, and words that every group said; beside folding and grading them all. */
import { fold } from "../src/attempt/fold.ts";
import { performanceOf } from "../src/attempt/performance.ts";
import type { Prepared } from "../src/attempt/prepared.ts";
import type { ReviewedAttempt, ReviewKnown } from "../src/classroom/review/known.ts";
import { factsOf } from "../src/classroom/review/attempt-facts.ts";
import { similarAnswers } from "../src/classroom/review/similar/similar-answers.ts";
import { initialReview } from "../src/classroom/review/state.ts";
import { regrade } from "../src/classroom/review/wordings/regrade.ts";
import type { KeyedWords } from "../src/classroom/review/wordings/with-wordings.ts";
import { quantile } from "../src/cli/robots/quantile.ts";
import { gradePerformance } from "../src/grading/grade-performance.ts";
import { robotLesson } from "../tests/support/robot-lesson.ts";
import { lessIsBetter, type BenchRow } from "./row.ts";

const ATTEMPTS = 1000;
const PLAYED = 20;
/** Longest that it may take, in s. */
const LIMIT = 30;
/** Longest that a host may be kept from anything else, in ms. */
const STEP_MS = 250;
/** A teacher waits for the same wording elsewhere, in ms. */
const SIMILAR_MS = 1000;

export function regradeRows(prepared: Prepared): BenchRow[] {
  const known = manyAttempts(robotLesson(prepared, { groups: PLAYED, size: 3 }));
  // The teacher's page is open: its marks are known.
  for (const group of known.run.groups) factsOf(known, initialReview.sum, group);
  const nobody = measured(known, { key: "B6:promise-content", text: "说到做到绝不含糊" });
  const everybody = measured(known, { key: "B6:promise-content", text: marker });
  const anew = timed(() => {
    for (const { events } of known.attempts.values()) gradePerformance(prepared.situation, [...prepared.forms.values()], performanceOf(prepared, fold(prepared, events)), prepared.version, null, prepared.grade);
  });
  const [first] = [...known.attempts.values()].flatMap(({ events }) => events.flatMap((event) => (event.type === "turn-spoken" ? [{ attempt: "g1-r1", seq: event.seq, key: event.verdicts[0]?.key ?? "" }] : [])));
  const similar = timed(() => void (first && similarAnswers(known, initialReview.sum, first)));
  const name = `regrading ${ATTEMPTS} attempts`;
  return [
    lessIsBetter({ name: `${name}, words that nobody said`, value: nobody.whole / 1000, unit: "s", baseline: "limit", baselineValue: LIMIT }, 1),
    lessIsBetter({ name: `${name}, words in every attempt`, value: everybody.whole / 1000, unit: "s", baseline: "limit", baselineValue: LIMIT }, 1),
    lessIsBetter({ name: "  the same", value: everybody.whole / 1000, unit: "s", baseline: "folding and grading them all", baselineValue: anew / 1000 }, 0.3),
    lessIsBetter({ name: "  of a hundred steps the longest but one", value: everybody.step, unit: "ms", baseline: "limit", baselineValue: STEP_MS }, 1),
    lessIsBetter({ name: `the same wording in ${ATTEMPTS} attempts`, value: similar, unit: "ms", baseline: "limit", baselineValue: SIMILAR_MS }, 1),
  ];
}

/** Said by every group in one beat. */
const marker = "您只管放宽心";

/** What robots played, over and over: every copy with words and a state of its own, as so many groups would have. */
function manyAttempts(played: ReviewKnown): ReviewKnown {
  const logs = [...played.attempts.values()].map(({ events }) => events);
  const attempts = new Map<string, ReviewedAttempt>();
  const groups = Array.from({ length: ATTEMPTS }, (_, index) => {
    const group = played.run.groups[index % PLAYED];
    const id = `g${index + 1}`;
    const events = (logs[index % PLAYED] ?? []).map((event) => (event.type === "turn-spoken" ? { ...event, text: `${event.text}第${index}组${event.beat === "B6" ? `，${marker}` : ""}。` } : event));
    attempts.set(`${id}-r1`, { state: fold(played.prepared, events), events });
    if (!group) throw new Error("no group");
    return { ...group, id, name: id, attempts: [`${id}-r1`] };
  });
  return { ...played, run: { ...played.run, groups }, attempts };
}

/** Milliseconds, as a whole and of all but one step in a hundred. */
function measured(known: ReviewKnown, wording: KeyedWords): { whole: number; step: number } {
  const work = regrade(known, initialReview.sum, wording);
  const steps: number[] = [];
  let begun = performance.now();
  const whole = timed(() => {
    for (let step = work.next(); !step.done; step = work.next()) {
      steps.push(performance.now() - begun);
      begun = performance.now();
    }
  });
  return { whole, step: quantile(steps.sort((a, b) => a - b), 0.99) };
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
