/** Owns reading what a student typed into a table as figures, for drawing and filling on. Must not know what is right. */
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";

export type ClassificationView = ActivityViewOf<"classification">;
export type Ask = ClassificationView["asks"][number]["of"];
export type Values = ClassificationView["values"];
export type Line = ClassificationView["items"][number];

/** The columns of figures that stand beside each line. */
export const lineAsks = ["share", "cumulative", "cumulative-share", "count-share"] as const;
export type LineAsk = (typeof lineAsks)[number];
export const classAsks = ["class-count", "class-count-share", "class-amount", "class-amount-share"] as const;

/** Null for what is no figure. Full width, thousands and a percent sign are read. */
export function figureOf(text: string | undefined): number | null {
  const plain = (text ?? "").normalize("NFKC").replaceAll(/[,，\s]/g, "").replace(/%$/, "");
  return /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

export function valueOf(values: Values, of: Ask, id: string): string {
  return values[of]?.[id] ?? "";
}

/** The lines as the student sorted them. */
export function sortedLines({ items }: ClassificationView, order: readonly string[]): Line[] {
  return [...order.flatMap((id) => items.find((item) => item.id === id) ?? []), ...items.filter(({ id }) => !order.includes(id))];
}

/** Rounded half up, as it is written by hand. */
export function rounded(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  // A binary fraction may stand a hair below the half that it is.
  return (Math.round(value * scale + 1e-7) / scale).toFixed(decimals);
}
