/** What blocks the mock assessment of `late-pickup` (rubrics R3): the call's own blockers, against the section of the mock alone. */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { beatPlan } from "../../src/engine/dialogue-plan.ts";
import { runningOf } from "../../src/engine/step.ts";
import { AttemptPlayer } from "../support/attempt-player.ts";
import { cannedJudge } from "../support/canned-judge.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

// Criteria are met by their ids: what is tried here is what follows from them.
const prepared = shippedSituation("complaints", "late-pickup", cannedJudge);
const mostSteps = 60;

/** Plays the mock to its end. `said` gives the words at a beat; elsewhere every − criterion is met, which soon costs the customer. */
function playMock(said: Readonly<Record<string, string>>, hangUpAt?: string): AttemptPlayer {
  const activity = "mock";
  const player = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "assess" }, { type: "start-dialogue", activity });
  for (let step = 0; step < mostSteps; step += 1) {
    const run = runningOf(player.running.game);
    const planned = player.running.engine.plan.dialogues.get(activity);
    if (!run || !planned) return player;
    const { beat, hears } = beatPlan(planned.plan, run.beat);
    if (beat.kind === "ring") player.take({ type: "answer-call", activity, ready: [] });
    else if (beat.kind === "scene") player.take({ type: "continue", activity });
    else if (beat.kind !== "talk") throw new Error(`what to do at ${beat.id}?`);
    else if (beat.id === hangUpAt) player.take({ type: "hang-up", activity });
    else player.say(said[beat.id] ?? `嗯 ${[...hears.values()].flatMap(({ id, fault }) => (fault && id !== "leak" && id !== "abuse" ? [id] : [])).join(" ")}`, activity);
  }
  throw new Error("the mock does not end");
}

const mockOf = (player: AttemptPlayer) => {
  const report = reportOf(prepared, player.state);
  return { blockers: report.blockers.map(({ id, evidence }) => [id, evidence.map(({ text }) => text)]), points: report.sections.find(({ id }) => id === "mock")?.points ?? Number.NaN };
};

describe("[T3] the mock assessment", () => {
  it("[T3] counts nothing when the student hangs up on the customer", () => {
    const player = playMock({ B1: "greet identify-company staff-no offer-help" }, "B2");
    expect(mockOf(player)).toEqual({ blockers: [["hung-up-on", []]], points: 0 });
  });

  it("[T3] counts nothing when the student abuses the customer", () => {
    expect(mockOf(playMock({ R1: "apologise-call abuse" }))).toEqual({ blockers: [["abuse", ["apologise-call abuse"]]], points: 0 });
  });

  it("[T3] is capped when the student tells what is another's", () => {
    expect(mockOf(playMock({ R2: "leak" })).blockers).toEqual([["leak", ["leak"]]]);
  });

  it("[T3] is blocked by nothing of this when the customer is lost without it", () => {
    expect(mockOf(playMock({})).blockers).toEqual([]);
  });
});
