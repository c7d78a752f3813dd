/** Owns how the class did in each criterion and question, over the attempts that count: how hard it was, whether it tells good work from poor, what was said instead. */
import { remember } from "../../../attempt/views/remember.ts";
import type { CreditItem } from "../../../grading/report.ts";
import { anonymise } from "../../views/anonymise.ts";
import { passedCriteria } from "../../views/misses.ts";
import type { AttemptFacts } from "../attempt-facts.ts";
import type { ReviewKnown } from "../known.ts";
import { groupMarks } from "../marks/group-marks.ts";
import type { ReviewState } from "../state.ts";
import type { ItemStatistics } from "../view.ts";

/** Fewer attempts do not tell good from poor. */
const fewest = 6;
const mostQuotes = 3;

/** How one attempt did: `right` is met for what is due, and not happened for a fault. */
type Answered = Pick<ItemStatistics, "id" | "title" | "kind" | "activity" | "sign"> & { readonly right: boolean; readonly said: string | null; readonly rank: number };

/** The most missed first. `met` counts the attempts in which it was met, a fault: in which it happened; `difficulty` and `discrimination` are of those that did right. */
export function itemStatistics(known: ReviewKnown, state: Pick<ReviewState, "sum">): ItemStatistics[] {
  const counting = known.run.groups.flatMap((group) => groupMarks(known, state, group).counting ?? []);
  return remember(known.run.plan, "statistics", [known.names, ...counting], () => {
    const ranked = [...counting].sort((a, b) => b.report.total - a.report.total);
    const found = new Map<string, Answered[]>();
    for (const [rank, facts] of ranked.entries()) for (const answered of answersOf(known, facts, rank)) found.set(answered.id, [...(found.get(answered.id) ?? []), answered]);
    return [...found.values()].flatMap((all) => statisticsOf(all, known.names)).sort((a, b) => a.difficulty - b.difficulty);
  });
}

function statisticsOf(all: readonly Answered[], names: ReadonlyMap<string, string>): ItemStatistics[] {
  const [first] = all;
  if (!first) return [];
  const { id, title, kind, activity, sign } = first;
  const right = all.filter((one) => one.right).length;
  const quotes = [...new Set(all.flatMap((one) => (one.right || one.said === null || one.said === "" ? [] : [anonymise(one.said, names)])))].slice(0, mostQuotes);
  return [{ id, title, kind, activity, sign, met: sign === "+" ? right : all.length - right, of: all.length, difficulty: right / all.length, discrimination: discriminationOf(all), quotes }];
}

/** Share that did right among the best third less that among the poorest. */
function discriminationOf(all: readonly Answered[]): number | null {
  if (all.length < fewest) return null;
  const ranked = [...all].sort((a, b) => a.rank - b.rank);
  const third = Math.floor(ranked.length / 3);
  const share = (part: readonly Answered[]) => part.filter(({ right }) => right).length / third;
  return share(ranked.slice(0, third)) - share(ranked.slice(-third));
}

function answersOf({ attempts }: ReviewKnown, { attempt, report, performance }: AttemptFacts, rank: number): Answered[] {
  const state = attempts.get(attempt)?.state;
  if (!state || state.status === "new") return [];
  const criteria = passedCriteria(state, performance).map(({ key, title, sign, missed, said }): Answered => ({ id: key, title, kind: "criterion", activity: key.slice(0, key.indexOf("/")), sign, right: !missed, said, rank }));
  const ids = new Set<string>();
  const others = report.items.flatMap((item): Answered[] => {
    const id = `${item.activity}/${item.subject}`;
    const kind = kindOf(item);
    // A mark may stand in several parts of the report.
    if (kind === null || ids.has(id)) return [];
    ids.add(id);
    return [{ id, title: item.title, kind, activity: item.activity, sign: item.sign, right: item.sign === "-" ? item.state === "not-met" : item.state === "met", said: item.evidence[0]?.text ?? null, rank }];
  });
  return [...criteria, ...others];
}

/** Null for what stands for no task of its own. */
function kindOf({ kind, max }: CreditItem): "question" | "other" | null {
  if (kind === "question") return "question";
  // Two that were swapped are told where they were swapped only, so that nobody would ever have done right.
  if (kind === "position" && max === 0) return null;
  return ["position", "pair", "step", "share", "field", "content", "choice"].includes(kind) ? "other" : null;
}
