import { describe, expect, it } from "vitest";
import { EnginePlayer } from "../../tests/support/engine-player.ts";
import { wholeCast } from "../../tests/support/led-situation.ts";
import { call, does, end, fault, scene, state, talk, tinySituation, type BeatSource } from "../../tests/support/tiny-situation.ts";
import type { SituationSource } from "../scenario/schema/situation.ts";

type CallMore = NonNullable<Parameters<typeof call>[1]>;

/** A call whose customer a person can play. */
function freeCall(beats: BeatSource[], more: CallMore = {}, facts: SituationSource["facts"] = []) {
  return tinySituation({ activities: [call(beats, more)], more: { cast: wholeCast, facts } });
}

function playing(beats: BeatSource[], more: CallMore = {}, facts: SituationSource["facts"] = []): EnginePlayer {
  return EnginePlayer.calling(freeCall(beats, more, facts), { persons: ["customer"] });
}

const three = [talk("B1", "B2"), talk("B2", "B3", { criteria: [does("sorry"), fault("excuse")], next: [{ when: { met: "B2:excuse" }, says: "Excuses!", mood: 30, lesson: "none", to: "E" }, { to: "B3" }] }), talk("B3", "E", { criteria: [does("soon")] }), end("E")];
const secret: SituationSource["facts"] = [{ id: "order", type: "code", label: "Order", value: "1234566" }];

describe("free play: a person plays the customer", () => {
  it("[E25] the customer's script says nothing, others do", () => {
    const colleague: BeatSource = { kind: "inquire", id: "Q", title: "ask", intent: "waits", contacts: [{ id: "li", title: "Li", by: "phone", takes: "PT1M", says: "I was there." }], actions: [{ id: "back", text: "back" }], next: [{ to: "E" }] };
    const player = playing([talk("B1", "S", { next: [{ says: "Well.", to: "S" }], replies: [{ says: "Hm." }] }), scene("S", "L", { line: "S line" }), talk("L", "Q", { persona: "supervisor" }), colleague, end("E")]);
    expect(player.said).toEqual([]);
    expect(player.say("nice").said).toEqual(["S happens"]);
    expect(player.take({ type: "continue" }).said).toEqual(["L asks"]);
    expect(player.say("nice").said).toEqual([]);
    expect(player.take({ type: "contact", contact: "li" }).said).toEqual(["I was there."]);
    expect(player.take({ type: "act", action: "back" }).said).toEqual([]);
    expect(player.run.ending).toBe("closed");
  });

  it("[E25] what a beat reveals is known when it is left", () => {
    const player = playing([talk("B1", "B2", { reveals: ["order"] }), talk("B2", "E"), end("E")], {}, secret);
    expect(player.effects).not.toContainEqual({ type: "revealed", facts: ["order"] });
    expect(player.say().effects.filter(({ type }) => type === "revealed")).toEqual([]);
    expect(player.say("nice").effects).toContainEqual({ type: "revealed", facts: ["order"] });
  });

  it("[E26] the talk goes on after a good turn, without the branches of the script", () => {
    const player = playing(three).say("nice");
    expect(player.run.beat).toBe("B2");
    player.say("sorry", "excuse");
    expect(player.run).toMatchObject({ beat: "B2", mood: 60 });
    expect(player.effects.filter(({ type }) => type === "lesson" || type === "mood")).toEqual([]);
    expect(player.say().run.beat).toBe("B3");
  });

  it("[E26] the talk goes on at the second try, and when the customer says so", () => {
    expect(playing(three).say().run).toMatchObject({ beat: "B1", stage: "waiting" });
    expect(playing(three).say().say().run.beat).toBe("B2");
    expect(playing(three).take({ type: "move", move: "next" }).run.beat).toBe("B2");
  });

  it("[E26] a turn counts for every criterion of the ordinary way, and moves the mood by its outcome", () => {
    const player = playing(three).say("B3:soon");
    expect(player.run).toMatchObject({ beat: "B1", mood: 62 });
    expect(player.say("B2:sorry").run.beat).toBe("E");
    expect(EnginePlayer.calling(freeCall(three)).refusal({ type: "turn", heard: [{ key: "B3:soon", promised: null }] })).toBe("criterion-unknown");
  });

  it("[E26] a fault belongs to its moment: it makes a turn wrong in its own beat, and is not listened for before or after", () => {
    const beats = [talk("B1", "B2"), talk("B2", "B3", { criteria: [does("soon"), fault("vague")] }), talk("B3", "E"), end("E")];
    expect(playing(beats).refusal({ type: "turn", heard: [{ key: "B2:vague", promised: null }] })).toBe("criterion-unknown");
    const there = playing(beats).say("nice");
    const { mood } = there.run;
    expect(there.say("soon", "vague").run.mood).toBe(mood + 10);
    expect(there.say("soon").run.beat).toBe("B3");
    expect(there.refusal({ type: "turn", heard: [{ key: "B2:vague", promised: null }] })).toBe("criterion-unknown");
  });

  it("[E26] another conversation is listened for when it is on: after a choice, on another channel, at another time", () => {
    const elsewhere = (second: BeatSource) => playing([talk("B1", "B2"), second, end("E")]).refusal({ type: "turn", heard: [{ key: "B2:sorry", promised: null }] });
    const criteria = [does("sorry")];
    expect(elsewhere(talk("B2", "E", { criteria }))).toBeNull();
    expect(elsewhere(talk("B2", "E", { criteria, channel: "sms" }))).toBe("criterion-unknown");
    expect(elsewhere(talk("B2", "E", { criteria, clock: { at: "2012-05-01T15:00" } }))).toBe("criterion-unknown");
  });

  it("[E26] what only an interrupt leads to is heard once it is reached", () => {
    const rescued = playing([talk("B1", "E"), talk("R", "E", { criteria: [does("sorry")] }), end("E")], { interrupts: [{ id: "off", when: { mood: { min: 95 } }, says: "Bye!", to: "R" }] });
    expect(rescued.refusal({ type: "turn", heard: [{ key: "R:sorry", promised: null }] })).toBe("criterion-unknown");
    expect(rescued.take({ type: "move", move: "off" }).say("sorry").run.ending).toBe("closed");
  });

  it("[E26] how the dialogue ends stays with the branches", () => {
    const ends = [talk("B1", "lost", { next: [{ when: { mood: { max: 55 } }, to: "B2" }, { to: "lost" }] }), talk("B2", "E"), end("E"), end("lost", "lost")];
    expect(playing(ends).say("nice").run.beat).toBe("B2");
    expect(playing(ends).say().say().run.ending).toBe("lost");
  });

  it("[E26] a beat of somebody else keeps its branches", () => {
    const player = playing([talk("L", "E", { persona: "supervisor", next: [{ when: { outcome: "wrong" }, says: "No!", to: "again" }, { to: "E" }] }), end("E")]);
    expect(player.say("rude").said).toEqual(["No!"]);
    expect(player.say().run.ending).toBe("closed");
  });

  it("[E26] hanging up, where that is foreseen, goes on", () => {
    expect(playing([talk("B1", "B2", { hangUp: "wrong" }), talk("B2", "E"), end("E")]).take({ type: "hang-up" }).run.beat).toBe("B2");
  });

  it("[E27] topics that were dealt with are passed over, unless something else than words is decided there", () => {
    expect(playing(three).say("nice", "B2:sorry", "B3:soon").run.ending).toBe("closed");
    const decided = three.map((beat) => (beat.id === "B2" && beat.kind === "talk" ? { ...beat, criteria: [...beat.criteria, state("calm", { mood: { max: 99 } })] } : beat));
    expect(playing(decided).say("nice", "B2:sorry").run.beat).toBe("B2");
  });

  it("[E27] a topic passed over costs nothing, but what it reveals is known, and promises start", () => {
    const beats = [talk("B1", "B2"), talk("B2", "B3", { criteria: [does("soon")], reveals: ["order"], takes: "PT1M", clock: { after: "PT5M" } }), talk("B3", "E"), end("E"), scene("late", "B3")];
    const player = playing(beats, { timers: [{ id: "reply", title: "reply", startsAfter: "B2", due: "PT10M", keptBy: ["E"], grace: "PT5M", missed: { to: "late", mood: 20 } }] }, secret).say("nice", "B2:soon");
    expect(player.run).toMatchObject({ beat: "B3", timers: [{ id: "reply", state: "running" }] });
    expect(player.effects.filter(({ type }) => type === "clock")).toEqual([]);
    expect(player.effects).toContainEqual({ type: "revealed", facts: ["order"] });
  });

  const interrupts: CallMore["interrupts"] = [{ id: "insult", when: { met: "B1:rude" }, to: "hurt" }, { id: "leader", when: { mood: { min: 90, since: "B1" } }, says: "Your leader!", mood: 20, to: "L" }, { id: "leader-late", when: { visited: "B2" }, says: "Your leader!", to: "E" }, { id: "later", when: { all: [{ not: { mood: { max: 20 } } }, { visited: "B2" }] }, says: "Bye!", to: "E" }];
  const cutting = [talk("B1", "B2"), talk("B2", "E"), talk("L", "B2", { next: [{ when: { met: "L:nice" }, says: "Fine.", to: "resume" }, { to: "B2" }] }), scene("hurt", "B1", { next: [{ to: "resume" }] }), end("E")];

  it("[E28] interrupts with words are the person's to play, however the mood; without moving it", () => {
    const player = playing(cutting, { interrupts });
    expect(player.refusal({ type: "move", move: "later" })).toBe("move-unknown");
    expect(player.take({ type: "move", move: "leader" }).run).toMatchObject({ beat: "L", mood: 60 });
    expect(player.said).toEqual([]);
    expect(player.say("nice").run).toMatchObject({ beat: "B1", stage: "waiting" });
    expect(player.refusal({ type: "move", move: "leader" })).toBe("move-unknown");
  });

  it("[E28] of interrupts with the same words only the first that is open is offered", () => {
    const player = playing(cutting, { interrupts }).say("nice");
    expect(player.refusal({ type: "move", move: "leader-late" })).toBe("move-unknown");
    expect(player.take({ type: "move", move: "later" }).run.ending).toBe("closed");
  });

  it("[E28] interrupts without words strike by themselves, those with words never do", () => {
    const player = playing(cutting, { interrupts: [{ id: "insult", when: { met: "B1:rude" }, to: "hurt" }, { id: "off", when: { visited: "B1" }, says: "Bye!", to: "E" }] });
    expect(player.say("rude").run.beat).toBe("hurt");
    expect(player.take({ type: "continue" }).run).toMatchObject({ beat: "B1", stage: "waiting" });
    expect(player.say("rude").run.beat).toBe("B2");
  });

  it("[E28] nobody moves for the script, or where the customer is not on the line", () => {
    expect(EnginePlayer.calling(freeCall(three)).refusal({ type: "move", move: "next" })).toBe("customer-scripted");
    expect(playing([scene("S", "B1"), talk("B1", "E"), end("E")]).refusal({ type: "move", move: "next" })).toBe("not-now");
  });
});

describe("who plays the customer changes", () => {
  const hold = (holder: "person" | "script", speaks = false) => ({ type: "hold" as const, seat: "customer", holder, speaks });

  it("[E29] a script that takes over says the line that is due, and plays on by its branches", () => {
    const player = playing(three, {}, []).say("nice").take(hold("script", true));
    expect(player.said).toEqual(["B2 asks"]);
    expect(player.say("excuse").said).toEqual(["Excuses!", "E says goodbye"]);
  });

  it("[E29] a script that takes over knows what the beat reveals, and says nothing twice", () => {
    const player = playing([talk("B1", "E", { reveals: ["order"] }), end("E")], {}, secret).take(hold("script"));
    expect(player.said).toEqual([]);
    expect(player.effects).toContainEqual({ type: "revealed", facts: ["order"] });
  });

  it("[E29] a person who takes over plays free from there; another seat changes nothing", () => {
    const player = EnginePlayer.calling(freeCall(three), { persons: [] }).take({ ...hold("person"), seat: "recorder" });
    expect(player.run.free).toBe(false);
    expect(player.take(hold("person")).run).toMatchObject({ free: true, beat: "B1" });
    expect(player.say("nice").said).toEqual([]);
  });

  it("[E29] a person is not hurried: silence is not taken", () => {
    const silence = { after: "PT30S", mood: 5, says: "Hello?", hangUpAfter: 3 };
    const player = playing(three, { silence });
    expect(player.refusal({ type: "silence" })).toBe("no-silence");
    expect(player.take(hold("script")).refusal({ type: "silence" })).toBeNull();
  });
});

describe("whoever leads the lesson", () => {
  const timers: CallMore["timers"] = [{ id: "reply", title: "reply", startsAfter: "B1", due: "PT10M", keptBy: ["E"], grace: "PT5M", missed: { to: "late", mood: 20 } }];

  it("[E30] stops a dialogue as it is: nothing is missed by that", () => {
    const player = EnginePlayer.calling(freeCall([...three, scene("late", "E")], { timers }), { persons: [] }).say("nice").take({ type: "stop" });
    expect(player.run).toMatchObject({ stage: "over", ending: "stopped", mood: 50, timers: [{ state: "running" }] });
    expect(player.refusal({ type: "turn", heard: [] })).toBe("dialogue-not-running");
    expect(player.refusal({ type: "enter-phase", phase: "refine" })).toBeNull();
  });

  it("[E30] sets the mood, which stays within its bounds", () => {
    const player = EnginePlayer.calling(freeCall(three)).take({ type: "set-mood", value: 85 });
    expect(player.effects).toEqual([{ type: "mood", value: 85, delta: 25 }]);
    expect(player.take({ type: "set-mood", value: 200 }).run.mood).toBe(100);
  });

  it("[E30] brings in a card: told to all, said and taken to heart by the script only", () => {
    const card = { type: "card" as const, card: { title: "The press", line: "A reporter!", mood: 15 } };
    const scripted = EnginePlayer.calling(freeCall(three)).take(card);
    expect([scripted.said, scripted.run.mood]).toEqual([["The press", "A reporter!"], 75]);
    const free = playing(three).take(card);
    expect([free.said, free.run.mood]).toEqual([["The press"], 60]);
    const ring: BeatSource = { kind: "ring", id: "B0", title: "ring", every: "PT5S", goodUpTo: 3, wrongFrom: 8, mood: { good: 0, weak: 1, wrong: 6 }, next: [{ to: "B1" }] };
    expect(EnginePlayer.calling(freeCall([ring, ...three])).refusal(card)).toBe("not-now");
  });

  it("[E31] leads an exam into any later phase, never back", () => {
    const led = new EnginePlayer(freeCall(three), { mode: "exam", persons: [] }).take({ type: "enter-phase", phase: "design" });
    expect(led.refusal({ type: "enter-phase", phase: "lead-in" })).toBe("phase-locked");
    expect(led.take({ type: "enter-phase", phase: "assess" }).refusal({ type: "enter-phase", phase: "refine" })).toBe("phase-locked");
  });
});
