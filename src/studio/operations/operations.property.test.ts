import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSituation } from "../../authoring/check-situation.ts";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { shippedSource } from "../../../tests/support/shipped-source.ts";
import { call, does, end, fault, scene, talk, tinySituation } from "../../../tests/support/tiny-situation.ts";
import { documentOf, type StudioDocument } from "../document.ts";
import { beginHistory, change, redo, undo, type History } from "../history.ts";
import { readyDocument, type StudioKit } from "../kit.ts";
import { referencesIn, type Reference } from "../references.ts";
import { addBeat } from "./add-beat.ts";
import { addDialogue } from "./add-dialogue.ts";
import { connect, disconnect, moveBranch, retarget } from "./branches.ts";
import { addCriterion, moveCriterion, removeCriterion } from "./criteria.ts";
import { branchesOf, criteriaOf, dialogueAt } from "./dialogue-at.ts";
import { duplicateBeat } from "./duplicate-beat.ts";
import { moveBeat } from "./move-beat.ts";
import { addPersona, removePersona } from "./personas.ts";
import { removeBeat } from "./remove-beat.ts";
import { renameBeat, renameCriterion } from "./rename.ts";

const kinds = ["ring", "talk", "choose", "inquire", "scene", "end"] as const;
const names = ["add-beat", "remove-beat", "duplicate-beat", "move-beat", "connect", "disconnect", "retarget", "move-branch", "add-criterion", "remove-criterion", "move-criterion", "rename-beat", "rename-criterion", "add-persona", "remove-persona", "add-dialogue"] as const;

type Step = { name: (typeof names)[number]; a: number; b: number; c: number };

/** Numbers stand for whatever is there: any member of a list by its remainder. */
function perform(document: StudioDocument, { name, a, b, c }: Step, activity: number): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue?.beats[a % dialogue.beats.length];
  const other = dialogue?.beats[b % dialogue.beats.length];
  if (!dialogue || !beat || !other) throw new Error("no dialogue is left");
  const branch = branchesOf(beat).length === 0 ? 0 : c % branchesOf(beat).length;
  const criterion = criteriaOf(beat).length === 0 ? 0 : c % criteriaOf(beat).length;
  const persona = document.situation.cast.personas[a % document.situation.cast.personas.length]?.id ?? "";
  const steps: Record<Step["name"], () => void> = {
    "add-beat": () => addBeat(document, activity, { kind: kinds[c % kinds.length] ?? "talk", after: b % 7 === 0 ? null : beat.id }),
    "remove-beat": () => removeBeat(document, activity, beat.id),
    "duplicate-beat": () => duplicateBeat(document, activity, beat.id),
    "move-beat": () => moveBeat(document, activity, a % dialogue.beats.length, b % dialogue.beats.length),
    connect: () => connect(document, activity, beat.id, other.id),
    disconnect: () => disconnect(document, activity, beat.id, branch),
    retarget: () => retarget(document, activity, beat.id, branch, other.id),
    "move-branch": () => moveBranch(document, activity, beat.id, branch, b % 3),
    "add-criterion": () => addCriterion(document, activity, beat.id, { title: `说明第 ${c} 点` }),
    "remove-criterion": () => removeCriterion(document, activity, beat.id, criterion),
    "move-criterion": () => moveCriterion(document, activity, { beat: beat.id, index: criterion }, { beat: other.id, index: b % 3 }),
    "rename-beat": () => renameBeat(document, activity, beat.id, `X${c}`),
    "rename-criterion": () => renameCriterion(document, activity, beat.id, criteriaOf(beat)[criterion]?.id ?? "", `x${c}`),
    "add-persona": () => addPersona(document),
    "remove-persona": () => removePersona(document, persona),
    "add-dialogue": () => addDialogue(document, a % 8),
  };
  steps[name]();
}

const rows = (length: number) => fc.array(fc.record({ name: fc.constantFrom(...names), a: fc.nat(50), b: fc.nat(50), c: fc.nat(20) }), { minLength: 1, maxLength: length });

/** Names of beats, criteria, timers, contacts and personas that stand for nothing. */
function dangling(document: StudioDocument): Reference[] {
  const known = new Map<string, Set<string>>();
  const personas = new Set(document.situation.cast.personas.map(({ id }) => id));
  for (const activity of document.situation.activities) {
    if (activity.kind !== "dialogue") continue;
    const cards = (document.situation.variants ?? []).filter(({ dialogue }) => dialogue === activity.id);
    const beats = [...activity.beats, ...cards.flatMap(({ addBeats }) => addBeats ?? [])];
    const added = cards.flatMap(({ changes }) => (changes ?? []).flatMap(({ beat, addCriteria }) => (addCriteria ?? []).map(({ id }) => `${beat}:${id}`)));
    const ids = [...beats.map(({ id }) => id), ...beats.flatMap((beat) => criteriaOf(beat).map(({ id }) => `${beat.id}:${id}`)), ...added];
    const inside = [...(activity.timers ?? []).map(({ id }) => id), ...beats.flatMap((beat) => (beat.kind === "inquire" ? beat.contacts.map(({ id }) => id) : []))];
    known.set(activity.id, new Set([...ids, ...inside]));
  }
  const anywhere = new Set([...known.values()].flatMap((ids) => [...ids]));
  // What was said in a transcript has been said: its own check finds a contact that is gone.
  return [...referencesIn(document)].filter(({ kind, id, dialogue, path }) => {
    if (kind === "persona") return !personas.has(id);
    if (!["way", "beat", "criterion", "timer", "contact"].includes(kind) || path[2] === "commands" || path[3] === "seats") return false;
    return !(dialogue === null ? anywhere : known.get(dialogue))?.has(id);
  });
}

/** What is wrong after some of the steps; nothing, it is hoped. */
function faultsOf(situation: SituationSource, kit: StudioKit, activity: number, steps: readonly Step[], mayCheck: (index: number) => boolean): unknown[] {
  let history: History = beginHistory(documentOf("complaints", situation));
  const seen = [history.document];
  const faults: unknown[] = [];
  for (const [index, step] of steps.entries()) {
    const before = history;
    history = change(history, { name: { code: "edit-text" }, recipe: (draft) => perform(draft as StudioDocument, step, activity) });
    if (history === before) continue;
    seen.push(history.document);
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(history.document)), history.document)) faults.push("no JSON");
    if (mayCheck(index)) faults.push(...unflagged(history.document, kit));
  }
  for (const expected of [...seen].reverse()) {
    if (!isDeepStrictEqual(history.document, expected)) faults.push("not undone");
    history = undo(history);
  }
  for (const expected of seen) {
    if (!isDeepStrictEqual(history.document, expected)) faults.push("not done again");
    history = redo(history);
  }
  return faults;
}

/** Only where the story goes on may lead nowhere, when what it led to is gone and had no successor, and only the last part of a section may count what is gone; the checks say so. */
function unflagged(document: StudioDocument, kit: StudioKit): unknown[] {
  const lost = dangling(document);
  const { situation, forms, lexicon, problems } = readyDocument(document, kit);
  if (!situation) return problems;
  const isFound = lost.length === 0 || checkSituation(situation, forms, lexicon).some(({ code }) => code === "reference/unknown");
  return [...lost.filter(({ kind, path }) => kind !== "way" && path[1] !== "grading"), ...(isFound ? [] : ["not flagged"])];
}

describe("any row of operations", () => {
  test("[D4] keeps a small situation of the format, flags what leads nowhere, and is undone exactly", () => {
    const tiny = tinySituation({
      activities: [
        call(
          [
            talk("B1", "B2", { alsoHears: ["B2:sorry"], mild: ["B1:rude"] }),
            talk("B2", "B3", { criteria: [does("sorry"), fault("shout")], next: [{ when: { met: "B1:nice" }, to: "E" }, { when: { outcome: "wrong", beat: "B1" }, to: "again" }, { to: "B3" }] }),
            scene("B3", "E"),
            end("E"),
          ],
          {
            orders: [{ id: "first", title: "t", chain: ["B1:nice", "B2:sorry"], points: 1, ability: "procedure", advice: "a" }],
            timers: [{ id: "reply", title: "t", startsAfter: "B1", due: "PT10M", promisedIn: "B2:sorry", keptBy: ["B3"], grace: "PT1M", missed: { to: "E", mood: 5 } }],
            interrupts: [{ id: "cuts-in", when: { all: [{ met: "B2:shout" }, { not: { visited: "B3" } }] }, to: "E" }],
          },
        ),
      ],
      more: {
        variants: [{ id: "card", title: "c", brief: "b", goal: "g", dialogue: "call", changes: [{ beat: "B2", dropCriteria: ["B2:sorry"], good: { count: { of: ["B1:nice", "B2:shout"], min: 2 } } }], reroute: [{ beat: "B1", to: "B3" }] }],
        grading: {
          sections: [{ id: "all", title: "All", points: 10, headline: true, parts: [{ id: "one", title: "1", points: 6, from: [{ activity: "call", beats: ["B1", "B2"] }] }, { id: "two", title: "2", points: 4, from: [{ activity: "call", criteria: ["B2:sorry"] }] }] }],
          blockers: [{ id: "cap", title: "c", dialogue: "call", when: { any: [{ met: "B2:shout" }, { timer: { id: "reply", is: "missed" } }] }, caps: "beats", at: 0, beats: ["B2"], advice: "a" }],
          grades: [{ id: "pass", title: "pass", from: 60 }, { id: "fail", title: "fail", from: 0 }],
          passMark: 60,
          moodShares: [{ upTo: 100, share: 1 }],
        },
      },
    }) as SituationSource;
    const kit: StudioKit = { lexicon: { format: 1, concepts: {} }, forms: [] };
    fc.assert(fc.property(rows(10), (steps) => void expect(faultsOf(tiny, kit, 0, steps, () => true)).toEqual([])), { numRuns: Number(process.env.RUNS ?? 60) });
  });

  test("[D4] and the shipped complaint of the late pick-up", () => {
    const { situation, kit } = shippedSource("complaints", "late-pickup");
    const activity = situation.activities.findIndex(({ kind }) => kind === "dialogue");
    fc.assert(fc.property(rows(14), (steps) => void expect(faultsOf(situation, kit, activity, steps, (index) => index === steps.length - 1)).toEqual([])), { numRuns: Number(process.env.RUNS ?? 4) });
  });
});
