import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VerdictState } from "../language/criterion.ts";
import { gradeCorrected, pointsRange, type Corrections } from "./corrections.ts";
import { gradePerformance } from "./grade-performance.ts";
import type { DialoguePerformance, Performance } from "./performance.ts";
import { call, callActivity, criterion, endBeat, happening, performance, plan, talk, tinyForm, tinySituation, turn, verdict } from "./test-support/tiny-case.ts";

const blockers = [
  { id: "leak", title: "leak", dialogue: "call", when: { any: [{ met: "B2:leak" }, { visited: "rescue" }] }, caps: "total" as const, at: 59, advice: "a" },
  { id: "rude", title: "rude", dialogue: "call", when: { met: "B1:curt" }, caps: "beats" as const, at: 0, beats: ["B1"], advice: "a" },
  { id: "slow", title: "slow", dialogue: "call", when: { all: [{ met: "B1:curt" }, { tries: { min: 2 } }] }, caps: "dialogue" as const, at: 10, advice: "a" },
];
const situation = tinySituation({
  activities: [
    {
      ...callActivity,
      beats: [
        talk("B1", [criterion("greet", 2), criterion("curt", 1, { kind: "must-not" })], "B2"),
        talk("B2", [criterion("apologise", 3), criterion("ask", 5, { ability: "information" }), criterion("leak", 1, { kind: "must-not" })], "end"),
        talk("rescue", [criterion("facts", 4)], "end"),
        endBeat,
      ],
      orders: [{ id: "row", title: "row", chain: ["B1:greet", "B2:ask"], points: 2, ability: "procedure", advice: "greet first" }],
    },
    { id: "letter", kind: "document", title: "letter", task: "t", minChars: 0, maxChars: 500, content: [{ id: "sorry", title: "sorry", points: 4, meets: "greet", advice: "say sorry" }], model: "model" },
  ],
  grading: {
    ...plan,
    blockers,
    sections: [
      { id: "main", title: "main", points: 100, headline: true, parts: [{ id: "talk", title: "talk", points: 60, from: [{ activity: "call" }] }, { id: "write", title: "write", points: 40, from: [{ activity: "letter" }] }] },
    ],
  },
});

const missed = (key: string) => verdict(key, { state: "not-met", spans: [], via: "none" });
const played = (more: Partial<DialoguePerformance> = {}): Performance =>
  performance({
    dialogues: [call({ turns: [turn(3, "B1", [verdict("B1:greet"), missed("B1:curt")]), turn(4, "B2", [missed("B2:apologise"), missed("B2:ask"), missed("B2:leak")])], ...more })],
    answers: [{ activity: "letter", submitted: true, answers: [{ kind: "document", text: "letter" }], verdicts: [missed("text:sorry")], seq: 9 }],
  });

const none: Corrections = { verdicts: [], credits: [] };
const correct = (of: Performance, corrections: Partial<Corrections>, given = situation) => gradeCorrected(given, [], of, "v1", { ...none, ...corrections });
const at = (seq: number, key: string, to: VerdictState = "met") => ({ verdicts: [{ seq, key, to }] });
const itemOf = (report: ReturnType<typeof correct>, subject: string) => report.items.find((item) => item.subject === subject);

describe("a corrected verdict", () => {
  it("[G35] counts in place of the judge's, in talk and in what was handed in", () => {
    expect(correct(played(), none).total).toBe(10);
    expect(correct(played(), at(4, "B2:apologise"))).toMatchObject({ total: 25 });
    expect(correct(played(), at(3, "B1:greet", "not-met"))).toMatchObject({ total: 0 });
    expect(correct(played(), at(9, "text:sorry"))).toMatchObject({ total: 50 });
    expect(itemOf(correct(played(), at(9, "text:sorry")), "text:sorry")).toMatchObject({ points: 4, reason: { code: "grading/corrected-met" }, advice: null });
  });

  it("[G35] counts where the judge left no verdict, and the last one of a place", () => {
    const report = correct(played(), { verdicts: [{ seq: 3, key: "B2:ask", to: "not-met" }, { seq: 3, key: "B2:ask", to: "met" }] });
    expect(itemOf(report, "B2:ask")).toMatchObject({ points: 5, evidence: [{ seq: 3 }] });
  });

  it("[G35] stands above a teacher's that is in the log", () => {
    const marked = played({ turns: [turn(3, "B1", [verdict("B1:greet", { by: "teacher", state: "not-met" })])] });
    expect(itemOf(correct(marked, at(3, "B1:greet")), "B1:greet")).toMatchObject({ points: 2 });
  });

  it("[G35] changes nothing at a place that is not there", () => {
    const wrong = { verdicts: [{ seq: 77, key: "B1:greet", to: "not-met" as const }, { seq: 3, key: "B7:none", to: "met" as const }], credits: [{ item: "talk/nothing", points: 3 }] };
    expect(JSON.stringify(correct(played(), wrong))).toBe(JSON.stringify(correct(played(), none)));
  });

  it("[G35] keeps the words that the judge found as evidence", () => {
    const denied = played({ turns: [turn(4, "B2", [verdict("B2:apologise", { state: "not-met", spans: [[1, 3]], note: { code: "judge/denied", params: { word: "urn", by: "t" } } })])] });
    expect(itemOf(correct(denied, at(4, "B2:apologise")), "B2:apologise")).toMatchObject({ state: "met", evidence: [{ seq: 4, spans: [{ start: 1, end: 3 }] }], reason: { code: "grading/corrected-met", params: {} } });
  });

  it("[G37] says so by its reason, not where the mark stands without it", () => {
    const twice = played({ turns: [turn(3, "B1", [verdict("B1:greet")]), turn(4, "B2", [missed("B1:greet")])] });
    expect(itemOf(correct(twice, at(4, "B1:greet")), "B1:greet")).toMatchObject({ reason: { code: "grading/said" }, evidence: [{ seq: 3 }, { seq: 4 }] });
    expect(itemOf(correct(twice, at(3, "B1:greet", "not-met")), "B1:greet")).toMatchObject({ points: 0, reason: { code: "grading/corrected-not-met" } });
  });

  it("[G37] leaves a fault that was taken back in the list, at no cost", () => {
    const curt = played({ turns: [turn(3, "B1", [verdict("B1:curt")], "curt words")] });
    expect(itemOf(correct(curt, none), "B1:curt")).toMatchObject({ points: -1, reason: { code: "grading/fault-said" } });
    expect(itemOf(correct(curt, at(3, "B1:curt", "not-met")), "B1:curt")).toMatchObject({ points: 0, state: "not-met", sign: "-", reason: { code: "grading/corrected-no-fault" }, evidence: [{ seq: 3, text: "curt words" }] });
    expect(itemOf(correct(played(), at(3, "B1:curt")), "B1:curt")).toMatchObject({ points: -1, reason: { code: "grading/corrected-fault" } });
  });

  it("[G4] [G37] that is uncertain earns nothing and asks for a look", () => {
    expect(itemOf(correct(played(), at(4, "B2:ask", "uncertain")), "B2:ask")).toMatchObject({ points: 0, state: "uncertain", reason: { code: "grading/unsure" } });
  });
});

describe("what hangs on a corrected verdict", () => {
  const all = played({ turns: [turn(3, "B1", [verdict("B1:greet")]), turn(4, "B2", [verdict("B2:apologise"), verdict("B2:ask")])] });
  const leaked = (more: Partial<DialoguePerformance> = {}) => played({ turns: [turn(3, "B1", [verdict("B1:greet")]), turn(4, "B2", [verdict("B2:apologise"), verdict("B2:ask"), verdict("B2:leak")], "it is 137")], blockers: [{ id: "leak", seq: 4 }], ...more });
  const written = at(9, "text:sorry").verdicts;

  it("[G36] a cap falls with the fault that it stands on", () => {
    expect(correct(leaked(), { verdicts: written })).toMatchObject({ total: 59, blockers: [{ id: "leak", evidence: [{ seq: 4 }] }] });
    expect(correct(leaked(), { verdicts: [...written, { seq: 4, key: "B2:leak", to: "not-met" }] })).toMatchObject({ total: 100, blockers: [] });
  });

  it("[G36] a cap strikes with a fault that the judge missed", () => {
    expect(correct(all, { verdicts: [...written, { seq: 3, key: "B2:leak", to: "met" }] })).toMatchObject({ total: 59, blockers: [{ id: "leak", evidence: [{ seq: 3 }] }] });
  });

  it("[G36] a cap stays for another reason, for a fault said elsewhere, and where it asks for more than marks tell", () => {
    const taken = at(4, "B2:leak", "not-met");
    expect(correct(leaked({ visited: ["B1", "B2", "rescue"] }), taken).blockers).toMatchObject([{ id: "leak", evidence: [] }]);
    const twice = leaked({ turns: [turn(4, "B2", [verdict("B2:leak")]), turn(6, "B2", [verdict("B2:leak")], "again 137")] });
    expect(correct(twice, taken).blockers).toMatchObject([{ id: "leak", evidence: [{ seq: 6, text: "again 137" }] }]);
    const slow = played({ turns: [turn(3, "B1", [verdict("B1:curt")])], blockers: [{ id: "slow", seq: 3 }] });
    expect(correct(slow, at(9, "text:sorry")).blockers.map(({ id }) => id)).toEqual(["slow"]);
    expect(correct(slow, at(3, "B1:curt", "not-met")).blockers).toEqual([]);
    expect(correct(played(), at(3, "B1:curt")).blockers.map(({ id }) => id)).toEqual(["rude"]);
  });

  it("[G36] orders, abilities, grade and what to practise follow; mood and time do not", () => {
    const before = correct(all, none);
    const after = correct(all, { verdicts: [...written, { seq: 4, key: "B2:ask", to: "not-met" }] });
    expect(itemOf(before, "row")).toMatchObject({ points: 2 });
    expect(itemOf(after, "row")).toMatchObject({ points: 0 });
    expect(before.abilities.find(({ ability }) => ability === "information")).toMatchObject({ points: 25 });
    expect(after.abilities.find(({ ability }) => ability === "information")).toMatchObject({ points: 0 });
    expect(before.next.map(({ title }) => title)).toEqual(["sorry"]);
    expect(after.next.map(({ title }) => title)).toEqual(["ask", "row"]);
    expect([after.moods, after.seconds, after.hints]).toEqual([before.moods, before.seconds, before.hints]);
  });

  it("[G36] what happened is not decided anew", () => {
    const given = tinySituation({ activities: [{ ...callActivity, beats: [talk("B1", [criterion("greet", 2), happening("kept", 2, { met: "B1:greet" })], "end"), endBeat], interrupts: [] }] });
    const report = correct(performance({ dialogues: [call({ turns: [turn(3, "B1", [missed("B1:greet")])], stateCriteria: [{ key: "B1:kept", met: false, seq: 3 }] })] }), at(3, "B1:greet"), given);
    expect(report.items.map(({ points }) => points)).toEqual([2, 0]);
  });

  it("[G36] a free text on a form follows as a document does", () => {
    const form = tinyForm([{ id: "cause", type: "long-text", label: "cause" }]);
    const given = tinySituation({
      activities: [callActivity, { id: "card", kind: "form", title: "card", task: "t", form: "card", fields: [{ field: "cause", content: [{ id: "why", title: "why", points: 4, meets: "greet", advice: "say why" }], model: "because" }] }],
      grading: { ...plan, sections: [{ id: "main", title: "main", points: 100, headline: true, parts: [{ id: "part", title: "part", points: 100, from: [{ activity: "card" }] }] }] },
    });
    const filled = performance({ forms: [{ activity: "card", submitted: true, values: { cause: "because" }, verdicts: [missed("cause:why")], seq: 5 }] });
    const [before, after] = [gradeCorrected(given, [form], filled, "v1", none), gradeCorrected(given, [form], filled, "v1", { ...at(5, "cause:why"), credits: [] })];
    expect(itemOf(before, "cause:why")).toMatchObject({ points: 0, reason: { code: "grading/content-missing" } });
    expect(itemOf(after, "cause:why")).toMatchObject({ reason: { code: "grading/corrected-met" } });
    expect(after.total).toBeGreaterThan(before.total);
  });
});

describe("a seat with criteria of its own", () => {
  const seated = tinySituation({
    cast: {
      personas: [{ id: "zhang", name: "张先生", title: "客户" }],
      seats: [
        { id: "agent", role: "agent", title: "agent" },
        { id: "customer", role: "customer", title: "customer", persona: "zhang", criteria: [criterion("waited", 2), criterion("number", 1, { after: "B2:ask" }), criterion("laughs", 1, { kind: "must-not" })] },
      ],
    },
  });
  const spoken = (asked: boolean): Performance =>
    performance({
      dialogues: [call({ turns: [turn(10, "B2", [asked ? verdict("B2:ask") : missed("B2:ask")])] })],
      seats: [{ seat: "customer", turns: [{ seq: 5, activity: "call", text: "five", verdicts: [verdict("customer:laughs")] }, { seq: 12, activity: "call", text: "twelve", verdicts: [verdict("customer:number")] }], met: asked ? [{ activity: "call", key: "B2:ask", seq: 10 }] : [], running: false }],
    });
  const seatOf = (asked: boolean, corrections: Partial<Corrections> = {}) => correct(spoken(asked), corrections, seated).seats[0];
  const points = (asked: boolean, corrections: Partial<Corrections> = {}) => seatOf(asked, corrections)?.items.map((item) => [item.subject.split(":")[1], item.points, item.max]);

  it("[G36] follows corrections of its own words", () => {
    expect(seatOf(true)).toMatchObject({ points: 0, max: 3 });
    expect(seatOf(true, at(5, "customer:laughs", "not-met"))).toMatchObject({ points: 1, max: 3 });
    expect(seatOf(true, at(12, "customer:waited"))?.items[0]).toMatchObject({ points: 2, reason: { code: "grading/corrected-met" } });
  });

  it("[G36] counts by the corrected time of what the agent did", () => {
    expect(points(false)).toEqual([["waited", 0, 2], ["number", 0, 0], ["laughs", -1, 0]]);
    expect(points(false, at(10, "B2:ask"))).toEqual([["waited", 0, 2], ["number", 1, 1], ["laughs", -1, 0]]);
    expect(points(true, at(10, "B2:ask", "not-met"))).toEqual([["waited", 0, 2], ["number", 0, 0], ["laughs", -1, 0]]);
  });

  it("[G38] takes other points for its items", () => {
    expect(seatOf(true, { credits: [{ item: "customer/customer:waited", points: 1.5 }] })).toMatchObject({ points: 1.5, items: [{ points: 1.5, state: "part", reason: { code: "grading/corrected-points", params: { points: 1.5, was: 0 } } }, {}, {}] });
  });
});

describe("corrected points of an item", () => {
  const give = (item: string, points: number, of = played()) => correct(of, { credits: [{ item, points }] });
  const greet = "talk/call/criterion/B1:greet";

  it("[G38] are on its own scale and say what it was before", () => {
    expect(give(greet, 1)).toMatchObject({ total: 5 });
    expect(itemOf(give(greet, 1), "B1:greet")).toMatchObject({ points: 1, max: 2, state: "part", reason: { code: "grading/corrected-points", params: { points: 1, was: 2 } } });
  });

  it("[G38] lie between −max and max, and soften a deduction only", () => {
    const curt = played({ turns: [turn(3, "B1", [verdict("B1:curt"), verdict("B1:greet")])] });
    const fault = "talk/call/criterion/B1:curt";
    expect([5, -5].map((points) => itemOf(give(greet, points), "B1:greet")?.points)).toEqual([2, -2]);
    expect([-9, -0.5, 3].map((points) => itemOf(give(fault, points, curt), "B1:curt")?.points)).toEqual([-1, -0.5, 0]);
    const report = correct(curt, none);
    expect(["B1:greet", "B1:curt"].map((subject) => pointsRange(itemOf(report, subject)!))).toEqual([{ from: -2, to: 2 }, { from: -1, to: 0 }]);
  });

  it("[G38] are the last word but for caps", () => {
    const blocked = played({ turns: [turn(3, "B1", [verdict("B1:greet"), verdict("B1:curt")])], blockers: [{ id: "rude", seq: 3 }] });
    expect(itemOf(correct(blocked, none), "B1:greet")).toMatchObject({ points: 0, reason: { code: "grading/beat-blocked" } });
    expect(itemOf(give(greet, 2, blocked), "B1:greet")).toMatchObject({ points: 2 });
  });
});

describe("whatever is corrected", () => {
  const places = [[3, "B1:greet"], [3, "B1:curt"], [4, "B2:apologise"], [4, "B2:ask"], [4, "B2:leak"], [9, "text:sorry"]] as const;
  const items = correct(played({ turns: [turn(3, "B1", [verdict("B1:greet"), verdict("B1:curt")])] }), none).items.map(({ id }) => id);
  const states = fc.array(fc.record({ place: fc.constantFrom(...places), to: fc.constantFrom<VerdictState>("met", "not-met", "uncertain") }), { maxLength: 8 });
  const verdictsOf = (of: { place: (typeof places)[number]; to: VerdictState }[]) => of.map(({ place: [seq, key], to }) => ({ seq, key, to }));
  const judged = (state: Record<string, VerdictState>): Performance => {
    const verdicts = (...keys: string[]) => keys.map((key) => verdict(key, { state: state[key] ?? "not-met" }));
    const of = played({ turns: [turn(3, "B1", verdicts("B1:greet", "B1:curt")), turn(4, "B2", verdicts("B2:apologise", "B2:ask", "B2:leak"))], blockers: blockersOf(state) });
    return { ...of, answers: of.answers.map((answer) => ({ ...answer, verdicts: verdicts("text:sorry") })) };
  };
  const blockersOf = (state: Record<string, VerdictState>) => [
    ...(state["B2:leak"] === "met" ? [{ id: "leak", seq: 4 }] : []),
    ...(state["B1:curt"] === "met" ? [{ id: "rude", seq: 3 }] : []),
  ];
  const played2 = fc.dictionary(fc.constantFrom(...places.map(([, key]) => key)), fc.constantFrom<VerdictState>("met", "not-met", "uncertain"));

  it("[G35] [G36] marks are those of a performance in which the judge had said so", () => {
    fc.assert(
      fc.property(played2, states, (state, corrections) => {
        const verdicts = verdictsOf(corrections);
        const said = Object.fromEntries([...Object.entries(state), ...verdicts.map(({ key, to }) => [key, to])]);
        const [corrected, plain] = [correct(judged(state), { verdicts }), correct(judged(said), none)];
        expect([corrected.total, corrected.sections, corrected.abilities, corrected.grade, corrected.passed, corrected.blockers.map(({ id }) => id)]).toEqual([plain.total, plain.sections, plain.abilities, plain.grade, plain.passed, plain.blockers.map(({ id }) => id)]);
        expect(corrected.next.map(({ item, gain }) => [item, gain])).toEqual(plain.next.map(({ item, gain }) => [item, gain]));
      }),
      { seed: 35, numRuns: 100 },
    );
  });

  it("[G35] without corrections it is the report of the performance, byte for byte", () => {
    fc.assert(
      fc.property(played2, (state) => {
        expect(JSON.stringify(correct(judged(state), none))).toBe(JSON.stringify(gradePerformance(situation, [], judged(state), "v1")));
      }),
      { seed: 35, numRuns: 50 },
    );
  });

  it("[G38] no total is below 0 or above its maximum, and items alone make the points of their part", () => {
    fc.assert(
      fc.property(played2, states, fc.array(fc.record({ item: fc.constantFrom(...items), points: fc.double({ min: -20, max: 20, noNaN: true }) }), { maxLength: 5 }), (state, corrections, credits) => {
        const report = correct(judged(state), { verdicts: verdictsOf(corrections), credits });
        for (const { points, max } of [{ points: report.total, max: report.max }, ...report.sections, ...report.sections.flatMap(({ parts }) => parts), ...report.abilities]) expect(points >= 0 && points <= max).toBe(true);
        if (report.blockers.some(({ cap }) => cap !== "beats")) return;
        for (const part of report.sections[0]?.parts ?? []) {
          const sum = report.items.filter((item) => item.part === part.id).reduce((points, item) => points + item.points * item.weight, 0);
          expect(part.points).toBeCloseTo(Math.min(part.max, Math.max(0, sum)), 0);
        }
      }),
      { seed: 38, numRuns: 100 },
    );
  });
});
