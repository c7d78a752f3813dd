import { describe, expect, it } from "vitest";
import { gradeActivity } from "./grade-activity.ts";
import { gradePerformance } from "./grade-performance.ts";
import type { DialoguePerformance, Performance } from "./performance.ts";
import { call, performance, plan, tinySituation, turn, verdict } from "./test-support/tiny-case.ts";

const turns = [turn(3, "B1", [verdict("B1:greet")]), turn(4, "B2", [verdict("B2:apologise"), verdict("B2:ask")], "手机是 137……")];
const moody = { ...plan, sections: [{ id: "main", title: "main", points: 100, parts: [{ id: "talk", title: "talk", points: 100, from: [{ activity: "call" }], withMood: "call" }] }] };

describe("[G8] mood at the end", () => {
  const grade = (dialogue: Partial<DialoguePerformance>) => gradePerformance(tinySituation({ grading: moody }), [], performance({ dialogues: [call(dialogue)] }));

  it.each([
    [18, "closed", 100, "grading/mood-at-end"],
    [20, "closed", 100, "grading/mood-at-end"],
    [21, "closed", 94, "grading/mood-at-end"],
    [60, "escalated", 88, "grading/mood-at-end"],
    [81, "closed", 76, "grading/mood-at-end"],
    [18, "hung-up", 76, "grading/mood-hung-up"],
    [18, "lost", 76, "grading/mood-hung-up"],
  ] as const)("[G8] gives 70 for the criteria and 30 by the mood: at %d, %s, %d", (end, ending, total, code) => {
    const report = grade({ turns, mood: { start: 72, end, history: [] }, ending });
    expect(report.total).toBe(total);
    expect(report.items.find(({ kind }) => kind === "mood")?.reason.code).toBe(code);
  });

  it("[G8] goes by the agent's words where a person played the customer; shows what was felt, and says so", () => {
    const felt = { start: 72, end: 5, history: [5] };
    const played = grade({ turns, mood: { start: 72, end: 60, history: [60] }, ending: "closed", felt });
    const scripted = grade({ turns, mood: { start: 72, end: 60, history: [60] }, ending: "closed" });
    expect([played.total, played.items.find(({ kind }) => kind === "mood")?.reason.code]).toEqual([scripted.total, "grading/mood-by-words"]);
    expect(played.moods).toMatchObject([{ ...felt, felt: true, stars: 5 }]);
    expect(scripted.moods).toMatchObject([{ end: 60, felt: false, stars: 3 }]);
  });

  it("[G8] gives nothing for the mood of a call that still runs", () => {
    const report = grade({ turns, over: false, ending: null });
    expect([report.total, report.items.find(({ kind }) => kind === "mood")?.reason.code]).toEqual([70, "grading/mood-open"]);
  });

  it("[G8] marks a dialogue by itself out of 100 where its mood counts, else on its own scale", () => {
    const of = performance({ dialogues: [call({ turns, mood: { start: 72, end: 30, history: [] } })] });
    expect(gradeActivity(tinySituation({ grading: moody }), [], of, "call")).toMatchObject({ points: 94, max: 100 });
    expect(gradeActivity(tinySituation(), [], of, "call")).toMatchObject({ points: 10, max: 10 });
  });
});

describe("[G9] blockers", () => {
  const blockers = [
    { id: "leak", title: "leak", dialogue: "call", when: { met: "B2:ask" }, caps: "total" as const, at: 59, advice: "leak advice" },
    { id: "rude", title: "rude", dialogue: "call", when: { met: "B2:ask" }, caps: "dialogue" as const, at: 0, advice: "rude advice" },
    { id: "late", title: "late", dialogue: "call", when: { met: "B2:ask" }, caps: "dialogue" as const, at: 79, advice: "late advice" },
    { id: "broken", title: "broken", dialogue: "call", when: { met: "B2:ask" }, caps: "beats" as const, at: 0, beats: ["B2"], advice: "broken advice" },
  ];
  const blocked = (...ids: string[]): Performance => performance({ dialogues: [call({ turns, blockers: ids.map((id) => ({ id, seq: 4 })) })] });
  const situation = tinySituation({ grading: { ...plan, blockers } });
  const grade = (...ids: string[]) => gradePerformance(situation, [], blocked(...ids));

  it.each([
    [[], 100],
    [["leak"], 59],
    [["late"], 79],
    [["rude"], 0],
    [["broken"], 20],
    [["leak", "late"], 59],
    [["leak", "broken"], 20],
  ])("[G9] %j leaves at most %d", (ids, total) => {
    expect(grade(...ids).total).toBe(total);
  });

  it("[G9] quotes the words that brought the blocker about", () => {
    expect(grade("leak").blockers).toEqual([{ id: "leak", title: "leak", cap: "total", at: 59, advice: "leak advice", evidence: [{ seq: 4, text: "手机是 137……", spans: [{ start: 0, end: 1 }] }] }]);
  });

  it("[G9] shows that what was done in a blocked beat no longer counts", () => {
    expect(grade("broken").items.filter(({ beat }) => beat === "B2").map(({ state, points, reason }) => [state, points, reason.code])).toEqual([
      ["met", 0, "grading/beat-blocked"],
      ["met", 0, "grading/beat-blocked"],
    ]);
  });

  it("[G13] puts the blocker first among what to practise, with what it cost", () => {
    expect(grade("leak").next[0]).toMatchObject({ item: "blocker/leak", gain: 41, advice: "leak advice", retry: { activity: "call" } });
  });

  it("[G9] caps the dialogue's own parts only", () => {
    const two = tinySituation({
      activities: [...situation.activities, { id: "quiz", kind: "choice", title: "quiz", task: "quiz", questions: [{ id: "q", prompt: "q", options: [{ id: "a", text: "a" }, { id: "b", text: "b" }], answer: ["a"], explain: "e" }] }],
      grading: { ...plan, blockers, sections: [{ id: "main", title: "main", points: 100, parts: [{ id: "talk", title: "t", points: 60, from: [{ activity: "call" }] }, { id: "quiz", title: "q", points: 40, from: [{ activity: "quiz" }] }] }] },
    });
    const of = { ...blocked("rude"), answers: [{ activity: "quiz", submitted: true, answers: [{ kind: "choice" as const, question: "q", options: ["a"] }], verdicts: [], seq: 9 }] };
    expect(gradePerformance(two, [], of).sections[0]?.parts.map(({ points }) => points)).toEqual([0, 40]);
  });

  it("[G9] caps the section that a mock assessment counts in, not the headline", () => {
    const mock = { id: "mock", kind: "dialogue-variant" as const, title: "mock", task: "mock", of: "call", variants: ["V1"] };
    const given = tinySituation({
      activities: [...situation.activities, mock],
      variants: [{ id: "V1", title: "V1", brief: "V1", goal: "V1", dialogue: "call" }],
      grading: { ...plan, blockers, sections: [{ ...plan.sections[0]!, headline: true }, { id: "mock", title: "mock", points: 50, parts: [{ id: "mock", title: "mock", points: 50, from: [{ activity: "mock" }] }] }] },
    });
    const of = performance({ dialogues: [call({ turns }), call({ activity: "mock", variant: "V1", turns, blockers: [{ id: "leak", seq: 4 }] })] });
    const report = gradePerformance(given, [], of);
    expect([report.total, report.sections[1]?.points]).toEqual([100, 29]);
  });

  it("[G11] reports a blocker that the plan does not know, and goes on", () => {
    expect(grade("no-such")).toMatchObject({ total: 100, faults: [{ code: "fault/unknown-blocker", params: { blocker: "no-such" } }] });
  });
});

describe("[G10] hints", () => {
  const grade = (...hints: Performance["hints"]) => gradePerformance(tinySituation(), [], performance({ dialogues: [call({ turns })], hints }));

  it("[G10] cost their points in the section of their activity", () => {
    const report = grade({ activity: "call", beat: "B1", cost: 2, seq: 2 }, { activity: "call", beat: null, cost: 1.5, seq: 5 });
    expect(report.total).toBe(97);
    expect(report.hints).toEqual({ count: 2, cost: 3.5 });
    expect(report.items.filter(({ kind }) => kind === "hint").map(({ points, beat, reason }) => [points, beat, reason.params])).toEqual([
      [-2, "B1", { cost: 2 }],
      [-1.5, null, { cost: 1.5 }],
    ]);
  });

  it("[G10] cost nothing where the activity is not marked or the hint is free", () => {
    expect(grade({ activity: "elsewhere", beat: null, cost: 5, seq: 2 }, { activity: "call", beat: "B1", cost: 0, seq: 3 }).total).toBe(100);
  });
});
