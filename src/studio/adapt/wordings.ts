/** Owns how a value stands in texts: a time as 16:00, 下午四点, 下午4点整. Two values of a type give their wordings in the same order, so that each has its counterpart. */
import type { FactSource } from "../document.ts";
import { counted, spoken } from "./numerals.ts";

/** `spelt`: a number that is also written apart (138 1234), wide, or read out digit by digit (一三八, 幺三八). */
export type Pair = { from: string; to: string; spelt?: boolean };

/** Without those that stay as they are, each once. */
export function pairsFor(type: FactSource["type"], before: string, after: string): Pair[] {
  const [old, fresh] = [wordingsOf(type, before), wordingsOf(type, after)];
  const pairs = new Map<string, Pair>();
  for (const [style, from] of old) {
    const to = fresh.get(style);
    if (to !== undefined && from !== to && from.length > 1 && !pairs.has(from)) pairs.set(from, type === "code" || type === "phone" ? { from, to, spelt: true } : { from, to });
  }
  return [...pairs.values()];
}

/** By style; the plainest first. */
function wordingsOf(type: FactSource["type"], value: string): Map<string, string> {
  switch (type) {
    case "code":
    case "phone":
      return new Map([["as it is", value]]);
    case "time":
      return timeWordings(value);
    case "date":
      return dateWordings(value);
    case "date-time":
      return new Map([["as it is", value], ...joined(dateWordings(value.slice(0, 10)), timeWordings(value.slice(11)))]);
    case "money":
      return moneyWordings(Number(value), value);
    case "duration":
      return durationWordings(value);
    case "number":
      // Bare figures stand for too many things.
      return new Map();
    default:
      return new Map([["as it is", value]]);
  }
}

const PERIODS: readonly (readonly [until: number, names: readonly string[]])[] = [
  [5, ["凌晨"]],
  [9, ["早上", "上午"]],
  [11, ["上午", "早上"]],
  [13, ["中午", "下午"]],
  [18, ["下午", "傍晚"]],
  [24, ["晚上"]],
];
const periodsOf = (hour: number) => PERIODS.find(([until]) => hour < until)?.[1] ?? ["晚上"];
const ALL_PERIODS = [...new Set(PERIODS.flatMap(([, names]) => names))];

function timeWordings(value: string): Map<string, string> {
  const [hour = Number.NaN, minute = Number.NaN] = value.split(":").map(Number);
  if (Number.isNaN(hour + minute)) return new Map();
  const digits = String(minute).padStart(2, "0");
  const found: [string, string][] = [["as it is", value], ["wide colon", value.replace(":", "：")], ["short colon", `${hour}:${digits}`]];
  const twelve = hour > 12 ? hour - 12 : hour;
  const hours: [string, string][] = [["24", String(hour)], ["12", String(twelve)], ["spoken 24", counted(hour)], ["spoken 12", counted(twelve)]];
  const minutes: [string, string][] =
    minute === 0
      ? [["exact", "点整"], ["minutes", "点"], ["half", "点"], ["plain", "点"], ["spoken", "点"], ["spoken minutes", "点"]]
      : [["minutes", `点${digits}分`], ["exact", `点${digits}分`], ["half", minute === 30 ? "点半" : `点${digits}分`], ["spoken minutes", `点${spoken(minute)}分`], ["spoken", `点${spoken(minute)}`], ["plain", `点${digits}`]];
  // An hour that is spelt goes with minutes that are.
  const spelt = [...minutes].sort(([a], [b]) => Number(b.startsWith("spoken")) - Number(a.startsWith("spoken")));
  for (const period of [...ALL_PERIODS, ""]) {
    const own = period === "" || periodsOf(hour).includes(period) ? period : (periodsOf(hour)[0] ?? "");
    for (const [hourStyle, hourWords] of hours) {
      if (period !== "" && hourStyle.endsWith("24") && hour > 12) continue;
      for (const [minuteStyle, minuteWords] of hourStyle.startsWith("spoken") ? spelt : minutes) found.push([`${period}/${hourStyle}/${minuteStyle}`, `${own}${hourWords}${minuteWords}`]);
    }
  }
  return new Map(found);
}

function dateWordings(value: string): Map<string, string> {
  const [year = "", month = "", day = ""] = value.split("-");
  const [plainMonth, plainDay] = [Number(month), Number(day)];
  return new Map([
    ["as it is", value],
    ["whole", `${year}年${plainMonth}月${plainDay}日`],
    ["slashes", `${year}/${plainMonth}/${plainDay}`],
    ["short", `${plainMonth}月${plainDay}日`],
    ["short, spaced", `${plainMonth} 月 ${plainDay} 日`],
    ["said", `${plainMonth}月${plainDay}号`],
    ["spoken", `${spoken(plainMonth)}月${spoken(plainDay)}日`],
    ["spoken, said", `${spoken(plainMonth)}月${spoken(plainDay)}号`],
  ]);
}

function* joined(dates: ReadonlyMap<string, string>, times: ReadonlyMap<string, string>): Generator<[string, string]> {
  for (const [dateStyle, date] of dates) for (const between of ["", " "]) for (const [timeStyle, time] of times) yield [`${dateStyle}${between}${timeStyle}`, `${date}${between}${time}`];
}

function moneyWordings(yuan: number, value: string): Map<string, string> {
  const short = String(yuan);
  const found: [string, string][] = [["as it is", value], ...["元", "块", "块钱", " 元"].map((unit): [string, string] => [unit, `${short}${unit}`]), ["sign", `￥${short}`], ["other sign", `¥${short}`]];
  if (Number.isInteger(yuan) && yuan < 100) found.push(...["元", "块", "块钱"].map((unit): [string, string] => [`spoken ${unit}`, `${counted(yuan)}${unit}`]));
  return new Map(found);
}

function durationWordings(value: string): Map<string, string> {
  const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(value) ?? [];
  const all = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (all === 0) return new Map();
  const whole = all % 60 === 0 ? all / 60 : null;
  const inHours = (words: (count: number) => string, half: string, otherwise: string) => (whole !== null ? words(whole) : all === 30 ? half : otherwise);
  return new Map([
    ["minutes", `${all}分钟`],
    ["spaced", `${all} 分钟`],
    ["spoken", all < 100 ? `${spoken(all)}分钟` : `${all}分钟`],
    ["hours", inHours((count) => `${count}小时`, "半小时", `${all}分钟`)],
    ["measured", inHours((count) => `${count}个小时`, "半个小时", `${all}分钟`)],
    ["spoken hours", inHours((count) => `${counted(count)}小时`, "半小时", `${all}分钟`)],
    ["spoken, measured", inHours((count) => `${counted(count)}个小时`, "半个小时", `${all}分钟`)],
  ]);
}
