import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { rulesForms, rulesSituation } from "../../../tests/support/rules-situation.ts";
import type { Command } from "../command.ts";
import { fold } from "../fold.ts";
import { reportOf } from "../performance.ts";
import type { CallView, ActivityView } from "../view.ts";
import { viewFor } from "./view-for.ts";

const prepared = prepareTiny(rulesSituation, { forms: rulesForms });

function activity<Kind extends ActivityView["kind"]>(player: AttemptPlayer, id: string, kind: Kind): Extract<ActivityView, { kind: Kind }> {
  const found = player.view.activities.find((candidate) => candidate.id === id);
  if (found?.kind !== kind) throw new Error(`${id} is no ${kind}`);
  return found as Extract<ActivityView, { kind: Kind }>;
}

function callOf(player: AttemptPlayer, id = "call"): CallView {
  const { call } = activity(player, id, "dialogue");
  if (!call) throw new Error("no call yet");
  return call;
}

const ringing = (seed = 1) => AttemptPlayer.start(prepared, "practice", seed).take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" });
const talking = () => ringing().take({ type: "answer-call", activity: "call", ready: ["card"] });

describe("the call", () => {
  it("[A11] asks for what is due: rings, words, contacts, options", () => {
    expect(callOf(ringing())).toMatchObject({ state: "ringing", rings: { count: 1, everySeconds: 5, ready: [{ id: "card" }] }, options: [], contacts: [] });
    expect(callOf(talking())).toMatchObject({ state: "talking", rings: null, silenceSeconds: 30, maxChars: 500, beat: { id: "B1", tries: 0, hangUp: "ends" } });
    const asking = talking().say("nice").say("sorry").say("soon@5");
    expect(callOf(asking)).toMatchObject({ state: "inquiring", contacts: [{ id: "li", minutes: 3, asked: false, available: true }, { id: "desk", available: false }], actions: [{ id: "back" }], timers: [{ id: "reply", state: "running", due: "2012-04-30T16:05:20" }] });
  });

  it("[A16] the student's words come first, with verdicts, then the customer's", () => {
    const lines = callOf(talking().say("hello, nice day")).transcript.slice(-2);
    expect(lines).toMatchObject([
      { who: "agent", name: "agent", text: "hello, nice day", beat: "B1", mood: 50, delta: -10, index: 0, verdicts: [{ key: "B1:nice", state: "met", sign: "+", spans: [{ start: 7, end: 11 }], advice: null }] },
      { who: "customer", name: "Mr Z", text: "B2 asks", beat: "B2", index: 1, verdicts: null },
    ]);
  });

  it("[A11] in practice a fault and a missed point bring their advice, a fault that did not happen stays unsaid", () => {
    expect(callOf(talking().say("rude")).transcript.findLast(({ who }) => who === "agent")?.verdicts).toMatchObject([
      { key: "B1:nice", state: "not-met", advice: "advice for nice" },
      { key: "B1:rude", state: "met", sign: "-", advice: "advice for rude" },
    ]);
    expect(callOf(talking().say("hm")).transcript.findLast(({ who }) => who === "agent")?.verdicts?.map(({ key }) => key)).toEqual(["B1:nice"]);
  });

  it("[A16] an option stands as the student's words with its feedback, an action as narration", () => {
    const player = talking().say("nice").say("sorry").say("soon@5").take({ type: "contact", activity: "call", contact: "li" }, { type: "act", activity: "call", action: "back" }).say("cause").take({ type: "choose", activity: "call", option: "later" });
    const lines = callOf(player).transcript.map(({ who, text, lesson }) => [who, text, lesson]);
    expect(lines).toContainEqual(["narrator", "Call back", null]);
    expect(lines).toContainEqual(["agent", "Later", "too late"]);
    expect(lines).toContainEqual(["colleague", "I was there.", null]);
    expect(callOf(player)).toMatchObject({ state: "over", ending: "closed", beat: { hangUp: null }, hint: null });
  });

  it("[A11] the customer's stars are those of the report: fewest for a lost customer, whatever the mood", () => {
    const stars = [{ upTo: 90, stars: 4 }, { upTo: 100, stars: 1 }];
    const starred = prepareTiny({ ...rulesSituation, grading: { ...rulesSituation.grading, stars } }, { forms: rulesForms });
    const inquiring = () => AttemptPlayer.start(starred).take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] }).say("nice").say("sorry").say("soon@5");
    const ended = (option: string) => inquiring().take({ type: "contact", activity: "call", contact: "li" }, { type: "act", activity: "call", action: "back" }).say("cause").take({ type: "choose", activity: "call", option });
    expect(callOf(inquiring()).stars).toBeNull();
    for (const [option, given] of [["now", 4], ["never", 1]] as const) {
      const player = ended(option);
      expect([callOf(player).mood.value < 90, callOf(player).stars, reportOf(starred, player.state).moods[0]?.stars]).toEqual([true, given, given]);
    }
  });

  it("[A11] phases: practice may enter all but in the middle of a call", () => {
    const statuses = (player: AttemptPlayer) => player.view.phases.map(({ status }) => status);
    expect(statuses(AttemptPlayer.start(prepared))).toEqual(["current", "open", "open", "open", "open", "open", "open", "open"]);
    expect(statuses(ringing())).toEqual(["locked", "locked", "locked", "locked", "current", "locked", "locked", "locked"]);
    expect(statuses(AttemptPlayer.start(prepared, "exam"))).toEqual(["current", "open", "locked", "locked", "locked", "locked", "locked", "locked"]);
  });
});

describe("orders drawn by lot", () => {
  const seeds = Array.from({ length: 50 }, (_, seed) => seed);

  it("[A12] an ordering never comes out right, and always the same for a seed", () => {
    const shown = (seed: number) => activity(AttemptPlayer.start(prepared, "practice", seed), "order", "ordering").items.map(({ id }) => id);
    const right = ["one,two,three,four", "two,one,three,four"];
    expect(seeds.filter((seed) => right.includes(shown(seed).join()))).toEqual([]);
    expect(seeds.map(shown)).toEqual(seeds.map(shown));
    expect(shown(3).sort()).toEqual(["four", "one", "three", "two"]);
    expect(new Set(seeds.map((seed) => shown(seed).join())).size).toBeGreaterThan(10);
  });

  it("[A12] a matching is never straight, options have every order", () => {
    const right = (seed: number) => activity(AttemptPlayer.start(prepared, "practice", seed), "match", "matching").right.map(({ id }) => id).join();
    expect(seeds.filter((seed) => right(seed) === "rx,ry,rz")).toEqual([]);
    const options = (seed: number) => activity(AttemptPlayer.start(prepared, "practice", seed), "quiz", "choice").questions[0]?.options.map(({ id }) => id).join();
    expect(new Set(seeds.map(options)).size).toBe(6);
  });
});

describe("facts", () => {
  const facts = (player: AttemptPlayer) => player.view.facts.map(({ id, value }) => [id, value]);

  it("[A13] show once known", () => {
    expect(facts(ringing())).toEqual([["company", "Shida"]]);
    expect(facts(talking())).toEqual([["company", "Shida"], ["order", "1234566"]]);
  });

  it("[A13] on a card, what it changes shows only once it came up, with the card's value", () => {
    const seed = Array.from({ length: 50 }, (_, candidate) => candidate).find((candidate) => AttemptPlayer.start(prepared, "practice", candidate).running.engine.plan.dialogues.get("mock")?.variant === "V2");
    const player = AttemptPlayer.start(prepared, "practice", seed).take({ type: "look-up", query: "1234566" }, { type: "enter-phase", phase: "assess" }, { type: "start-dialogue", activity: "mock" });
    expect(facts(player)).toEqual([["company", "Shida"]]);
    player.take({ type: "answer-call", activity: "mock", ready: [] });
    expect(facts(player)).toEqual([["company", "Shida"], ["order", "1234556"]]);
    expect(callOf(player, "mock").variant).toEqual({ id: "V2", title: "V2", brief: "brief V2" });
    expect(facts(player.take({ type: "speak", activity: "mock", text: "nice", via: "keyboard" }, { type: "speak", activity: "mock", text: "soon", via: "keyboard" }, { type: "enter-phase", phase: "homework" }))).toEqual([["company", "Shida"], ["order", "1234566"]]);
  });
});

describe("work handed in", () => {
  it("[A11] feedback of every kind comes with handing in", () => {
    const player = AttemptPlayer.start(prepared).take(
      { type: "enter-phase", phase: "lead-in" },
      { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["a"] } },
    );
    expect(activity(player, "quiz", "choice").questions[0]?.feedback).toBeNull();
    player.take({ type: "submit-activity", activity: "quiz" }, { type: "enter-phase", phase: "design" }, { type: "answer", activity: "order", answer: { kind: "ordering", items: ["one", "three", "two", "four"] } }, { type: "submit-activity", activity: "order" });
    expect(activity(player, "quiz", "choice").questions[0]?.feedback).toEqual({ answer: ["a"], points: 2, max: 2, explain: "A it is." });
    expect(activity(player, "order", "ordering").feedback).toMatchObject({ order: ["one", "two", "three", "four"], explain: "So." });
    player.take({ type: "enter-phase", phase: "report" }, { type: "answer", activity: "chart", answer: { kind: "flowchart", nodes: [{ id: "ask", x: 0, y: 0, owner: "us" }, { id: "shout", x: 0, y: 9, owner: null }], edges: [] } }, { type: "answer", activity: "papers", answer: { kind: "spot-the-error", marks: [{ paper: "bill", field: "kg", reason: null, correction: null }] } });
    expect([activity(player, "chart", "flowchart").feedback, activity(player, "papers", "spot-the-error").feedback]).toEqual([null, null]);
    player.take({ type: "submit-activity", activity: "chart" }, { type: "submit-activity", activity: "papers" });
    expect(activity(player, "chart", "flowchart").feedback).toMatchObject({ missing: ["begin", "ok", "over"], extra: [{ id: "shout", why: "not so" }], owners: [{ id: "ask", right: ["us"], ok: true }], explain: "ask first" });
    expect(activity(player, "papers", "spot-the-error").feedback).toMatchObject({ errors: [{ paper: "bill", fields: ["to"], found: false, why: "whole names" }], wrong: [{ paper: "bill", field: "kg" }] });
    player.take({ type: "enter-phase", phase: "refine" }, { type: "answer", activity: "sum", answer: { kind: "calculation", step: "share", value: "9.00", unit: "yuan" } }, { type: "submit-activity", activity: "sum" });
    expect(activity(player, "sum", "calculation")).toMatchObject({ status: "submitted", result: { points: 2, max: 2 }, steps: [{ value: "9.00", feedback: { ok: true, expected: "9.00" } }] });
    player.take({ type: "answer", activity: "abc", answer: { kind: "classification", of: "cumulative-share", entries: [{ id: "yours", value: "70.00" }] } });
    expect(JSON.stringify(activity(player, "abc", "classification"))).not.toContain("upTo");
    player.take({ type: "submit-activity", activity: "abc" });
    expect(activity(player, "abc", "classification").feedback?.asks[1]).toMatchObject({ of: "cumulative-share", cells: { yours: { state: "right", expected: "70.00" }, mine: { state: "blank", expected: "90.00" } } });
    player.take({ type: "submit-activity", activity: "blame" }, { type: "enter-phase", phase: "implement" }, { type: "fill-field", activity: "record", field: "number", value: "1234567" }, { type: "fill-field", activity: "record", field: "what", value: "it was late" }, { type: "submit-activity", activity: "record" });
    expect(activity(player, "blame", "liability").feedback).toMatchObject({ lead: "us", evidence: [{ id: "tape", party: "us", ok: false }] });
    expect(activity(player, "record", "form")).toMatchObject({ values: { number: "1234567", office: "given" }, feedback: { number: { state: "wrong", model: "1234566" }, what: { state: "right", content: [{ id: "late", state: "met", spans: [{ start: 7, end: 11 }] }] } } });
    player.take({ type: "enter-phase", phase: "design" }, { type: "answer", activity: "paper", answer: { kind: "survey", opening: "why", questions: [{ id: "q1", dimension: "speed", scale: "open", text: "about leading" }] } });
    expect(activity(player, "paper", "survey")).toMatchObject({ opening: "why", questions: [{ dimension: "speed" }], feedback: null });
    player.take({ type: "submit-activity", activity: "paper" });
    expect(activity(player, "paper", "survey").feedback).toMatchObject({ opening: "why", model: [{ dimension: "speed" }, { dimension: "manner" }] });
    expect(activity(player, "paper", "survey").feedback?.items.map(({ group, state, quotes }) => [group, state, quotes])).toEqual([
      ["opening", "met", ["why"]],
      ["coverage", "met", ["about"]],
      ["coverage", "not-met", []],
      ["scale", "not-met", []],
      ["scale", "not-met", []],
      ["wording", "not-met", ["leading"]],
      ["whole", "part", []],
      ["whole", "part", []],
    ]);
    player.take({ type: "enter-phase", phase: "refine" }, { type: "answer", activity: "returns", answer: { kind: "calculation", step: "q1-sum", value: "8", unit: "" } }, { type: "answer", activity: "returns", answer: { kind: "calculation", step: "q1-mean", value: "4.00", unit: "" } });
    const open = activity(player, "returns", "survey-analysis");
    expect(open.steps.map(({ id, value, feedback }) => [id, value, feedback])).toEqual([["q1-sum", "8", null], ["q1-mean", "4.00", null], ["index", "", null]]);
    // What is taken from the returns is worked out by the student: no formula and no sum stands in the view.
    expect(JSON.stringify(open)).not.toMatch(/formula|returns-|"7"|sum \/ 2/);
    expect(open.tables[0]?.rows[0]?.cells).toEqual([{ value: 1 }, { step: "q1-sum" }, { step: "q1-mean" }]);
    player.take({ type: "submit-activity", activity: "returns" });
    expect(activity(player, "returns", "survey-analysis").steps[1]?.feedback).toMatchObject({ ok: true, followed: true, expected: "4.00" });
    player.take({ type: "enter-phase", phase: "homework" }, { type: "answer", activity: "plan", answer: { kind: "document", text: "who" } }, { type: "submit-activity", activity: "plan" });
    expect(activity(player, "plan", "document").feedback).toMatchObject({ model: "who and when", points: [{ id: "who", state: "met", points: 2 }, { id: "when", state: "not-met", points: 0 }] });
  });

  it("[A1] a view is the same whether views were taken on the way or not", () => {
    const player = AttemptPlayer.start(prepared);
    const commands: Command[] = [
      { type: "enter-phase", phase: "implement" },
      { type: "fill-field", activity: "record", field: "number", value: "1234567" },
      { type: "submit-activity", activity: "record" },
      { type: "start-dialogue", activity: "call" },
      { type: "answer-call", activity: "call", ready: [] },
      { type: "hang-up", activity: "call" },
      { type: "continue", activity: "call" },
      { type: "speak", activity: "call", text: "nice", via: "keyboard" },
      { type: "speak", activity: "call", text: "cause", via: "keyboard" },
      { type: "choose", activity: "call", option: "never" },
      { type: "reopen-activity", activity: "record" },
      { type: "fill-field", activity: "record", field: "number", value: "1234566" },
      { type: "submit-activity", activity: "record" },
    ];
    for (const command of commands) expect(player.take(command).view).toEqual(viewFor("student", prepared, fold(prepared, player.log)));
    expect(activity(player, "record", "form").result).not.toBeNull();
    expect(activity(player, "call", "dialogue").result).not.toBeNull();
  });
});
