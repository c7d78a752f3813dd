import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { call, end, scene, talk, tinySituation, type BeatSource } from "../../../tests/support/tiny-situation.ts";
import type { CallView } from "../view.ts";

const inStep = (step: string, beat: BeatSource): BeatSource => ({ ...beat, step });
const ring: BeatSource = { kind: "ring", id: "R", title: "R", every: "PT5S", goodUpTo: 3, wrongFrom: 8, ready: [], mood: { good: 0, weak: 0, wrong: 0 }, criteria: [], next: [{ to: "B1" }] };
const prepared = prepareTiny(
  tinySituation({
    activities: [
      call([
        inStep("listen", ring),
        inStep("listen", talk("B1", "B2")),
        inStep("listen", talk("B2", "B3")),
        inStep("check", scene("S", "B3")),
        inStep("accept", talk("B3", "B4", { next: [{ when: { met: "B3:rude" }, to: "L" }, { to: "B4" }] })),
        inStep("escalate", talk("L", "B4")),
        inStep("follow", talk("B4", "E")),
        end("E"),
        end("lost", "lost"),
      ]),
    ],
    more: { steps: ["listen", "check", "accept", "escalate", "follow", "elsewhere"].map((id) => ({ id, title: id })) },
  }),
);

/** The steps after these words were said, one turn each. */
function steps(said: string[], mode: "practice" | "exam" = "practice", more: (player: AttemptPlayer) => void = () => {}) {
  const player = AttemptPlayer.start(prepared, mode);
  for (const phase of ["lead-in", "design", "report", "implement"] as const) player.take({ type: "enter-phase", phase });
  player.take({ type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: [] });
  for (const text of said) player.say(text);
  more(player);
  const found = player.view.activities.find(({ id }) => id === "call");
  const shown: CallView["steps"] = found?.kind === "dialogue" ? (found.call?.steps ?? []) : [];
  return Object.fromEntries(shown.map(({ id, state }) => [id, state]));
}
const listen = (...said: string[]) => steps(said)["listen"];

describe("steps of the procedure", () => {
  it("[A18] the current beat's is current, those to come are ahead, those without a beat are left out", () => {
    expect(steps([])).toEqual({ listen: "current", check: "ahead", accept: "ahead", escalate: "ahead", follow: "ahead" });
    expect(steps(["nice", "nice"])).toEqual({ listen: "done", check: "ahead", accept: "current", escalate: "ahead", follow: "ahead" });
  });

  it("[A18] who argued in every beat missed the step, however promptly the phone was answered", () => {
    expect(listen("rude", "rude")).toBe("missed");
    expect(listen("nice rude", "nice rude")).toBe("missed");
  });

  it("[A18] at as many good beats as wrong ones the last decides", () => {
    expect(listen("rude", "nice")).toBe("done");
    expect(listen("nice", "rude")).toBe("missed");
    expect(listen("hm", "rude")).toBe("missed");
  });

  it("[A18] with none wrong, something right must have been said", () => {
    expect([listen("hm", "hm"), listen("hm", "nice")]).toEqual(["missed", "done"]);
  });

  it("[A18] at the end a step is missed when every good call needs it, not when it was not called for", () => {
    expect(steps(["nice", "nice", "nice", "nice"])).toEqual({ listen: "done", check: "ahead", accept: "done", escalate: "ahead", follow: "done" });
    expect(steps(["nice"], "practice", (player) => player.take({ type: "hang-up", activity: "call" }))).toMatchObject({ accept: "missed", escalate: "ahead", follow: "missed" });
  });

  it("[A18] an exam tells passed from ahead only", () => {
    expect(steps(["rude", "rude"], "exam")).toMatchObject({ listen: "done", accept: "current", follow: "ahead" });
    expect(steps(["rude"], "exam", (player) => player.take({ type: "hang-up", activity: "call" }))).toMatchObject({ accept: "ahead", follow: "ahead" });
  });
});
