import { describe, expect, it } from "vitest";
import { runOf } from "../../src/engine/step.ts";
import { recordOf } from "../../src/engine/conditions.ts";
import type { Command } from "../../src/attempt/command.ts";
import { AttemptPlayer, prepareTiny } from "../support/attempt-player.ts";
import { findCanaries, plantCanaries } from "../support/canaries.ts";
import { rulesForms, rulesSituation } from "../support/rules-situation.ts";

const prepared = prepareTiny(plantCanaries(rulesSituation), { forms: rulesForms });
const toCall: Command[] = ["lead-in", "design", "report", "implement"].map((phase) => ({ type: "enter-phase", phase }) as Command);
const work: Command[] = [
  { type: "enter-phase", phase: "lead-in" },
  { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["b"] } },
  { type: "submit-activity", activity: "quiz" },
  { type: "enter-phase", phase: "design" },
  { type: "answer", activity: "order", answer: { kind: "ordering", items: ["four", "one", "two", "three"] } },
  { type: "submit-activity", activity: "order" },
  { type: "submit-activity", activity: "match" },
  { type: "enter-phase", phase: "report" },
  { type: "enter-phase", phase: "implement" },
  { type: "fill-field", activity: "record", field: "what", value: "late" },
  { type: "submit-activity", activity: "record" },
  { type: "enter-phase", phase: "refine" },
  { type: "submit-activity", activity: "sum" },
  { type: "submit-activity", activity: "blame" },
  { type: "enter-phase", phase: "assess" },
  { type: "enter-phase", phase: "homework" },
  { type: "submit-activity", activity: "plan" },
];
const talk: Command[] = [
  { type: "start-dialogue", activity: "call" },
  { type: "answer-call", activity: "call", ready: [] },
  { type: "speak", activity: "call", text: "hm", via: "keyboard" },
  { type: "speak", activity: "call", text: "sorry", via: "keyboard" },
  { type: "speak", activity: "call", text: "soon@5 vague", via: "keyboard" },
  { type: "contact", activity: "call", contact: "li" },
  { type: "act", activity: "call", action: "back" },
  { type: "speak", activity: "call", text: "cause", via: "keyboard" },
  { type: "choose", activity: "call", option: "later" },
];

/** Beats reached so far in the call, under the names that canaries use. */
function reached(player: AttemptPlayer): Set<string> {
  const planned = player.running.engine.plan.dialogues.get("call");
  const run = runOf(player.running.game, "call");
  if (!planned || !run) return new Set();
  return new Set([...planned.plan.beats.keys()].filter((beat) => recordOf({ plan: planned.plan, run }, beat).visits > 0));
}

describe("what a student is sent", () => {
  it("[A11] the marks are planted, and the search finds them", () => {
    const marks = findCanaries(prepared.situation);
    expect(marks.filter(({ kind }) => kind === "secret").length).toBeGreaterThan(60);
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(["secret", "criterion", "spoken", "words"]));
  });

  it("[A11] an exam shows no criterion, key, advice, model or lesson, at no time", () => {
    for (const commands of [work, [...toCall, ...talk]]) {
      const player = AttemptPlayer.start(prepared, "exam");
      for (const command of [...commands, { type: "finish-attempt" } as const]) {
        player.take(command);
        expect(findCanaries(player.view).filter(({ kind }) => kind !== "spoken")).toEqual([]);
      }
    }
  });

  it("[A11] an exam shows nothing of phases that were not entered", () => {
    const player = AttemptPlayer.start(prepared, "exam");
    expect(player.view.activities).toEqual([]);
    expect(player.view.phases.map(({ intro }) => intro.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(player.take({ type: "enter-phase", phase: "lead-in" }).view.activities.map(({ id }) => id)).toEqual(["quiz"]);
  });

  it("[A11] an exam does not say whether hanging up is right", () => {
    const hangUps = (mode: "exam" | "practice") => {
      const player = AttemptPlayer.start(prepared, mode).take(...toCall, ...talk.slice(0, 4));
      const call = player.view.activities.find(({ id }) => id === "call");
      return call?.kind === "dialogue" && call.call?.beat;
    };
    expect(hangUps("exam")).toMatchObject({ id: "B3", hangUp: "ends" });
    expect(hangUps("practice")).toMatchObject({ id: "B3", hangUp: "wrong" });
  });

  it("[A11] neither mode shows words of beats that were not reached", () => {
    for (const mode of ["exam", "practice"] as const) {
      const player = AttemptPlayer.start(prepared, mode).take(...toCall);
      for (const command of talk) {
        player.take(command);
        const seen = reached(player);
        expect(findCanaries(player.view).filter(({ kind, place }) => kind !== "secret" && !seen.has(place))).toEqual([]);
      }
    }
  });

  it("[A11] practice shows keys and models of an activity only once it is handed in", () => {
    const player = AttemptPlayer.start(prepared);
    const done = new Set<string>();
    for (const command of work) {
      player.take(command);
      if (command.type === "submit-activity") done.add(command.activity);
      const secret = findCanaries(player.view).filter(({ kind }) => kind === "secret");
      expect(secret.filter(({ place }) => !done.has(place))).toEqual([]);
    }
    expect(done.size).toBe(7);
    expect(new Set(findCanaries(player.view).map(({ place }) => place))).toEqual(done);
  });

  it("[A11] practice shows advice beside the words, of the beats spoken in, and nothing that the author wrote for others", () => {
    const player = AttemptPlayer.start(prepared).take(...toCall, ...talk);
    const secret = new Set(findCanaries(player.view).filter(({ kind }) => kind === "secret").map(({ place }) => place));
    expect([...secret].sort()).toEqual(["B1", "B2", "B3", "C"]);
    expect(JSON.stringify(player.view)).not.toContain("never told");
  });

  it("[A11] hints show once taken", () => {
    const player = AttemptPlayer.start(prepared).take(...toCall, ...talk.slice(0, 2));
    expect(findCanaries(player.view).filter(({ kind }) => kind === "secret")).toEqual([]);
    expect(findCanaries(player.take({ type: "take-hint", activity: "call", hint: 0 }).view)).toContainEqual({ kind: "secret", place: "call" });
  });
});
