import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../../tests/support/attempt-player.ts";
import { call, end, scene, talk, tinySituation } from "../../../tests/support/tiny-situation.ts";
import type { SituationSource } from "../../scenario/schema/situation.ts";

const file = (digit: string, ending: string) => `${digit.repeat(64)}.${ending}`;
const media: SituationSource["media"] = [
  { id: "label", kind: "picture", file: file("1", "jpg"), alt: "面单", licence: "own" },
  { id: "box", kind: "picture", file: file("2", "png"), alt: "破箱", licence: "cc-by", source: "Li" },
  { id: "voice", kind: "sound", file: file("3", "mp3"), alt: "喂？", licence: "own" },
];
const situation = tinySituation({ activities: [call([talk("B1", "B2", { media: "label", next: [{ when: { met: "B1:nice" }, to: "B2" }, { to: "again" }] }), scene("B2", "B3", { media: "box" }), talk("B3", "B4", { media: "label" }), end("B4")])], more: { media } });
const withPhases = { ...situation, phases: situation.phases.map((phase) => (phase.id === "homework" ? { ...phase, media: ["voice"] } : phase)) };

const start = (mode: "practice" | "exam" = "practice") => AttemptPlayer.start(prepareTiny(withPhases), mode);
const inCall = () => start().take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" });
const callOf = (player: AttemptPlayer) => player.view.activities.flatMap((activity) => (activity.kind === "dialogue" && activity.call ? [activity.call] : []))[0];

describe("pictures and sounds", () => {
  it("[A11] of a call are those of the beats that were reached, the present one's last; of others nothing is told", () => {
    const player = inCall();
    expect(callOf(player)?.media?.map(({ id }) => id)).toEqual(["label"]);
    expect(JSON.stringify(player.view)).not.toContain(file("2", "png"));
    player.say("nice");
    expect(callOf(player)?.media).toEqual([
      { id: "label", kind: "picture", file: file("1", "jpg"), alt: "面单", licence: "own", source: null },
      { id: "box", kind: "picture", file: file("2", "png"), alt: "破箱", licence: "cc-by", source: "Li" },
    ]);
    player.take({ type: "continue", activity: "call" });
    expect(callOf(player)?.media?.map(({ id }) => id)).toEqual(["box", "label"]);
  });

  it("[A11] of a phase come with its intro: in an exam not before it is entered", () => {
    const homework = (player: AttemptPlayer) => player.view.phases.at(-1);
    expect(homework(start())?.media?.map(({ id }) => id)).toEqual(["voice"]);
    expect(homework(start("exam"))).not.toHaveProperty("media");
  });

  it("[A27] are the same objects as long as none is added", () => {
    const player = inCall();
    const before = callOf(player)?.media;
    expect(callOf(player.say("hm"))?.media).toBe(before);
  });
});
