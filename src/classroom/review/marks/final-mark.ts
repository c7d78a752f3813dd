/** Owns how the parts of a mark come to the final one. Not rounded. */
import type { Weights } from "../event.ts";
import type { MarkParts } from "../view.ts";
import { oneDecimalOf } from "./mean.ts";

export const weightedParts = ["automatic", "teacher", "peer", "self"] as const;

/** The weighted mean of the parts that are there, and what teachers added or took; between 0 and 100. Null while no part that counts is there. */
export function finalMark(weights: Weights, parts: Omit<MarkParts, "final">): number | null {
  let [sum, whole] = [0, 0];
  for (const part of weightedParts) {
    const mark = parts[part];
    if (mark === null) continue;
    sum += weights[part] * mark;
    whole += weights[part];
  }
  return whole === 0 ? null : Math.min(100, Math.max(0, sum / whole + (parts.extra ?? 0)));
}

export function withFinal(weights: Weights, parts: Omit<MarkParts, "final">): MarkParts {
  return { ...parts, final: finalMark(weights, parts) };
}

export function roundedParts({ automatic, teacher, peer, self, extra, final }: MarkParts): MarkParts {
  return { automatic: oneDecimalOf(automatic), teacher: oneDecimalOf(teacher), peer: oneDecimalOf(peer), self: oneDecimalOf(self), extra: oneDecimalOf(extra), final: oneDecimalOf(final) };
}
