import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { ledSituation } from "../../../tests/support/led-situation.ts";
import { LessonPlayer, pupil, startLesson, teacher } from "../../../tests/support/lesson-player.ts";
import { rulesForms } from "../../../tests/support/rules-situation.ts";
import type { Command } from "../../attempt/command.ts";
import type { LessonPlan } from "../lesson/plan.ts";
import { initialLesson } from "../lesson/state.ts";
import type { Known, KnownAttempt } from "./known.ts";
import { monitorView } from "./monitor-view.ts";
import { screenView } from "./screen-view.ts";

const prepared = prepareTiny(ledSituation, { forms: rulesForms });
const names = new Map([["a", "李晓雨"], ["b", "王强"], ["c", "张三"], ["d", "赵四"], ["e", "孙七"], ["f", "周八"], ["g", "吴九"], ["z", "迟到生"]]);
const ring: Command[] = [{ type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] }];

/** The first beat is left by being nice only. */
const stubborn = prepareTiny(
  {
    ...ledSituation,
    activities: ledSituation.activities.map((activity) =>
      activity.kind === "dialogue" ? { ...activity, beats: activity.beats.map((beat) => (beat.id === "B1" && beat.kind === "talk" ? { ...beat, next: [{ when: { met: "B1:nice" }, to: "B2" }] } : beat)) } : activity,
    ),
  },
  { forms: rulesForms },
);

/** A led attempt in the phase of the call; `free`: a person plays the customer. */
function calling(free = false, of = prepared): AttemptPlayer {
  const player = AttemptPlayer.startLed(of).as("lesson", { type: "enter-phase", phase: "implement" });
  return (free ? player.as("lesson", { type: "hold-seat", seat: "customer", holder: "person" }) : player).as("agent", ...ring);
}
const knownOf = (attempts: Record<string, { player: AttemptPlayer; saidAt?: number }>): Known => ({
  lesson: "l1",
  class: { id: "c1", name: "物流2301班", code: "K7M42P" },
  guessedAt: 42,
  names,
  prepared,
  attempts: new Map(Object.entries(attempts).map(([id, { player, saidAt = 0 }]): [string, KnownAttempt] => [id, { state: player.state, saidAt }])),
});
const everybody = ["a", "b", "c", "d", "e", "f", "g"];
const lesson = (plan: Partial<LessonPlan> = {}) => LessonPlayer.start({ customer: "script", ...plan }).come(...everybody).take(teacher, { type: "enter-phase", group: null, phase: "implement" });
const monitor = (player: LessonPlayer, known: Known) => monitorView(player.state, known, player.at);
const firstOf = (player: LessonPlayer, known: Known) => {
  const [group] = monitor(player, known).groups;
  if (!group) throw new Error("no group");
  return group;
};

describe("the monitor", () => {
  it("[M14] says of each group where it is, who is waited for, what was said and written", () => {
    const attempt = calling().say("nice").take({ type: "fill-field", activity: "record", field: "what", value: "late" }).say("sorry");
    const group = firstOf(lesson().wait(10), knownOf({ "g1-r1": { player: attempt, saidAt: 4000 } }));
    expect(group).toMatchObject({
      id: "g1",
      round: 1,
      attempt: "g1-r1",
      phase: "implement",
      activity: { id: "call", status: "running" },
      waitsFor: { seat: "agent", names: ["李晓雨"], script: false, since: 4000 },
      lastLine: { who: "customer", at: 4000 },
      form: { activity: "record", filled: 1, of: 2 },
      submitted: { done: 0, of: 3 },
      handUp: null,
      alarm: null,
      pastes: 0,
      unseated: [],
    });
    expect(group.mood).toMatchObject({ value: 45, history: [60, 50, 45], portrait: "elder" });
    expect(group.points).toMatchObject({ max: expect.any(Number) });
    expect(group.seats.map(({ seat, script, students }) => [seat, script, students.map(({ name }) => name)])).toEqual([["agent", false, ["李晓雨"]], ["customer", true, []], ["recorder", false, ["王强"]], ["watcher", false, ["张三", "赵四"]]]);
  });

  it("[M14] waits for the person who plays the customer once the agent has spoken, and shows what that person feels", () => {
    const attempt = calling(true).say("nice");
    const player = lesson({ customer: "person" });
    const before = firstOf(player, knownOf({ "g1-r1": { player: attempt } }));
    expect([before.waitsFor?.names, before.mood?.value]).toEqual([["王强"], 60]);
    attempt.as("customer/b", { type: "feel-mood", activity: "call", value: 35 }, { type: "customer-speak", activity: "call", text: "hm", via: "keyboard" });
    const after = firstOf(player, knownOf({ "g1-r1": { player: attempt } }));
    expect([after.waitsFor?.names, after.mood]).toEqual([["李晓雨"], expect.objectContaining({ value: 35, history: expect.arrayContaining([35]) })]);
  });

  it("[M14] before an attempt has begun there is a group with nothing on it", () => {
    expect(firstOf(lesson(), knownOf({}))).toMatchObject({ activity: null, waitsFor: null, mood: null, lastLine: null, form: null, submitted: { done: 0, of: 3 }, points: null, alarm: null });
    expect(() => monitorView(initialLesson, knownOf({}), 0)).toThrow("lesson/not-started");
  });

  it("[M14] the class: who is there, who is in no group, the clock, the cards, what was whispered", () => {
    const player = lesson().come("z").go("g").take(teacher, { type: "whisper", whisper: "w", groups: ["g1", "g2"], seat: "agent", text: "慢一点。", answers: false }).take(pupil("a"), { type: "read-whisper", whisper: "w" });
    expect(monitor(player, knownOf({}))).toMatchObject({
      class: { id: "c1", name: "物流2301班", code: "K7M42P" },
  guessedAt: 42,
      online: { now: 7, of: 8 },
      ungrouped: [{ student: "z", name: "迟到生", online: true, absent: false }],
      clock: { phase: "implement", minutes: 20, endsAt: 1_200_000 },
      cards: [{ id: "press", title: "The press", line: "I will call a reporter!", mood: 10 }],
      whispers: [{ id: "w", groups: ["g1", "g2"], text: "慢一点。", answers: false, readBy: 1, of: 2 }],
    });
  });

  it("[M14] who of a group is absent is named there and among those without a group, until they come or are given a place", () => {
    const absent = [{ student: "y", group: "g1" }, { student: "z", group: "gone" }];
    const player = () => new LessonPlayer().take(teacher, startLesson({ customer: "script" }, undefined, absent));
    const of = (shown: LessonPlayer) => {
      const { groups, ungrouped } = monitor(shown, knownOf({}));
      return [groups.map((group) => group.absent.map(({ student }) => student)), ungrouped.flatMap((one) => (one.absent ? [one.student] : []))];
    };
    expect(of(player())).toEqual([[["y"], []], ["z"]]);
    expect(of(player().come("y"))).toEqual([[[], []], ["z"]]);
    expect(of(player().come("y").go("y"))).toEqual([[[], []], ["z"]]);
    expect(of(player().take(teacher, { type: "place-member", student: "y", group: "g2" }))).toEqual([[[], []], ["z"]]);
  });

  it("[M14] what has not changed is the very same object", () => {
    const [player, known] = [lesson(), knownOf({ "g1-r1": { player: calling() }, "g2-r1": { player: calling() } })];
    const before = monitor(player, known).groups;
    const after = monitor(player.wait(5).take(pupil("e"), { type: "ask-help" }), known).groups;
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
    expect(after[1]?.steps).toBe(before[1]?.steps);
  });
});

describe("alarms", () => {
  const alarmOf = (player: LessonPlayer, attempt?: AttemptPlayer, saidAt = 0) => firstOf(player, knownOf(attempt ? { "g1-r1": { player: attempt, saidAt } } : {})).alarm;

  it("[M15] 90 seconds of silence of a person who is waited for", () => {
    const player = lesson().wait(90);
    expect(alarmOf(player, calling(), 0)).toEqual({ kind: "silent", since: 0 });
    expect(alarmOf(player, calling(), 1)).toBeNull();
    expect(alarmOf(player.take(teacher, { type: "take-seat", group: "g1", seat: "agent", by: "script" }), calling(), 0)).toBeNull();
  });

  it("[M15] a pause is no silence, and counts anew after it", () => {
    const player = lesson().wait(60).take(teacher, { type: "pause" }).wait(600);
    expect(alarmOf(player, calling())).toBeNull();
    expect(alarmOf(player.take(teacher, { type: "resume" }).wait(89), calling())).toBeNull();
    expect(alarmOf(player.wait(1), calling())).toEqual({ kind: "silent", since: 660_000 });
  });

  it("[M15] mood 90 or more; the third try in a beat", () => {
    expect(alarmOf(lesson(), calling().as("lesson", { type: "set-mood", activity: "call", value: 90 }))).toMatchObject({ kind: "angry" });
    expect(alarmOf(lesson(), calling().as("lesson", { type: "set-mood", activity: "call", value: 89 }))).toBeNull();
    const attempt = calling(false, stubborn).say("hm");
    expect(alarmOf(lesson(), attempt)).toBeNull();
    expect(alarmOf(lesson(), attempt.say("hm"))).toMatchObject({ kind: "again" });
    expect(alarmOf(lesson(), attempt.say("nice"))).toBeNull();
  });

  it("[M15] somebody without a seat, somebody cut off, and a hand before all", () => {
    const player = lesson().wait(20).go("c");
    expect(alarmOf(player)).toEqual({ kind: "offline", since: 20_000 });
    expect(alarmOf(LessonPlayer.start())).toBeNull();
    player.take(pupil("a"), { type: "ask-help" });
    expect(alarmOf(player, calling().as("lesson", { type: "set-mood", activity: "call", value: 95 }))).toEqual({ kind: "hand", since: 20_000 });
  });
});

describe("misses", () => {
  const missesIn = (...attempts: AttemptPlayer[]) => monitor(lesson(), knownOf(Object.fromEntries(attempts.map((player, index) => [`g${index + 1}-r1`, { player }])))).misses;

  it("[M16] what groups passed without meeting, and faults, most groups first; what was met or lies ahead is none", () => {
    const misses = missesIn(calling().say("nice").say("sorry excuse").say("soon@5"), calling().say("hm").say("excuse"));
    const short = misses.map(({ key, sign, groups, of, quotes }) => [key, sign, groups, of, ...quotes]);
    expect(short).toContainEqual(["call/B2:excuse", "-", 2, 2, "sorry excuse", "excuse"]);
    expect(short).toContainEqual(["call/B1:nice", "+", 1, 2, "hm"]);
    expect(short).toContainEqual(["call/B2:sorry", "+", 1, 2, "excuse"]);
    expect(misses.map(({ groups }) => groups)).toEqual(misses.map(({ groups }) => groups).sort((a, b) => b - a));
    expect(misses.some(({ key }) => key.startsWith("call/B4") || key === "call/B3:soon")).toBe(false);
  });

  it("[M16] of several rounds the newest that came by counts", () => {
    const player = lesson().take(teacher, { type: "start-round", attempts: { g1: "g1-r2" }, rotate: true });
    const first = { player: calling().say("hm").say("sorry") };
    const keyed = (known: Known) => monitor(player, known).misses.map(({ key }) => key);
    expect(keyed(knownOf({ "g1-r1": first, "g1-r2": { player: calling() } }))).toContain("call/B1:nice");
    expect(keyed(knownOf({ "g1-r1": first, "g1-r2": { player: calling().say("nice") } }))).not.toContain("call/B1:nice");
  });

  it("[M16] names of the class, given names and mobile numbers are left out of quotes", () => {
    const [miss] = missesIn(calling().say("我是李晓雨，晓雨的电话１３８-1234-5678，王强说的，订单1234566").say("sorry")).filter(({ key }) => key === "call/B1:nice");
    expect(miss?.quotes).toEqual(["我是＊＊，＊＊的电话＊＊，＊＊说的，订单1234566"]);
  });
});

describe("the big screen", () => {
  it("[M17] shows the group's talk, names only where the teacher wants them", () => {
    const attempt = calling().say("nice 我是李晓雨");
    const known = knownOf({ "g1-r1": { player: attempt } });
    const player = lesson();
    expect(screenView(player.state, known)).toMatchObject({ className: "物流2301班", code: "K7M42P", group: null, debrief: [], clock: { phase: "implement" } });
    player.take(teacher, { type: "project", group: "g1", names: false });
    const hidden = screenView(player.state, known);
    expect(hidden.group?.lines.map(({ text }) => text)).toContain("nice 我是＊＊");
    expect(JSON.stringify(hidden)).not.toMatch(/李晓雨|王强|张三|赵四/);
    player.take(teacher, { type: "project", group: "g1", names: true });
    const open = screenView(player.state, known).group;
    expect(open?.seats.map((seat) => seat.names)).toEqual([["李晓雨"], [], ["王强"], ["张三", "赵四"]]);
    expect(open?.mood).toMatchObject({ value: 50, history: [60, 50], portrait: "elder" });
  });

  it("[M17] the points of the debriefing in the order chosen; what nobody misses is left out", () => {
    const known = knownOf({ "g1-r1": { player: calling().say("hm").say("excuse") } });
    const player = lesson().take(teacher, { type: "debrief", keys: ["call/B2:sorry", "call/B9:x", "call/B1:nice"] });
    expect(screenView(player.state, known).debrief.map(({ key }) => key)).toEqual(["call/B2:sorry", "call/B1:nice"]);
    expect(() => screenView(initialLesson, known)).toThrow("lesson/not-started");
  });

  it("[M17] nothing that the situation keeps for teachers or the customer", () => {
    const player = lesson().take(teacher, { type: "project", group: "g1", names: true });
    expect(JSON.stringify(screenView(player.state, knownOf({ "g1-r1": { player: calling().say("nice") } })))).not.toMatch(/reporter|brisk|dodging|for Shanghai/);
  });
});
