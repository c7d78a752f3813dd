import { describe, expect, it } from "vitest";
import type { Answer } from "../answer.ts";
import { gradeActivity } from "../grade-activity.ts";
import { gradeWith } from "../graders.ts";
import { gradeLiability } from "./liability.ts";
import { answered, planFor, tinySituation } from "../test-support/tiny-case.ts";

const gradeTool = gradeWith({ liability: gradeLiability });

const activity = {
  id: "blame",
  kind: "liability" as const,
  title: "blame",
  task: "blame",
  parties: [
    { id: "billing", text: "开单部门" },
    { id: "operations", text: "操作中心" },
    { id: "customer", text: "客户" },
  ],
  evidence: [
    { id: "entry", text: "录入地址错", points: "billing", why: "制单差错" },
    { id: "alarm", text: "报警没人处理", points: "operations", why: "调度漏警" },
  ],
  shares: [
    { party: "billing", exact: 60, min: 60, max: 80 },
    { party: "operations", exact: 40, min: 20, max: 40 },
  ],
  lead: "billing",
  points: { evidence: 4, shares: 4, lead: 2 },
  explain: "占比大者牵头",
};

type Liability = Extract<Answer, { kind: "liability" }>;

function grade(shares: [string, string], more: Partial<Liability> = {}) {
  const answer: Liability = {
    kind: "liability",
    evidence: [],
    shares: [
      { party: "billing", percent: shares[0] },
      { party: "operations", percent: shares[1] },
    ],
    lead: null,
    ...more,
  };
  return gradeActivity(tinySituation({ activities: [activity], grading: planFor("blame") }), [], answered("blame", answer), "blame", gradeTool);
}

describe("[G24] liability", () => {
  it.each([
    [["60", "40"], 4],
    [["60%", "百分之四十"], 4],
    [["６０", "四十"], 4],
    [["70", "30"], 2],
    [["70", "35"], 0],
    [["60", "35"], 2],
    [["90", "10"], 0],
    [["大部分", "其余"], 0],
    [["", ""], 0],
  ] as [[string, string], number][])("[G24] shares %j earn %d of 4", (shares, points) => {
    expect(grade(shares)).toMatchObject({ points, max: 10 });
  });

  it("[G24] says why a share lost", () => {
    const codes = (shares: [string, string]) => grade(shares).items.filter(({ kind }) => kind === "share").map(({ reason }) => reason.code);
    expect(codes(["70", "30"])).toEqual(["grading/share-in-range", "grading/share-in-range"]);
    expect(codes(["70", "35"])).toEqual(["grading/shares-not-100", "grading/shares-not-100"]);
    expect(codes(["90", "很少"])).toEqual(["grading/share-wrong", "grading/not-a-number"]);
  });

  it("[G24] gives each piece of evidence and the lead its points", () => {
    const links = [
      { id: "entry", party: "billing" },
      { id: "alarm", party: "customer" },
    ];
    const result = grade(["60", "40"], { evidence: links, lead: "billing" });
    expect(result.points).toBe(8);
    expect(result.items.filter(({ kind }) => kind === "pair").map(({ state, given, expected, advice }) => [state, given, expected, advice])).toEqual([
      ["met", "开单部门", "开单部门", null],
      ["not-met", "客户", "操作中心", "调度漏警"],
    ]);
    expect(grade(["60", "40"], { lead: "operations" }).items.at(-1)).toMatchObject({ points: 0, reason: { code: "grading/lead-wrong" } });
  });
});
