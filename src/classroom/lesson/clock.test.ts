import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LessonPlayer, teacher } from "../../../tests/support/lesson-player.ts";
import type { LessonCommand } from "./command.ts";
import { endsAt, leftMs } from "./clock.ts";

/** Counts seconds one by one, as a clock on the wall would. */
type Wall = { phase: "background" | "implement" | "assess"; left: number; paused: boolean; over: boolean };
const minutes = { background: 5, implement: 20, assess: 10 };

const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 400 }) }) },
  fc.record({ type: fc.constantFrom("pause" as const, "resume" as const) }),
  fc.record({ type: fc.constant("give-time" as const), group: fc.constant(null), seconds: fc.constantFrom(120, -60, 30) }),
  fc.record({ type: fc.constant("enter-phase" as const), group: fc.constantFrom("g1", null), phase: fc.constantFrom("background" as const, "implement" as const, "assess" as const) }),
  { weight: 1, arbitrary: fc.record({ type: fc.constant("end-lesson" as const) }) },
);

describe("the clock", () => {
  it("[M6] agrees with one that counts seconds", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const player = LessonPlayer.start();
        const wall: Wall = { phase: "background", left: 300, paused: false, over: false };
        for (const step of moves) {
          if (step.type === "wait") {
            for (let second = 0; second < step.seconds; second += 1) if (!wall.paused && !wall.over) wall.left -= 1;
            player.wait(step.seconds);
          } else if (player.try(teacher, step as LessonCommand) === null) take(wall, step as LessonCommand);
          expect(leftMs(player.running, player.group("g1"), player.at) / 1000).toBe(wall.left);
          const end = endsAt(player.running, player.group("g1"));
          expect(end).toBe(wall.paused || wall.over ? null : player.at + wall.left * 1000);
        }
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  function take(wall: Wall, command: LessonCommand): void {
    if (command.type === "pause") wall.paused = true;
    if (command.type === "resume") wall.paused = false;
    if (command.type === "end-lesson") wall.over = true;
    if (command.type === "give-time") wall.left += command.seconds;
    if (command.type === "enter-phase" && command.phase !== wall.phase) Object.assign(wall, { phase: command.phase, left: minutes[command.phase as "assess"] * 60 });
  }

  it("[M6] time is given by the hour at most, and not nothing", () => {
    const give = (seconds: number) => LessonPlayer.start().try(teacher, { type: "give-time", group: null, seconds })?.code ?? "done";
    expect([3600, -3600, 3601, -3601, 0, 1.5].map(give)).toEqual(["done", "done", "lesson/seconds-out-of-range", "lesson/seconds-out-of-range", "lesson/seconds-out-of-range", "lesson/command-malformed"]);
  });

  it("[M6] a lesson is paused once and goes on once", () => {
    const player = LessonPlayer.start();
    expect(player.try(teacher, { type: "resume" })?.code).toBe("lesson/not-paused");
    player.take(teacher, { type: "pause" });
    expect(player.try(teacher, { type: "pause" })?.code).toBe("lesson/paused");
  });

  it("[M6] time that runs backwards on the host takes nothing", () => {
    const player = LessonPlayer.start().wait(-60);
    expect(leftMs(player.running, player.group("g1"), player.at)).toBe(300_000);
  });
});
