/** Owns how one group met one criterion: the mark, its words, and the verdict that can be corrected. Must not know screens. */
import type { CreditItem, Report } from "../../../protocol/attempt.ts";
import type { Moment, MomentVerdict, ReplayView } from "../../../protocol/review.ts";
import { isAbout, verdictsOf } from "../replay/moments.ts";

export type Played = { group: string; name: string; attempt: string; report: Report; replay: ReplayView };
export type CriterionRow = { group: string; name: string; attempt: string; item: CreditItem | null; words: CreditItem["evidence"]; at: { moment: Moment; verdict: MomentVerdict } | null };

/** The verdict that earned it; else the last that was passed on it. Null: the group never came so far. */
export function readCriterion({ group, name, attempt, report, replay }: Played, id: string): CriterionRow {
  const item = report.items.find((one) => one.id === id) ?? null;
  const passed = item
    ? replay.moments.flatMap((moment) => ("activity" in moment && moment.activity !== item.activity ? [] : verdictsOf(moment).flatMap((verdict) => (isAbout(verdict, [item]) ? [{ moment, verdict }] : []))))
    : [];
  const earned = passed.find(({ moment }) => item?.evidence.some(({ seq }) => seq === moment.seq));
  const at = earned ?? passed.at(-1) ?? null;
  const said = at && "text" in at.moment && typeof at.moment.text === "string" ? [{ seq: at.moment.seq, text: at.moment.text, spans: [] }] : [];
  return { group, name, attempt, item, words: item && item.evidence.length > 0 ? item.evidence : said, at };
}
