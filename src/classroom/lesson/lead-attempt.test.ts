import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { ledSituation } from "../../../tests/support/led-situation.ts";
import { LessonPlayer, teacher } from "../../../tests/support/lesson-player.ts";
import { rulesForms } from "../../../tests/support/rules-situation.ts";
import { lessonSeat, type Command } from "../../attempt/command.ts";
import { leadAttempt } from "./lead-attempt.ts";
import type { LessonPlan } from "./plan.ts";

const prepared = prepareTiny(ledSituation, { forms: rulesForms });

/** Leads the first group's attempt until nothing is left to do; what was done. */
function lead(lesson: LessonPlayer, attempt: AttemptPlayer, id = "g1-r1"): Command[] {
  const done: Command[] = [];
  for (let step = 0; step < 10; step += 1) {
    const command = leadAttempt(prepared, lesson.running, lesson.group("g1"), id, attempt.state, lesson.at);
    if (!command) return done;
    attempt.as(lessonSeat, command);
    done.push(command);
  }
  throw new Error("leading does not end");
}
const start = (plan: Partial<LessonPlan> = {}) => LessonPlayer.start(plan).come("a", "b", "c", "d");
const typesOf = (commands: Command[]) => commands.map(({ type }) => type);

describe("leading an attempt", () => {
  it("[M20] begins it, hands the customer's seat to its person and goes to the lesson's phase", () => {
    const [lesson, attempt] = [start({ mode: "exam", pace: "group" }).take(teacher, { type: "enter-phase", group: "g1", phase: "implement" }), new AttemptPlayer(prepared)];
    const done = lead(lesson, attempt);
    expect(done[0]).toMatchObject({ type: "start-attempt", mode: "exam", led: "group", phases: lesson.running.plan.phases.map(({ id }) => id) });
    expect(done.slice(1)).toEqual([{ type: "hold-seat", seat: "customer", holder: "person" }, { type: "enter-phase", phase: "implement" }]);
  });

  it("[M20] gives the customer to the script after the grace time, and back", () => {
    const [lesson, attempt] = [start(), new AttemptPlayer(prepared)];
    lead(lesson, attempt);
    expect(lead(lesson.go("b").wait(29), attempt)).toEqual([]);
    expect(lead(lesson.wait(1), attempt)).toEqual([{ type: "hold-seat", seat: "customer", holder: "script" }]);
    expect(lead(lesson.come("b"), attempt)).toEqual([{ type: "hold-seat", seat: "customer", holder: "person" }]);
  });

  it("[M20] closes it with its round or the lesson, and begins none then", () => {
    const [lesson, attempt] = [start({ customer: "script" }), new AttemptPlayer(prepared)];
    lead(lesson, attempt);
    lesson.take(teacher, { type: "start-round", attempts: { g1: "g1-r2" }, rotate: true });
    expect(typesOf(lead(lesson, attempt))).toEqual(["finish-attempt"]);
    expect(lead(lesson.take(teacher, { type: "end-lesson" }), new AttemptPlayer(prepared), "g1-r2")).toEqual([]);
  });
});
