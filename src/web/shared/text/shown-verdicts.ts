/** Owns which verdicts of a line are worth a tag, in which order, and which words they mark. Must not know how a tag looks. */
import type { VerdictView } from "../../../protocol/attempt.ts";
import type { Mark } from "./mark-segments.ts";

type Judged = Pick<VerdictView, "sign" | "state">;
type Found = Judged & Pick<VerdictView, "key" | "spans">;

/** Faults first, then what was done, then what is uncertain or missing. A fault that did not surely happen is not mentioned. */
export function shownVerdicts<Verdict extends Judged>(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ sign, state }) => sign === "+" || state === "met").sort((a, b) => rank(a) - rank(b));
}

/** The words that the shown verdicts stand on; what was found but does not count is not marked. */
export function evidenceMarks<Verdict extends Found>(verdicts: readonly Verdict[], titleOf: (verdict: Verdict) => string): Mark[] {
  return shownVerdicts(verdicts)
    .filter(({ state }) => state !== "not-met")
    .flatMap((verdict) => verdict.spans.map(({ start, end }) => ({ start, end, id: verdict.key, label: titleOf(verdict), tone: toneOf(verdict) })));
}

function rank({ sign, state }: Judged): number {
  if (sign === "-") return 0;
  return { met: 1, uncertain: 2, "not-met": 3 }[state];
}

function toneOf({ sign, state }: Judged): Mark["tone"] {
  if (state === "uncertain") return "warn";
  return sign === "-" ? "bad" : "ok";
}
