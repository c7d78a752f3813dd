/** Owns a report as lines of text: totals first, then every mark with the words that earned it or the reason why not, then what to practise next. */
import type { CreditItem, Report } from "../grading/report.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { readText } from "../scenario/text.ts";
import { markTitle, reasonSentence } from "./mark-words.ts";
import type { Lang, Words } from "./words.ts";

/** `activities` are those of the report's situation: a report names them by id. */
export function reportLines(report: Report, activities: Situation["activities"], lang: Lang, words: Words): string[] {
  const read = (text: Parameters<typeof readText>[0]) => readText(text, lang);
  const titleOf = (id: string) => read(activities.find((activity) => activity.id === id)?.title ?? id);
  const title = words("report.title", { title: read(report.situation.title), total: report.total, max: report.max, grade: report.grade ? read(report.grade.title) : "—" });
  const sections = report.sections.flatMap((section) => [
    `${section.headline ? "■" : "□"} ${read(section.title)} ${points(section.points)}/${points(section.max)}`,
    ...section.parts.map((part) => `    ${read(part.title)} ${points(part.points)}/${points(part.max)}  ${words(`report.status.${part.status}`)}`),
  ]);
  const abilities = report.abilities.map(({ ability, points: got, max }) => `${words(`ability.${ability}`)} ${points(got)}/${points(max)}`).join("  ");
  const moods = report.moods.map((mood) =>
    words("report.mood", { activity: titleOf(mood.activity), start: mood.start, end: mood.end, ending: mood.ending === null ? "—" : words(`ending.${mood.ending}`), stars: mood.stars === null ? "" : "★".repeat(mood.stars) }),
  );
  const blockers = report.blockers.map((blocker) => words("report.blocker", { title: read(blocker.title), at: blocker.at, advice: read(blocker.advice) }));
  const marks = [...byActivity(report.items)].flatMap(([activity, items]) => [titleOf(activity), ...activityLines(items, lang, words)]);
  const seats = report.seats.flatMap((seat) => [words("report.seat", { title: read(seat.title), points: points(seat.points), max: points(seat.max) }), ...seat.items.flatMap((item) => markLines(item, lang, words))]);
  const next = report.next.map((one, index) => `${index + 1}. ${read(one.title)} (+${points(one.gain)})${one.advice ? ` — ${read(one.advice)}` : ""}`);
  return [title, ...sections, `${words("report.abilities")} ${abilities}`, ...moods, ...blockers, words("report.items"), ...marks, ...seats, ...(next.length > 0 ? [words("report.next"), ...next] : [])];
}

function byActivity(items: readonly CreditItem[]): Map<string, CreditItem[]> {
  const groups = new Map<string, CreditItem[]>();
  for (const item of items) groups.set(item.activity, [...(groups.get(item.activity) ?? []), item]);
  return groups;
}

/** What was not handed in has its points by ability; people need only know that it is open. */
function activityLines(items: readonly CreditItem[], lang: Lang, words: Words): string[] {
  const open = items.find(({ kind }) => kind === "open");
  return [...items.filter(({ kind }) => kind !== "open").flatMap((item) => markLines(item, lang, words)), ...(open ? [`  — ${reasonSentence(open.reason, lang)}`] : [])];
}

function markLines(item: CreditItem, lang: Lang, words: Words): string[] {
  const fault = item.sign === "-";
  const lost = fault ? item.points < 0 : item.points < item.max || item.state === "not-met";
  const sign = item.state === "uncertain" ? "?" : item.state === "part" ? "◐" : lost ? "✗" : "✓";
  const worth = item.max === 0 && item.points === 0 ? "" : ` ${points(item.points)}/${points(item.max)}`;
  const quotes = item.evidence.flatMap(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end))).filter((quote) => quote.trim() !== "");
  const quoted = quotes.length > 0 ? `  ${words("report.quotes", { quotes: quotes.join(" … ") })}` : "";
  const head = `  ${sign} ${item.beat === null ? "" : `[${item.beat}] `}${markTitle(item, lang, words)}${worth}${quoted}`;
  if (!lost) return [head];
  const expected = item.expected === null ? [] : [`      ${words("play.right-answer", { answer: readText(item.expected, lang) })}`];
  const advice = item.advice === null ? [] : [`      ${words("report.advice", { advice: readText(item.advice, lang) })}`];
  return [`${head}  ${reasonSentence(item.reason, lang)}`, ...expected, ...advice];
}

/** At most two decimals, none that are zero. */
function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
