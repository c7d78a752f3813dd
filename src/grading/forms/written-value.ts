/** Owns what a field's writing may stand for, by kind of value, and whether it is written as the rules ask (course forms §0). */
import { durationSeconds } from "../../scenario/course-time.ts";
import { format } from "../fraction.ts";
import { parseNumber } from "../parse-number.ts";
import { toArabic } from "./arabic.ts";
import { readDates, readTimes, type Mention } from "./written-time.ts";

export type ValueKind = "text" | "name" | "code" | "phone" | "date" | "time" | "date-time" | "duration" | "money" | "number";
/** Kinds that a rule says how to write. */
export type RuledKind = "date" | "time" | "date-time" | "phone" | "money" | "code";

export function isRuled(kind: ValueKind): kind is RuledKind {
  return kind === "date" || kind === "time" || kind === "date-time" || kind === "phone" || kind === "money" || kind === "code";
}

// Checked on the narrow (NFKC) writing: full width is a slip of the keyboard, not of the clerk.
const plainWritings: Record<Exclude<RuledKind, "code">, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/, // rule-date
  time: /^(?:[01]\d|2[0-3]):[0-5]\d(?:之?前|整)?$/, // rule-date
  "date-time": /^\d{4}-\d{2}-\d{2}[ T](?:[01]\d|2[0-3]):[0-5]\d(?:之?前|整)?$/, // rule-date
  phone: /^(?:1\d{10}|1\d{2}\*{4}\d{4}|0\d{2,3}-\d{7,8})$/, // rule-phone; rule-privacy for the four stars
  money: /^¥? ?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2} ?元?$/, // rule-money
};

/** Written as the rules ask. A code must stand there exactly as it is. */
export function isPlainlyWritten(kind: RuledKind, text: string, wanted: string | null): boolean {
  const plain = text.normalize("NFKC").trim();
  return kind === "code" ? (wanted === null ? /^[\w-]+$/.test(plain) : plain === wanted) : plainWritings[kind].test(plain);
}

/** Every value mentioned in the text, each in its possible canonical writings; empty when nothing of the kind can be read. */
export function mentionsIn(kind: Exclude<ValueKind, "text" | "name">, text: string, year: string): Mention[] {
  switch (kind) {
    case "date":
      return readDates(text, year).mentions;
    case "time":
      return readTimes(readDates(text, year).rest);
    case "date-time":
      return readDateTimes(text, year);
    case "phone":
      return matches(toArabic(text), /(?<![\d*])(?:\+?86[- ]?)?(?:1(?:[- ]?[\d*]){10}|0\d{2,3}[- ]?\d{7,8}|\d{7,13})(?![\d*])/g).map((found) => [
        found.replaceAll(/[^\d*]/g, "").replace(/^86(?=1[\d*]{10}$)/, ""),
      ]);
    case "code":
      return matches(text.normalize("NFKC").toUpperCase(), /[A-Z0-9](?:[A-Z0-9 _/-]*[A-Z0-9])?/g).map((found) => [plainCode(found)]);
    case "money":
      return readAmounts(text, 2);
    case "number":
      return readAmounts(text, 6);
    case "duration":
      return readDurations(text);
  }
}

/** The canonical writing of a fact's value, for comparing. */
export function canonical(kind: Exclude<ValueKind, "text" | "name">, value: string): string {
  if (kind === "code") return plainCode(value.normalize("NFKC").toUpperCase());
  if (kind === "duration") return String(durationSeconds(value));
  if (kind === "money" || kind === "number") return readAmounts(value, kind === "money" ? 2 : 6)[0]?.[0] ?? value;
  return kind === "phone" ? value.replaceAll(/[^\d*]/g, "") : value;
}

function plainCode(text: string): string {
  return text.replaceAll(/[ _/-]/g, "");
}

/** Date and time together; a lone date or a lone time (`T16:00`) stands for half of it. */
function readDateTimes(text: string, year: string): Mention[] {
  const { mentions: dates, rest } = readDates(text.replaceAll(/(\d)T(\d)/g, "$1 $2"), year);
  const times = readTimes(rest);
  if (dates.length === 0) return times.map((readings) => readings.map((time) => `T${time}`));
  if (times.length === 0) return dates;
  return dates.map(([date = ""], index) => (times[index] ?? times[0] ?? []).map((time) => `${date}T${time}`));
}

function readAmounts(text: string, decimals: number): Mention[] {
  const whole = parseNumber(text);
  if (whole) return [[format(whole.value, decimals)]];
  return matches(text.normalize("NFKC"), /¥? ?\d[\d,]*(?:\.\d+)?\s*万?元?/g).flatMap((found) => {
    const number = parseNumber(found);
    return number ? [[format(number.value, decimals)]] : [];
  });
}

function readDurations(text: string): Mention[] {
  const unitSeconds: Record<string, number> = { 秒: 1, 分: 60, 时: 3600, 天: 86_400, 日: 86_400 };
  return [...toArabic(text).matchAll(/(\d+(?:\.\d+)?)\s*个?(半)?(秒|分|小?时|天|工作日)钟?/g)].map(([, figure, half, unit = ""]) => [
    String((Number(figure) + (half ? 0.5 : 0)) * (unitSeconds[unit.slice(-1)] ?? 0)),
  ]);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}
