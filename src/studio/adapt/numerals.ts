/** Owns small numbers in Chinese writing. Must not know what they count. */

const DIGITS = "零一二三四五六七八九";

/** 0 … 99 as they are spoken: 十五, 三十. */
export function spoken(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[ones] ?? "";
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones === 0 ? "" : (DIGITS[ones] ?? "")}`;
}

/** 2 before a measure word: 两点. */
export function counted(number: number): string {
  return number === 2 ? "两" : spoken(number);
}

/** How one sign of a number is written: plainly, wide, spoken, or 1 as it is told on the phone. */
export type Script = "plain" | "wide" | "spoken" | "phone";

/** The plain sign, and how it was written. */
export function plainSign(sign: string): { plain: string; script: Script } {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === "幺") return { plain: "1", script: "phone" };
  if (DIGITS.includes(sign) || sign === "〇") return { plain: String(Math.max(0, DIGITS.indexOf(sign))), script: "spoken" };
  return code >= 0xff01 && code <= 0xff5e ? { plain: String.fromCodePoint(code - 0xfee0), script: "wide" } : { plain: sign, script: "plain" };
}

export function written(plain: string, script: Script): string {
  if (script === "wide") return String.fromCodePoint((plain.codePointAt(0) ?? 0) + 0xfee0);
  if (script === "plain" || !/\d/.test(plain)) return plain;
  return script === "phone" && plain === "1" ? "幺" : (DIGITS[Number(plain)] ?? plain);
}
