import { describe, expect, it } from "vitest";
import { answerSlot } from "../../attempt/answer-rules.ts";
import type { ArchiveAnswer } from "../answer.ts";
import { gradeActivity } from "../grade-activity.ts";
import { gradeWith } from "../graders.ts";
import { gradeArchive } from "./archive.ts";
import { answered, planFor, tinySituation } from "../test-support/tiny-case.ts";

const gradeTool = gradeWith({ archive: gradeArchive });

const activity = {
  id: "file",
  kind: "archive" as const,
  title: "file",
  task: "file",
  papers: [
    { id: "cover", text: "封面" },
    { id: "contract", text: "合同", pages: 6, listed: true },
    { id: "bill", text: "对账单", pages: 3, listed: true },
    { id: "id-copy", text: "身份证复印件", pages: 1, listed: true, belongs: false, why: "不是必需的信息" },
    { id: "other", text: "别家的合同", pages: 4, listed: true, belongs: false, why: "一客一档" },
  ],
  orders: [["cover", "contract", "bill"]],
  labels: [
    { id: "number", label: "档号", accepts: ["A-FS-0037"], why: "接着 0036 编" },
    { id: "kept", label: "保管期限", options: [{ id: "short", text: "一年" }, { id: "long", text: "合作期满后三年" }], accepts: ["long"], why: "按制度" },
  ],
  cabinets: [{ id: "A", title: "A 柜", shelves: 4, places: 8, taken: [{ shelf: 3, place: 6, text: "A-FS-0036" }] }],
  place: { cabinet: "A", shelf: 3, place: 7, why: "自上而下，从左到右" },
  levels: [{ id: "all", text: "全卷" }, { id: "none", text: "不能看" }],
  access: [{ id: "owner", text: "客户本人", level: "all", why: "本人可查阅" }, { id: "rival", text: "别的客户", level: "none", why: "保密" }],
  points: { sorting: 4, order: 2, pages: 2, labels: 2, place: 3, access: 2 },
  explain: "一客一档",
};

const folder = (...papers: string[]): ArchiveAnswer => ({ kind: "archive", part: "folder", papers });
const page = (paper: string, from: string): ArchiveAnswer => ({ kind: "archive", part: "page", paper, from });
const label = (id: string, text: string): ArchiveAnswer => ({ kind: "archive", part: "label", label: id, text });
const box = (shelf: number, place: number): ArchiveAnswer => ({ kind: "archive", part: "place", place: { cabinet: "A", shelf, place } });
const access = (who: string, level: string | null): ArchiveAnswer => ({ kind: "archive", part: "access", who, level });
const whole = [folder("cover", "contract", "bill"), page("contract", "1"), page("bill", "7"), label("number", "a－fs－0037"), label("kept", "long"), box(3, 7), access("owner", "all"), access("rival", "none")];

/** As an attempt keeps them: the last of each part. */
const latest = (answers: ArchiveAnswer[]) => [...new Map(answers.map((answer) => [answerSlot(answer), answer])).values()];
const grade = (...answers: ArchiveAnswer[]) => gradeActivity(tinySituation({ activities: [activity], grading: planFor("file") }), [], answered("file", ...latest(answers)), "file", gradeTool);
const item = (subject: string, ...answers: ArchiveAnswer[]) => grade(...answers).items.find((one) => one.subject === subject);

describe("gradeArchive", () => {
  it("[G57] gives all points for a volume put together, numbered, labelled and placed rightly", () => {
    expect(grade(...whole)).toMatchObject({ points: 15, max: 15 });
  });

  it("[G57] an empty folder has sorted nothing; everything in earns half of the sorting", () => {
    const sorting = (...papers: string[]) => grade(folder(...papers)).items.filter(({ subject }) => subject.startsWith("paper-")).reduce((sum, { points }) => sum + points, 0);
    expect(sorting()).toBe(0);
    expect(sorting("cover", "contract", "bill", "id-copy", "other")).toBeCloseTo(2);
    expect(sorting("cover", "contract", "bill")).toBeCloseTo(4);
    expect(item("paper-id-copy", folder("cover", "id-copy"))).toMatchObject({ state: "not-met", reason: { code: "grading/paper-wrongly-in" }, advice: "不是必需的信息" });
    expect(item("paper-bill", folder("cover"))).toMatchObject({ reason: { code: "grading/paper-left-out" }, advice: "一客一档" });
  });

  it("[G57] the longest part of the order that was kept earns its steps", () => {
    expect(item("order", folder("contract", "cover", "bill"))).toMatchObject({ points: 1, max: 2, reason: { code: "grading/positions-part", params: { kept: 1, of: 2 } } });
  });

  it("[G58] a first page is right in the right order or by the papers that lie before it in one's own", () => {
    expect(item("page-bill", folder("cover", "contract", "bill"), page("bill", "第 7 页"))).toMatchObject({ state: "met", reason: { code: "grading/right" } });
    expect(item("page-contract", folder("cover", "bill", "contract"), page("contract", "4"))).toMatchObject({ state: "met", reason: { code: "grading/followed-through" } });
    expect(item("page-contract", folder("cover", "bill", "contract"), page("contract", "3"))).toMatchObject({ state: "not-met", expected: "4", reason: { code: "grading/page-wrong", params: { value: "3", expected: "4" } } });
  });

  it("[G57] labels are read whatever their width, case and dashes; picked ones by id", () => {
    expect(item("label-number", label("number", " A-FS-０037 "))).toMatchObject({ state: "met" });
    expect(item("label-number", label("number", "A-FS-0038"))).toMatchObject({ state: "not-met", expected: "A-FS-0037", reason: { code: "grading/value-differs" } });
    expect(item("label-kept", label("kept", "short"))).toMatchObject({ state: "not-met", given: "一年", expected: "合作期满后三年", reason: { code: "grading/wrong-option" } });
  });

  it("[G57] the right cabinet, the right shelf and the right place are a third each", () => {
    expect([item("place", box(3, 7)), item("place", box(3, 8)), item("place", box(1, 7)), item("place")].map((found) => found?.points)).toEqual([3, 2, 1, 0]);
  });

  it("[G57] who may look counts person by person; a choice taken back is none", () => {
    expect(item("access-owner", access("owner", "none"))).toMatchObject({ state: "not-met", given: "不能看", reason: { code: "grading/wrong-pair" }, advice: "本人可查阅" });
    expect(item("access-owner", access("owner", "all"), access("owner", null))).toMatchObject({ state: "not-met", reason: { code: "grading/unanswered" } });
  });
});
