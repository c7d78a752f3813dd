/** Owns what the Word file says of one member beside the marks: the work that the log tells of, what each kind of rater gave and for what, the share and why. */
import type { TFunction } from "i18next";
import type { GroupReview, MemberReview, RatingSummary, ReviewView } from "../../../protocol/review.ts";
import type { PaperBlock, PaperRun } from "../../shared/export/paper.ts";
import type { ReadText } from "../../shared/i18n/use-text.ts";

/** `t` of the namespaces `review` and `common`; `points` and `signed` write figures. */
export type PaperWords = { t: TFunction<["review", "common"]>; text: ReadText; points: (value: number) => string; signed: (value: number) => string };

const figures = ["turns", "characters", "fields", "criteria", "help"] as const;

export function memberReport(view: ReviewView, group: GroupReview, member: MemberReview, words: PaperWords): PaperBlock[] {
  const { t, text, points } = words;
  const { contribution, seats } = member;
  const lines: PaperRun[][] = [
    ...(seats.length > 0 ? [[{ text: seats.map((seat) => text(seat)).join(" → ") }]] : []),
    [{ text: t("member.label", { label: t("member.work") }), bold: true }, { text: figures.map((figure) => `${t(`contribution.${figure}`)} ${points(contribution[figure])}`).join("  ·  ") }],
    ...(contribution.set ? [[{ text: t("share.set", { share: points(contribution.set.share * 100), computed: points(contribution.share * 100), reason: contribution.set.reason }) }]] : []),
    ...member.ratings.map((rating) => ratingLine(view, rating, words)),
    ...(member.remark === "" ? [] : [[{ text: t("member.label", { label: t("remark.label") }), bold: true }, { text: member.remark }]]),
  ];
  return [{ kind: "heading", text: t("member.title", { name: member.name, group: group.name }) }, ...lines.map((runs): PaperBlock => ({ kind: "text", runs }))];
}

function ratingLine({ rubrics, templates }: ReviewView, { rubric: id, as, values, points: given, max, raters }: RatingSummary, { t, text, points }: PaperWords): PaperRun[] {
  const rubric = [...rubrics, ...templates].find((one) => one.id === id);
  const items = (rubric?.items ?? []).flatMap((item) => (values[item.id] === undefined ? [] : [`${text(item.title)} ${points(values[item.id] ?? 0)}`]));
  return [{ text: t("member.label", { label: `${rubric ? text(rubric.title) : id} · ${t(`as.${as}`)}` }), bold: true }, { text: [t("member.rated", { points: points(given), max, raters }), ...items].join("  ·  ") }];
}
