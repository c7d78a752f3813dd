import { describe, expect, it } from "vitest";
import type { DiscussionAnswer } from "../answer.ts";
import { gradeActivity } from "../grade-activity.ts";
import { gradeWith } from "../graders.ts";
import { gradeDiscussion } from "./discussion.ts";
import { discussionText, readDiscussion } from "../read-discussion.ts";
import { performance, planFor, tinySituation } from "../test-support/tiny-case.ts";

const gradeTool = gradeWith({ discussion: gradeDiscussion });

const activity = {
  id: "talk",
  kind: "discussion" as const,
  title: "talk",
  task: "talk",
  ideas: { min: 4, points: 4 },
  clusters: { min: 2, points: 2 },
  content: [{ id: "limit", title: "时限", meets: { words: ["时限"] }, points: 3, advice: "没有时限" }],
  model: "说清时限",
};

const card = (id: string, text: string, cluster: string | null = null): DiscussionAnswer => ({ kind: "discussion", part: "card", id, text, cluster });
const heading = (id: string, name: string): DiscussionAnswer => ({ kind: "discussion", part: "cluster", id, name });
const grade = (answers: DiscussionAnswer[], met = false) => {
  const verdicts = met ? [{ key: "text:limit", id: "limit", state: "met" as const, spans: [[0, 2]] as [number, number][], via: "words" as const, by: "rule" as const }] : [];
  return gradeActivity(tinySituation({ activities: [activity], grading: planFor("talk") }), [], performance({ answers: [{ activity: "talk", submitted: true, answers, verdicts, seq: 7 }] }), "talk", gradeTool);
};
const item = (subject: string, answers: DiscussionAnswer[]) => grade(answers).items.find((one) => one.subject === subject);

describe("gradeDiscussion", () => {
  it("[G41] counts different ideas up to what was asked; the same words twice, and single words, are none", () => {
    expect(item("ideas", [card("1", "先说明时限"), card("2", "先说明 时限。"), card("3", "道歉"), card("4", "保留残货")])).toMatchObject({ points: 2, max: 4, state: "part", reason: { code: "grading/ideas-few", params: { count: 2, min: 4 } } });
    expect(item("ideas", ["先说明时限", "保留残货", "先道歉再问", "写进合同", "改包装标准"].map((text, place) => card(String(place + 1), text)))).toMatchObject({ points: 4, state: "met", reason: { code: "grading/ideas-enough", params: { count: 5 } } });
  });

  it("[G41] headings count when they have a name and a card", () => {
    const answers = [card("1", "先说明时限", "7"), card("2", "保留残货", "8"), heading("7", "流程"), heading("8", "证据"), heading("9", "空的")];
    expect(item("clusters", answers)).toMatchObject({ points: 2, reason: { code: "grading/clusters-enough", params: { count: 2 } } });
    expect(item("clusters", [...answers.slice(0, 3)])).toMatchObject({ points: 1, reason: { code: "grading/clusters-few" } });
  });

  it("[G41] content points stand by the verdicts on all cards", () => {
    expect(grade([card("1", "时限没有说")], true).items.find(({ subject }) => subject === "text:limit")).toMatchObject({ points: 3, evidence: [{ text: "时限没有说", spans: [{ start: 0, end: 2 }] }] });
    expect(item("text:limit", [card("1", "保留残货")])).toMatchObject({ points: 0, advice: "没有时限" });
  });
});

describe("readDiscussion", () => {
  it("[G41] leaves out what was emptied, and lets cards of a heading that is gone lie loose", () => {
    const answers = [card("1", "一条", "5"), card("2", "  "), heading("5", "")];
    expect(readDiscussion(answers)).toEqual({ cards: [{ id: "1", text: "一条", cluster: null }], clusters: [] });
    expect(discussionText([card("1", "第一\n行"), card("2", "第二")])).toBe("第一 行\n第二");
  });
});
