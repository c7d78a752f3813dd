import { describe, expect, it } from "vitest";
import { shippedSituation } from "../../../tests/support/shipped-situation.ts";
import { foldChecked } from "../../attempt/fold.ts";
import { reportOf } from "../../attempt/performance.ts";
import { runOf } from "../../engine/step.ts";
import { playGroup, type GroupPlay } from "./play-group.ts";
import { qualities, type Quality } from "./quality.ts";

const prepared = shippedSituation("complaints", "late-pickup");

function play(quality: Quality, change: Partial<GroupPlay> = {}) {
  const robots = (["agent", "recorder", "observer"] as const).map((seat) => ({ actor: `robot-${seat}`, seat, quality }));
  return playGroup(prepared, { attempt: "a1", robots, phases: ["implement"], customerSeat: null, startsAt: 1_000_000, rounds: 200, ...change });
}

describe("robots", () => {
  it.each(qualities)("[M40] %s robots come to the end of the call and hand in the forms, and the log stands up to the rules", (quality) => {
    const { state, events } = play(quality);
    expect(foldChecked(prepared, events)).toMatchObject({ state: { seq: events.length } });
    if (state.status === "new") throw new Error("not begun");
    expect(runOf(state.game, "call")?.stage).toBe("over");
    expect(state.works["record-card"]?.submitted).toBe(true);
  });

  it("[M41] the better a robot, the more it earns", () => {
    const totals = qualities.map((quality) => reportOf(prepared, play(quality).state).total);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(new Set(totals).size).toBe(totals.length);
  });

  it("[M42] the same attempt is played the same way; another one another way", () => {
    expect(play("fair").events).toEqual(play("fair").events);
    expect(JSON.stringify(play("fair", { attempt: "a2" }).events)).not.toBe(JSON.stringify(play("fair").events).replaceAll("a1", "a2"));
  });

  it("[M43] a robot in the customer's seat talks with the agent to the end", () => {
    const { state } = play("strong", { customerSeat: "customer", robots: [{ actor: "r1", seat: "agent", quality: "strong" }, { actor: "r2", seat: "customer", quality: "strong" }] });
    if (state.status === "new") throw new Error("not begun");
    expect(runOf(state.game, "call")).toMatchObject({ stage: "over", ending: "closed" });
    expect(runOf(state.game, "call")?.mood).toBeLessThan(30);
    const spoken = state.calls["call"]?.spoken;
    expect(spoken?.length ?? 0).toBeGreaterThan(5);
  });
});
