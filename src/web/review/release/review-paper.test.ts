import i18next, { type TFunction } from "i18next";
import { beforeAll, expect, it } from "vitest";
import { wordText } from "../../../../tests/support/unzip.ts";
import { paperDocx } from "../../shared/export/paper-docx.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { memberRubric, noMarks, testGroup, testMember, testReview } from "../test-support/test-review.ts";
import { reviewPaper } from "./review-paper.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["review", "common"]);
});

it("[W169] the Word file has the class, every group with its members, and of each member the work, what others gave, the share and the remark", async () => {
  const t = i18next.getFixedT("zh-CN", ["review", "common"]) as TFunction<["review", "common"]>;
  const li = testMember("s1", "李晓雨", {
    ...{ number: "2023001", seats: ["客服", "记录员"], remark: "复述做得好。", marks: { ...noMarks, automatic: 75.5, teacher: 80, extra: -2, final: 76.3 } },
    contribution: { turns: 12, characters: 230, fields: 4, criteria: 9, help: 1, present: 1800, share: 1.06, set: { share: 1.2, reason: "主持小组" } },
    ratings: [{ rubric: memberRubric.id, as: "peer", values: { attitude: 4.5, help: 9 }, points: 13.5, max: 15, raters: 3 }],
  });
  const view = testReview({ groups: [testGroup(1, { members: [li, testMember("s2", "王磊")], remark: "回电及时。" })] });
  const paper = reviewPaper(view, { t, text: (text) => (typeof text === "string" ? text : (text?.["zh-CN"] ?? "")), points: String, signed: String });
  const words = wordText(Buffer.from(await (await paperDocx(paper)).arrayBuffer()));
  for (const wanted of ["物流 2301 班", "第 1 组", "回电及时。", "李晓雨 2023001", "75.5", "-2", "客服 → 记录员", "说话 12", "主持小组", "成员评价表 · 同学：13.5 / 15 分（3 人）  ·  态度 4.5  ·  互助 9", "复述做得好。", "王磊"]) expect(words).toContain(wanted);
  expect(words).not.toMatch(/undefined|NaN|\{\{/);
});
