import { describe, expect, it } from "vitest";
import type { Command } from "../../src/attempt/command.ts";
import { decide } from "../../src/attempt/decide.ts";
import { apply } from "../../src/attempt/fold.ts";
import type { Prepared } from "../../src/attempt/prepared.ts";
import { soloSeat } from "../../src/attempt/prepared.ts";
import { stamp } from "../../src/attempt/stamp.ts";
import { initialState, type AttemptState } from "../../src/attempt/state.ts";
import { runOf } from "../../src/engine/step.ts";
import { cannedJudge } from "../support/canned-judge.ts";
import { chanceOf, dialogueCommands, pick } from "../support/legal-commands.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

/** More than any play-through needs that gets on. */
const mostSteps = 400;

// Words are criteria ids, read by a canned judge: what is tried here is where dialogues can lead, not how words are understood.
describe.each([
  ["complaints", "late-pickup", 10_000],
  ["callbacks", "after-compensation", 1000],
  ["front-desk", "supplier-visit", 1000],
])("the shipped situation %s/%s", (unit, name, plays) => {
  const prepared = shippedSituation(unit, name, cannedJudge);
  const dialogues = prepared.situation.activities.filter(({ kind }) => kind === "dialogue" || kind === "dialogue-variant").map(({ id }) => id);

  it(`[E2] ${plays.toLocaleString("en")} random play-throughs end, and at every moment something can be done`, { timeout: 300_000 }, () => {
    const endings = new Map<string, number>();
    const visited = new Set<string>();
    for (let seed = 0; seed < plays; seed += 1) {
      const activity = dialogues[seed % 10 === 0 ? dialogues.length - 1 : 0] ?? "call";
      const ending = playThrough(prepared, activity, seed, visited);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
    expect([...endings.keys()].filter((ending) => !["closed", "hung-up", "escalated", "lost"].includes(ending))).toEqual([]);
    expect(endings.get("closed")).toBeGreaterThan(plays / 10);
    expect(endings.size).toBeGreaterThan(1);
    const call = prepared.activities.get("call");
    const beats = call?.kind === "dialogue" ? call.beats.map(({ id }) => id) : [];
    expect(beats.filter((beat) => !visited.has(beat))).toEqual([]);
  });
});

/** How it ended, or at which beat it stuck. */
function playThrough(prepared: Prepared, activity: string, seed: number, visited: Set<string>): string {
  const chance = chanceOf(seed);
  const skill = chance();
  const seat = soloSeat(prepared);
  const phase = prepared.phaseOf.get(activity) ?? "implement";
  let state: AttemptState = initialState;
  const send = (command: Command): boolean => {
    const decision = decide(prepared, state, command, { at: 0, seat });
    if ("rejection" in decision) return false;
    for (const event of stamp(state, decision.events, { id: (index) => `e${index}`, at: 0, seat })) state = apply(prepared, state, event);
    return true;
  };
  for (const command of [{ type: "start-attempt", mode: "practice", seed }, { type: "enter-phase", phase }, { type: "start-dialogue", activity }] as const) {
    if (!send(command)) return `refused at ${command.type}`;
  }
  for (let step = 0; step < mostSteps; step += 1) {
    const run = currentRun(state, activity);
    if (!run) return "never started";
    visited.add(run.beat);
    if (run.ending !== null) return run.ending;
    const command = state.status === "running" ? pick(dialogueCommands(state, chance, skill), chance) : undefined;
    if (!command || !send(command)) return `stuck at ${run.beat} with ${command?.type ?? "nothing"}`;
  }
  return `no end, at ${currentRun(state, activity)?.beat ?? "?"}`;
}

function currentRun(state: AttemptState, activity: string) {
  return state.status === "new" ? null : runOf(state.game, activity);
}
