/** Owns how students write numbers and amounts: full width, separators, ¥ and 元, percent, 万, Chinese numerals. Must not know what is right. */
import { readNumbers } from "../language/number.ts";
import { exact, multiply, negate, parseDecimal, type Fraction } from "./fraction.ts";

/** `decimals` as written; `unit` the words after (or the ¥ before) the figure, 元 for every way to say yuan, "" when none. */
export type WrittenNumber = { value: Fraction; decimals: number; unit: string };

const yuan = /^(?:元整?|块钱?|圆|人民币|rmb|cny|yuan)$/;

/** The number that a text is, with nothing beside it but a unit; null when it is none, or only roughly one (九块多). */
export function parseNumber(text: string): WrittenNumber | null {
  const plain = text.normalize("NFKC").trim().replaceAll(/(?<!\d)\s+|\s+(?!\d)/g, "").replaceAll("。", ".").toLowerCase();
  const parts = /^(约|共)?([-−+])?(¥|rmb|cny|人民币)?([-−])?(百分之)?(\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟点]+)(万|亿)?((?:[\p{L}%°][\p{L}\p{N}%°/]*)?)$/u.exec(plain);
  if (!parts || plain.length > 40 || /^点|多|几|左右|上下|不到|以上|以下/.test(parts[8] ?? "")) return null;
  const [, , sign, currency, innerSign, percentBefore, figure = "", big, after = ""] = parts;
  const read = /^\d/.test(figure) ? readArabic(figure) : readChinese(figure);
  if (!read) return null;
  const scaled = big ? multiply(read.value, exact(big === "万" ? 10_000 : 100_000_000)) : read.value;
  const value = sign === "-" || sign === "−" || innerSign ? negate(scaled) : scaled;
  return { value, decimals: read.decimals, unit: percentBefore ? "%" : unitOf(after || (currency ?? "")) };
}

/** One writing for units that mean the same. */
export function unitOf(text: string): string {
  const plain = text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
  return plain === "¥" || yuan.test(plain) ? "元" : plain === "%" || plain === "百分比" ? "%" : plain;
}

function readArabic(figure: string): { value: Fraction; decimals: number } | null {
  const [whole = "", fraction = ""] = figure.split(".");
  if (whole.includes(",") && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) return null;
  const value = parseDecimal(whole.replaceAll(",", "") + (fraction ? `.${fraction}` : ""));
  return value && { value, decimals: fraction.length };
}

function readChinese(figure: string): { value: Fraction; decimals: number } | null {
  const [whole = "", fraction, ...more] = figure.split("点");
  const token = wholeNumeral(whole);
  if (token === null || more.length > 0) return null;
  if (fraction === undefined) return { value: exact(token.value), decimals: 0 };
  const decimals = wholeNumeral(fraction)?.digits ?? "";
  const value = decimals ? parseDecimal(`${token.value}.${decimals}`) : null;
  return value && { value, decimals: decimals.length };
}

function wholeNumeral(text: string): { value: number; digits: string } | null {
  const [token, ...more] = readNumbers(text, () => false);
  return token && more.length === 0 && token.start === 0 && token.end === text.length && !token.rough ? token : null;
}
