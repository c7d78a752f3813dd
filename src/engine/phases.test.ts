import { describe, expect, it } from "vitest";
import { EnginePlayer } from "../../tests/support/engine-player.ts";
import { call, end, talk, tinyCall, tinySituation } from "../../tests/support/tiny-situation.ts";
import { step } from "./step.ts";

const oneBeat = tinyCall([talk("B1", "E"), end("E")]);

describe("phases and dialogues", () => {
  it("[E1] the machine stands where the run stands", () => {
    const player = EnginePlayer.calling(tinyCall([talk("B1", "B2"), talk("B2", "E"), end("E")]));
    expect(player.state.snapshot.value).toEqual({ implement: { call: "B1" } });
    expect(player.say("nice").state.snapshot.value).toEqual({ implement: { call: player.run.beat } });
    expect(player.run.beat).toBe("B2");
  });

  it("[E2] a refused input leaves the very same state", () => {
    const player = EnginePlayer.calling(oneBeat);
    const before = player.state;
    const result = step(player.engine, before, { type: "continue", activity: "call", seq: 9 });
    expect(result).toEqual({ ok: false, refusal: { code: "not-now", params: { beat: "talk" } } });
    expect(player.state).toBe(before);
  });

  it("[E3] a step leaves the earlier state as it is", () => {
    const player = EnginePlayer.calling(tinyCall([talk("B1", "B2"), talk("B2", "E"), end("E")]));
    const earlier = player.state;
    const before = structuredClone(earlier.snapshot.context);
    player.say("nice").say();
    expect(player.state).not.toBe(earlier);
    expect(earlier.snapshot.context).toEqual(before);
  });

  it("[E4] an exam enters only the next phase, practice any", () => {
    expect(new EnginePlayer(oneBeat, { mode: "exam" }).refusal({ type: "enter-phase", phase: "design" })).toBe("phase-locked");
    expect(new EnginePlayer(oneBeat, { mode: "exam" }).take({ type: "enter-phase", phase: "lead-in" }).refusal({ type: "enter-phase", phase: "background" })).toBe("phase-locked");
    expect(new EnginePlayer(oneBeat).take({ type: "enter-phase", phase: "homework" }).refusal({ type: "enter-phase", phase: "homework" })).toBe("phase-current");
  });

  it("[E4] nobody leaves a phase in the middle of a dialogue", () => {
    const player = EnginePlayer.calling(oneBeat);
    expect(player.refusal({ type: "enter-phase", phase: "refine" })).toBe("dialogue-running");
    expect(player.say().refusal({ type: "enter-phase", phase: "refine" })).toBeNull();
  });

  it("[E5] a dialogue is played once, in its own phase, one at a time", () => {
    const two = tinySituation({ activities: [call([talk("B1", "E"), end("E")]), call([talk("B1", "E"), end("E")], { id: "second" })] });
    const player = new EnginePlayer(two);
    expect(player.refusal({ type: "start-dialogue" })).toBe("phase-not-current");
    player.take({ type: "enter-phase", phase: "implement" }).take({ type: "start-dialogue" });
    expect(player.refusal({ type: "start-dialogue", activity: "second" })).toBe("dialogue-running");
    expect(player.refusal({ type: "turn", activity: "second", heard: [] })).toBe("dialogue-not-running");
    player.say();
    expect(player.refusal({ type: "start-dialogue" })).toBe("dialogue-over");
    expect(player.refusal({ type: "start-dialogue", activity: "second" })).toBeNull();
    expect(player.refusal({ type: "start-dialogue", activity: "third" })).toBe("dialogue-unknown");
  });

  it("[E2] nothing is taken after the end", () => {
    const player = new EnginePlayer(oneBeat).take({ type: "finish" });
    expect(player.refusal({ type: "finish" })).toBe("already-finished");
  });
});
