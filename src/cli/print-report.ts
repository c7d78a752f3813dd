/** Owns a report as lines of text: totals first, then every mark with the words that earned it, then what to practise next. */
import type { CreditItem, Report } from "../grading/report.ts";
import { readText } from "../scenario/text.ts";
import type { Lang, Words } from "./words.ts";

export function reportLines(report: Report, lang: Lang, words: Words): string[] {
  const read = (text: Parameters<typeof readText>[0]) => readText(text, lang);
  const title = words("report.title", { title: read(report.situation.title), total: report.total, max: report.max, grade: report.grade ? read(report.grade.title) : "—" });
  const sections = report.sections.flatMap((section) => [
    `${section.headline ? "■" : "□"} ${read(section.title)} ${points(section.points)}/${points(section.max)}`,
    ...section.parts.map((part) => `    ${read(part.title)} ${points(part.points)}/${points(part.max)}  ${words(`report.status.${part.status}`)}`),
  ]);
  const abilities = report.abilities.map(({ ability, points: got, max }) => `${words(`ability.${ability}`)} ${points(got)}/${points(max)}`).join("  ");
  const moods = report.moods.map((mood) =>
    words("report.mood", { activity: mood.activity, start: mood.start, end: mood.end, ending: mood.ending === null ? "—" : words(`ending.${mood.ending}`), stars: mood.stars === null ? "" : "★".repeat(mood.stars) }),
  );
  const blockers = report.blockers.map((blocker) => words("report.blocker", { title: read(blocker.title), at: blocker.at, advice: read(blocker.advice) }));
  const next = report.next.map((one, index) => `${index + 1}. ${read(one.title)} (+${points(one.gain)})${one.advice ? ` — ${read(one.advice)}` : ""}`);
  return [
    title,
    ...sections,
    `${words("report.abilities")} ${abilities}`,
    ...moods,
    ...blockers,
    words("report.items"),
    ...report.items.flatMap((item) => itemLines(item, lang, words)),
    ...(next.length > 0 ? [words("report.next"), ...next] : []),
  ];
}

function itemLines(item: CreditItem, lang: Lang, words: Words): string[] {
  const mark = item.state === "met" ? (item.sign === "+" ? "✓" : "✗") : item.state === "part" ? "◐" : item.state === "uncertain" ? "?" : item.sign === "+" ? "✗" : "✓";
  const where = item.beat ?? item.activity;
  const head = `  ${mark} [${where}] ${readText(item.title, lang)} ${points(item.points)}/${points(item.max)}`;
  const quotes = item.evidence.flatMap(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end))).filter((quote) => quote.trim() !== "");
  const gained = item.points >= item.max && item.sign === "+";
  return [
    quotes.length > 0 ? `${head}  ${words("report.quotes", { quotes: quotes.join(" … ") })}` : head,
    ...(!gained && item.points < item.max && item.advice ? [`      ${words("report.advice", { advice: readText(item.advice, lang) })}`] : []),
  ];
}

/** At most two decimals, none that are zero. */
function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
