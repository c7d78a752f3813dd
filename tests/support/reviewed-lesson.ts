/** A review of two groups that really played the small situation: the rules ask the marks as they stand. */
import type { ReviewCommand } from "../../src/classroom/review/command.ts";
import type { ReviewActor } from "../../src/classroom/review/event.ts";
import type { ReviewKnown } from "../../src/classroom/review/known.ts";
import { reviewGround } from "../../src/classroom/review/review-ground.ts";
import type { GroupReview, ReviewView } from "../../src/classroom/review/view.ts";
import { reviewView } from "../../src/classroom/review/views/review-view.ts";
import { AttemptPlayer, prepareTiny } from "./attempt-player.ts";
import { doubtfulJudge } from "./doubtful-judge.ts";
import { ledSituation } from "./led-situation.ts";
import { LessonPlayer } from "./lesson-player.ts";
import { groupRubric, memberRubric, ReviewPlayer } from "./review-player.ts";
import { rulesForms } from "./rules-situation.ts";

export const prepared = prepareTiny(ledSituation, { forms: rulesForms, judge: doubtfulJudge });
const names = new Map([["a", "李晓雨"], ["b", "王强"], ["c", "张三"], ["d", "赵四"], ["e", "孙七"], ["f", "周八"], ["g", "吴九"], ["t1", "刘老师"], ["t2", "王老师"]]);

/** The script plays the customer; `who` agents, `recorder` writes. */
export function played(who: string, recorder: string, ...says: string[]): AttemptPlayer {
  const player = AttemptPlayer.startLed(prepared).as("lesson", { type: "enter-phase", phase: "implement" });
  player.as(`agent/${who}`, { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] });
  for (const text of says) player.as(`agent/${who}`, { type: "speak", activity: "call", text, via: "keyboard" });
  return player.as(`recorder/${recorder}`, { type: "fill-field", activity: "record", field: "number", value: "1234566" }, { type: "fill-field", activity: "record", field: "what", value: "late" });
}

export function reviewed(attempts: Record<string, AttemptPlayer>, lesson = LessonPlayer.start({ customer: "script", seats: ["agent", "recorder", "watcher"] }).come(..."abcdefg")): ReviewKnown {
  return {
    lesson: "l1",
    class: { id: "c1", name: "物流2301班" },
    names,
    numbers: new Map([["a", "23010"]]),
    prepared,
    run: lesson.running,
    log: lesson.log,
    attempts: new Map(Object.entries(attempts).map(([id, { state, log }]) => [id, { state, events: log }])),
    rubrics: [groupRubric, memberRubric],
    templates: [],
    progress: null,
  };
}

export class Reviewed extends ReviewPlayer {
  readonly known: ReviewKnown;

  constructor(known: ReviewKnown) {
    super();
    this.known = known;
  }

  override try(by: ReviewActor, command: ReviewCommand | Record<string, unknown>): ReturnType<ReviewPlayer["try"]> {
    this.ground = reviewGround(this.known, this.state);
    return super.try(by, command);
  }

  view(who = "t1", now = 0): ReviewView {
    return reviewView(this.known, this.state, who, now);
  }

  group(id = "g1"): GroupReview {
    const found = this.view().groups.find(({ group }) => group === id);
    if (!found) throw new Error(`no group ${id}`);
    return found;
  }
}
