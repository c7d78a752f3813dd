import { describe, expect, it } from "vitest";
import { EnginePlayer } from "../../tests/support/engine-player.ts";
import { end, state, talk, tinyCall, type BeatSource } from "../../tests/support/tiny-situation.ts";

const mood = { good: -1, weak: 1, wrong: 6 };

describe("the phone rings", () => {
  const ring: BeatSource = { kind: "ring", id: "R", title: "R", every: "PT5S", goodUpTo: 3, wrongFrom: 8, ready: [{ id: "card", text: "card", needed: true }, { id: "tea", text: "tea", needed: false }], mood, next: [{ to: "E" }] };
  const ringing = tinyCall([ring, end("E")]);
  const answered = (rings: number, ready: string[]) => {
    const player = EnginePlayer.calling(ringing);
    for (let heard = 1; heard < rings; heard += 1) player.take({ type: "ring" });
    return player.take({ type: "answer", ready }).run.rated?.item.outcome;
  };

  it("[E14] good in time and prepared, wrong when it rang too long, else weak", () => {
    expect([answered(1, ["card"]), answered(3, ["card", "tea"]), answered(3, ["tea"]), answered(4, ["card"]), answered(8, ["card"])]).toEqual(["good", "good", "weak", "weak", "wrong"]);
  });

  it("[E14] takes only what is on the list, each once, and does not ring for ever", () => {
    const player = EnginePlayer.calling(ringing);
    expect(player.refusal({ type: "answer", ready: ["gun"] })).toBe("ready-unknown");
    expect(player.refusal({ type: "answer", ready: ["card", "card"] })).toBe("ready-unknown");
    for (let heard = 1; heard < 40; heard += 1) player.take({ type: "ring" });
    expect(player.refusal({ type: "ring" })).toBe("ring-limit");
  });
});

describe("a choice", () => {
  const choose: BeatSource = {
    kind: "choose",
    id: "C",
    title: "C",
    intent: "waits",
    options: [
      { id: "call", text: "Call", outcome: "good", takes: "PT2M", says: "Good." },
      { id: "late", text: "Later", outcome: "wrong", mood: 30, to: "E2" },
    ],
    mood,
    next: [{ to: "E" }],
  };

  it("[E15] an option's own mood and way take the place of the beat's", () => {
    const player = EnginePlayer.calling(tinyCall([choose, end("E"), end("E2")]));
    expect(player.refusal({ type: "choose", option: "none" })).toBe("option-unknown");
    expect(EnginePlayer.calling(tinyCall([choose, end("E"), end("E2")])).take({ type: "choose", option: "call" }).run).toMatchObject({ beat: "E", mood: 59 });
    expect(player.take({ type: "choose", option: "late" }).run).toMatchObject({ beat: "E2", mood: 90 });
  });

  it("[E15] interrupts come before the option's way", () => {
    const player = EnginePlayer.calling(tinyCall([choose, end("E"), end("E2"), end("H", "hung-up")], { interrupts: [{ id: "i", when: { mood: { min: 90 } }, to: "H" }] }));
    expect(player.take({ type: "choose", option: "late" }).run.ending).toBe("hung-up");
  });
});

describe("an inquiry", () => {
  const inquire = (more: object = {}): BeatSource => ({
    kind: "inquire",
    id: "Q",
    title: "Q",
    intent: "waits off the line",
    contacts: [
      { id: "li", title: "Li", by: "phone", takes: "PT2M", says: "I was there.", reveals: ["fact-li"] },
      { id: "desk", title: "Desk", by: "system", takes: "PT1M", says: "Alarm at 14:30.", needs: { contacted: { of: ["li"] } } },
    ],
    actions: [{ id: "back", text: "Call back" }, { id: "give-up", text: "Give up", to: "E2" }],
    next: [{ when: { contacted: { of: ["li", "desk"], min: 2 } }, to: "E" }, { to: "E2" }],
    ...more,
  });
  const asking = tinyCall([inquire(), end("E"), end("E2", "lost")]);

  it("[E16] a contact takes its time, tells and reveals, once", () => {
    const player = EnginePlayer.calling(asking).take({ type: "contact", contact: "li" });
    expect(player.effects).toContainEqual({ type: "revealed", facts: ["fact-li"] });
    expect(player.said).toEqual(["I was there."]);
    expect(player.run.clock - 1_335_801_600).toBe(120);
    expect(player.refusal({ type: "contact", contact: "li" })).toBe("contact-asked");
    expect(player.refusal({ type: "contact", contact: "wang" })).toBe("contact-unknown");
  });

  it("[E16] needs what it needs", () => {
    const player = EnginePlayer.calling(asking);
    expect(player.refusal({ type: "contact", contact: "desk" })).toBe("contact-unavailable");
    expect(player.take({ type: "contact", contact: "li" }).refusal({ type: "contact", contact: "desk" })).toBeNull();
  });

  it("[E8] an action leads where it says, else the branches decide", () => {
    expect(EnginePlayer.calling(asking).take({ type: "act", action: "back" }).run.beat).toBe("E2");
    expect(EnginePlayer.calling(asking).take({ type: "contact", contact: "li" }).take({ type: "contact", contact: "desk" }).take({ type: "act", action: "back" }).run.beat).toBe("E");
    expect(EnginePlayer.calling(asking).take({ type: "act", action: "give-up" }).run.beat).toBe("E2");
    expect(EnginePlayer.calling(asking).refusal({ type: "act", action: "sleep" })).toBe("action-unknown");
  });

  it("[E16] waiting lets bounded time go by", () => {
    const player = EnginePlayer.calling(asking);
    expect([0, -5, 1.5, Number.NaN, 7201].map((seconds) => player.refusal({ type: "wait", seconds }))).toEqual(Array.from({ length: 5 }, () => "time-out-of-range"));
    expect(player.take({ type: "wait", seconds: 60 }).run.clock - 1_335_801_600).toBe(60);
  });

  it("[E20] state criteria are decided on leaving, asked live before, and met stays met", () => {
    const decided = tinyCall([
      inquire({ criteria: [state("both", { contacted: { of: ["li", "desk"], min: 2 } })], next: [{ when: { met: "Q:both" }, to: "E" }, { to: "S" }] }),
      { kind: "scene", id: "S", title: "S", next: [{ to: "Q" }] },
      end("E"),
      end("E2"),
    ]);
    const player = EnginePlayer.calling(decided).take({ type: "contact", contact: "li" }).take({ type: "act", action: "back" });
    expect(player.run.beat).toBe("S");
    player.take({ type: "continue" }).take({ type: "contact", contact: "desk" }).take({ type: "act", action: "back" });
    expect(player.run.beat).toBe("E");
    expect(player.run.beats.blocks[0]?.[0]?.decided).toMatchObject([{ id: "both", met: true }]);
  });
});

describe("scenes and time", () => {
  it("[E17] the clock is at least at, then plus after, and never runs backwards", () => {
    const beats: BeatSource[] = [
      talk("B1", "S", { takes: "PT30S" }),
      { kind: "scene", id: "S", title: "S", clock: { at: "2012-04-30T17:00", after: "PT5M" }, next: [{ to: "S2" }] },
      { kind: "scene", id: "S2", title: "S2", clock: { at: "2012-04-30T16:00" }, next: [{ to: "E" }] },
      end("E"),
    ];
    const player = EnginePlayer.calling(tinyCall(beats)).say();
    expect(player.run.clock - 1_335_801_600).toBe(3900);
    expect(player.take({ type: "continue" }).run.clock - 1_335_801_600).toBe(3900);
  });
});
