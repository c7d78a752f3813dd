import { describe, expect, test } from "vitest";
import { call, does, end, fault, scene, talk, tinySituation } from "../../../tests/support/tiny-situation.ts";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { documentOf, type DialogueSource, type StudioDocument, type TalkBeatSource } from "../document.ts";
import { referencesIn } from "../references.ts";
import { addBeat } from "./add-beat.ts";
import { addDialogue } from "./add-dialogue.ts";
import { connect, disconnect, moveBranch, retarget } from "./branches.ts";
import { addCriterion, moveCriterion, removeCriterion } from "./criteria.ts";
import { duplicateBeat } from "./duplicate-beat.ts";
import { moveBeat } from "./move-beat.ts";
import { addPersona, removePersona } from "./personas.ts";
import { removeBeat } from "./remove-beat.ts";
import { renameBeat, renameCriterion } from "./rename.ts";

function opened(beats: DialogueSource["beats"], dialogue: Partial<DialogueSource> = {}, more: Partial<SituationSource> = {}): StudioDocument {
  return structuredClone(documentOf("complaints", tinySituation({ activities: [call(beats, dialogue)], more }) as SituationSource));
}

const dialogueOf = (document: StudioDocument) => document.situation.activities[0] as DialogueSource;
const beatOf = (document: StudioDocument, id: string) => dialogueOf(document).beats.find((beat) => beat.id === id) as TalkBeatSource;
const order = (document: StudioDocument) => dialogueOf(document).beats.map(({ id }) => id).join(" ");
/** “B1→B2 B2→E”: every way as it is written. */
const ways = (document: StudioDocument) => dialogueOf(document).beats.flatMap((beat) => (beat.kind === "end" ? [] : beat.next.map(({ to }) => `${beat.id}→${to}`))).join(" ");

const row = () => opened([talk("B1", "B2"), talk("B2", "B3"), talk("B3", "E"), end("E")]);

describe("a new beat", () => {
  test("[O1] stands after the one given, and the call goes through it", () => {
    const document = row();
    addBeat(document, 0, { kind: "talk", after: "B1", line: "然后呢？" });
    expect(order(document)).toBe("B1 B4 B2 B3 E");
    expect(ways(document)).toBe("B1→B4 B4→B2 B2→B3 B3→E");
    expect(beatOf(document, "B4").line).toBe("然后呢？");
  });

  test("[O1] at the beginning it opens the call", () => {
    const document = row();
    addBeat(document, 0, { kind: "scene", after: null });
    expect(dialogueOf(document).opening).toBe("B4");
    expect(ways(document)).toContain("B4→B1");
  });

  test("[O1] takes over only the ways to the next beat: those that jump elsewhere stay", () => {
    const document = opened([talk("B1", "B2", { next: [{ when: { outcome: "wrong" }, to: "E" }, { when: { tries: { max: 1 } }, to: "B2" }, { to: "B2" }] }), talk("B2", "E"), end("E")]);
    addBeat(document, 0, { kind: "talk", after: "B1" });
    expect(ways(document)).toBe("B1→B3 B1→B2 B1→B2 B3→E B2→E");
    const plain = opened([talk("B1", "B2", { next: [{ when: { tries: { max: 1 } }, to: "B2" }, { when: { outcome: "wrong" }, to: "E" }, { to: "B2" }] }), talk("B2", "E"), end("E")]);
    addBeat(plain, 0, { kind: "talk", after: "B1" });
    expect(ways(plain)).toBe("B1→B3 B1→E B1→B3 B3→B2 B2→E");
  });

  test("[O1] an end becomes where a wrong turn leads", () => {
    const document = row();
    addBeat(document, 0, { kind: "end", after: "B2" });
    expect(ways(document)).toBe("B1→B2 B2→B4 B2→B3 B3→E");
    expect(beatOf(document, "B2").next[0]?.when).toEqual({ outcome: "wrong" });
  });

  test("[O1] counts for marks where the beat before it does", () => {
    const document = opened([talk("B1", "B2"), talk("B2", "E"), end("E")], {}, { grading: grading([["B1"], ["B2"]]) });
    addBeat(document, 0, { kind: "talk", after: "B1" });
    expect(counted(document)).toEqual([["B1", "B3"], ["B2"]]);
  });
});

describe("a removed beat", () => {
  test("[O2] is gone through: what led to it leads to its successor", () => {
    const document = row();
    removeBeat(document, 0, "B2");
    expect(ways(document)).toBe("B1→B3 B3→E");
    removeBeat(document, 0, "B1");
    expect(dialogueOf(document).opening).toBe("B3");
  });

  test("[O2] without a successor leaves the ways to it as they are, for the checks to find", () => {
    const document = row();
    removeBeat(document, 0, "E");
    expect(ways(document)).toContain("B3→E");
  });

  test("[O3] what was asked for beside it is still asked for", () => {
    const document = opened([
      talk("B1", "B2"),
      talk("B2", "B3", { good: { all: [{ met: "B1:nice" }, { met: "B2:nice" }] }, alsoHears: ["B1:nice", "B1:rude"], next: [{ when: { met: "B1:rude" }, to: "E" }, { when: { any: [{ met: "B1:rude" }, { outcome: "wrong" }] }, to: "E" }, { to: "B3" }] }),
      talk("B3", "E", { skipWhen: { visited: "B1" }, wrong: { count: { of: ["B1:rude", "B3:rude"], min: 2 } } }),
      end("E"),
    ]);
    removeBeat(document, 0, "B1");
    expect(beatOf(document, "B2").good).toEqual({ met: "B2:nice" });
    expect(beatOf(document, "B2").alsoHears).toEqual([]);
    expect(beatOf(document, "B2").next).toEqual([{ when: { outcome: "wrong" }, to: "E" }, { to: "B3" }]);
    expect(beatOf(document, "B3").skipWhen).toBeUndefined();
    expect(beatOf(document, "B3").wrong).toEqual({ count: { of: ["B3:rude"], min: 1 } });
  });

  test("[O3] takes along what cannot be without it: promises, orders, caps, parts of the grading, answers", () => {
    const document = opened(
      [talk("B1", "B2"), talk("B2", "E", { next: [{ when: { timer: { id: "reply", is: "missed" } }, to: "E" }, { to: "E" }] }), end("E")],
      {
        timers: [{ id: "reply", title: "t", startsAfter: "B1", due: "PT10M", keptBy: ["B2"], grace: "PT1M", missed: { to: "E", mood: 5 } }],
        orders: [{ id: "first", title: "t", chain: ["B1:nice", "B2:nice"], points: 1, ability: "procedure", advice: "a" }],
      },
      { grading: grading([["B1"], ["B1", "B2"]], ["B1"]) },
    );
    document.answers.push({ id: "one", activity: "call", beat: "B1", text: "您好", expects: {} }, { id: "two", activity: "call", beat: "B2", text: "您好", expects: { "B1:nice": true, "B2:nice": true } });
    removeBeat(document, 0, "B1");
    expect(dialogueOf(document)).toMatchObject({ timers: [], orders: [] });
    expect(beatOf(document, "B2").next).toEqual([{ to: "E" }]);
    expect(counted(document)).toEqual([["B2"]]);
    expect(document.situation.grading.blockers).toEqual([]);
    expect(document.answers).toEqual([{ id: "two", activity: "call", beat: "B2", text: "您好", expects: { "B2:nice": true } }]);
  });

  test("[O2] the only beat stays", () => {
    const document = opened([end("E")]);
    removeBeat(document, 0, "E");
    expect(order(document)).toBe("E");
  });
});

test("[O4] a copy says of itself what the original says of itself, and counts beside it", () => {
  const document = opened([talk("B1", "B2", { alsoHears: ["B2:nice"], next: [{ when: { met: "B1:rude" }, to: "again" }, { to: "B2" }] }), talk("B2", "E"), end("E")], {}, { grading: grading([["B1"], ["B2"]]) });
  duplicateBeat(document, 0, "B1");
  expect(order(document)).toBe("B1 B3 B2 E");
  expect(beatOf(document, "B3")).toEqual({ ...beatOf(document, "B1"), id: "B3", good: { met: "B3:nice" }, next: [{ when: { met: "B3:rude" }, to: "again" }, { to: "B2" }] });
  expect(counted(document)[0]).toEqual(["B1", "B3"]);
});

describe("a moved beat", () => {
  test("[O5] is gone through at its new place where the call runs in the order of the script", () => {
    const document = row();
    moveBeat(document, 0, 0, 1);
    expect([order(document), ways(document), dialogueOf(document).opening]).toEqual(["B2 B1 B3 E", "B2→B1 B1→B3 B3→E", "B2"]);
    moveBeat(document, 0, 1, 0);
    expect([order(document), ways(document), dialogueOf(document).opening]).toEqual(["B1 B2 B3 E", "B1→B2 B2→B3 B3→E", "B1"]);
    moveBeat(document, 0, 0, 2);
    expect([order(document), ways(document)]).toEqual(["B2 B3 B1 E", "B2→B3 B3→B1 B1→E"]);
  });

  test("[O5] where the call jumps, only the order of the script changes", () => {
    const document = opened([talk("B1", "B3"), talk("B2", "E"), talk("B3", "B2"), end("E")]);
    moveBeat(document, 0, 1, 2);
    expect([order(document), ways(document)]).toEqual(["B1 B3 B2 E", "B1→B3 B3→B2 B2→E"]);
    moveBeat(document, 0, 3, 0);
    expect(ways(document)).toBe("B1→B3 B3→B2 B2→E");
  });
});

describe("ways", () => {
  test("[O6] a new one stands before the one that is always taken, with a condition that the beat does not have yet", () => {
    const document = row();
    connect(document, 0, "B1", "E");
    connect(document, 0, "B1", "B3");
    expect(beatOf(document, "B1").next).toEqual([{ when: { outcome: "wrong" }, to: "E" }, { when: { outcome: "weak" }, to: "B3" }, { to: "B2" }]);
    connect(document, 0, "B1", "again", { met: "B1:rude" });
    expect(beatOf(document, "B1").next[2]).toEqual({ when: { met: "B1:rude" }, to: "again" });
  });

  test("[O6] the only one stays, led back to its own beat; others go", () => {
    const document = row();
    disconnect(document, 0, "B1", 0);
    expect(beatOf(document, "B1").next).toEqual([{ to: "again" }]);
    connect(document, 0, "B2", "E");
    disconnect(document, 0, "B2", 0);
    expect(beatOf(document, "B2").next).toEqual([{ to: "B3" }]);
  });

  test("[O6] targets and order are changed", () => {
    const document = row();
    connect(document, 0, "B1", "E");
    retarget(document, 0, "B1", 1, "B3");
    moveBranch(document, 0, "B1", 0, 1);
    expect(ways(document)).toContain("B1→B3 B1→E");
  });
});

describe("criteria of a beat", () => {
  test("[O7] the first one written takes the place of what stood in; a turn is good when all are met, until the author says otherwise", () => {
    const document = row();
    addBeat(document, 0, { kind: "talk", after: "B1" });
    addCriterion(document, 0, "B4", { title: "先道歉", points: 4 });
    addCriterion(document, 0, "B4", { title: "不推卸", kind: "must-not" });
    addCriterion(document, 0, "B4", does("asks"));
    const beat = beatOf(document, "B4");
    expect(beat.criteria.map(({ title, points, kind }) => [title, points, kind])).toEqual([["先道歉", 4, "does"], ["不推卸", 2, "must-not"], ["asks", 2, "does"]]);
    expect(beat.good).toEqual({ all: [{ met: "B4:c1" }, { met: "B4:asks" }] });
    beat.good = { met: "B4:asks" };
    addCriterion(document, 0, "B4", { title: "报工号" });
    expect(beat.good).toEqual({ met: "B4:asks" });
  });

  test("[O7] removed, nothing asks for it any more; for the last one something stands in", () => {
    const document = opened([talk("B1", "B2"), talk("B2", "E", { alsoHears: ["B1:nice"], skipWhen: { met: "B1:nice" } }), end("E")]);
    removeCriterion(document, 0, "B1", 0);
    expect(beatOf(document, "B1").good).toEqual({ tries: { min: 1 } });
    expect(beatOf(document, "B2")).toMatchObject({ alsoHears: [] });
    expect(beatOf(document, "B2").skipWhen).toBeUndefined();
    removeCriterion(document, 0, "B1", 0);
    expect(beatOf(document, "B1").criteria).toHaveLength(1);
    expect(beatOf(document, "B1").criteria[0]).toHaveProperty("when");
  });

  test("[O7] moved into another beat, what names it follows", () => {
    const document = opened([talk("B1", "B2", { criteria: [does("sorry"), does("asks")], good: { met: "B1:asks" } }), talk("B2", "E", { skipWhen: { met: "B1:sorry" } }), end("E")]);
    moveCriterion(document, 0, { beat: "B1", index: 0 }, { beat: "B2", index: 0 });
    expect(beatOf(document, "B2").criteria.map(({ id }) => id)).toEqual(["sorry", "nice", "rude"]);
    expect(beatOf(document, "B2").skipWhen).toEqual({ met: "B2:sorry" });
    moveCriterion(document, 0, { beat: "B2", index: 0 }, { beat: "B2", index: 2 });
    expect(beatOf(document, "B2").criteria.map(({ id }) => id)).toEqual(["nice", "rude", "sorry"]);
  });
});

describe("other ids", () => {
  test("[O8] everything that names the beat or its criteria follows, and nothing of another dialogue", () => {
    const situation = tinySituation({
      activities: [call([talk("B1", "B2", { next: [{ when: { met: "B1:rude" }, to: "again" }, { to: "B2" }] }), talk("B2", "E", { alsoHears: ["B1:rude"], skipWhen: { visited: "B1" } }), end("E")]), call([talk("B1", "E"), end("E")], { id: "second" })],
    }) as SituationSource;
    const document = structuredClone(documentOf("complaints", situation));
    renameBeat(document, 0, "B1", "start");
    renameCriterion(document, 0, "start", "rude", "curt");
    expect([...referencesIn(document)].filter(({ id, dialogue }) => dialogue === "call" && /^B1|^start:rude/.test(id))).toEqual([]);
    expect(dialogueOf(document).opening).toBe("start");
    expect(beatOf(document, "B2")).toMatchObject({ alsoHears: ["start:curt"], skipWhen: { visited: "start" } });
    expect(document.situation.activities[1]).toEqual(situation.activities[1]);
  });

  test("[O8] one that is taken changes nothing", () => {
    const document = row();
    renameBeat(document, 0, "B1", "B2");
    renameCriterion(document, 0, "B1", "nice", "rude");
    expect(document).toEqual(row());
  });
});

test("[O9] of a removed persona dialogues get another customer, and nobody in particular speaks elsewhere; the only one stays", () => {
  const document = opened([talk("B1", "E", { persona: "persona" }), end("E")]);
  addPersona(document, { name: "李女士" });
  removePersona(document, "customer");
  expect(dialogueOf(document).customer).toBe("persona");
  removePersona(document, "persona");
  expect(document.situation.cast.personas).toHaveLength(1);
  addPersona(document);
  removePersona(document, "persona");
  expect(beatOf(document, "B1").persona).toBeUndefined();
});

test("[O10] a new dialogue rings, is answered and ends, in the phase given", () => {
  const document = row();
  addDialogue(document, 2);
  const added = document.situation.activities[1] as DialogueSource;
  expect(added.beats.map(({ kind }) => kind)).toEqual(["ring", "talk", "end"]);
  expect(document.situation.phases[2]?.activities).toEqual([added.id]);
});

test("[O3] a fault of a removed beat that cuts in takes its interruption along", () => {
  const document = opened([talk("B1", "B2", { criteria: [fault("curse")], good: { not: { met: "B1:curse" } } }), scene("B2", "E"), end("E")], { interrupts: [{ id: "cuts", when: { met: "B1:curse" }, to: "E" }] });
  removeCriterion(document, 0, "B1", 0);
  expect(dialogueOf(document).interrupts).toEqual([]);
  expect(beatOf(document, "B1").good).toEqual({ tries: { min: 1 } });
});

function grading(beats: string[][], capped: string[] = []): SituationSource["grading"] {
  return {
    sections: [{ id: "all", title: "All", points: 10, headline: true, parts: beats.map((ids, index) => ({ id: `p${index}`, title: "p", points: 5, from: [{ activity: "call", beats: ids }] })) }],
    blockers: capped.length === 0 ? [] : [{ id: "cap", title: "c", dialogue: "call", when: { outcome: "wrong" }, caps: "beats", at: 0, beats: capped, advice: "a" }],
    grades: [{ id: "pass", title: "pass", from: 60 }, { id: "fail", title: "fail", from: 0 }],
    passMark: 60,
    moodShares: [{ upTo: 100, share: 1 }],
  };
}

function counted(document: StudioDocument): (string[] | undefined)[] {
  return document.situation.grading.sections.flatMap(({ parts }) => parts.flatMap(({ from }) => from.map(({ beats }) => beats)));
}
