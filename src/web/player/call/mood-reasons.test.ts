import { describe, expect, it } from "vitest";
import type { VerdictView } from "../../../protocol/attempt.ts";
import { testLine } from "../attempt/test-support/test-view.ts";
import { moodReasons } from "./mood-reasons.ts";

const verdict = (key: string, sign: "+" | "-", state: VerdictView["state"]): VerdictView => ({ key, title: key, sign, state, spans: [], ability: "communication", points: 1, advice: null, note: null });
const line = (seq: number, delta: number | null, verdicts: VerdictView[]) => testLine({ seq, who: "agent", text: `turn ${seq}`, delta, verdicts });

describe("moodReasons", () => {
  it("[W23] explains a rise by the faults, and without faults by what was missing", () => {
    const [second, first] = moodReasons([
      line(1, 15, [verdict("dismiss", "-", "met"), verdict("apologise", "+", "not-met")]),
      line(2, 1, [verdict("listen", "+", "met"), verdict("empathise", "+", "not-met")]),
    ]);
    expect(first?.verdicts.map(({ key }) => key)).toEqual(["dismiss"]);
    expect(second?.because).toBe("missing");
    expect(second?.verdicts.map(({ key }) => key)).toEqual(["empathise"]);
  });

  it("[W23] explains a fall by what was done", () => {
    const [reason] = moodReasons([line(1, -10, [verdict("apologise", "+", "met"), verdict("listen", "+", "not-met")])]);
    expect(reason?.verdicts.map(({ key }) => key)).toEqual(["apologise"]);
  });

  it("[W23] says nothing of turns that changed nothing and of other people's lines", () => {
    expect(moodReasons([line(1, 0, []), line(2, null, []), testLine({ seq: 3, who: "customer", text: "喂", delta: 5 })])).toEqual([]);
  });
});
