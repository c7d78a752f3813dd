import { describe, expect, it } from "vitest";
import { host, LessonPlayer, lessonGround, pupil, startLesson, teacher, tinyPlan, twoGroups } from "../../../tests/support/lesson-player.ts";
import type { LessonCommand } from "./command.ts";
import { decideLesson } from "./decide-lesson.ts";
import type { LessonActor } from "./event.ts";
import { foldLessonChecked } from "./fold-lesson.ts";
import { releasedOf } from "./people.ts";
import { initialLesson } from "./state.ts";

const codeOf = (player: LessonPlayer, actor: LessonActor, command: LessonCommand | Record<string, unknown>) => player.try(actor, command)?.code ?? "done";
const whisper = (more: object = {}): LessonCommand => ({ type: "whisper", whisper: "w1", groups: ["g1"], seat: null, text: "先道歉。", answers: false, ...more });

describe("beginning", () => {
  const start = (plan: object = {}, groups: unknown = twoGroups) => {
    const command = { ...startLesson(), plan: { ...tinyPlan, ...plan }, groups };
    const decision = decideLesson(lessonGround, initialLesson, command, { at: 0, actor: host });
    return "rejection" in decision ? decision.rejection.code : decision.events.map(({ type }) => type);
  };

  it("[M4] everybody has a seat and every group its attempt at once", () => {
    const player = LessonPlayer.start();
    expect(player.log.map(({ type }) => type)).toEqual(["lesson-started", "round-started", "round-started"]);
    expect(player.group("g1")).toMatchObject({ seats: { a: "agent", b: "customer", c: "recorder", d: "watcher" }, round: 1, attempts: ["g1-r1"], run: { phase: "background" } });
    expect(player.group("g2").seats).toEqual({ e: "agent", f: "customer", g: "recorder" });
  });

  it.each([
    ["another situation", { situation: "other" }, "lesson/situation-mismatch"],
    ["another version", { version: "v2" }, "lesson/version-mismatch"],
    ["no phase", { phases: [] }, "lesson/phase-unknown"],
    ["phases out of order", { phases: [{ id: "assess", minutes: 5 }, { id: "implement", minutes: 5 }] }, "lesson/phase-order"],
    ["a phase twice", { phases: [{ id: "assess", minutes: 5 }, { id: "assess", minutes: 5 }] }, "lesson/phase-order"],
    ["no time", { phases: [{ id: "assess", minutes: 0 }] }, "lesson/minutes-out-of-range"],
    ["half minutes", { phases: [{ id: "assess", minutes: 2.5 }] }, "lesson/command-malformed"],
    ["a seat that is not there", { seats: ["agent", "customer", "throne"] }, "lesson/seat-unknown"],
    ["a seat twice", { seats: ["agent", "agent", "customer"] }, "lesson/seat-doubled"],
    ["no agent", { seats: ["customer"] }, "lesson/no-agent-seat"],
    ["a person as the customer and no seat", { seats: ["agent"] }, "lesson/no-customer-seat"],
    ["no grace", { graceSeconds: 0 }, "lesson/grace-out-of-range"],
  ])("[M4] not with %s", (_, plan, code) => {
    expect(start(plan)).toBe(code);
  });

  it.each([
    ["no groups", [], "lesson/no-groups"],
    ["61 groups", Array.from({ length: 61 }, (_, index) => ({ id: `g${index}`, name: "x", members: [] })), "lesson/too-many-groups"],
    ["two of one id", [{ id: "g1", name: "1", members: [] }, { id: "g1", name: "2", members: [] }], "lesson/group-doubled"],
    ["no name", [{ id: "g1", name: " ", members: [] }], "lesson/name-length"],
    ["somebody in two of them", [{ id: "g1", name: "1", members: ["a"] }, { id: "g2", name: "2", members: ["a"] }], "lesson/student-doubled"],
    ["no attempt for one", [{ id: "lone", name: "9", members: [] }], "lesson/attempt-missing"],
    ["no list", "g1", "lesson/command-malformed"],
  ])("[M4] not with %s", (_, groups, code) => {
    const attempts = Array.isArray(groups) ? Object.fromEntries(groups.filter(({ id }) => id !== "lone").map(({ id }) => [id, `${id}-r1`])) : {};
    const decision = decideLesson(lessonGround, initialLesson, { ...startLesson(), groups, attempts } as Record<string, unknown>, { at: 0, actor: host });
    expect("rejection" in decision ? decision.rejection.code : "done").toBe(code);
  });

  it("[M4] once, and nothing before", () => {
    expect(codeOf(LessonPlayer.start(), host, startLesson())).toBe("lesson/already-started");
    expect(codeOf(new LessonPlayer(), teacher, { type: "pause" })).toBe("lesson/not-started");
  });
});

describe("authority", () => {
  const commands: [LessonCommand["type"], LessonCommand, ("teacher" | "host" | "student")[]][] = [
    ["enter-phase", { type: "enter-phase", group: "g1", phase: "assess" }, ["teacher", "host"]],
    ["give-time", { type: "give-time", group: null, seconds: 120 }, ["teacher"]],
    ["pause", { type: "pause" }, ["teacher"]],
    ["end-lesson", { type: "end-lesson" }, ["teacher", "host"]],
    ["place-member", { type: "place-member", student: "z", group: "g1" }, ["teacher", "host"]],
    ["assign-seat", { type: "assign-seat", group: "g1", student: "a", seat: "recorder" }, ["teacher", "host"]],
    ["start-round", { type: "start-round", attempts: { g1: "g1-r2" }, rotate: true }, ["teacher", "host"]],
    ["come", { type: "come", student: "b", link: "l1" }, ["host"]],
    ["take-seat", { type: "take-seat", group: "g1", seat: "agent", by: "script" }, ["teacher"]],
    ["ask-help", { type: "ask-help" }, ["student"]],
    ["whisper", whisper(), ["teacher"]],
    ["project", { type: "project", group: "g1", names: true }, ["teacher"]],
    ["debrief", { type: "debrief", keys: ["call/B1:nice"] }, ["teacher"]],
    ["release", { type: "release", what: "reports", group: null }, ["teacher"]],
    ["inject-card", { type: "inject-card", groups: ["g1"], card: { id: "press", title: "Rain", line: null, mood: 5 } }, ["teacher"]],
    ["set-mood", { type: "set-mood", groups: ["g1"], value: 50 }, ["teacher"]],
  ];
  const actors = { teacher, host, student: pupil("a") };

  it.each(commands)("[M3] %s is done by nobody but whose it is", (_, command, allowed) => {
    for (const role of ["teacher", "host", "student"] as const) {
      expect([role, codeOf(LessonPlayer.start({ pace: "group" }), actors[role], command)]).toEqual([role, allowed.includes(role) ? "done" : "lesson/not-allowed"]);
    }
  });

  it("[M3] a student takes back the own hand, not another's; the teacher any", () => {
    const player = LessonPlayer.start().take(pupil("a"), { type: "ask-help" });
    expect(codeOf(player, pupil("b"), { type: "close-help", group: "g1" })).toBe("lesson/not-allowed");
    expect(codeOf(player, pupil("a"), { type: "close-help", group: "g1" })).toBe("done");
    player.take(pupil("b"), { type: "ask-help" });
    expect(codeOf(player, teacher, { type: "close-help", group: "g1" })).toBe("done");
  });

  it("[M3] a log cannot claim what its author may not do", () => {
    const player = LessonPlayer.start().take(teacher, { type: "release", what: "verdicts", group: null });
    const forged = player.log.map((event) => (event.type === "released" ? { ...event, by: pupil("a") } : event));
    expect(foldLessonChecked(lessonGround, forged)).toMatchObject({ rejection: { code: "lesson/not-allowed", params: { seq: 4 } } });
  });
});

describe("phases", () => {
  const enter = (group: string | null, phase: string) => ({ type: "enter-phase", group, phase });
  const phasesOf = (player: LessonPlayer) => player.running.groups.map(({ run }) => run.phase);

  it("[M5] all groups, one group, and back in practice", () => {
    const player = LessonPlayer.start();
    expect(codeOf(player, teacher, enter(null, "implement"))).toBe("done");
    expect(codeOf(player, teacher, enter("g2", "background"))).toBe("done");
    expect(phasesOf(player)).toEqual(["implement", "background"]);
    expect(codeOf(player, teacher, enter("g2", "background"))).toBe("lesson/phase-current");
    expect(codeOf(player, teacher, enter(null, "design"))).toBe("lesson/phase-unknown");
    expect(codeOf(player, teacher, enter("g9", "assess"))).toBe("lesson/group-unknown");
    expect(codeOf(player, teacher, enter(null, "party"))).toBe("lesson/command-malformed");
  });

  it("[M5] in an exam there is no way back; who is further on stays", () => {
    const player = LessonPlayer.start({ mode: "exam" }).take(teacher, { type: "enter-phase", group: "g1", phase: "assess" });
    expect(codeOf(player, teacher, enter("g1", "implement"))).toBe("lesson/phase-passed");
    expect(codeOf(player, teacher, enter(null, "implement"))).toBe("done");
    expect(phasesOf(player)).toEqual(["assess", "implement"]);
  });

  it("[M5] where the class is led the host passes no phase on, and never one for all", () => {
    expect(codeOf(LessonPlayer.start(), host, enter("g1", "implement"))).toBe("lesson/phase-led-by-class");
    expect(codeOf(LessonPlayer.start({ pace: "group" }), host, enter(null, "implement"))).toBe("lesson/phase-led-by-class");
  });
});

describe("help and whispers", () => {
  it("[M10] one hand a group, and an answer takes it down", () => {
    const player = LessonPlayer.start().wait(5).take(pupil("b"), { type: "ask-help" });
    expect(player.group("g1").handUp).toEqual({ student: "b", at: 5000 });
    expect(codeOf(player, pupil("a"), { type: "ask-help" })).toBe("lesson/hand-up");
    expect(codeOf(player, pupil("stranger"), { type: "ask-help" })).toBe("lesson/not-in-group");
    player.take(teacher, whisper({ answers: true }));
    expect(player.group("g1").handUp).toBeNull();
    expect(codeOf(player, teacher, { type: "close-help", group: "g1" })).toBe("lesson/hand-not-up");
  });

  it("[M10] only who had the seat then sees a whisper, and reads it once", () => {
    const player = LessonPlayer.start().take(teacher, whisper({ groups: ["g1", "g2", "g1"], seat: "agent" }));
    expect(player.running.whispers[0]).toMatchObject({ groups: ["g1", "g2"], to: ["a", "e"] });
    player.take(teacher, { type: "assign-seat", group: "g1", student: "b", seat: "agent" });
    expect(codeOf(player, pupil("b"), { type: "read-whisper", whisper: "w1" })).toBe("lesson/whisper-unknown");
    expect(codeOf(player, pupil("a"), { type: "read-whisper", whisper: "w1" })).toBe("done");
    expect(codeOf(player, pupil("a"), { type: "read-whisper", whisper: "w1" })).toBe("lesson/whisper-read");
  });

  it.each([
    ["nobody", { groups: [] }, "lesson/no-groups"],
    ["a group that is not there", { groups: ["g9"] }, "lesson/group-unknown"],
    ["a seat that is not there", { seat: "throne" }, "lesson/seat-unknown"],
    ["blanks", { text: " \n" }, "lesson/text-empty"],
    ["301 characters", { text: "x".repeat(301) }, "lesson/text-too-long"],
    ["no text", { text: 7 }, "lesson/command-malformed"],
  ])("[M10] no whisper of or to %s", (_, more, code) => {
    expect(codeOf(LessonPlayer.start(), teacher, whisper(more))).toBe(code);
  });

  it("[M10] a whisper has a name of its own", () => {
    expect(codeOf(LessonPlayer.start().take(teacher, whisper()), teacher, whisper())).toBe("lesson/whisper-doubled");
  });
});

describe("cards, results, the end", () => {
  const card = (more: object = {}): LessonCommand => ({ type: "inject-card", groups: ["g1"], card: { id: null, title: "停电", line: "灯灭了！", mood: 10, ...more } });

  it("[M11] cards and moods are checked and leave nothing in the log", () => {
    const player = LessonPlayer.start();
    const before = player.state;
    expect(codeOf(player, teacher, card())).toBe("done");
    expect(codeOf(player, teacher, card({ id: "press" }))).toBe("done");
    expect(codeOf(player, teacher, { type: "set-mood", groups: ["g1", "g2"], value: 100 })).toBe("done");
    expect(player.state).toBe(before);
    expect(codeOf(player, teacher, card({ id: "snow" }))).toBe("lesson/card-unknown");
    expect(codeOf(player, teacher, card({ mood: 101 }))).toBe("lesson/mood-out-of-range");
    expect(codeOf(player, teacher, card({ line: "" }))).toBe("lesson/text-empty");
    expect(codeOf(player, teacher, { type: "set-mood", groups: ["g1"], value: -1 })).toBe("lesson/mood-out-of-range");
    expect(codeOf(player, teacher, { type: "set-mood", groups: [], value: 5 })).toBe("lesson/no-groups");
  });

  it("[M11] what is released is released for the attempts so far", () => {
    const player = LessonPlayer.start().take(teacher, { type: "release", what: "reports", group: "g1" }, { type: "start-round", attempts: { g1: "g1-r2" }, rotate: true });
    expect(["g1-r1", "g1-r2"].map((attempt) => releasedOf(player.group("g1"), attempt))).toEqual([["reports"], []]);
    expect(codeOf(player, teacher, { type: "release", what: "reports", group: null })).toBe("done");
    expect(codeOf(player, teacher, { type: "release", what: "reports", group: "g2" })).toBe("lesson/released-already");
  });

  it("[M11] after the end only people, results and the debriefing", () => {
    const player = LessonPlayer.start().come("a").take(teacher, whisper(), { type: "end-lesson" });
    expect(codeOf(player, teacher, { type: "enter-phase", group: null, phase: "assess" })).toBe("lesson/ended");
    expect(codeOf(player, pupil("a"), { type: "ask-help" })).toBe("lesson/ended");
    expect(codeOf(player, teacher, card())).toBe("lesson/ended");
    player.go("a").take(pupil("a"), { type: "read-whisper", whisper: "w1" });
    player.take(teacher, { type: "release", what: "verdicts", group: null }, { type: "debrief", keys: ["call/B1:nice"] }, { type: "project", group: "g1", names: false });
    expect(player.running).toMatchObject({ status: "ended", debrief: ["call/B1:nice"], projected: { group: "g1", names: false } });
  });

  it("[M11] a debriefing takes twelve points, each once", () => {
    const keys = Array.from({ length: 13 }, (_, index) => `call/B${index}:x`);
    expect(codeOf(LessonPlayer.start(), teacher, { type: "debrief", keys })).toBe("lesson/too-many-points");
    expect(LessonPlayer.start().take(teacher, { type: "debrief", keys: ["k", "k"] }).running.debrief).toEqual(["k"]);
  });
});

describe("logs from outside", () => {
  const broken = (damage: (log: Record<string, unknown>[]) => unknown) => {
    const log = structuredClone(LessonPlayer.start().come("a", "b").take(teacher, { type: "pause" }).log) as unknown as Record<string, unknown>[];
    const result = foldLessonChecked(lessonGround, damage(log) ?? log);
    return "rejection" in result ? [result.rejection.code, result.rejection.params["seq"] ?? null] : "taken";
  };

  it("[M12] a sound log is taken; what is none, is not", () => {
    expect(broken(() => undefined)).toBe("taken");
    expect(broken(() => "[]")).toEqual(["lesson/log-malformed", null]);
    expect(broken(() => [])).toEqual(["lesson/log-empty", null]);
    expect(broken(() => Array.from({ length: 100_001 }))).toEqual(["lesson/log-too-long", null]);
  });

  it("[M12] a lesson held with an earlier version is read as it would be written today", () => {
    const spareOf = (twoAgents: boolean) => {
      const log = (JSON.parse(JSON.stringify(LessonPlayer.start().log)) as { plan?: Record<string, unknown> }[]).map((event) => {
        if (!event.plan) return event;
        const { spare: _, autoAdvance: __, ...plan } = event.plan;
        return { ...event, plan: { ...plan, twoAgents } };
      });
      const read = foldLessonChecked(lessonGround, log);
      return "rejection" in read || read.state.status === "new" ? read : read.state.plan;
    };
    expect(spareOf(true)).toEqual({ ...tinyPlan, spare: "agent" });
    expect(spareOf(false)).toEqual(tinyPlan);
  });

  it("[M12] gaps, doubles, damage and what could not have happened, with the place", () => {
    expect(broken((log) => void log.splice(3, 1))).toEqual(["lesson/seq-gap", 4]);
    expect(broken((log) => void Object.assign(log[4] ?? {}, { id: log[3]?.["id"] }))).toEqual(["lesson/event-doubled", 5]);
    expect(broken((log) => void Object.assign(log[5] ?? {}, { type: "dreamt" }))).toEqual(["lesson/event-malformed", 6]);
    expect(broken((log) => void Object.assign(log[5] ?? {}, { by: { role: "ghost" } }))).toEqual(["lesson/event-malformed", 6]);
    expect(broken((log) => [...log, { type: "lesson-paused", seq: 7, id: "x", at: 0, by: teacher }])).toEqual(["lesson/paused", 7]);
    expect(broken((log) => [...log, { type: "round-started", group: "g1", round: 3, attempt: "n", seats: {}, seq: 7, id: "x", at: 0, by: teacher }])).toEqual(["lesson/round-mismatch", 7]);
    expect(broken((log) => [...log, { type: "round-started", group: "g1", round: 2, attempt: "g2-r1", seats: {}, seq: 7, id: "x", at: 0, by: teacher }])).toEqual(["lesson/attempt-doubled", 7]);
    expect(broken((log) => [...log, { type: "round-started", group: "g1", round: 2, attempt: "n", seats: { e: "agent" }, seq: 7, id: "x", at: 0, by: teacher }])).toEqual(["lesson/not-in-group", 7]);
  });
});
