/** Owns what the Word report holds, in words. */
import type { TFunction } from "i18next";
import type { CreditItem, Report, SeatResult, StudentView } from "../../../protocol/attempt.ts";
import type { ReadText } from "../../shared/i18n/use-text.ts";
import type { ReadCode } from "../../shared/i18n/use-words.ts";
import type { Paper, PaperBlock, PaperRun } from "../../shared/export/paper.ts";
import { markSegments } from "../../shared/text/mark-segments.ts";
import { itemTitle } from "../../shared/text/item-title.ts";
import { isLeftEmpty, isLesson, marksOf, readActivities, readDialogues, toneOf, type ActivityResult, type DialogueResult } from "./read-report.ts";

/** `t` of the namespaces `report` and `common`; `points` writes a figure. */
export type Wording = { t: TFunction<["report", "common"]>; text: ReadText; reason: ReadCode; points: (value: number) => string };

export function reportPaper(report: Report, view: StudentView, wording: Wording): Paper {
  const { t, text, points } = wording;
  // In a group the words are the agent's, whoever reads them.
  const isOwn = view.seat === null || view.seat.role === "agent";
  const grade = report.grade ? `${text(report.grade.title)} · ${t(report.passed ? "passed" : "failed")}` : "";
  return {
    title: `${t("title")} · ${text(report.situation.title)}`,
    subtitle: [`${points(report.total)} / ${points(report.max)}`, grade, t(`common:mode.${view.attempt.mode}`), report.situation.courseId ?? t("common:own")].filter(Boolean).join("  ·  "),
    footer: t("paper.made"),
    blocks: [
      { kind: "text", runs: [{ text: t("paper.signature") + "＿".repeat(10) + "    " + t("paper.teacher") + "＿".repeat(10) }] },
      ...report.blockers.map((blocker): PaperBlock => ({ kind: "text", runs: [{ text: `${t("blockers.title")}: ${text(blocker.title)} `, tone: "bad", bold: true }, { text: text(blocker.advice) }] })),
      ...(report.next.length > 0 ? nextBlocks(report, wording) : []),
      { kind: "heading", text: t("parts.title") },
      { kind: "table", widths: [70, 30], head: [t("paper.item"), t("paper.points")], rows: partRows(report, wording) },
      { kind: "heading", text: t("abilities.title") },
      { kind: "table", widths: [70, 30], head: [t("paper.item"), t("paper.points")], rows: report.abilities.filter(({ max }) => max > 0).map((it) => [[{ text: t(`common:ability.${it.ability}`) }], [{ text: `${points(it.points)} / ${points(it.max)}` }]]) },
      ...readDialogues(report, view).flatMap((dialogue) => dialogueBlocks(dialogue, isOwn, wording)),
      ...readActivities(report, view).flatMap((result) => activityBlocks(result, wording)),
      ...report.seats.flatMap((result) => seatBlocks(result, wording)),
    ],
  };
}

function nextBlocks({ next }: Report, { t, text, points }: Wording): PaperBlock[] {
  return [
    { kind: "heading", text: t("next.title") },
    ...next.slice(0, 3).map((step): PaperBlock => ({ kind: "text", runs: [{ text: `${text(step.title)} ${t("next.gain", { gain: points(step.gain) })} `, bold: true }, { text: text(step.advice) }] })),
  ];
}

function partRows({ sections }: Report, { text, points }: Wording): PaperRun[][][] {
  return sections.flatMap((section) => [
    [[{ text: text(section.title), bold: true }], [{ text: `${points(section.points)} / ${points(section.max)}`, bold: true }]],
    ...section.parts.map((part) => [[{ text: text(part.title) }], [{ text: `${points(part.points)} / ${points(part.max)}` }]]),
  ]);
}

function dialogueBlocks({ activity, turns, rest }: DialogueResult, isOwn: boolean, wording: Wording): PaperBlock[] {
  const { t, text, points } = wording;
  const rows = turns.map((turn): PaperRun[][] => [
    [{ text: String(turn.number) }],
    markSegments(text(turn.said.text), marksOf(turn.items, turn.seq, (item) => text(item.title))).map(({ text: words, marks }) => ({ text: words, ...(marks.length > 0 ? { tone: (["bad", "warn", "ok"] as const).find((tone) => marks.some((mark) => mark.tone === tone)) } : {}) })),
    itemRuns(turn.items, wording),
    [{ text: turn.items.length > 0 ? `${points(turn.points)} / ${points(turn.max)}` : "" }],
  ]);
  return [
    { kind: "heading", text: text(activity.title) },
    { kind: "table", widths: [8, 40, 40, 12], head: [t("paper.turn"), t(isOwn ? "paper.said" : "paper.saidByAgent"), t("paper.marks"), t("paper.points")], rows },
    ...(rest.length > 0 ? [{ kind: "text", runs: [{ text: `${t("turns.rest")}\n`, bold: true }, ...itemRuns(rest, wording)] } satisfies PaperBlock] : []),
  ];
}

function itemRuns(items: CreditItem[], wording: Wording): PaperRun[] {
  return items.flatMap((item, index) => [{ text: `${index > 0 ? "\n" : ""}${sign(item, wording)} ${itemTitle(item, wording.t, wording.text)}`, bold: true }, ...(isLesson(item) ? [{ text: ` ${why(item, wording)}` }] : [])]);
}

function activityBlocks({ activity, items, points, max }: ActivityResult, wording: Wording): PaperBlock[] {
  const { t, text } = wording;
  const rows = items.map((item): PaperRun[][] => [
    [{ text: `${sign(item, wording)} ${itemTitle(item, t, text)}` }],
    [{ text: item.given !== null ? text(item.given) : (item.evidence[0]?.text ?? (isLeftEmpty(item) ? t("activity.blank") : "")) }],
    [{ text: text(item.expected) || text(item.model) }],
    [{ text: why(item, wording) }],
    [{ text: `${wording.points(item.points)} / ${wording.points(item.max)}` }],
  ]);
  return [
    { kind: "heading", text: `${text(activity.title)}  ${wording.points(points)} / ${wording.points(max)}` },
    { kind: "table", widths: [22, 22, 22, 22, 12], head: [t("paper.item"), t("paper.given"), t("paper.expected"), t("paper.why"), t("paper.points")], rows },
  ];
}

function seatBlocks({ title, points, max, items }: SeatResult, wording: Wording): PaperBlock[] {
  const { t, text } = wording;
  const figures = { points: wording.points(points), max: wording.points(max) };
  return [
    { kind: "heading", text: t("seat.title", { seat: text(title) }) },
    { kind: "text", runs: [{ text: `${t("seat.note", figures)}\n` }, ...itemRuns(items, wording)] },
  ];
}

function sign(item: CreditItem, { t }: Wording): string {
  const tone = toneOf(item);
  return t(tone === "ok" ? "paper.met" : tone === "bad" ? "paper.missed" : "paper.unsure");
}

function why(item: CreditItem, { t, text, reason }: Wording): string {
  const [words, advice] = [reason(item.reason), text(item.advice)];
  return advice ? t("paper.whyAdvice", { why: words, advice }) : words;
}
