/** Plays a review as a host does: decide, stamp, apply, keep the log. */
import { readFileSync } from "node:fs";
import type { Rejection } from "../../src/attempt/event.ts";
import type { RunningLesson } from "../../src/classroom/lesson/state.ts";
import type { ReviewCommand } from "../../src/classroom/review/command.ts";
import { decideReview } from "../../src/classroom/review/decide-review.ts";
import type { ReviewActor, ReviewEvent } from "../../src/classroom/review/event.ts";
import { applyReview } from "../../src/classroom/review/fold-review.ts";
import type { ReviewGround } from "../../src/classroom/review/ground.ts";
import type { Rubric } from "../../src/classroom/review/rubric.ts";
import { stampReview } from "../../src/classroom/review/stamp-review.ts";
import { initialReview, type ReviewState } from "../../src/classroom/review/state.ts";
import { rubricSchema } from "../../src/scenario/schema/rubric.ts";
import { ledSituation } from "./led-situation.ts";
import { LessonPlayer } from "./lesson-player.ts";

export const liu: ReviewActor = { role: "teacher", id: "t1" };
export const wang: ReviewActor = { role: "teacher", id: "t2" };
export const reviewHost: ReviewActor = { role: "host" };
export const student = (id: string): ReviewActor => ({ role: "student", id });

/** A scheme of the course. */
export function courseRubric(id: string): Rubric {
  const { $schema: _, format: __, default: ___, ...rubric } = rubricSchema.parse(JSON.parse(readFileSync(new URL(`../../scenarios/rubrics/${id}.json`, import.meta.url), "utf8")));
  return rubric;
}
export const groupRubric = courseRubric("group-indicator");
export const memberRubric = courseRubric("member-evaluation");

/** Two groups of four and three; in their first attempts, a verdict on what is due and one on a fault in every turn, and a mark of ten. */
export const reviewGround: ReviewGround = {
  lesson: LessonPlayer.start().state as RunningLesson,
  situation: ledSituation,
  rubrics: [groupRubric, memberRubric],
  verdictAt: ({ attempt, key }) => (!["g1-r1", "g2-r1"].includes(attempt) ? null : key === "B1:nice" ? { sign: "+" } : key === "B2:excuse" ? { sign: "-" } : null),
  creditAt: ({ attempt, item }) => (attempt === "g1-r1" && item === "part/x" ? { from: 0, to: 10 } : null),
  totals: (group): Record<string, number> => (group === "g1" ? { a: 80, b: 80, c: 76.5, d: 80 } : {}),
  regrade: null,
};

export class ReviewPlayer {
  state: ReviewState = initialReview;
  readonly log: ReviewEvent[] = [];
  ground: ReviewGround;
  /** Wall time of the next command, in ms. */
  at = 0;
  #commands = 0;

  constructor(ground: ReviewGround = reviewGround) {
    this.ground = ground;
  }

  /** What becomes of a command. */
  try(by: ReviewActor, command: ReviewCommand | Record<string, unknown>): Rejection | null {
    const decision = decideReview(this.ground, this.state, command, { at: this.at, by });
    if ("rejection" in decision) return decision.rejection;
    const id = `c${(this.#commands += 1)}`;
    for (const event of stampReview(this.state, decision.events, { id: (index) => (index === 0 ? id : `${id}.${index}`), at: this.at, actor: by })) {
      this.state = applyReview(this.state, event);
      this.log.push(event);
    }
    return null;
  }

  /** `done`, or the code of the refusal. */
  codeOf(by: ReviewActor, command: ReviewCommand | Record<string, unknown>): string {
    return this.try(by, command)?.code ?? "done";
  }

  take(by: ReviewActor, ...commands: ReviewCommand[]): this {
    for (const command of commands) {
      const rejection = this.try(by, command);
      if (rejection) throw new Error(`${command.type}: ${rejection.code} ${JSON.stringify(rejection.params)}`);
    }
    return this;
  }

  /** Lets `seconds` of wall time go by. */
  wait(seconds: number): this {
    this.at += seconds * 1000;
    return this;
  }
}
