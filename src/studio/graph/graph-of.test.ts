import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DialogueSource } from "../document.ts";
import { hiddenBy } from "./fold.ts";
import { graphOf, type Graph } from "./graph-of.ts";

const shipped = JSON.parse(readFileSync(new URL("../../../scenarios/complaints/late-pickup.json", import.meta.url), "utf8")) as { activities: { kind: string }[] };
const latePickup = shipped.activities.find(({ kind }) => kind === "dialogue") as DialogueSource;

const mood = { good: -8, weak: 2, wrong: 12 };
const dialogue = {
  opening: "B1",
  beats: [
    { id: "B1", kind: "talk", title: "接听", mood, next: [{ when: { outcome: "good" }, to: "B2", mood: -2 }, { when: { tries: { min: 2 } }, to: "B2" }, { to: "again" }] },
    { id: "B2", kind: "choose", title: "选择", mood, options: [{ id: "a", text: "道歉", outcome: "good", to: "B3" }, { id: "b", text: "推诿", outcome: "wrong" }], next: [{ to: "nowhere" }, { to: "B1" }] },
    { id: "B3", kind: "end", title: "结束", ending: "closed" },
  ],
  interrupts: [{ id: "fed-up", when: { mood: { min: 95 } }, to: "B3" }],
  timers: [{ id: "reply", title: "回电", startsAfter: "B1", missed: { to: "B3", mood: 30 } }],
  brokenOff: "B3",
} as unknown as DialogueSource;

describe("a dialogue as a graph", () => {
  test("[G1] ways between the same beats share an arrow; again, resume and ways into nowhere are no arrows", () => {
    const { arrows } = graphOf(dialogue);
    expect(arrows.map(({ from, to, ways }) => [from, to, ways.map(({ place }) => place.join("/"))])).toEqual([
      ["B1", "B2", ["beats/0/next/0", "beats/0/next/1"]],
      ["B2", "B3", ["beats/1/options/0"]],
      ["B2", "B1", ["beats/1/next/1"]],
    ]);
  });

  test("[G1] every target that is a beat is in an arrow of a shipped dialogue", () => {
    const known = new Set(latePickup.beats.map(({ id }) => id));
    const targets = latePickup.beats.flatMap((beat) => [...(beat.kind === "choose" ? beat.options : beat.kind === "inquire" ? beat.actions : []), ...(beat.kind === "end" ? [] : beat.next)].flatMap(({ to }) => (to !== undefined && known.has(to) ? [to] : [])));
    expect(graphOf(latePickup).arrows.flatMap(({ ways }) => ways)).toHaveLength(targets.length);
  });

  test("[G2] a way carries its own change of mood and that of the outcome that it asks for", () => {
    const [first, option, back] = graphOf(dialogue).arrows;
    expect(first?.ways.map((way) => way.mood)).toEqual([-10, null]);
    expect(option?.ways[0]?.mood).toBe(-8);
    expect(back?.ways[0]?.mood).toBeNull();
  });

  test("[G3] what strikes from outside leads to its beat", () => {
    expect(graphOf(dialogue).strikes.map(({ kind, from, to, mood: change }) => [kind, from, to, change])).toEqual([
      ["interrupt", null, "B3", null],
      ["missed", "B1", "B3", 30],
      ["broken-off", null, "B3", null],
    ]);
  });
});

describe("folding", () => {
  const graphs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 }).map((pairs): Graph => ({ opening: "0", arrows: pairs.map(([from, to]) => ({ id: `${from}>${to}`, from: String(from), to: String(to), ways: [] })), strikes: [] }));
  const beats = Array.from({ length: 8 }, (_, number) => String(number));

  test("[G4] what only the folded beat leads to is hidden, what something else leads to is not", () => {
    const graph: Graph = { opening: "0", arrows: [["0", "1"], ["1", "2"], ["2", "3"], ["0", "3"], ["2", "4"]].map(([from = "", to = ""]) => ({ id: `${from}>${to}`, from, to, ways: [] })), strikes: [] };
    expect([...hiddenBy(["0", "1", "2", "3", "4", "5"], graph, new Set(["1"]))]).toEqual(["2", "4"]);
  });

  test("[G4] nothing folded hides nothing; a folded beat never hides itself; more folding never shows more", () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.constantFrom(...beats)), (graph, some) => {
        expect(hiddenBy(beats, graph, new Set()).size).toBe(0);
        const hidden = hiddenBy(beats, graph, new Set(some));
        expect(hidden.has("0")).toBe(false);
        for (const id of some.slice(0, 1)) expect(hiddenBy(beats, graph, new Set([id])).has(id)).toBe(false);
        const fewer = hiddenBy(beats, graph, new Set(some.slice(1)));
        for (const id of fewer) expect(hidden.has(id) || id === some[0]).toBe(true);
      }),
    );
  });
});
