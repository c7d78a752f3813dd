import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../tests/support/attempt-player.ts";
import { ledSituation } from "../../tests/support/led-situation.ts";
import { rulesForms, rulesSituation } from "../../tests/support/rules-situation.ts";
import { scriptActor } from "./event.ts";
import type { Command, Led } from "./command.ts";
import { foldChecked } from "./fold.ts";
import { performanceOf, reportOf } from "./performance.ts";

const prepared = prepareTiny(ledSituation, { forms: rulesForms });
const card = { title: "The press", line: "A reporter!", mood: 10 };
const ring: Command[] = [{ type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] }];
const say = (text: string): Command => ({ type: "speak", activity: "call", text, via: "keyboard" });
const reply = (text: string): Command => ({ type: "customer-speak", activity: "call", text, via: "voice" });
const note: Command = { type: "write-note", text: "hm" };
const fill: Command = { type: "fill-field", activity: "record", field: "what", value: "late" };
const hold = (holder: "person" | "script", seat = "customer"): Command => ({ type: "hold-seat", seat, holder });

/** In the phase of the call; the call answered, the customer's seat with a person unless told otherwise. */
function start({ mode = "practice", led = "class", call = true, person = true }: { mode?: "practice" | "exam"; led?: Led; call?: boolean; person?: boolean } = {}): AttemptPlayer {
  const player = AttemptPlayer.startLed(prepared, { mode, led }).as("lesson", { type: "enter-phase", phase: "implement" });
  if (person) player.as("lesson", hold("person"));
  return call ? player.as("agent", ...ring) : player;
}

const codeOf = (player: AttemptPlayer, command: Command, seat: string) => player.try(command, seat)?.code ?? null;
const callOf = (player: AttemptPlayer) => {
  const activity = player.seen("agent").activities.find(({ id }) => id === "call");
  if (activity?.kind !== "dialogue" || !activity.call) throw new Error("no call");
  return activity.call;
};

describe("an attempt that a lesson leads", () => {
  it("[A19] is begun by the lesson, which has no seat in others", () => {
    const begin: Command = { type: "start-attempt", mode: "practice", seed: 1, led: "class" };
    expect(codeOf(new AttemptPlayer(prepared), begin, "agent")).toBe("attempt/lesson-leads");
    expect(codeOf(new AttemptPlayer(prepared), { type: "start-attempt", mode: "practice", seed: 1 }, "lesson")).toBe("attempt/seat-unknown");
    expect(codeOf(AttemptPlayer.start(prepared), { type: "enter-phase", phase: "design" }, "lesson")).toBe("attempt/seat-unknown");
    expect(start().log[0]).toMatchObject({ type: "attempt-started", seat: "lesson", led: "class" });
  });

  it("[A19] is neither begun nor read back where no lesson leads", () => {
    const open = { ...prepared, led: null };
    expect(codeOf(new AttemptPlayer(open), { type: "start-attempt", mode: "practice", seed: 1, led: "group" }, "lesson")).toBe("attempt/led-elsewhere");
    expect(foldChecked(open, start().log)).toMatchObject({ rejection: { code: "attempt/led-elsewhere", params: { seq: 1 } } });
    const alone = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "implement" }, ...ring, say("nice"));
    expect(reportOf(open, alone.state)).toEqual(reportOf(prepared, alone.state));
  });

  it("[A30] is marked by the phases that the lesson plans, as the log says", () => {
    const player = new AttemptPlayer(prepared).as("lesson", { type: "start-attempt", mode: "exam", seed: 1, led: "class", phases: ["homework"] });
    expect(player.log[0]).toMatchObject({ phases: ["homework"] });
    expect(reportOf(prepared, player.state)).toMatchObject({ max: 0, grade: null, sections: [] });
    expect(reportOf(prepared, start().state).max).toBe(10);
    expect(foldChecked(prepared, JSON.parse(JSON.stringify(player.log)))).toMatchObject({ state: { phases: ["homework"] } });
  });

  it("[A19] tells who sat in the seat", () => {
    expect(start().as("agent/li", say("nice")).log.at(-1)).toMatchObject({ seat: "agent", actor: "li" });
    expect(Object.keys(start().as("agent", say("nice")).log.at(-1) ?? {})).not.toContain("actor");
  });

  it("[A20] what only lessons know is refused where nobody leads", () => {
    const alone = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "implement" }, ...ring);
    const commands: Command[] = [hold("person"), { type: "stop-call", activity: "call" }, { type: "set-mood", activity: "call", value: 5 }, { type: "inject-card", activity: "call", card }, reply("hm"), { type: "customer-move", activity: "call", move: "next" }, { type: "feel-mood", activity: "call", value: 5 }, { type: "observe", activity: "call", key: "B1:nice", seen: "yes" }, { type: "note-paste", activity: "call", chars: 300 }];
    expect(commands.map((command) => codeOf(alone, command, "agent"))).toEqual(commands.map(() => "attempt/not-led"));
  });

  // Who may do what: every command from every seat, while the call is on with a person as the customer.
  const everything: [Command, string[]][] = [
    [{ type: "enter-phase", phase: "refine" }, ["lesson"]],
    [{ type: "stop-call", activity: "call" }, ["lesson"]],
    [{ type: "finish-attempt" }, ["lesson"]],
    [hold("script"), ["lesson"]],
    [{ type: "set-mood", activity: "call", value: 5 }, ["lesson"]],
    [{ type: "inject-card", activity: "call", card }, ["lesson"]],
    [say("nice"), ["agent"]],
    [{ type: "hang-up", activity: "call" }, ["agent"]],
    [reply("hm"), ["customer"]],
    [{ type: "customer-move", activity: "call", move: "next" }, ["customer"]],
    [{ type: "feel-mood", activity: "call", value: 5 }, ["customer"]],
    [fill, ["agent", "recorder"]],
    [{ type: "submit-activity", activity: "record" }, ["lesson", "agent", "recorder"]],
    [{ type: "look-up", query: "1234566" }, ["agent", "recorder"]],
    [{ type: "take-hint", activity: "call", hint: 0 }, ["agent", "recorder"]],
    [note, ["agent", "recorder"]],
    [{ type: "observe", activity: "call", key: "B1:nice", seen: "yes" }, ["watcher"]],
    [{ type: "note-paste", activity: "record", chars: 300 }, ["agent", "customer", "recorder", "watcher"]],
  ];
  it.each(everything)("[A20] %j is for %j", (command, seats) => {
    const all = ["lesson", "agent", "customer", "recorder", "watcher"];
    expect(all.filter((seat) => codeOf(start(), command, seat) === null)).toEqual(seats);
  });

  it("[A20] everybody of the group works on the shared answers while no dialogue runs", () => {
    for (const seat of ["agent", "customer", "recorder", "watcher"]) expect(codeOf(start({ call: false }), fill, seat)).toBeNull();
    expect(codeOf(start({ call: false }), fill, "lesson")).toBe("attempt/seat-watches");
  });

  it("[A20] a mock call is led from the seat of its dialogue", () => {
    const player = start({ call: false }).as("lesson", { type: "enter-phase", phase: "assess" });
    expect(codeOf(player, { type: "start-dialogue", activity: "mock" }, "watcher")).toBe("attempt/wrong-seat");
    expect(codeOf(player, { type: "start-dialogue", activity: "mock" }, "agent")).toBeNull();
  });

  it("[A20] groups that lead themselves go on by their agent", () => {
    const player = start({ led: "group" });
    expect(codeOf(player, { type: "enter-phase", phase: "refine" }, "recorder")).toBe("attempt/lesson-leads");
    expect(codeOf(player, { type: "finish-attempt" }, "agent")).toBe("attempt/lesson-leads");
    expect(codeOf(player, { type: "enter-phase", phase: "refine" }, "agent")).toBeNull();
  });

  it("[A20] the customer has nothing to say while the script plays", () => {
    const player = start({ person: false });
    expect([reply("hm"), { type: "feel-mood", activity: "call", value: 5 } as const].map((command) => codeOf(player, command, "customer"))).toEqual(["attempt/customer-scripted", "attempt/customer-scripted"]);
  });

  it("[A21] texts and numbers keep their limits", () => {
    const cases: [Command, string, string][] = [
      [reply(" "), "customer", "text-empty"],
      [reply("x".repeat(501)), "customer", "text-too-long"],
      [{ type: "feel-mood", activity: "call", value: 101 }, "customer", "mood-out-of-range"],
      [{ type: "set-mood", activity: "call", value: -1 }, "lesson", "mood-out-of-range"],
      [{ type: "inject-card", activity: "call", card: { ...card, mood: 101 } }, "lesson", "mood-out-of-range"],
      [{ type: "inject-card", activity: "call", card: { ...card, title: " " } }, "lesson", "text-empty"],
      [{ type: "inject-card", activity: "call", card: { ...card, line: { "zh-CN": "x".repeat(201), en: "x" } } }, "lesson", "text-too-long"],
      [hold("person"), "lesson", "holder-current"],
      [hold("script", "ghost"), "lesson", "seat-unknown"],
      [{ type: "customer-move", activity: "call", move: "ghost" }, "customer", "move-unknown"],
      [{ type: "observe", activity: "call", key: "B3:soon", seen: "yes" }, "watcher", "criterion-unknown"],
      [{ type: "observe", activity: "call", key: "__proto__:x", seen: "yes" }, "watcher", "criterion-unknown"],
      [{ type: "note-paste", activity: "record", chars: 20_000 }, "agent", "text-too-long"],
      [{ type: "feel-mood", activity: "mock", value: 5 }, "customer", "dialogue-not-running"],
    ];
    for (const [command, seat, code] of cases) expect([command, codeOf(start(), command, seat)]).toEqual([command, `attempt/${code}`]);
  });
});

describe("a person as the customer", () => {
  it("[A22] is heard: the words stand in the talk, are judged by the seat's criteria, and tell facts", () => {
    const player = start().as("customer/wang", reply("I waited, number 1234566"));
    expect(player.log.at(-1)).toMatchObject({ type: "customer-spoken", verdicts: [{ key: "customer:waited", state: "met" }, { key: "customer:number", state: "met" }, { key: "customer:tells-all", state: "not-met" }], reveals: ["order"] });
    expect(player.seen("recorder").facts.map(({ id }) => id)).toEqual(["company", "order"]);
    expect(callOf(player).transcript.at(-1)).toMatchObject({ who: "customer", name: "Mr Z", text: "I waited, number 1234566", script: false, verdicts: null });
  });

  it("[A19] a line tells who of the group said it; alone, and of what the script says, nobody", () => {
    const player = start().as("agent/li", say("nice")).as("agent/chen", say("listen")).as("customer/wang", reply("hm"));
    const own = callOf(player).transcript.filter(({ by }) => by !== undefined);
    expect(own.map(({ text, by }) => [text, by])).toEqual([["nice", "li"], ["listen", "chen"], ["hm", "wang"]]);
    expect(start({ person: false }).as("agent/script", say("nice")).seen("agent").activities.flatMap((activity) => (activity.kind === "dialogue" ? (activity.call?.transcript ?? []) : [])).filter((line) => "by" in line)).toEqual([]);
  });

  it("[A22] tells nothing by other words; the fact is known when its topic is left", () => {
    const player = start().as("customer", reply("1234567"));
    expect(player.seen("agent").facts.map(({ id }) => id)).toEqual(["company"]);
    expect(player.as("agent", say("nice")).seen("agent").facts.map(({ id }) => id)).toEqual(["company", "order"]);
  });

  it("[A22] does not speak while nobody is on the line", () => {
    const player = start().as("agent", say("nice sorry soon@5"));
    expect(callOf(player).state).toBe("inquiring");
    expect(codeOf(player, reply("hello?"), "customer")).toBe("attempt/not-now");
  });

  it("[A22] shows how angry he is; the marks follow what the agent did", () => {
    const player = start().as("customer", { type: "feel-mood", activity: "call", value: 90 }).as("agent", say("nice"));
    expect(callOf(player).mood).toMatchObject({ value: 90, history: [{ turn: 1, value: 90, delta: 30 }] });
    expect(callOf(player).transcript.at(-1)).toMatchObject({ who: "agent", mood: null, delta: null });
    expect(performanceOf(prepared, player.state).dialogues[0]).toMatchObject({ mood: { end: 50 }, felt: { start: 60, end: 90, history: [90] } });
    expect(callOf(player.as("lesson", hold("script"))).mood.value).toBe(50);
    expect(performanceOf(prepared, player.state).dialogues[0]?.felt).toBeUndefined();
    expect(callOf(player.as("lesson", hold("person"))).mood.value).toBe(50);
  });

  it("[A22] the agent is credited once for a criterion, wherever in the conversation it was heard, and not for what another one is for", () => {
    const player = start().as("agent", say("soon cause"), say("nice soon sorry"));
    const items = reportOf(prepared, player.state).items;
    expect(items.filter(({ subject }) => subject === "B3:soon")).toMatchObject([{ state: "met", evidence: [{ text: "soon cause" }, { text: "nice soon sorry" }] }]);
    expect(items.filter(({ subject, state }) => subject === "B4:cause" && state === "met")).toEqual([]);
    expect(player.log.at(-2)).toMatchObject({ beat: "B1", verdicts: [{ key: "B1:nice" }, { key: "B1:rude" }, { key: "B2:sorry" }, { key: "B3:soon", state: "met" }] });
  });

  it("[A22] has a result of its own, by the seat's criteria and their time", () => {
    const player = start().as("customer", reply("number tells-all")).as("agent", say("nice"), say("listen")).as("customer", reply("waited"));
    const { seats } = reportOf(prepared, player.state);
    expect(seats).toMatchObject([{ seat: "customer" }]);
    expect(Object.fromEntries(seats[0]?.items.map(({ subject, points }) => [subject, points]) ?? [])).toEqual({ "customer:waited": 2, "customer:number": 0, "customer:tells-all": -2 });
    expect(reportOf(prepared, start().as("agent", say("nice")).state).seats).toEqual([]);
    // The agent may look while the call goes on.
    const told = (seen: typeof player) => reportOf(prepared, seen.state).seats.flatMap(({ items }) => items.map(({ advice }) => advice));
    expect(told(player)).toEqual([null, null, null]);
    expect(told(player.as("lesson", { type: "stop-call", activity: "call" })).map((advice) => advice !== null)).toEqual([false, true, true]);
  });

  it("[A23] is replaced by the script at that very line", () => {
    const waiting = start().as("agent", say("nice")).as("lesson", hold("script"));
    expect(waiting.log.at(-1)).toMatchObject({ type: "seat-held", speaks: true });
    expect(callOf(waiting).transcript.at(-1)).toMatchObject({ who: "customer", text: "B2 asks" });
    const answered = start().as("agent", say("nice")).as("customer", reply("well")).as("lesson", hold("script"));
    expect(answered.log.at(-1)).toMatchObject({ type: "seat-held", speaks: false });
    expect(callOf(answered).transcript.at(-1)).toMatchObject({ text: "well" });
  });

  it("[A23] a log cannot make the script speak out of turn", () => {
    const { log } = start().as("agent", say("nice")).as("lesson", hold("script"));
    expect(foldChecked(prepared, log)).not.toHaveProperty("rejection");
    const forged = log.map((event) => (event.type === "seat-held" && event.holder === "script" ? { ...event, speaks: false } : event));
    expect(foldChecked(prepared, forged)).toMatchObject({ rejection: { code: "attempt/event-mismatch", params: { field: "speaks", seq: log.length } } });
  });

  it("[A10] a log cannot tell facts or verdicts that the customer does not have", () => {
    const { log } = start().as("customer", reply("1234566"));
    const forge = (change: object) => foldChecked(prepared, log.map((event) => (event.type === "customer-spoken" ? { ...event, ...change } : event)));
    expect(forge({})).not.toHaveProperty("rejection");
    expect(forge({ reveals: ["truth"] })).toMatchObject({ rejection: { code: "attempt/event-mismatch" } });
    expect(forge({ verdicts: [{ key: "B1:nice", id: "nice", state: "met", spans: [], via: "words", by: "rule" }] })).toMatchObject({ rejection: { code: "attempt/criterion-unknown" } });
  });
});

describe("leading", () => {
  it("[A24] a phase that is entered stops the dialogue, in one decision", () => {
    const player = start();
    player.as("lesson", { type: "enter-phase", phase: "refine" });
    expect(player.log.slice(-2).map(({ type }) => type)).toEqual(["call-stopped", "phase-entered"]);
    expect(callOf(player)).toMatchObject({ state: "over", ending: "stopped", stars: null });
    expect(codeOf(start(), { type: "enter-phase", phase: "implement" }, "lesson")).toBe("attempt/phase-current");
  });

  it("[A24] what was stopped is not finished: no mark for the mood, none for a promise", () => {
    const player = start({ person: false }).as("agent", say("nice"), say("sorry"), say("soon@5")).as("lesson", { type: "stop-call", activity: "call" });
    expect(performanceOf(prepared, player.state).dialogues[0]).toMatchObject({ started: true, over: false, ending: null, timers: [{ state: "running" }], blockers: [] });
    expect(reportOf(prepared, player.state).moods).toMatchObject([{ ending: null, stars: null }]);
  });

  it("[A24] an exam goes to any later phase, never back", () => {
    const player = AttemptPlayer.startLed(prepared, { mode: "exam" }).as("lesson", { type: "enter-phase", phase: "refine" });
    expect(codeOf(player, { type: "enter-phase", phase: "implement" }, "lesson")).toBe("attempt/phase-locked");
  });

  it("[A24] finishing hands in what was written, whoever wrote it", () => {
    const player = start({ call: false }).as("watcher", fill).as("lesson", { type: "enter-phase", phase: "homework" }, { type: "finish-attempt" });
    expect(player.log.slice(-2).map(({ type, seat }) => [type, seat])).toEqual([["activity-submitted", "lesson"], ["attempt-finished", "lesson"]]);
    expect(foldChecked(prepared, player.log)).not.toHaveProperty("rejection");
  });

  it("[A24] a card is told to all; the script says its line, a person finds it on the card", () => {
    const scripted = start({ person: false }).as("lesson", { type: "inject-card", activity: "call", card });
    expect(callOf(scripted).transcript.slice(-2).map(({ who, text }) => [who, text])).toEqual([["narrator", "The press"], ["customer", "A reporter!"]]);
    const free = start().as("lesson", { type: "inject-card", activity: "call", card });
    expect(callOf(free).transcript.at(-1)).toMatchObject({ who: "narrator", text: "The press" });
    expect(free.seen("customer").seat?.customer?.cards).toEqual([{ seq: free.state.seq, title: "The press", line: "A reporter!" }]);
  });

  it("[A25] what the script does in the agent's seat steers the talk and earns nothing", () => {
    const player = start({ person: false }).as(`agent/${scriptActor}`, say("nice")).as("agent/li", say("sorry rude"));
    expect(callOf(player).transcript.filter(({ who }) => who === "agent").map(({ script }) => script)).toEqual([true, false]);
    const { turns, outcomes } = performanceOf(prepared, player.state).dialogues[0] ?? {};
    expect(turns?.map(({ text }) => text)).toEqual(["sorry rude"]);
    expect(outcomes?.map(({ beat }) => beat)).toEqual(["B0", "B1", "B2"]);
    expect(reportOf(prepared, player.state).items.filter(({ subject }) => subject === "B1:nice")).toMatchObject([{ points: 0 }]);
  });

  it("[A25] nor do choices and what they decide", () => {
    const played = (actor: string) => {
      const player = start({ person: false }).as("agent", say("nice"), say("sorry"), say("soon@9")).as(actor, { type: "contact", activity: "call", contact: "li" }, { type: "contact", activity: "call", contact: "desk" }, { type: "act", activity: "call", action: "back" });
      return performanceOf(prepared, player.state).dialogues[0]?.stateCriteria.filter(({ met }) => met).map(({ key }) => key);
    };
    expect(played("agent")).toContain("Q:asked-both");
    expect(played(`agent/${scriptActor}`)).not.toContain("Q:asked-both");
  });

  it("[A19] an attempt alone is written as ever", () => {
    const solo = prepareTiny(rulesSituation, { forms: rulesForms });
    const { log } = AttemptPlayer.start(solo).take({ type: "enter-phase", phase: "implement" }, ...ring, say("nice"));
    expect(log.map((event) => Object.keys(event))).toEqual([
      ["seq", "id", "at", "seat", "type", "situation", "version", "format", "mode", "seed"],
      ["seq", "id", "at", "seat", "type", "phase"],
      ["seq", "id", "at", "seat", "type", "activity", "variant"],
      ["seq", "id", "at", "seat", "type", "activity", "ready"],
      ["seq", "id", "at", "seat", "type", "activity", "beat", "text", "via", "verdicts", "judge"],
    ]);
  });
});
