import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../tests/support/attempt-player.ts";
import { rulesForms, rulesSituation } from "../../tests/support/rules-situation.ts";
import type { Command } from "./command.ts";
import { apply, fold, foldChecked } from "./fold.ts";
import { forkLog } from "./fork.ts";
import { performanceOf, reportOf } from "./performance.ts";
import { initialState } from "./state.ts";

const prepared = prepareTiny(rulesSituation, { forms: rulesForms });
const calling: Command[] = [{ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] }];
const played = () => AttemptPlayer.start(prepared).take(...calling).say("nice").say("sorry").say("soon@5");

describe("logs from outside", () => {
  const broken = (damage: (log: Record<string, unknown>[]) => unknown) => {
    const log = structuredClone(played().log) as Record<string, unknown>[];
    const result = foldChecked(prepared, damage(log) ?? log);
    return "rejection" in result ? [result.rejection.code, result.rejection.params["seq"] ?? null] : "taken";
  };

  it("[A10] a sound log is taken", () => {
    expect(broken(() => undefined)).toBe("taken");
  });

  it("[A10] what is no log, or too much of one", () => {
    expect(broken(() => "[]")).toEqual(["attempt/log-malformed", null]);
    expect(broken(() => [])).toEqual(["attempt/log-empty", null]);
    expect(broken(() => ({ length: 3 }))).toEqual(["attempt/log-malformed", null]);
    expect(broken(() => Array.from({ length: 100_001 }))).toEqual(["attempt/log-too-long", null]);
  });

  it("[A10] gaps, swaps and doubles, with the place", () => {
    expect(broken((log) => void log.splice(3, 1))).toEqual(["attempt/seq-gap", 4]);
    expect(broken((log) => [log[0], log[2], log[1]])).toEqual(["attempt/seq-gap", 2]);
    expect(broken((log) => void Object.assign(log[4] ?? {}, { id: log[3]?.["id"] }))).toEqual(["attempt/event-doubled", 5]);
    expect(broken((log) => void Object.assign(log[2] ?? {}, { type: "dreamt" }))).toEqual(["attempt/event-malformed", 3]);
    expect(broken((log) => void Object.assign(log[2] ?? {}, { at: "noon" }))).toEqual(["attempt/event-malformed", 3]);
  });

  it("[A10] another situation, version or format", () => {
    expect(broken((log) => void Object.assign(log[0] ?? {}, { situation: "other" }))).toEqual(["attempt/situation-mismatch", 1]);
    expect(broken((log) => void Object.assign(log[0] ?? {}, { version: "v2" }))).toEqual(["attempt/version-mismatch", 1]);
    expect(broken((log) => void Object.assign(log[0] ?? {}, { format: 2 }))).toEqual(["attempt/format-mismatch", 1]);
  });

  it("[A10] what could not have happened", () => {
    expect(broken((log) => void Object.assign(log[4] ?? {}, { beat: "B4" }))).toEqual(["attempt/event-mismatch", 5]);
    expect(broken((log) => void Object.assign(log[2] ?? {}, { variant: "V1" }))).toEqual(["attempt/event-mismatch", 3]);
    expect(broken((log) => [...log, { type: "scene-continued", activity: "call", seq: 8, id: "x", at: 0, seat: "agent" }])).toEqual(["attempt/not-now", 8]);
    expect(broken((log) => [...log, { type: "hint-taken", activity: "call", beat: null, hint: 0, cost: -5, seq: 8, id: "x", at: 0, seat: "agent" }])).toEqual(["attempt/event-mismatch", 8]);
    expect(broken((log) => [...log, { type: "order-looked-up", query: "1234566", found: null, seq: 8, id: "x", at: 0, seat: "agent" }])).toEqual(["attempt/event-mismatch", 8]);
  });

  it("[A10] verdicts that are not of this beat, or misshapen", () => {
    const verdict = { key: "B4:cause", id: "cause", state: "met", spans: [[0, 1]], via: "words", by: "rule" };
    expect(broken((log) => void Object.assign(log[4] ?? {}, { verdicts: [verdict] }))).toEqual(["attempt/criterion-unknown", 5]);
    expect(broken((log) => void Object.assign(log[4] ?? {}, { verdicts: [{ ...verdict, spans: [[5, 1]] }] }))).toEqual(["attempt/event-malformed", 5]);
  });

  it("[A1] a trusted log that is damaged after all is an error with the code", () => {
    expect(() => fold(prepared, played().log.slice(1))).toThrow("attempt/seq-gap");
  });
});

describe("trying again", () => {
  it("[A14] shares the log up to where the beat was first entered, as practice", () => {
    const exam = AttemptPlayer.start(prepared, "exam").take({ type: "enter-phase", phase: "lead-in" }, { type: "enter-phase", phase: "design" }, { type: "enter-phase", phase: "report" }, ...calling);
    exam.say("nice").say("sorry").take({ type: "finish-attempt" });
    const fork = forkLog(prepared, exam.log, "call", "B2", { from: "first", id: ({ seq }) => `again-${seq}` });
    expect(fork?.length).toBe(8);
    expect(fork?.[0]).toMatchObject({ mode: "practice", id: "again-1", forkedFrom: { attempt: "first", seq: 8 } });
    const result = foldChecked(prepared, fork);
    if ("rejection" in result) throw new Error(result.rejection.code);
    const again = new AttemptPlayer(prepared);
    again.state = result.state;
    expect(again.say("excuse").view.activities.find(({ id }) => id === "call")).toMatchObject({ call: { beat: { id: "B3" } } });
  });

  it("[A14] a beat that was never entered cannot be tried again", () => {
    expect(forkLog(prepared, played().log, "call", "B4")).toBeNull();
    expect(forkLog(prepared, played().log, "constructor", "B4")).toBeNull();
  });
});

describe("what grading reads", () => {
  it("[A15] turns, state criteria, choices, timers and mood", () => {
    const player = played().take({ type: "contact", activity: "call", contact: "li" }, { type: "act", activity: "call", action: "back" }).say("cause").take({ type: "choose", activity: "call", option: "later" });
    const call = performanceOf(prepared, player.state).dialogues.find(({ activity }) => activity === "call");
    expect(call).toMatchObject({
      over: true,
      ending: "closed",
      timers: [{ id: "reply", state: "kept" }],
      choices: [{ beat: "C", option: "later" }],
      mood: { start: 60, end: 31, history: [60, 50, 45, 40, 30, 31] },
    });
    expect(call?.turns.map(({ beat, clock }) => [beat, clock.slice(11)])).toEqual([["B1", "16:00:00"], ["B2", "16:00:20"], ["B3", "16:00:20"], ["B4", "16:03:20"]]);
    expect(call?.stateCriteria.map(({ key, met }) => [key, met])).toEqual([["B0:prompt", true], ["Q:asked-both", false], ["B4:kept", true]]);
  });

  it("[A15] long pauses count five minutes", () => {
    const player = AttemptPlayer.start(prepared);
    const event = { type: "note-written", text: "back from lunch", seq: 2, id: "n", at: 3_600_000, seat: "agent" } as const;
    expect(performanceOf(prepared, apply(prepared, player.state, event)).seconds).toBe(300);
  });

  it("[A15] before the beginning there is nothing, and a report can always be had", () => {
    expect(performanceOf(prepared, initialState).dialogues).toEqual([]);
    expect(reportOf(prepared, played().state)).toMatchObject({ situation: { id: "tiny", version: "v1" } });
  });
});
