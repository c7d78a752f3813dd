import { describe, expect, it } from "vitest";
import { prepareTiny } from "../../../tests/support/attempt-player.ts";
import { findCanaries, plantCanaries } from "../../../tests/support/canaries.ts";
import { ledSituation } from "../../../tests/support/led-situation.ts";
import { LessonPlayer, pupil, teacher } from "../../../tests/support/lesson-player.ts";
import { initialLesson } from "../lesson/state.ts";
import type { Known } from "./known.ts";
import { lessonView } from "./lesson-view.ts";

const names = new Map([["a", "李晓雨"], ["b", "王强"], ["c", "张三"], ["d", "赵四"], ["e", "CANARY-e"], ["f", "CANARY-f"], ["g", "CANARY-g"]]);
const known: Known = { lesson: "l1", class: { id: "CANARY-class", name: "CANARY-name", code: "CANARY-code" }, guessedAt: null, names, prepared: prepareTiny(plantCanaries(ledSituation)), attempts: new Map() };
const viewOf = (player: LessonPlayer, student: string) => lessonView(player.state, known, student, player.at);

describe("what a student's page is sent", () => {
  it("[M13] the own group with names, seats and who is there; the own seat with its task", () => {
    const view = viewOf(LessonPlayer.start().come("a", "b"), "a");
    expect(view).toMatchObject({ lesson: "l1", status: "running", clock: { phase: "background", endsAt: 300_000, leftMs: null, minutes: 5 }, me: { student: "a", name: "李晓雨", seat: { id: "agent", role: "agent", task: "take the call" } } });
    expect(view.group).toMatchObject({ id: "g1", round: 1, attempt: "g1-r1", scripted: [], handUp: null, released: [] });
    expect(view.group?.members.map(({ name, seat, online }) => [name, seat, online])).toEqual([["李晓雨", "agent", true], ["王强", "customer", true], ["张三", "recorder", false], ["赵四", "watcher", false]]);
    expect(view.group?.seats.map(({ id, role }) => [id, role])).toEqual([["agent", "agent"], ["customer", "customer"], ["recorder", "recorder"], ["watcher", "observer"]]);
  });

  it("[M13] the clock of a pause stands, with what is left", () => {
    const player = LessonPlayer.start().wait(60).take(teacher, { type: "pause" }).wait(600);
    expect(viewOf(player, "a").clock).toEqual({ phase: "background", endsAt: null, leftMs: 240_000, minutes: 5, next: null });
  });

  it("[M13] seats that the script has taken, and the place in the queue", () => {
    const player = LessonPlayer.start().come("a", "b", "c").wait(40).take(pupil("e"), { type: "ask-help" }).wait(1).take(pupil("b"), { type: "ask-help" });
    expect(viewOf(player, "a").group).toMatchObject({ scripted: ["watcher"], handUp: { student: "b", place: 2 } });
  });

  it("[M13] without a group there is the lesson and nothing more; whom nobody knows has no name", () => {
    expect(viewOf(LessonPlayer.start(), "stranger")).toMatchObject({ me: { name: "", seat: null }, group: null, clock: null, whispers: [] });
    expect(() => lessonView(initialLesson, known, "a", 0)).toThrow("lesson/not-started");
  });

  it("[M13] a hint goes when the own group's next round begins, read or not; another group's keeps it", () => {
    const player = LessonPlayer.start().come("a", "e").take(teacher, { type: "whisper", whisper: "w1", groups: ["g1", "g2"], seat: null, text: "先道歉。", answers: false });
    player.wait(1).take(teacher, { type: "start-round", attempts: { g1: "g1-r2" }, rotate: true });
    expect([viewOf(player, "a").whispers, viewOf(player, "e").whispers.length]).toEqual([[], 1]);
    player.take(teacher, { type: "whisper", whisper: "w2", groups: ["g1"], seat: null, text: "问单号。", answers: false });
    expect(viewOf(player, "a").whispers.map(({ id }) => id)).toEqual(["w2"]);
  });

  it("[M13] nothing of other groups, of what was whispered to others, of the class's code, of what the situation hides", () => {
    const player = LessonPlayer.start().come("a", "e").take(pupil("e"), { type: "ask-help" });
    player.take(
      teacher,
      { type: "whisper", whisper: "w1", groups: ["g2"], seat: null, text: "CANARY for g2", answers: true },
      { type: "whisper", whisper: "w2", groups: ["g1"], seat: "customer", text: "CANARY for the customer", answers: false },
      { type: "whisper", whisper: "w3", groups: ["g1"], seat: "agent", text: "先道歉。", answers: false },
      { type: "project", group: "g2", names: true },
      { type: "debrief", keys: ["CANARY"] },
      { type: "take-seat", group: "g2", seat: "agent", by: "script" },
    );
    const view = viewOf(player.take(pupil("a"), { type: "read-whisper", whisper: "w3" }), "a");
    expect(view.whispers).toEqual([{ id: "w3", at: player.at, text: "先道歉。", answers: false, read: true }]);
    expect(JSON.stringify(view)).not.toContain("CANARY");
    expect(findCanaries(known.prepared.situation).length).toBeGreaterThan(20);
    expect(viewOf(player, "e").whispers.map(({ text }) => text)).toEqual(["CANARY for g2"]);
  });
});
