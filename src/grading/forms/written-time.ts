/** Owns how students write dates and times of day. Must not know which one is right. */
import { toArabic } from "./arabic.ts";

/** One mention with every canonical writing it may stand for: `2012-04-30`, `16:00`. */
export type Mention = string[];

const two = (value: string | number): string => String(value).padStart(2, "0");

// In order: 2012年4月30日 2012-4-30 · 20120430 · 12/4/30 · 4月30日 4/30. What one pattern took, the next ones do not see.
const datePatterns: { pattern: RegExp; read: (parts: string[], year: string) => [string, string, string] }[] = [
  { pattern: /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?/g, read: ([year = "", month = "", day = ""]) => [year, month, day] },
  { pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g, read: ([year = "", month = "", day = ""]) => [year, month, day] },
  { pattern: /(?<!\d)(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, read: ([year = "", month = "", day = ""]) => [`20${year}`, month, day] },
  { pattern: /(?<![\d.:/-])(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?![\d.:/])\s*[日号]?/g, read: ([month = "", day = ""], year) => [year, month, day] },
];

/** The dates in a text, and what is left of it. `year` is the case's own, for dates written without one. */
export function readDates(text: string, year: string): { mentions: Mention[]; rest: string } {
  const mentions: Mention[] = [];
  let rest = toArabic(text);
  for (const { pattern, read } of datePatterns) {
    rest = rest.replaceAll(pattern, (whole: string, ...parts: string[]) => {
      const [y, month, day] = read(parts, year);
      if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return whole;
      mentions.push([`${y}-${two(Number(month))}-${two(Number(day))}`]);
      return " ";
    });
  }
  return { mentions, rest };
}

const morning = ["凌晨", "早上", "清晨", "上午", "am"];
const timePattern = /(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚|夜里|am|pm)?\s*(?<![\d.:])(\d{1,2})\s*(?:[:.]\s*(\d{2})(?!\d)(?::\d{2})?|(?:点钟?|时)(?!间)\s*(?:(\d{1,2})\s*分?|(半)|([123])\s*刻)?)/g;

/** The times of day in a text without dates. An hour said without 上午/下午 may be either half of the day. */
export function readTimes(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of toArabic(text).matchAll(timePattern)) {
    const [, half, hourText = "", colonMinute, minuteText, halfHour, quarter] = match;
    const hour = Number(hourText);
    const minute = Number(colonMinute ?? minuteText ?? (halfHour ? 30 : quarter ? Number(quarter) * 15 : 0));
    if (hour > 24 || minute > 59) continue;
    mentions.push(hoursMeant(hour, hourText, half).map((meant) => `${two(meant)}:${two(minute)}`));
  }
  return mentions;
}

function hoursMeant(hour: number, written: string, half: string | undefined): number[] {
  if (hour >= 12 || written.startsWith("0")) return [hour];
  if (half === undefined) return [hour, hour + 12];
  if (morning.includes(half)) return [hour];
  if (half === "中午") return [hour < 3 ? hour + 12 : hour];
  return [hour + 12];
}
