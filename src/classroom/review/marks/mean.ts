/** Owns means and how marks are rounded: once, at the end. */

/** Null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One decimal, halves up; what binary fractions lose of a half is given back. */
export function oneDecimal(value: number): number {
  return Math.round((value + 1e-9) * 10) / 10;
}

export function oneDecimalOf(value: number | null): number | null {
  return value === null ? null : oneDecimal(value);
}
