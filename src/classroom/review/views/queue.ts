/** Owns what waits for a teacher's word: appeals first, then verdicts that the judge was not certain of, those first that are nearest to counting and worth most. */
import { correctionAt } from "../corrections-of.ts";
import type { AttemptFacts } from "../attempt-facts.ts";
import { nameIn, type ReviewKnown } from "../known.ts";
import { groupMarks } from "../marks/group-marks.ts";
import { creditsIn, verdictAt, verdictsIn, type FoundVerdict } from "../places.ts";
import { alikeNames } from "../similar/similar-answers.ts";
import { nameOfPlace, type Appeal, type ReviewState } from "../state.ts";
import { remember } from "../../../attempt/views/remember.ts";
import type { GroupState } from "../../lesson/state.ts";
import type { VerdictPlace } from "../event.ts";
import type { QueueItem } from "../view.ts";
import { confidenceOf, spansOf } from "./verdict-view.ts";

export function queueOf(known: ReviewKnown, state: ReviewState): QueueItem[] {
  const { sum } = state;
  const groups = known.run.groups.map((group) => ({ group, ...groupMarks(known, state, group) }));
  return remember(known.run.plan, "queue", [sum.appeals, sum.verdicts, sum.wordings, known.names, ...groups.map(({ counting }) => counting)], () => {
    const appeals = Object.values(sum.appeals).filter(({ answer }) => answer === null).sort((a, b) => a.at - b.at);
    const uncertain = groups.flatMap(({ group, counting }) => (counting ? uncertainIn(known, state, group, counting) : []));
    return [...appeals.flatMap((appeal) => appealItem(known, groups, appeal)), ...ranked(uncertain)];
  });
}

type Uncertain = { readonly found: FoundVerdict; readonly place: VerdictPlace; readonly group: string; readonly rank: number };

/** Only of the attempt that counts, and only where the answer would change something: what was met elsewhere needs no second word. */
function uncertainIn(known: ReviewKnown, { sum }: ReviewState, { id: group }: GroupState, { attempt, report }: AttemptFacts): Uncertain[] {
  const state = known.attempts.get(attempt)?.state;
  if (!state) return [];
  const open = creditsIn(report).filter((item) => item.state === "uncertain");
  return [...verdictsIn(known.prepared, state).values()].flatMap((found): Uncertain[] => {
    const place = { attempt, seq: found.seq, key: found.key };
    if (found.verdict.state !== "uncertain" || correctionAt(sum, place)) return [];
    const credits = open.filter(({ activity, subject }) => subject === found.key && (found.beat === null || activity === found.activity));
    // The judge found words for it: nearer to counting than where it only has a doubt.
    const closeness = found.verdict.spans.length > 0 ? 2 : 1;
    return credits.length === 0 ? [] : [{ found, place, group, rank: closeness * found.worth * Math.max(...credits.map(({ weight }) => weight)) }];
  });
}

/** What is worded alike stands together, where the first of it stands. */
function ranked(uncertain: readonly Uncertain[]): QueueItem[] {
  const sorted = [...uncertain].sort((a, b) => b.rank - a.rank);
  const names = alikeNames(sorted.map(({ found }) => found));
  const items = sorted.map(({ found, place, group }, index): QueueItem => {
    const { title, text, verdict } = found;
    return { id: `${place.attempt}/${nameOfPlace(place)}`, kind: "uncertain", place, group, title, mark: null, text, spans: spansOf(verdict), confidence: confidenceOf(verdict), alike: names[index] ?? "", appeal: null };
  });
  return [...new Set(names)].flatMap((name) => items.filter(({ alike }) => alike === name));
}

type Played = { group: GroupState; attempts: readonly AttemptFacts[] };

function appealItem(known: ReviewKnown, groups: readonly Played[], { id, student, place, text, at }: Appeal): QueueItem[] {
  const played = groups.find(({ group }) => group.attempts.includes(place.attempt));
  const about = subjectOf(known, played?.attempts ?? [], place);
  if (!played || !about) return [];
  const appeal = { id, student, name: nameIn(known, student), text, at };
  return [{ id: `appeal/${id}`, kind: "appeal", place, group: played.group.id, ...about, alike: `appeal/${id}`, appeal }];
}

function subjectOf(known: ReviewKnown, attempts: readonly AttemptFacts[], place: Appeal["place"]): Pick<QueueItem, "title" | "mark" | "text" | "spans" | "confidence"> | null {
  if ("item" in place) {
    const report = attempts.find(({ attempt }) => attempt === place.attempt)?.report;
    const item = report && creditsIn(report).find(({ id }) => id === place.item);
    return item ? { title: item.title, mark: { kind: item.kind, given: item.given, expected: item.expected }, text: item.evidence[0]?.text ?? "", spans: item.evidence[0]?.spans ?? [], confidence: null } : null;
  }
  const state = known.attempts.get(place.attempt)?.state;
  const found = state && verdictAt(known.prepared, state, place);
  return found ? { title: found.title, mark: null, text: found.text, spans: spansOf(found.verdict), confidence: confidenceOf(found.verdict) } : null;
}
