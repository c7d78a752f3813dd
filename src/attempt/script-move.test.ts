import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../tests/support/attempt-player.ts";
import { shippedSituation } from "../../tests/support/shipped-situation.ts";
import { call, end, talk, tinySituation } from "../../tests/support/tiny-situation.ts";
import { runOf } from "../engine/step.ts";
import { scriptActor } from "./event.ts";
import type { Prepared } from "./prepared.ts";
import { scriptMove } from "./script-move.ts";

const shipped = shippedSituation("complaints", "late-pickup");
/** More than a call needs that gets on. */
const mostMoves = 80;

/** Lets the script play the agent, and `answer` speak for a person as the customer, until nothing is left to do. */
function playOut(player: AttemptPlayer, activity: string, answer?: (player: AttemptPlayer) => void): AttemptPlayer {
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const run = runOf(player.running.game, activity);
    if (!run || run.stage === "over") return player;
    const move = scriptMove(player.prepared, player.state);
    if (move) player.as(`agent/${scriptActor}`, move);
    else if (answer) answer(player);
    else throw new Error(`nothing to do at ${run.beat}`);
  }
  throw new Error("the call does not end");
}

function begin(prepared: Prepared, phase: "implement" | "assess", activity: string, { person = false, seed = 1 } = {}): AttemptPlayer {
  const player = AttemptPlayer.startLed(prepared, { seed }).as("lesson", { type: "enter-phase", phase });
  if (person) player.as("lesson", { type: "hold-seat", seat: "customer", holder: "person" });
  return player.as(`agent/${scriptActor}`, { type: "start-dialogue", activity });
}

const beatsOf = (player: AttemptPlayer, activity: string) => player.log.flatMap((event) => (event.type === "turn-spoken" && event.activity === activity ? [event.beat] : []));
const endOf = (player: AttemptPlayer, activity: string) => runOf(player.running.game, activity);

describe("the script's agent", () => {
  it("[A28] brings the shipped call to its good end", { timeout: 60_000 }, () => {
    const player = playOut(begin(shipped, "implement", "call"), "call");
    expect(endOf(player, "call")).toMatchObject({ beat: "closed", ending: "closed", timers: [{ id: "reply", state: "kept" }] });
    expect(endOf(player, "call")?.mood).toBeLessThanOrEqual(20);
  });

  it("[A28] also with a person as the customer, who answers every time", { timeout: 60_000 }, () => {
    const player = playOut(begin(shipped, "implement", "call", { person: true }), "call", (now) => now.as("customer/wang", { type: "customer-speak", activity: "call", text: "嗯，你说。", via: "keyboard" }));
    expect(endOf(player, "call")).toMatchObject({ beat: "closed", ending: "closed" });
    expect(player.log.filter(({ type }) => type === "customer-spoken").length).toBeGreaterThan(5);
    expect(beatsOf(player, "call")).toContain("B10");
  });

  it("[A28] also when a person comes and goes", { timeout: 60_000 }, () => {
    const player = begin(shipped, "implement", "call", { person: true });
    const answer = (now: AttemptPlayer) => now.as("lesson", { type: "hold-seat", seat: "customer", holder: "script" });
    playOut(player, "call", answer);
    expect(endOf(player, "call")?.ending).toBe("closed");
  });

  it("[A28] plays every card of the mock call", { timeout: 120_000 }, () => {
    const played = new Map<string, string | null>();
    for (let seed = 1; played.size < 7 && seed < 60; seed += 1) {
      const begun = begin(shipped, "assess", "mock", { seed });
      const variant = endOf(begun, "mock")?.variant ?? "";
      if (!played.has(variant)) played.set(variant, endOf(playOut(begun, "mock"), "mock")?.ending ?? null);
    }
    expect([...played.entries()].sort()).toEqual(["V1", "V2", "V3", "V4", "V5", "V6", "V7"].map((id) => [id, "closed"]));
  });

  it("[A28] says the values of the card", () => {
    const facts = [{ id: "order", type: "code" as const, label: "Order", value: "1234566" }];
    const variants = [{ id: "V1", title: "V1", brief: "V1", goal: "V1", dialogue: "call", facts: [{ fact: "order", value: "1234556" }] }];
    const situation = tinySituation({
      activities: [call([talk("B1", "E", { model: "nice, order 1234566" }), end("E")]), { id: "mock", kind: "dialogue-variant", title: "Mock", task: "Again.", of: "call", variants: ["V1"] }],
      more: { facts, variants },
    });
    const player = AttemptPlayer.start(prepareTiny(situation)).take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "mock" });
    expect(scriptMove(player.prepared, player.state)).toMatchObject({ type: "speak", text: "nice, order 1234556" });
  });

  it("[A28] does nothing where nothing is to be done", () => {
    const player = AttemptPlayer.startLed(shipped);
    expect(scriptMove(shipped, player.state)).toBeNull();
    expect(scriptMove(shipped, player.as("lesson", { type: "finish-attempt" }).state)).toBeNull();
  });
});
