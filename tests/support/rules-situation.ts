/** A small situation in which every rule of engine and attempt has something to do: all kinds of beats and of activities, a card, a promise, interrupts. */
import type { Form } from "../../src/scenario/schema/form.ts";
import type { Situation } from "../../src/scenario/schema/situation.ts";
import { call, does, end, fault, scene, state, talk, tinySituation, type ActivitySource } from "./tiny-situation.ts";

const point = (id: string) => ({ id, title: id, meets: { words: [id] }, points: 2, advice: `advice for ${id}` });

export const rulesForms: Form[] = [
  { format: 1, id: "slip", courseId: "F-1", title: "Slip", fields: [{ id: "number", label: "Number", type: "code", width: 6, office: false }, { id: "what", label: "What", type: "long-text", width: 12, office: false }, { id: "office", label: "Office", type: "text", width: 6, office: true }] },
];

const dialogue = call(
  [
    { kind: "ring", id: "B0", title: "ring", every: "PT5S", goodUpTo: 3, wrongFrom: 8, ready: [{ id: "card", text: "card", needed: true }], mood: { good: 0, weak: 1, wrong: 6 }, criteria: [state("prompt", { outcome: "good", beat: "B0" })], next: [{ to: "B1" }] },
    talk("B1", "B2", { hint: { text: "be nice", cost: 1 }, alsoHears: ["B2:sorry"], reveals: ["order"], takes: "PT20S" }),
    talk("B2", "B3", { criteria: [does("sorry"), does("listen"), fault("excuse")], good: { count: { of: ["B2:sorry", "B2:listen"], min: 1 } }, skipWhen: { met: "B2:sorry" }, mood: { good: -5, weak: 4, wrong: 30 }, next: [{ when: { met: "B2:excuse" }, says: "Excuses!", lesson: "no excuses", to: "B3" }, { when: { all: [{ outcome: "weak" }, { tries: { max: 1 } }] }, says: "And?", to: "again" }, { to: "B3" }] }),
    talk("B3", "Q", { criteria: [does("soon"), fault("vague")], mild: ["B3:vague"], hangUp: "wrong", mood: { good: -5, weak: 4, wrong: 30 } }),
    {
      kind: "inquire",
      id: "Q",
      title: "ask around",
      intent: "waits",
      contacts: [{ id: "li", title: "Li", by: "phone", takes: "PT3M", says: "I was there.", reveals: ["cause"] }, { id: "desk", title: "Desk", by: "system", takes: "PT1M", says: "Alarm.", needs: { contacted: { of: ["li"] } } }],
      actions: [{ id: "back", text: "Call back" }],
      criteria: [state("asked-both", { contacted: { of: ["li", "desk"], min: 2 } })],
      next: [{ when: { contacted: { of: ["li", "desk"], max: 0 } }, mood: 20, to: "S" }, { to: "B4" }],
    },
    scene("S", "Q"),
    scene("missed", "B4"),
    talk("B4", "C", { criteria: [does("cause"), state("kept", { timer: { id: "reply", is: "kept" } })] }),
    { kind: "choose", id: "C", title: "choose", intent: "waits", options: [{ id: "now", text: "Now", outcome: "good", takes: "PT1M" }, { id: "later", text: "Later", outcome: "weak", feedback: "too late" }, { id: "never", text: "Never", outcome: "wrong", mood: 40, to: "lost" }], mood: { good: -4, weak: 1, wrong: 12 }, next: [{ to: "E" }] },
    talk("L2", "E", { next: [{ when: { met: "L2:nice" }, to: "resume" }, { when: { tries: { min: 2 } }, to: "resume" }, { to: "again" }] }),
    scene("off", "R"),
    talk("R", "B4", { next: [{ when: { mood: { min: 95 } }, to: "lost" }, { to: "B4" }] }),
    end("E"),
    end("lost", "lost"),
  ],
  {
    silence: { after: "PT30S", mood: 5, says: "Hello?", hangUpAfter: 3 },
    timers: [{ id: "reply", title: "reply", startsAfter: "B3", due: "PT10M", promisedIn: "B3:soon", keptBy: ["B4"], grace: "PT5M", missed: { to: "missed", mood: 20 } }],
    interrupts: [{ id: "hang-up", when: { mood: { min: 95, beats: 2 } }, says: "Enough!", to: "off" }, { id: "leader", when: { mood: { min: 70, beats: 2, since: "B1" } }, to: "L2" }],
    orders: [{ id: "sorry-first", title: "sorry first", chain: ["B2:sorry", "B3:soon"], points: 2, ability: "procedure", advice: "sorry first" }],
    brokenOff: "off",
    hints: [{ text: "read the card", cost: 2 }],
  },
);

const others: ActivitySource[] = [
  { id: "quiz", kind: "choice", title: "Quiz", task: "Pick.", questions: [{ id: "q1", prompt: "First?", options: [{ id: "a", text: "A" }, { id: "b", text: "B" }, { id: "c", text: "C" }], answer: ["a"], explain: "A it is." }, { id: "q2", prompt: "Which?", multiple: true, options: [{ id: "a", text: "A" }, { id: "b", text: "B" }, { id: "c", text: "C" }], answer: ["a", "b"], explain: "Both." }] },
  { id: "order", kind: "ordering", title: "Order", task: "Sort.", items: ["one", "two", "three", "four"].map((id) => ({ id, text: id })), orders: [["one", "two", "three", "four"], ["two", "one", "three", "four"]], explain: "So." },
  { id: "match", kind: "matching", title: "Match", task: "Pair.", left: ["x", "y", "z"].map((id) => ({ id, text: id })), right: ["rx", "ry", "rz"].map((id) => ({ id, text: id })), pairs: [{ left: "x", right: ["rx"] }, { left: "y", right: ["ry"] }, { left: "z", right: ["rz"] }], explain: "Thus." },
  { id: "sum", kind: "calculation", title: "Sum", task: "Work it out.", inputs: [{ id: "fee", label: "fee", value: 15, unit: "yuan" }], steps: [{ id: "share", label: "share", formula: "fee * 60 / 100", unit: "yuan", units: ["yuan"], decimals: 2, points: 2, explain: "9.00" }] },
  { id: "blame", kind: "liability", title: "Who", task: "Decide.", parties: [{ id: "us", text: "us" }, { id: "them", text: "them" }], evidence: [{ id: "tape", text: "tape", points: "us", why: "why tape" }], shares: [{ party: "us", exact: 60, min: 50, max: 70 }, { party: "them", exact: 40, min: 30, max: 50 }], lead: "us", points: { evidence: 2, shares: 2, lead: 1 }, explain: "us" },
  {
    id: "file", kind: "archive", title: "File", task: "File it.",
    papers: [{ id: "cover", text: "cover" }, { id: "deed", text: "deed", pages: 4, listed: true }, { id: "stray", text: "stray", pages: 1, listed: true, belongs: false, why: "why stray" }],
    orders: [["cover", "deed"]], labels: [{ id: "number", label: "number", accepts: ["A-1"], why: "why number" }, { id: "kept", label: "kept", options: [{ id: "year", text: "a year" }, { id: "ever", text: "for ever" }], accepts: ["year"], why: "why kept" }],
    cabinets: [{ id: "A", title: "A", shelves: 2, places: 2, taken: [{ shelf: 1, place: 1, text: "A-0" }] }], place: { cabinet: "A", shelf: 1, place: 2, why: "why place" },
    levels: [{ id: "all", text: "all" }, { id: "none", text: "none" }], access: [{ id: "owner", text: "owner", level: "all", why: "why owner" }],
    points: { sorting: 2, order: 1, pages: 1, labels: 2, place: 3, access: 1 }, explain: "one customer, one file",
  },
  { id: "ideas", kind: "discussion", title: "Ideas", task: "Think.", questions: ["What first?"], ideas: { min: 2, points: 2 }, clusters: { min: 1, points: 1 }, content: [point("who")], model: "who" },
  { id: "abc", kind: "classification", title: "Classes", task: "Sort.", amount: { label: "turnover", unit: "yuan" }, items: [{ id: "mine", text: "mine", amount: 20 }, { id: "yours", text: "yours", amount: 70 }, { id: "theirs", text: "theirs", amount: 10 }], classes: [{ id: "A", title: "A", upTo: 70 }, { id: "C", title: "C", upTo: 100 }], asks: (["order", "cumulative-share", "cuts", "classes", "line"] as const).map((of) => ({ of, title: of, points: 2, advice: `how ${of}` })), explain: "sorted" },
  { id: "paper", kind: "survey", title: "Paper", task: "Design.", dimensions: [{ id: "speed", text: "speed", meets: { words: ["speed"] }, scales: ["five"], block: 1, advice: "ask about speed" }, { id: "manner", text: "manner", meets: { words: ["manner"] }, scales: ["five"], block: 2, advice: "ask about manner" }], scales: [{ id: "five", type: "rating", text: "1–5" }, { id: "open", type: "open", text: "open" }], bank: [{ id: "b1", says: "what about speed" }], faults: [{ id: "leading", title: "leading", meets: { words: ["surely"] }, points: 2, advice: "neutral" }], opening: { content: [point("why")], model: "why" }, questions: { min: 2, max: 3 }, points: { coverage: 2, scale: 2, order: 1, number: 1 }, model: [{ dimension: "speed", scale: "five", text: "what about speed" }, { dimension: "manner", scale: "five", text: "what about manner" }] },
  { id: "returns", kind: "survey-analysis", title: "Returns", task: "Work it out.", columns: [{ id: "no", text: "no" }, { id: "speed", text: "speed" }], rows: [["a", 3], ["b", 4]], tables: [{ id: "means", title: "Means", corner: "question", columns: [{ id: "weight", text: "weight", given: true }, { id: "sum", text: "sum", from: { take: "sum" } }, { id: "mean", text: "mean", formula: "sum / 2", decimals: 2, points: 2, explain: "3.50" }], rows: [{ id: "q1", text: "speed", of: "speed", given: { weight: 1 } }] }], figures: [{ id: "index", label: "index", formula: "(q1-mean - 1) / 4 * 100", unit: "points", decimals: 2, points: 1, explain: "62.50" }], charts: [{ id: "bars", title: "Bars", kind: "bars", table: "means", y: "mean", min: 1, max: 5, marks: [{ axis: "y", text: "index", at: "index" }] }] },
  { id: "chart", kind: "flowchart", title: "Chart", task: "Draw.", owners: [{ id: "us", text: "us" }], nodes: [{ id: "begin", shape: "start", text: "begin" }, { id: "ask", shape: "step", text: "ask", owners: ["us"] }, { id: "ok", shape: "decision", text: "ok?", exits: [{ id: "yes", text: "yes" }, { id: "no", text: "no" }] }, { id: "over", shape: "end", text: "over" }, { id: "shout", shape: "step", text: "shout", why: "not so" }], charts: [[["begin", "ask", "ok:yes", "over"], ["ok:no", "ask"]]], points: { steps: 2, order: 2, decisions: 2, owners: 1 }, mistakes: [{ first: "over", second: "ask", why: "too late" }], explain: "ask first" },
  { id: "papers", kind: "spot-the-error", title: "Papers", task: "Mark.", reasons: [{ id: "name", text: "name" }, { id: "weight", text: "weight" }], corrections: [{ id: "full", text: "full name" }], papers: [{ id: "bill", title: "bill", pictures: [{ id: "sheet", kind: "waybill", title: "sheet", fields: [{ id: "to", label: "to", value: "Mr Z" }, { id: "kg", label: "kg", value: "5" }] }, { id: "card", kind: "rules", title: "card", fields: [{ id: "limit", label: "limit", value: "9" }] }], errors: [{ id: "short", fields: ["to"], reasons: ["name"], corrections: ["full"], why: "whole names" }] }], points: { errors: 2, corrections: 1 }, explain: "look" },
  { id: "plan", kind: "document", title: "Plan", task: "Write.", content: [point("who"), point("when")], model: "who and when" },
  { id: "record", kind: "form", title: "Record", task: "Fill in.", form: "slip", onDesk: true, fields: [{ field: "number", fact: "order", key: true, model: "1234566" }, { field: "what", content: [point("late")], model: "late" }, { field: "office", given: true, model: "given" }] },
  { id: "mock", kind: "dialogue-variant", title: "Mock", task: "Again.", of: "call", variants: ["V1", "V2"], until: "B3" },
];

const card = (id: string, more: object) => ({ id, title: id, brief: `brief ${id}`, goal: `goal ${id}`, dialogue: "call", ...more });

export const rulesSituation: Situation = tinySituation({
  activities: [dialogue, ...others],
  phases: { "lead-in": ["quiz"], design: ["order", "match", "paper"], report: ["chart", "papers"], refine: ["sum", "blame", "abc", "returns"], assess: ["mock"], homework: ["plan", "file", "ideas"] },
  more: {
    facts: [
      { id: "order", type: "code", label: "Order", value: "1234566", known: "told" },
      { id: "cause", type: "text", label: "Cause", value: "wrong street", known: "told" },
      { id: "company", type: "name", label: "Company", value: "Shida", known: "start" },
      { id: "truth", type: "text", label: "Truth", value: "never told", known: "never" },
    ],
    lookUps: [{ id: "own", keys: ["1234566", "13711219212"], title: "Order 1234566", rows: [{ label: "Street", value: "Tianhe" }], reveals: ["order"] }],
    variants: [card("V1", { mood: 80, changes: [{ beat: "B1", line: "V1 shouts" }] }), card("V2", { facts: [{ fact: "order", value: "1234556" }], reroute: [{ beat: "B1", to: "B3" }] })],
  },
});
