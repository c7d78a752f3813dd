import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../tests/support/attempt-player.ts";
import { cannedJudge } from "../../tests/support/canned-judge.ts";
import { rulesForms, rulesSituation } from "../../tests/support/rules-situation.ts";
import type { Command } from "./command.ts";
import { decide } from "./decide.ts";
import { foldChecked } from "./fold.ts";
import { performanceOf, reportOf } from "./performance.ts";

const prepared = prepareTiny(rulesSituation, { forms: rulesForms });
/** An exam with something written in three phases, something emptied again, and nothing handed in. */
const writing: Command[] = [
  { type: "enter-phase", phase: "lead-in" },
  { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["a"] } },
  { type: "enter-phase", phase: "design" },
  { type: "answer", activity: "order", answer: { kind: "ordering", items: ["one"] } },
  { type: "answer", activity: "order", answer: { kind: "ordering", items: [] } },
  { type: "enter-phase", phase: "report" },
  { type: "answer", activity: "chart", answer: { kind: "flowchart", nodes: [], edges: [] } },
  { type: "answer", activity: "papers", answer: { kind: "spot-the-error", marks: [] } },
  { type: "enter-phase", phase: "implement" },
  { type: "fill-field", activity: "record", field: "what", value: "it is late" },
  { type: "enter-phase", phase: "refine" },
  { type: "answer", activity: "sum", answer: { kind: "calculation", step: "share", value: " ", unit: "" } },
  { type: "answer", activity: "blame", answer: { kind: "liability", evidence: [], shares: [{ party: "us", percent: "" }], lead: null } },
  { type: "enter-phase", phase: "assess" },
  { type: "enter-phase", phase: "homework" },
  { type: "answer", activity: "plan", answer: { kind: "document", text: "who?" } },
];
const finish: Command = { type: "finish-attempt" };
const types = ({ log }: AttemptPlayer, from: number) => log.slice(from).map((event) => [event.type, "activity" in event ? event.activity : null]);

describe("finishing", () => {
  it("[A17] hands in all that was written, judged, in one decision, and nothing that is blank", () => {
    const player = AttemptPlayer.start(prepared, "exam").take(...writing);
    const before = player.log.length;
    player.take(finish);
    expect(types(player, before)).toEqual([
      ["activity-submitted", "quiz"],
      ["activity-submitted", "plan"],
      ["activity-submitted", "record"],
      ["attempt-finished", null],
    ]);
    expect(player.log.slice(before)).toMatchObject([
      { verdicts: [] },
      { verdicts: [{ key: "text:who", state: "met" }, { key: "text:when", state: "not-met" }] },
      { verdicts: [{ key: "what:late", state: "met" }], judge: { engine: "canned" } },
      {},
    ]);
  });

  it("[A17] the log with its handing in from another phase is read again as it was", () => {
    const player = AttemptPlayer.start(prepared, "exam").take(...writing, finish);
    const read = foldChecked(prepared, JSON.parse(JSON.stringify(player.log)));
    if ("rejection" in read) throw new Error(JSON.stringify(read.rejection));
    expect(performanceOf(prepared, read.state)).toEqual(performanceOf(prepared, player.state));
    expect(new Set(player.log.map(({ id }) => id)).size).toBe(player.log.length);
  });

  it("[A17] what was handed in with the finishing is marked like what was handed in before", () => {
    const items = (...commands: Command[]) => {
      const player = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "lead-in" }, { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["a"] } }, ...commands, finish);
      return performanceOf(prepared, player.state).answers.find(({ activity }) => activity === "quiz");
    };
    expect(items()).toEqual(items({ type: "submit-activity", activity: "quiz" }));
  });

  it("[A17] work taken up again is handed in again; work handed in is let be", () => {
    const player = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "homework" }, { type: "answer", activity: "plan", answer: { kind: "document", text: "who" } }, { type: "submit-activity", activity: "plan" });
    const again = new AttemptPlayer(prepared);
    again.state = player.state;
    expect(types(again.take(finish), 0)).toEqual([["attempt-finished", null]]);
    expect(types(player.take({ type: "reopen-activity", activity: "plan" }, finish), player.log.length - 2)).toEqual([["activity-submitted", "plan"], ["attempt-finished", null]]);
  });

  it("[A17] what was written can be handed in from another phase, what was not cannot", () => {
    const player = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "lead-in" }, { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["a"] } }, { type: "enter-phase", phase: "design" });
    expect(player.try({ type: "submit-activity", activity: "record" })?.code).toBe("attempt/phase-not-current");
    expect(player.try({ type: "submit-activity", activity: "quiz" })).toBeNull();
  });

  it("[A17] a judge that fails keeps nobody from finishing", () => {
    const broken = prepareTiny(rulesSituation, { forms: rulesForms, judge: { ...cannedJudge, judgeWork: () => { throw new Error("unknown concept"); } } });
    const player = AttemptPlayer.start(broken).take({ type: "enter-phase", phase: "homework" }, { type: "answer", activity: "plan", answer: { kind: "document", text: "who" } });
    expect(player.try({ type: "submit-activity", activity: "plan" })?.code).toBe("attempt/not-judgeable");
    expect(types(player.take(finish), 3)).toEqual([["activity-submitted", "plan"], ["attempt-finished", null]]);
  });

  it("[A17] a call that still runs ends as it is, its promise missed, its mood not counted", () => {
    const player = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] }).say("nice").say("sorry").say("soon@5").take(finish);
    const call = performanceOf(prepared, player.state).dialogues.find(({ activity }) => activity === "call");
    expect(call).toMatchObject({ over: false, ending: null, timers: [{ id: "reply", state: "missed" }], mood: { end: 40 } });
    expect(reportOf(prepared, player.state).moods).toMatchObject([{ activity: "call", end: 40, ending: null, stars: null }]);
  });

  it("[A2] a stranger's seat finishes nothing", () => {
    const player = AttemptPlayer.start(prepared, "exam").take(...writing);
    expect(decide(prepared, player.state, finish, { at: 0, seat: "ghost" })).toMatchObject({ rejection: { code: "attempt/seat-unknown" } });
  });
});
