/** Owns exact arithmetic for marks and amounts: fractions of big integers, so that nothing is rounded before the end. Knows no marks. */

/** Reduced, with a positive denominator. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export const zero: Fraction = { n: 0n, d: 1n };

function fraction(n: bigint, d: bigint): Fraction {
  if (d === 1n) return { n, d };
  if (d < 0n) return fraction(-n, -d);
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}

/** The value of plain decimal writing: `-12.50`. Null for anything else. */
export function parseDecimal(text: string): Fraction | null {
  const parts = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text);
  if (!parts) return null;
  const decimals = parts[3] ?? "";
  const n = BigInt((parts[2] ?? "") + decimals);
  return fraction(parts[1] ? -n : n, 10n ** BigInt(decimals.length));
}

/** A number as people wrote it: 0.1 is one tenth. What is no finite number counts as 0. */
export function exact(value: number): Fraction {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const power = 10n ** BigInt(Math.abs(Number(exponent)));
  const mantissa = parseDecimal(digits) ?? zero;
  return Number(exponent) < 0 ? fraction(mantissa.n, mantissa.d * power) : fraction(mantissa.n * power, mantissa.d);
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** Null when dividing by zero. */
export function divide(a: Fraction, b: Fraction): Fraction | null {
  return b.n === 0n ? null : fraction(a.n * b.d, a.d * b.n);
}

/** `a` of `of` as a share between 0 and 1; 0 where there is nothing to share. */
export function share(a: number, of: number): Fraction {
  return divide(exact(a), exact(of)) ?? zero;
}

export function negate(a: Fraction): Fraction {
  return { n: -a.n, d: a.d };
}

/** Without its sign. */
export function size(a: Fraction): Fraction {
  return a.n < 0n ? negate(a) : a;
}

/** Negative, zero or positive, for sorting. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equal(a: Fraction, b: Fraction): boolean {
  return a.n === b.n && a.d === b.d;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, zero);
}

export type RoundingWay = "half-up" | "cut" | "away";

/** Rounded to so many decimals; `half-up` is 四舍五入: halves go away from zero. */
export function roundTo(value: Fraction, decimals: number, way: RoundingWay = "half-up"): Fraction {
  const scale = 10n ** BigInt(decimals);
  const n = (value.n < 0n ? -value.n : value.n) * scale;
  const add = way === "half-up" ? (2n * (n % value.d) >= value.d ? 1n : 0n) : way === "away" && n % value.d > 0n ? 1n : 0n;
  const rounded = n / value.d + add;
  return fraction(value.n < 0n ? -rounded : rounded, scale);
}

/** Decimal writing with exactly so many decimals, rounded half up: `9.00`. */
export function format(value: Fraction, decimals: number): string {
  const rounded = roundTo(value, decimals);
  const digits = String(((rounded.n < 0n ? -rounded.n : rounded.n) * 10n ** BigInt(decimals)) / rounded.d).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${rounded.n < 0n ? "-" : ""}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ""}`;
}

/** The nearest floating-point number, for showing. */
export function toNumber(value: Fraction): number {
  return Number(value.n) / Number(value.d);
}
