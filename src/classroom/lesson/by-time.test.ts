import { describe, expect, it } from "vitest";
import { host, LessonPlayer, teacher } from "../../../tests/support/lesson-player.ts";
import { clockView } from "../views/clock-view.ts";
import { dueSteps } from "./by-time.ts";

const led = (change: Parameters<typeof LessonPlayer.start>[0] = {}) => LessonPlayer.start({ autoAdvance: true, ...change });
const due = (player: LessonPlayer) => dueSteps(player.running, player.at);
const all = { type: "enter-phase", group: null, phase: "implement" } as const;
const first = { type: "enter-phase", group: "g1", phase: "implement" } as const;

describe("phases that begin by themselves", () => {
  it("[M21] the next planned one, for the whole class at once, when the time is up and not before", () => {
    const player = led().wait(299);
    expect(due(player)).toEqual([]);
    expect(player.try(host, all)?.code).toBe("lesson/phase-led-by-class");
    expect(due(player.wait(1))).toEqual([all]);
    expect(player.try(host, { ...all, phase: "assess" })?.code).toBe("lesson/phase-led-by-class");
    player.take(host, all);
    expect(player.group("g2").run).toMatchObject({ phase: "implement", since: 300_000 });
    expect(due(player)).toEqual([]);
    expect(player.try(host, all)?.code).toBe("lesson/phase-led-by-class");
  });

  it("[M21] time that was given, and pauses, put it off", () => {
    const player = led().wait(290).take(teacher, { type: "give-time", group: null, seconds: 120 }).wait(119);
    expect(due(player)).toEqual([]);
    player.wait(11).take(teacher, { type: "pause" });
    expect([due(player.wait(600)), player.try(host, all)?.code]).toEqual([[], "lesson/phase-led-by-class"]);
    expect(due(player.take(teacher, { type: "resume" }))).toEqual([all]);
  });

  it("[M21] each group by its own clock where they differ; after the last phase, the end, and without such a plan never", () => {
    const player = led().take(teacher, { type: "give-time", group: "g2", seconds: 60 }).wait(300);
    expect(due(player)).toEqual([first]);
    expect(player.try(host, all)?.code).toBe("lesson/phase-led-by-class");
    player.take(host, first).wait(60);
    expect(due(player)).toEqual([{ ...first, group: "g2" }]);
    player.take(teacher, { type: "enter-phase", group: null, phase: "assess" }).wait(3600);
    expect([due(player), due(led().take(teacher, { type: "end-lesson" }).wait(3600)), due(LessonPlayer.start().wait(3600)), due(led({ pace: "group" }).wait(3600))]).toEqual([[], [], [], []]);
  });

  it("[M21] the clock says which phase comes next by itself", () => {
    const next = (player: LessonPlayer) => clockView(player.running, player.group("g1")).next;
    expect([next(led()), next(LessonPlayer.start()), next(led().take(teacher, { type: "enter-phase", group: null, phase: "assess" }))]).toEqual(["implement", null, null]);
  });
});
