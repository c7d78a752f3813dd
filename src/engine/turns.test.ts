import { describe, expect, it } from "vitest";
import { EnginePlayer } from "../../tests/support/engine-player.ts";
import { does, end, fault, talk, tinyCall } from "../../tests/support/tiny-situation.ts";

const again = [{ when: { tries: { min: 3 } }, to: "E" }, { says: "What?", to: "again" }];
const patient = tinyCall([talk("B1", "E", { next: again }), end("E")]);

describe("a turn", () => {
  it("[E6] good, weak, wrong by what fired", () => {
    const outcomes = [["nice"], [], ["rude"], ["nice", "rude"]].map((heard) => EnginePlayer.calling(patient).say(...heard).run.rated?.item);
    expect(outcomes).toEqual([
      { beat: "B1", outcome: "good", mood: 50, delta: -10 },
      { beat: "B1", outcome: "weak", mood: 62, delta: 2 },
      { beat: "B1", outcome: "wrong", mood: 70, delta: 10 },
      { beat: "B1", outcome: "wrong", mood: 70, delta: 10 },
    ]);
  });

  it("[E6] good looks at all that was met so far, wrong only at this turn", () => {
    const both = tinyCall([talk("B1", "E", { criteria: [does("a"), does("b"), fault("rude")], good: { all: [{ met: "B1:a" }, { met: "B1:b" }] }, next: again }), end("E")]);
    const player = EnginePlayer.calling(both).say("a", "rude").say("b");
    expect(player.run.rated?.item.outcome).toBe("good");
  });

  it("[E6] a mild fault makes a turn weak", () => {
    const mild = tinyCall([talk("B1", "E", { mild: ["B1:rude"] }), end("E")]);
    expect(EnginePlayer.calling(mild).say("rude").run.rated?.item.outcome).toBe("weak");
  });

  it("[E6] `wrong` can be a condition", () => {
    const late = tinyCall([talk("B1", "E", { wrong: { clock: { from: "2012-04-30T16:00" } } }), end("E")]);
    expect(EnginePlayer.calling(late).say("nice").run.rated?.item.outcome).toBe("wrong");
  });

  it("[E7] weak, then good ends where good would have ended", () => {
    expect(EnginePlayer.calling(patient).say().say("nice").run.mood).toBe(50);
  });

  it("[E7] weak again costs nothing more, good again calms no more, each further offence costs", () => {
    expect(EnginePlayer.calling(patient).say().say().run.mood).toBe(62);
    expect(EnginePlayer.calling(patient).say("nice").say("nice").run.mood).toBe(50);
    expect(EnginePlayer.calling(patient).say("rude").say("rude").run.mood).toBe(78);
  });

  it("[E7] mood stays within 0 and 100", () => {
    const extreme = (start: number) => tinyCall([talk("B1", "E", { next: again }), end("E")], { mood: { start, bands: [{ id: "x", title: "x", min: 0 }], lines: [{ id: "x", title: "x", min: 0 }] } });
    expect(EnginePlayer.calling(extreme(95)).say("rude").run.mood).toBe(100);
    expect(EnginePlayer.calling(extreme(3)).say("nice").run.mood).toBe(0);
  });

  it("[E8] replies that match are said in order, before the way on", () => {
    const replies = tinyCall([talk("B1", "E", { replies: [{ when: { met: "B1:nice" }, says: "Thanks." }, { says: "Well." }, { when: { met: "B1:rude" }, says: "Hey!" }] }), end("E")]);
    expect(EnginePlayer.calling(replies).say("nice").said).toEqual(["Thanks.", "Well.", "E says goodbye"]);
  });

  it("[E8] where no branch holds, the beat asks again", () => {
    const stuck = tinyCall([talk("B1", "E", { next: [{ when: { met: "B1:nice" }, to: "E" }] }), end("E")]);
    const player = EnginePlayer.calling(stuck).say();
    expect(player.run.beat).toBe("B1");
    expect(player.said).toEqual(["B1 asks"]);
    expect(player.say("nice").run.stage).toBe("over");
  });

  it("[E9] `again` says its own words and counts the tries", () => {
    const player = EnginePlayer.calling(patient).say();
    expect(player.said).toEqual(["What?"]);
    expect(player.say().say().run.ending).toBe("closed");
  });

  it("[E24] what is also heard counts for its own beat", () => {
    const early = tinyCall([talk("B1", "B2", { alsoHears: ["B2:nice"] }), talk("B2", "E"), end("E")]);
    const player = EnginePlayer.calling(early).say("B2:nice");
    expect(player.run.rated?.item.outcome).toBe("weak");
    expect(player.say().run.rated?.item.outcome).toBe("good");
  });

  it("[E2] a criterion that is not listened for is refused", () => {
    expect(EnginePlayer.calling(patient).refusal({ type: "turn", heard: [{ key: "B9:nice", promised: null }] })).toBe("criterion-unknown");
  });

  it("[E21] a beat that is done already is left out, but what it reveals is known", () => {
    const skipping = tinyCall([talk("B1", "B2", { alsoHears: ["B2:nice"] }), talk("B2", "B3", { skipWhen: { met: "B2:nice" }, reveals: ["secret"] }), talk("B3", "E"), end("E")]);
    const player = EnginePlayer.calling(skipping).say("B2:nice");
    expect(player.run.beat).toBe("B3");
    expect(player.said).toEqual(["B3 asks"]);
    expect(player.effects).toContainEqual({ type: "revealed", facts: ["secret"] });
  });

  it("[E21] a ring of skipped beats ends", () => {
    const always = { skipWhen: { visited: "B1" } };
    const ring = tinyCall([talk("B1", "B2"), talk("B2", "B3", always), talk("B3", "B2", always), end("E")]);
    expect(EnginePlayer.calling(ring).say().run.stage).toBe("waiting");
  });
});
