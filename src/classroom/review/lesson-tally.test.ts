import { describe, expect, it } from "vitest";
import { LessonPlayer, pupil, teacher } from "../../../tests/support/lesson-player.ts";
import { lessonTally } from "./lesson-tally.ts";

describe("what a lesson's log says about people", () => {
  const of = (player: LessonPlayer, student: string) => lessonTally(player.log).get(student);

  it("[M75] the seat in each round, as it was in the end", () => {
    const player = LessonPlayer.start().take(teacher, { type: "assign-seat", group: "g1", student: "a", seat: "recorder" }, { type: "start-round", attempts: { g1: "g1-r2" }, rotate: false });
    expect(of(player, "a")?.seats).toEqual([{ attempt: "g1-r1", seat: "recorder" }, { attempt: "g1-r2", seat: "recorder" }]);
    expect(of(player, "e")?.seats).toEqual([{ attempt: "g2-r1", seat: "agent" }]);
  });

  it("[M75] hands, and time present while any page was open, until the lesson was over", () => {
    const player = LessonPlayer.start().come("a", "b").take(pupil("a"), { type: "ask-help" }).wait(60).go("b").wait(30).come("b").wait(30).take(teacher, { type: "end-lesson" }).wait(600).go("a").come("c").wait(60).go("c");
    expect([of(player, "a"), of(player, "b"), of(player, "c")].map((one) => [one?.hands, one?.present])).toEqual([[1, 120_000], [0, 90_000], [0, 0]]);
  });
});
