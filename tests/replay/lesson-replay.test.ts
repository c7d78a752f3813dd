import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideLesson } from "../../src/classroom/lesson/decide-lesson.ts";
import type { LessonActor } from "../../src/classroom/lesson/event.ts";
import { foldLesson, foldLessonChecked } from "../../src/classroom/lesson/fold-lesson.ts";
import { deepFreeze } from "../support/deep-freeze.ts";
import { host, LessonPlayer, lessonGround, pupil, teacher, type tinyPlan } from "../support/lesson-player.ts";

const group = fc.constantFrom("g1", "g1", "g1", "g2", "g2", "g9", "__proto__", "");
const student = fc.constantFrom("a", "a", "b", "b", "c", "e", "z", "__proto__", "constructor", "");
const seat = fc.constantFrom("agent", "customer", "recorder", "watcher", "throne");
const text = fc.oneof(fc.constantFrom("先道歉。", " ", "x".repeat(301), "\ud800"), fc.string({ unit: "binary", maxLength: 20 }));
const id = fc.integer({ min: 0, max: 30 }).map((number) => `id-${number}`);
const command: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({ type: fc.constantFrom("pause", "resume", "resume", "ask-help", "ask-help") }),
  fc.record({ type: fc.constant("enter-phase"), group: fc.option(group), phase: fc.constantFrom("background", "implement", "assess", "homework", "party") }),
  fc.record({ type: fc.constant("give-time"), group: fc.option(group), seconds: fc.oneof(fc.integer(), fc.constant(120), fc.double()) }),
  fc.record({ type: fc.constant("place-member"), student, group: fc.option(group) }),
  fc.record({ type: fc.constant("assign-seat"), group, student, seat }),
  fc.record({ type: fc.constant("start-round"), attempts: fc.dictionary(group, id, { maxKeys: 2 }), rotate: fc.boolean() }),
  fc.record({ type: fc.constantFrom("come", "go"), student, link: id }),
  fc.record({ type: fc.constant("take-seat"), group, seat, by: fc.constantFrom("script", "person") }),
  fc.record({ type: fc.constant("close-help"), group }),
  fc.record({ type: fc.constant("whisper"), whisper: id, groups: fc.array(group, { maxLength: 2 }), seat: fc.option(seat), text, answers: fc.boolean() }),
  fc.record({ type: fc.constant("read-whisper"), whisper: id }),
  fc.record({ type: fc.constant("project"), group: fc.option(group), names: fc.boolean() }),
  fc.record({ type: fc.constant("debrief"), keys: fc.array(text, { maxLength: 3 }) }),
  fc.record({ type: fc.constant("release"), what: fc.constantFrom("verdicts", "reports"), group: fc.option(group) }),
  fc.record({ type: fc.constant("inject-card"), groups: fc.array(group, { maxLength: 2 }), card: fc.record({ id: fc.option(fc.constantFrom("press", "snow")), title: text, line: fc.option(text), mood: fc.integer() }) }),
  fc.record({ type: fc.constant("set-mood"), groups: fc.array(group, { maxLength: 2 }), value: fc.double() }),
  fc.record({ type: fc.constantFrom("start-lesson", "whisper", "come", "release", "end-lesson") }),
);
const actor: fc.Arbitrary<LessonActor> = fc.constantFrom(teacher, host, pupil("a"), pupil("b"), pupil("z"));
/** Most things are tried by whose they are. */
const rightful = (type: unknown): LessonActor => (type === "ask-help" || type === "read-whisper" ? pupil("a") : type === "come" || type === "go" ? host : teacher);
const plan = fc.record({ mode: fc.constantFrom("practice" as const, "exam" as const), pace: fc.constantFrom("class" as const, "group" as const), customer: fc.constantFrom("script" as const, "person" as const, "script-until-person" as const), spare: fc.constantFrom("observer" as const, "mirror" as const, "agent" as const), autoAdvance: fc.boolean() });

/** Plays what is possible, frozen, and sees that refusals leave no trace. */
function play(given: Partial<typeof tinyPlan>, moves: readonly { actor: LessonActor | null; command: Record<string, unknown>; seconds: number }[]): LessonPlayer {
  const player = LessonPlayer.start(given);
  for (const { actor: by, command: asked, seconds } of moves) {
    const before = deepFreeze(player.state);
    const refused = player.wait(seconds).try(by ?? rightful(asked["type"]), asked);
    if (!refused) continue;
    expect(refused.code).toMatch(/^lesson\/[a-z-]+$/);
    expect(player.state).toBe(before);
  }
  return player;
}

const moves = fc.array(fc.record({ actor: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: actor }), command, seconds: fc.nat(90) }), { maxLength: 80, size: "max" });

describe("replay of lessons", () => {
  it("[M1] [M2] replay equals live, nothing is changed, refusals leave no trace, the log survives JSON", () => {
    let happened = 0;
    fc.assert(
      fc.property(plan, moves, (given, taken) => {
        const { state, log } = play(given, taken);
        happened += log.length;
        expect(foldLesson(log)).toEqual(state);
        const read = foldLessonChecked(lessonGround, JSON.parse(JSON.stringify(log)));
        if ("rejection" in read) throw new Error(JSON.stringify(read.rejection));
        expect(read.events).toEqual(log);
        expect(read.state).toEqual(state);
      }),
      { numRuns: 300, seed: 20120430 },
    );
    expect(happened).toBeGreaterThan(1500);
  });

  it("[M1] whatever is sent is decided or refused, never thrown at", () => {
    const { state } = LessonPlayer.start().come("a", "b");
    const mangled = fc.oneof(command, fc.dictionary(fc.string(), fc.anything()), fc.record({ type: fc.constantFrom("start-lesson", "whisper", "start-round"), plan: fc.anything(), groups: fc.anything(), attempts: fc.anything(), rotate: fc.anything(), whisper: fc.anything(), text: fc.anything() }));
    fc.assert(
      fc.property(mangled, actor, (asked, by) => {
        const decision = decideLesson(lessonGround, state, asked, { at: 5, actor: by });
        expect("rejection" in decision ? decision.rejection.code : "lesson/done").toMatch(/^lesson\//);
      }),
      { numRuns: 1000, seed: 9 },
    );
  });

  it("[M1] [M12] a log from outside is read or refused, never thrown at", () => {
    const whole = play({}, [{ actor: teacher, command: { type: "pause" }, seconds: 1 }, { actor: teacher, command: { type: "resume" }, seconds: 1 }, { actor: pupil("a"), command: { type: "ask-help" }, seconds: 1 }]).log;
    const damage = fc.oneof(fc.anything(), fc.record({ type: fc.constantFrom("lesson-started", "whispered", "person-came"), seq: fc.nat(9), id: fc.string(), at: fc.double(), by: fc.constantFrom(teacher, host, null), plan: fc.anything(), groups: fc.anything(), student, link: id }));
    fc.assert(
      fc.property(fc.nat(whole.length), fc.array(damage, { maxLength: 3 }), fc.nat(3), (at, inserted, removed) => {
        const log: unknown[] = [...whole];
        log.splice(at, removed, ...inserted);
        const read = foldLessonChecked(lessonGround, log);
        expect("rejection" in read || read.events.length > 0).toBe(true);
      }),
      { numRuns: 400, seed: 7 },
    );
    fc.assert(fc.property(fc.anything(), (log) => "rejection" in foldLessonChecked(lessonGround, log)), { numRuns: 300, seed: 8 });
  });
});
