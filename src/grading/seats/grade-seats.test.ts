import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { gradePerformance } from "../grade-performance.ts";
import type { Performance, SeatPerformance } from "../performance.ts";
import { call, criterion, performance, tinySituation, turn, verdict } from "../test-support/tiny-case.ts";
import { timingOf } from "./timing.ts";

const persona = { id: "zhang", name: "张先生", title: "客户" };
const situation = tinySituation({
  cast: {
    personas: [persona],
    seats: [
      { id: "agent", role: "agent", title: "agent" },
      {
        id: "customer",
        role: "customer",
        title: "customer",
        persona: "zhang",
        criteria: [
          criterion("waited", 2),
          criterion("number", 1, { after: "B2:ask" }),
          criterion("opening", 1, { before: "B2:ask", weight: 3 }),
          criterion("secret", 2, { kind: "must-not", before: "B2:ask" }),
          criterion("laughs", 4, { kind: "must-not" }),
        ],
      },
    ],
  },
});

const asked = [{ activity: "call", key: "B2:ask", seq: 10 }];
/** What was met, by the event of the turn; the agent asks with event 10. */
const customer = (said: Record<number, string[]>, met: SeatPerformance["met"] = asked): SeatPerformance => ({
  seat: "customer",
  turns: Object.entries(said).map(([seq, ids]) => ({ seq: Number(seq), activity: "call", text: `turn ${seq}`, verdicts: ids.map((id) => verdict(`customer:${id}`)) })),
  met,
  running: false,
});
const reportOf = (...seats: SeatPerformance[]) => gradePerformance(situation, [], performance({ dialogues: [call({ turns: [turn(10, "B2", [verdict("B2:ask")])] })], seats }));
const resultOf = (...seats: SeatPerformance[]) => reportOf(...seats).seats[0];
const reasonsOf = (seat: SeatPerformance) => Object.fromEntries(resultOf(seat)?.items.map((item) => [item.subject.split(":")[1], [item.points, item.max, item.reason.code.replace("grading/", "")]]) ?? []);

describe("the result of a seat", () => {
  it("[G32] is the points of its criteria, each once, with the words that earned them", () => {
    const result = resultOf(customer({ 5: ["waited", "opening"], 7: ["waited"], 12: ["number"] }));
    expect(result).toMatchObject({ seat: "customer", title: "customer", points: 6, max: 6 });
    expect(result?.items[0]).toMatchObject({ id: "customer/customer:waited", activity: "call", sign: "+", state: "met", points: 2, max: 2, evidence: [{ seq: 5, text: "turn 5" }, { seq: 7 }], reason: { code: "grading/said" } });
  });

  it("[G32] loses what its faults cost, but not more than there is", () => {
    expect(resultOf(customer({ 5: ["waited", "secret"] }))).toMatchObject({ points: 0, max: 6 });
    expect(resultOf(customer({ 5: ["waited", "opening", "laughs"] }))).toMatchObject({ points: 1, max: 6 });
    expect(resultOf(customer({ 5: ["laughs"] }))).toMatchObject({ points: 0, max: 6 });
  });

  it("[G32] is there only for a seat with criteria in which a person spoke", () => {
    expect(reportOf().seats).toEqual([]);
    expect(reportOf(customer({})).seats).toEqual([]);
    expect(reportOf({ ...customer({ 5: [] }), seat: "agent" }).seats).toEqual([]);
  });

  it("[G32] changes nothing else in the report, whatever was said", () => {
    const { seats: none, ...alone } = reportOf();
    const id = fc.constantFrom("waited", "number", "opening", "secret", "laughs", "unknown");
    fc.assert(
      fc.property(fc.dictionary(fc.integer({ min: 1, max: 30 }).map(String), fc.array(id)), (said) => {
        const { seats, ...rest } = reportOf(customer(said));
        expect(rest).toEqual(alone);
        for (const { points, max, items } of seats) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(max);
          expect(points).toBe(Math.max(0, items.reduce((sum, item) => sum + item.points, 0)));
        }
      }),
      { seed: 20120430, numRuns: 100 },
    );
    expect(none).toEqual([]);
  });

  it("[G32] keeps advice and models back while the dialogue runs", () => {
    const given = (running: boolean) => resultOf({ ...customer({ 5: ["laughs"], 12: ["waited"] }), running })?.items.flatMap(({ advice, model }) => [advice, model].filter((text) => text !== null));
    expect(given(false)).toEqual(["您好", "advice number", "您好", "advice opening", "您好", "advice laughs", "您好"]);
    expect(given(true)).toEqual([]);
    expect(resultOf({ ...customer({ 5: ["waited"] }), running: true })).toMatchObject({ points: 2, max: 6 });
  });

  it("[G4] counts nothing for what is uncertain, and a teacher's verdict above the judge's", () => {
    const said: Performance["seats"][number] = customer({ 5: ["waited"] });
    const verdicts = (...of: ReturnType<typeof verdict>[]) => resultOf({ ...said, turns: said.turns.map((one) => ({ ...one, verdicts: of })) });
    expect(verdicts(verdict("customer:waited", { state: "uncertain" }), verdict("customer:laughs", { state: "uncertain" }))).toMatchObject({ points: 0, max: 6, items: expect.arrayContaining([expect.objectContaining({ sign: "-", points: 0, state: "uncertain" })]) });
    expect(verdicts(verdict("customer:waited"), verdict("customer:waited", { state: "not-met", by: "teacher" }))).toMatchObject({ points: 0 });
  });
});

describe("the time of words", () => {
  it("[G33] is told where they came too early or too late", () => {
    expect(reasonsOf(customer({ 5: ["number"], 12: ["opening", "waited"] }))).toEqual({ waited: [2, 2, "said"], number: [0, 1, "said-too-early"], opening: [0, 3, "said-too-late"] });
    expect(reasonsOf(customer({ 5: ["number"], 12: ["number"] }))).toMatchObject({ number: [1, 1, "said"] });
  });

  it("[G33] makes a secret none once it was asked for", () => {
    expect(resultOf(customer({ 5: ["secret"] }))?.items.filter(({ sign }) => sign === "-")).toHaveLength(1);
    expect(resultOf(customer({ 11: ["secret"] }))?.items.filter(({ sign }) => sign === "-")).toEqual([]);
  });

  it("[G33] is that of the dialogue in which they were said", () => {
    const elsewhere = customer({ 12: ["number"] }, [{ activity: "mock", key: "B2:ask", seq: 10 }]);
    expect(reasonsOf(elsewhere)).toMatchObject({ number: [0, 1, "said-too-early"] });
  });

  it("[G33] lies after the one and before the other", () => {
    const met = new Map([["B1:a", 4], ["B2:b", 8]]);
    const when = (seq: number) => timingOf({ after: "B1:a", before: "B2:b" }, seq, (key) => met.get(key));
    expect([3, 5, 9].map(when)).toEqual(["too-early", "in-time", "too-late"]);
    expect(timingOf({}, 1, () => undefined)).toBe("in-time");
  });
});

describe("a point that waits for the agent", () => {
  it("[G34] leaves the maximum when its moment never came", () => {
    expect(resultOf(customer({ 5: ["waited"] }, []))).toMatchObject({ points: 2, max: 5 });
    expect(reasonsOf(customer({ 5: ["waited"] }, []))).toEqual({ waited: [2, 2, "said"], number: [0, 0, "no-occasion"], opening: [0, 3, "not-said"] });
  });
});
