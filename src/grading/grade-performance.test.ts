import { describe, expect, it } from "vitest";
import { gradePerformance } from "./grade-performance.ts";
import type { Performance } from "./performance.ts";
import { call, callActivity, criterion, endBeat, happening, performance, plan, talk, tinySituation, turn, verdict } from "./test-support/tiny-case.ts";

const situation = tinySituation();
const grade = (of: Performance, given = situation) => gradePerformance(given, [], of, "v1");
const withTurns = (...turns: Parameters<typeof turn>[]) => performance({ dialogues: [call({ turns: turns.map((each) => turn(...each)) })] });
const allSaid = withTurns([3, "B1", [verdict("B1:greet")]], [4, "B2", [verdict("B2:apologise"), verdict("B2:ask")]]);

describe("[G2] the score is the sum of explained items", () => {
  it("[G2] gives the whole section for all criteria", () => {
    const report = grade(allSaid);
    expect([report.total, report.max, report.grade?.id, report.passed]).toEqual([100, 100, "top", true]);
  });

  it("[G2] adds up points times weight of the items", () => {
    const report = grade(withTurns([3, "B1", [verdict("B1:greet")]], [4, "B2", [verdict("B2:ask")]]));
    expect(report.items.reduce((sum, { points, weight }) => sum + points * weight, 0)).toBeCloseTo(40, 9);
    expect(report.total).toBe(40);
  });

  it("[G1] rounds half up to whole points at the end only", () => {
    const thirds = tinySituation({ activities: [{ ...callActivity, beats: [talk("B1", [criterion("a", 1), criterion("b", 1), criterion("c", 1), criterion("d", 1.8)], "end"), endBeat], interrupts: [] }] });
    const report = grade(withTurns([3, "B1", [verdict("B1:a"), verdict("B1:b"), verdict("B1:c")]]), thirds);
    expect(report.sections[0]?.parts[0]?.points).toBe(62.5);
    expect(report.total).toBe(63);
  });

  it("[G2] keeps a part at 0 when faults outweigh", () => {
    const report = grade(withTurns([3, "B1", [verdict("B1:curt")]]));
    expect(report.sections[0]).toMatchObject({ points: 0, parts: [{ points: 0 }] });
    expect(report.items.find(({ subject }) => subject === "B1:curt")).toMatchObject({ sign: "-", points: -1, max: 0, reason: { code: "grading/fault-said" } });
  });

  it("[G2] places activities in the parts of their section, whatever they are worth elsewhere", () => {
    const two = tinySituation({
      grading: {
        ...plan,
        sections: [
          { id: "a", title: "a", points: 40, parts: [{ id: "greeting", title: "greeting", points: 40, from: [{ activity: "call", beats: ["B1"] }] }] },
          { id: "b", title: "b", points: 60, headline: true, parts: [{ id: "rest", title: "rest", points: 60, from: [{ activity: "call", except: ["B1:greet", "B1:curt"] }] }] },
        ],
      },
    });
    const report = grade(withTurns([3, "B1", [verdict("B1:greet")]]), two);
    expect(report.sections.map(({ points }) => points)).toEqual([40, 0]);
    expect([report.total, report.max]).toEqual([0, 60]);
  });
});

describe("[G3] criteria", () => {
  it("[G3] counts a criterion once, with every place as evidence", () => {
    const report = grade(withTurns([3, "B1", [verdict("B1:greet")]], [4, "B2", [verdict("B1:greet", { spans: [[2, 4]] })]]));
    const items = report.items.filter(({ subject }) => subject === "B1:greet");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ points: 2, evidence: [{ seq: 3, spans: [{ start: 0, end: 1 }] }, { seq: 4, spans: [{ start: 2, end: 4 }] }] });
  });

  it("[G3] takes the weight of a criterion into its points", () => {
    expect(grade(allSaid).items.find(({ subject }) => subject === "B2:apologise")).toMatchObject({ points: 6, max: 6 });
  });

  it("[G3] says nothing of a fault that did not happen", () => {
    expect(grade(allSaid).items.map(({ subject }) => subject)).not.toContain("B1:curt");
  });

  it("[G3] shows for what was left out the words that were said instead, advice and model", () => {
    const item = grade(withTurns([3, "B1", [], "喂，哪位"])).items.find(({ subject }) => subject === "B1:greet");
    expect(item).toMatchObject({ state: "not-met", points: 0, reason: { code: "grading/not-said" }, evidence: [{ seq: 3, text: "喂，哪位", spans: [] }], advice: "advice greet", model: "您好" });
  });

  it("[G3] passes the judge's own reason on when words were found but denied", () => {
    const denied = verdict("B2:apologise", { state: "not-met", spans: [[2, 4]], note: { code: "judge/denied", params: { word: "道歉", by: "不会" } } });
    const item = grade(withTurns([4, "B2", [denied], "不会道歉"])).items.find(({ subject }) => subject === "B2:apologise");
    expect(item).toMatchObject({ reason: { code: "judge/denied", params: { word: "道歉", by: "不会" } }, evidence: [{ spans: [{ start: 2, end: 4 }] }] });
  });

  it("[G4] neither gives nor takes points for what is uncertain", () => {
    const report = grade(withTurns([3, "B1", [verdict("B1:greet", { state: "uncertain" }), verdict("B1:curt", { state: "uncertain" })]]));
    expect(report.items.filter(({ beat }) => beat === "B1").map(({ state, points, reason }) => [state, points, reason.code])).toEqual([
      ["uncertain", 0, "grading/unsure"],
      ["uncertain", 0, "grading/fault-unsure"],
    ]);
  });

  it("[G4] puts a teacher's verdict above the judge's", () => {
    const report = grade(withTurns([3, "B1", [verdict("B1:greet", { state: "not-met", spans: [] }), verdict("B1:greet", { by: "teacher" })]]));
    expect(report.items.find(({ subject }) => subject === "B1:greet")?.points).toBe(2);
  });

  it("[G5] decides state criteria by what happened", () => {
    const kept = happening("kept", 2, { timer: { id: "t", is: "kept" } });
    const given = tinySituation({ activities: [{ ...callActivity, beats: [talk("B1", [kept], "end"), endBeat], interrupts: [] }] });
    const happened = (met: boolean) => performance({ dialogues: [call({ stateCriteria: [{ key: "B1:kept", met, seq: 9 }] })] });
    expect(grade(happened(true), given)).toMatchObject({ total: 100, items: [{ reason: { code: "grading/happened" }, evidence: [{ seq: 9 }] }] });
    expect(grade(happened(false), given)).toMatchObject({ total: 0, items: [{ reason: { code: "grading/not-happened" } }] });
  });
});

describe("[G6] beats that count", () => {
  it("[G6] leaves out a beat that nobody has to pass, until it is passed", () => {
    const subjects = (visited: string[]) => grade(performance({ dialogues: [call({ visited })] })).items.map(({ subject }) => subject);
    expect(subjects(["B1", "B2"])).not.toContain("rescue:facts");
    expect(subjects(["B1", "rescue"])).toContain("rescue:facts");
  });

  it("[G6] counts a beat that was never reached on the way to the end", () => {
    const report = grade(performance({ dialogues: [call({ visited: ["B1"], ending: "hung-up" })] }));
    expect(report.items.find(({ subject }) => subject === "B2:ask")).toMatchObject({ max: 2, points: 0, reason: { code: "grading/not-reached" } });
  });

  it("[G6] counts a named beat in any case", () => {
    const named = tinySituation({ grading: { ...plan, sections: [{ id: "main", title: "main", points: 100, parts: [{ id: "r", title: "r", points: 100, from: [{ activity: "call", beats: ["rescue"] }] }] }] } });
    expect(grade(allSaid, named).items.map(({ subject }) => subject)).toEqual(["rescue:facts"]);
  });
});

describe("[G12] what is not handed in", () => {
  it("[G12] holds the maximum by ability and tells nothing of what is right", () => {
    const report = grade(performance());
    expect(report.items.map(({ kind, subject, max, points, expected, model, advice }) => [kind, subject, max, points, expected, model, advice])).toEqual([
      ["open", "communication", 8, 0, null, null, null],
      ["open", "information", 2, 0, null, null, null],
    ]);
    expect(report.sections[0]?.parts[0]?.status).toBe("open");
  });

  it("[G12] keeps advice and model of beats ahead back while the call runs", () => {
    const report = grade(performance({ dialogues: [call({ over: false, ending: null, visited: ["B1"] })] }));
    expect(report.items.find(({ subject }) => subject === "B2:ask")).toMatchObject({ advice: null, model: null });
    expect(report.items.find(({ subject }) => subject === "B1:greet")).toMatchObject({ advice: "advice greet" });
    expect(report.sections[0]?.parts[0]?.status).toBe("started");
  });
});

describe("[G14] abilities", () => {
  it("[G14] shares the headline among the abilities of its items", () => {
    const report = grade(withTurns([3, "B1", [verdict("B1:greet")]], [4, "B2", [verdict("B2:ask")]]));
    expect(report.abilities).toEqual([
      { ability: "information", points: 20, max: 20 },
      { ability: "communication", points: 20, max: 80 },
    ]);
  });
});

describe("[G13] what to practise next", () => {
  it("[G13] lists the biggest gains first, with where to try again", () => {
    expect(grade(performance({ dialogues: [call()] })).next.map(({ title, gain, retry }) => [title, gain, retry.beat])).toEqual([
      ["apologise", 60, "B2"],
      ["greet", 20, "B1"],
      ["ask", 20, "B2"],
    ]);
  });

  it("[G13] lists what raises the headline before bigger gains elsewhere", () => {
    const two = tinySituation({
      grading: {
        ...plan,
        sections: [
          { id: "quiz", title: "quiz", points: 100, parts: [{ id: "q", title: "q", points: 100, from: [{ activity: "call", beats: ["B2"] }] }] },
          { id: "main", title: "main", points: 10, headline: true, parts: [{ id: "m", title: "m", points: 10, from: [{ activity: "call", beats: ["B1"] }] }] },
        ],
      },
    });
    expect(grade(performance({ dialogues: [call()] }), two).next.map(({ title, gain }) => [title, gain])).toEqual([
      ["greet", 10],
      ["apologise", 75],
      ["ask", 25],
    ]);
  });

  it("[G13] says what a fault cost, and names nothing where nothing is missing or nothing was tried", () => {
    expect(grade(withTurns([3, "B1", [verdict("B1:greet"), verdict("B1:curt")]], [4, "B2", [verdict("B2:apologise"), verdict("B2:ask")]])).next).toMatchObject([{ title: "curt", gain: 10, advice: "advice curt" }]);
    expect(grade(allSaid).next).toEqual([]);
    expect(grade(performance()).next).toEqual([]);
  });
});

describe("[G16] grades and stars", () => {
  it.each([
    [100, "top", true],
    [60, "pass", true],
    [40, "redo", false],
  ])("[G16] %d points are %s", (points, id, passed) => {
    const keys: Record<number, string[]> = { 100: ["B1:greet", "B2:apologise", "B2:ask"], 60: ["B2:apologise"], 40: ["B1:greet", "B2:ask"] };
    const report = grade(withTurns([3, "B1", (keys[points] ?? []).map((key) => verdict(key))]));
    expect([report.total, report.grade?.id, report.passed]).toEqual([points, id, passed]);
  });

  it.each([
    [18, "closed", true, 5],
    [45, "escalated", true, 3],
    [10, "hung-up", true, 1],
    [10, null, false, null],
  ] as const)("[G16] mood %d and ending %s: stars %s", (end, ending, over, stars) => {
    const report = grade(performance({ dialogues: [call({ mood: { start: 72, end, history: [72, end] }, ending, over })] }));
    expect(report.moods).toEqual([{ activity: "call", start: 72, end, history: [72, end], felt: false, ending, stars }]);
  });
});

describe("[G11] the author's faults", () => {
  it("[G11] leaves a part that nothing can be earned in out of the section", () => {
    const given = tinySituation({
      grading: {
        ...plan,
        sections: [
          {
            id: "main",
            title: "main",
            points: 100,
            parts: [
              { id: "talk", title: "talk", points: 60, from: [{ activity: "call" }] },
              { id: "gone", title: "gone", points: 40, from: [{ activity: "no-such" }] },
            ],
          },
        ],
      },
    });
    const report = grade(allSaid, given);
    expect(report.total).toBe(100);
    expect(report.faults.map(({ code }) => code)).toEqual(["fault/unknown-activity", "fault/empty-part"]);
  });
});
