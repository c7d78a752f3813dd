/** Owns how a verdict is shown to teachers: where in the words it was found, how certain the judge is. */
import type { RecordedVerdict } from "../../../grading/performance.ts";

export function spansOf({ spans }: Pick<RecordedVerdict, "spans">): { start: number; end: number }[] {
  return spans.map(([start, end]) => ({ start, end }));
}

/** 0 to 1: words as they are written count as certain, those that only sound so less; where the judge says that it is not sure, it is even odds. */
export function confidenceOf({ state, via }: Pick<RecordedVerdict, "state" | "via">): number {
  return state === "uncertain" ? 0.5 : via === "homophone" ? 0.8 : 1;
}
