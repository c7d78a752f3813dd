import { describe, expect, it } from "vitest";
import type { Report, StudentView } from "../../../protocol/attempt.ts";
import { reportPaper, type Wording } from "./report-paper.ts";

const words = { t: (key: string) => key, text: (text: unknown) => (typeof text === "string" ? text : ""), reason: () => "", points: String } as unknown as Wording;
const report = { situation: { courseId: null, title: "案例" }, total: 1, max: 2, grade: null, sections: [], abilities: [], items: [], seats: [], blockers: [], next: [], moods: [] } as unknown as Report;
const call = { id: "call", kind: "dialogue", title: "通话", call: { transcript: [{ seq: 1, who: "agent", text: "您好", verdicts: [] }] } };
const headOf = (role: string | null) => {
  const view = { attempt: { mode: "practice" }, seat: role === null ? null : { role }, activities: [call] } as unknown as StudentView;
  return reportPaper(report, view, words).blocks.flatMap((block) => (block.kind === "table" && block.head.includes("paper.turn") ? [block.head[1]] : []));
};

describe("the report as a Word file", () => {
  it.each([[null, "paper.said"], ["agent", "paper.said"], ["mirror", "paper.saidByAgent"], ["customer", "paper.saidByAgent"], ["recorder", "paper.saidByAgent"], ["observer", "paper.saidByAgent"]])("[W14] read from the seat %s, the words of the call stand under %s", (role, head) => {
    expect(headOf(role)).toEqual([head]);
  });
});
