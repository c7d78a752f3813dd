/** Owns a small review for tests: groups, a replay, a report's items. What a test is about it says itself. */
import type { CreditItem, Report } from "../../../protocol/attempt.ts";
import type { GroupReview, MarkParts, MemberReview, Moment, MomentVerdict, ReplayView, ReviewView, Rubric } from "../../../protocol/review.ts";

export const noMarks: MarkParts = { automatic: null, teacher: null, peer: null, self: null, extra: null, final: null };

export const groupRubric: Rubric = {
  id: "group",
  courseId: "R2",
  title: "小组表现表",
  of: "group",
  raters: ["teacher", "peer"],
  method: "sum",
  max: 70,
  min: 0,
  items: [{ id: "work", title: "小组表现", points: 70, sign: "+", levels: [{ from: 50, to: 59, title: "2 级：完成" }, { from: 60, to: 70, title: "1 级：很好" }], note: null, capAt: null }],
};

export const memberRubric: Rubric = {
  ...groupRubric,
  id: "member",
  courseId: "R1",
  title: "成员评价表",
  of: "member",
  raters: ["teacher", "peer", "self"],
  max: 15,
  items: [
    { id: "attitude", title: "态度", points: 5, sign: "+", levels: [], note: null, capAt: null },
    { id: "help", title: "互助", points: 10, sign: "+", levels: [], note: null, capAt: null },
  ],
};

export function testMember(student: string, name: string, change: Partial<MemberReview> = {}): MemberReview {
  return {
    ...{ student, name, number: null, seats: ["客服"], marks: noMarks, ratings: [], raterQuality: null, remark: "", confirmed: false, released: false },
    contribution: { turns: 3, characters: 40, fields: 2, criteria: 4, help: 0, present: 600, share: 1, set: null },
    ...change,
  };
}

export function testGroup(number: number, change: Partial<GroupReview> = {}): GroupReview {
  const confirmed = change.standing !== undefined && change.standing !== "provisional";
  return {
    ...{ group: `g${number}`, name: `第 ${number} 组`, standing: "provisional", again: false, leader: null, ratings: [], flags: [], remark: "", corrections: 0, open: { uncertain: 0, appeals: 0 } },
    abilities: [
      { ability: "etiquette", points: 8, max: 10 },
      { ability: "communication", points: 4, max: 10 },
    ],
    marks: { ...noMarks, automatic: 60 + number, final: 60 + number },
    attempts: [{ attempt: `a${number}`, round: 1, total: 60 + number, max: 100, counts: true, seconds: 300 }],
    members: [testMember(`s${number}1`, `甲${number}`, { confirmed }), testMember(`s${number}2`, `乙${number}`, { confirmed })],
    ...change,
  };
}

export function testReview(change: Partial<ReviewView> = {}): ReviewView {
  return {
    ...{ lesson: "l1", class: { id: "c1", name: "物流 2301 班" }, situation: { id: "late-pickup", title: "取件晚点" }, endedAt: 1, counts: "best", rating: "closed", queue: [], agreement: [], claims: [], wordings: [], undo: null, redo: null, progress: null },
    weights: { automatic: 30, teacher: 50, peer: 20, self: 0 },
    rubrics: [groupRubric, memberRubric],
    templates: [],
    groups: [testGroup(1), testGroup(2), testGroup(10)],
    ...change,
  };
}

export function testVerdict(key: string, title: string, state: MomentVerdict["state"] = "not-met", change: Partial<MomentVerdict> = {}): MomentVerdict {
  return { key, title, sign: "+", state, spans: [], confidence: 1, corrected: null, ...change };
}

export function testTurn(seq: number, text: string, verdicts: MomentVerdict[] = [], mood: number | null = 50): Moment {
  return { seq, at: seq * 1000, mood, actor: { student: "s11", name: "甲1", seat: "客服" }, kind: "turn", activity: "call", beat: "B1", text, verdicts };
}

export function testReplay(attempt: string, moments: Moment[], misses: number[] = []): ReplayView {
  return { attempt, group: "g1", round: 1, startedAt: 0, length: 60_000, moments, misses };
}

export function testItem(id: string, ability: CreditItem["ability"], change: Partial<CreditItem> = {}): CreditItem {
  return {
    ...{ id, section: "s", part: "p", activity: "call", beat: "B1", subject: id, kind: "criterion", title: id, sign: "+", state: "met", points: 1, max: 1, weight: 1, ability },
    ...{ evidence: [], reason: { code: "grading/said", params: {} }, given: null, expected: null, advice: null, model: null },
    ...change,
  };
}

export function testReport(items: CreditItem[]): Report {
  return { situation: { id: "late-pickup", courseId: "U2-T1", version: "1", title: "取件晚点" }, total: 61, max: 100, grade: null, passed: true, sections: [], abilities: [], moods: [], blockers: [], items, seats: [], next: [], hints: { count: 0, cost: 0 }, faults: [], seconds: 300 };
}
