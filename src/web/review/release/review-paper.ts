/** Owns what the Word file of a review holds, in words: the class, then each group with its members. */
import type { GroupReview, ReviewView } from "../../../protocol/review.ts";
import type { Paper, PaperBlock, PaperCell } from "../../shared/export/paper.ts";
import { memberReport, type PaperWords } from "./member-report.ts";

const parts = ["automatic", "teacher", "peer", "self", "final"] as const;
const cell = (text: string, bold = false): PaperCell => [{ text, bold }];

export function reviewPaper(view: ReviewView, words: PaperWords): Paper {
  const { t, text } = words;
  const head = [t("overview.group"), ...parts.map((part) => t(`part.${part}`)), t("overview.standing")];
  return {
    title: t("heading", { title: text(view.situation.title), name: view.class.name }),
    subtitle: parts.flatMap((part) => (part === "final" ? [] : [`${t(`part.${part}`)} ${view.weights[part]}`])).join("  ·  "),
    footer: t("paper.made"),
    blocks: [
      { kind: "heading", text: t("overview.title") },
      { kind: "table", widths: [20, 13, 13, 13, 13, 13, 15], head, rows: view.groups.map((group) => [cell(group.name, true), ...parts.map((part) => mark(group.marks[part], words)), cell(t(`standing.${group.standing}`))]) },
      ...view.groups.flatMap((group) => [...groupBlocks(group, words), ...group.members.flatMap((member) => memberReport(view, group, member, words))]),
    ],
  };
}

function groupBlocks(group: GroupReview, words: PaperWords): PaperBlock[] {
  const { t, points } = words;
  return [
    { kind: "heading", text: group.name },
    { kind: "text", runs: [{ text: group.abilities.map(({ ability, points: got, max }) => `${t(`common:ability.${ability}`)} ${points(got)} / ${points(max)}`).join("    ") }] },
    ...(group.remark === "" ? [] : [{ kind: "text", runs: [{ text: `${t("remark.label")}: `, bold: true }, { text: group.remark }] } satisfies PaperBlock]),
    {
      kind: "table",
      widths: [24, 13, 13, 13, 13, 13, 11],
      head: [t("rating.member"), ...parts.map((part) => t(`part.${part}`)), t("part.extra")],
      rows: group.members.map((member) => [cell(member.number === null ? member.name : `${member.name} ${member.number}`, true), ...parts.map((part) => mark(member.marks[part], words)), cell(member.marks.extra === null ? "" : words.signed(member.marks.extra))]),
    },
  ];
}

function mark(value: number | null, { points }: PaperWords): PaperCell {
  return cell(value === null ? "–" : points(value));
}
