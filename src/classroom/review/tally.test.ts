import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { ledSituation } from "../../../tests/support/led-situation.ts";
import { rulesForms } from "../../../tests/support/rules-situation.ts";
import type { Command } from "../../attempt/command.ts";
import { tallyOf } from "./tally.ts";

const prepared = prepareTiny(ledSituation, { forms: rulesForms });
const say = (text: string): Command => ({ type: "speak", activity: "call", text, via: "keyboard" });
const fill = (field: string, value: string): Command => ({ type: "fill-field", activity: "record", field, value });
const calling = () => AttemptPlayer.startLed(prepared).as("lesson", { type: "enter-phase", phase: "implement" }).as("agent/a", { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] });
const deedsOf = ({ state, log }: AttemptPlayer) => Object.fromEntries(tallyOf(prepared, { state, events: log }).map(({ student, seat, deeds }) => [`${student}/${seat}`, deeds]));
const nothing = { turns: 0, characters: 0, fields: 0, criteria: 0, help: 0 };

describe("what each did", () => {
  it("[M75] turns, characters without spaces, and each criterion once, for who met it first", () => {
    const player = calling().as("agent/a", say("nice one")).as("agent/b", say("sorry  nice"));
    expect(deedsOf(player)).toEqual({ "a/agent": { ...nothing, turns: 1, characters: 7, criteria: 1 }, "b/agent": { ...nothing, turns: 1, characters: 9, criteria: 1 } });
  });

  it("[M75] what the script says in a person's seat is nobody's", () => {
    const player = calling().as("lesson", { type: "hold-seat", seat: "agent", holder: "script" }).as("agent/script", say("nice"));
    expect(deedsOf(player)).toEqual({});
  });

  it("[M75] a field is whose writing stands in it, and what is judged of it when it is handed in; an emptied one is nobody's", () => {
    const player = calling().as("recorder/c", fill("number", "1"), fill("what", "late")).as("agent/a", fill("number", "1234566")).as("recorder/c", fill("number", " ")).as("agent/a", fill("number", "1234566"));
    expect(deedsOf(player)).toMatchObject({ "c/recorder": { fields: 1, criteria: 0 }, "a/agent": { fields: 1 } });
    expect(deedsOf(player.as("agent/a", say("bye"), { type: "submit-activity", activity: "record" }))).toMatchObject({ "c/recorder": { fields: 1, criteria: 1 }, "a/agent": { criteria: 0 } });
    expect(deedsOf(calling().as("recorder/c", fill("number", "1"), fill("number", "")))).toEqual({});
  });

  it("[M75] ticks that stand and answers of the shared work are help", () => {
    const tick = (key: string, seen: "yes" | "no" | null): Command => ({ type: "observe", activity: "call", key, seen });
    const player = calling().as("watcher/d", tick("B1:nice", "yes"), tick("B1:nice", "no")).as("agent/a", say("hm")).as("watcher/d", tick("B2:sorry", "yes"), tick("B2:sorry", null));
    expect(deedsOf(player)["d/watcher"]).toEqual({ ...nothing, help: 1 });
    const quiz = AttemptPlayer.startLed(prepared).as("lesson", { type: "enter-phase", phase: "lead-in" });
    const pick = (question: string, option: string): Command => ({ type: "answer", activity: "quiz", answer: { kind: "choice", question, options: [option] } });
    expect(deedsOf(quiz.as("recorder/c", pick("q1", "b"), pick("q2", "a")).as("agent/a", pick("q1", "a")))).toEqual({ "c/recorder": { ...nothing, help: 1 }, "a/agent": { ...nothing, help: 1 } });
  });

  it("[M75] who plays the customer has the own turns and planned points", () => {
    const player = AttemptPlayer.startLed(prepared)
      .as("lesson", { type: "enter-phase", phase: "implement" }, { type: "hold-seat", seat: "customer", holder: "person" })
      .as("agent/a", { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] })
      .as("customer/b", { type: "customer-speak", activity: "call", text: "waited tells-all", via: "keyboard" });
    expect(deedsOf(player)).toEqual({ "b/customer": { ...nothing, turns: 1, characters: 15, criteria: 1 } });
  });
});
