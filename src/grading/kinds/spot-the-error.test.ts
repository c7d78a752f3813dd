import { describe, expect, it } from "vitest";
import type { ErrorMark } from "../answer.ts";
import { gradeActivity } from "../grade-activity.ts";
import { gradeWith } from "../graders.ts";
import { gradeSpotTheError } from "./spot-the-error.ts";
import { answered, planFor, tinySituation } from "../test-support/tiny-case.ts";

const gradeTool = gradeWith({ "spot-the-error": gradeSpotTheError });

const field = (id: string) => ({ id, label: id, value: `value ${id}` });
const paper = (id: string, errors: { id: string; fields: string[]; reasons: string[]; corrections: string[]; why: string }[]) => ({ id, title: id, pictures: [{ id: "sheet", kind: "waybill" as const, title: "sheet", fields: ["to", "goods", "station"].map(field) }], errors });
const activity = {
  id: "game",
  kind: "spot-the-error" as const,
  title: "game",
  task: "game",
  reasons: ["surname", "vague", "elsewhere"].map((id) => ({ id, text: id })),
  corrections: ["full-name", "name-goods"].map((id) => ({ id, text: id })),
  papers: [
    paper("one", [{ id: "name", fields: ["to"], reasons: ["surname"], corrections: ["full-name"], why: "要全名" }]),
    paper("two", [{ id: "goods", fields: ["goods"], reasons: ["vague"], corrections: ["name-goods"], why: "要写具体品名" }]),
    paper("three", []),
  ],
  points: { errors: 10, corrections: 6 },
  explain: "逐项核对",
};

const right: ErrorMark[] = [{ paper: "one", field: "to", reason: "surname", correction: "full-name" }, { paper: "two", field: "goods", reason: "vague", correction: "name-goods" }];
const grade = (marks: ErrorMark[]) => gradeActivity(tinySituation({ activities: [activity], grading: planFor("game") }), [], answered("game", { kind: "spot-the-error", marks }), "game", gradeTool);
const wrong = (paperId: string, fieldId: string): ErrorMark => ({ paper: paperId, field: fieldId, reason: null, correction: null });

describe("[G49] errors on papers", () => {
  it("[G49] place, kind of error and correction earn everything", () => {
    expect(grade(right)).toMatchObject({ points: 16, max: 16 });
  });

  it.each([
    ["the place alone is half found", [wrong("one", "to")], 2.5],
    ["another kind of error as well", [{ ...right[0], reason: "vague", correction: null }], 2.5],
    ["the correction counts beside", [{ ...right[0], reason: null }], 5.5],
    ["a mark on what is in order costs half an error", [...right, wrong("one", "station")], 13.5],
    ["also on a paper without any error", [...right, wrong("three", "to")], 13.5],
    ["wrong marks take no more than the places earned", [wrong("one", "to"), wrong("one", "goods"), wrong("one", "station"), wrong("two", "to")], 0],
    ["nothing marked", [], 0],
  ] as [string, ErrorMark[], number][])("[G49] %s", (_, marks, points) => {
    expect(grade(marks).points).toBe(points);
  });

  it("[G49] each mark is explained: what was overlooked, what is in order", () => {
    const { items } = grade([wrong("one", "to"), wrong("two", "station")]);
    expect(items.map(({ kind, subject, sign, reason, given, advice }) => [kind, subject, sign, reason.code, given, advice])).toEqual([
      ["spot", "one:name", "+", "grading/wrong-reason", "value to", "要全名"],
      ["spot", "two:goods", "+", "grading/not-spotted", null, "要写具体品名"],
      ["spot", "two:station", "-", "grading/nothing-wrong", "value station", null],
      ["correction", "one:name", "+", "grading/unanswered", null, "要全名"],
      ["correction", "two:goods", "+", "grading/unanswered", null, "要写具体品名"],
    ]);
  });
});
