/** Owns what waits for a teacher's word: appeals first, then verdicts that the judge was not certain of, those first that are nearest to counting and worth most. */
import { read } from "../../../language/normalise.ts";
import type { Text } from "../../../scenario/text.ts";
import { correctionAt } from "../corrections-of.ts";
import type { AttemptFacts } from "../attempt-facts.ts";
import { nameIn, type ReviewKnown } from "../known.ts";
import { groupMarks } from "../marks/group-marks.ts";
import { creditsIn, verdictsIn, type FoundVerdict } from "../places.ts";
import { nameOfPlace, type Appeal, type ReviewState } from "../state.ts";
import { remember } from "../../../attempt/views/remember.ts";
import type { GroupState } from "../../lesson/state.ts";
import type { QueueItem } from "../view.ts";
import { confidenceOf, spansOf } from "./verdict-view.ts";

export function queueOf(known: ReviewKnown, state: ReviewState): QueueItem[] {
  const { sum } = state;
  const marks = known.run.groups.map((group) => ({ group, counting: groupMarks(known, state, group).counting, attempts: groupMarks(known, state, group).attempts }));
  return remember(known.run.plan, "queue", [sum.appeals, sum.verdicts, sum.wordings, known.names, ...marks.map(({ counting }) => counting)], () => {
    const appeals = Object.values(sum.appeals).filter(({ answer }) => answer === null).sort((a, b) => a.at - b.at);
    const uncertain = marks.flatMap(({ group, counting }) => (counting ? uncertainIn(known, state, group, counting) : []));
    return [...appeals.flatMap((appeal) => appealItem(known, marks, appeal)), ...uncertain.sort((a, b) => b.rank - a.rank).map(({ item }) => item)];
  });
}

/** Only of the attempt that counts, and only where the answer would change something: what was met elsewhere needs no second word. */
function uncertainIn(known: ReviewKnown, { sum }: ReviewState, group: GroupState, { attempt, report }: AttemptFacts): { item: QueueItem; rank: number }[] {
  const found = known.attempts.get(attempt);
  if (!found) return [];
  return [...verdictsIn(known.prepared, found.state).values()].flatMap((verdict) => {
    const place = { attempt, seq: verdict.seq, key: verdict.key };
    if (verdict.verdict.state !== "uncertain" || correctionAt(sum, place)) return [];
    const credits = creditsIn(report).filter(({ activity, subject }) => activity === verdict.activity && (subject === verdict.key || subject === verdict.verdict.id));
    if (!credits.some(({ state }) => state === "uncertain" || state === "part" || (verdict.sign === "-" && state === "not-met"))) return [];
    const worth = Math.max(...credits.map(({ max, points, weight }) => Math.max(max, Math.abs(points)) * weight));
    const item: QueueItem = { id: `${attempt}/${nameOfPlace(place)}`, kind: "uncertain", place, group: group.id, title: verdict.title, text: verdict.text, spans: spansOf(verdict.verdict), confidence: confidenceOf(verdict.verdict), alike: likenessOf(verdict), appeal: null };
    // The judge found words for it: nearer to counting than where it only has a doubt.
    return [{ item, rank: (verdict.verdict.spans.length > 0 ? 2 : 1) * worth }];
  });
}

/** Alike is the same criterion and the same words, whatever stands between and around them. */
function likenessOf({ activity, key, text, verdict }: FoundVerdict): string {
  const words = verdict.spans.length > 0 ? verdict.spans.map(([start, end]) => text.slice(start, end)).join("") : text;
  return `${activity}/${key}/${read(words).text}`;
}

type Played = { group: GroupState; attempts: readonly AttemptFacts[] };

function appealItem(known: ReviewKnown, groups: readonly Played[], { id, student, place, text, at }: Appeal): QueueItem[] {
  const played = groups.find(({ group }) => group.attempts.includes(place.attempt));
  const about = subjectOf(known, played?.attempts ?? [], place);
  if (!played || !about) return [];
  const appeal = { id, student, name: nameIn(known, student), text, at };
  return [{ id: `appeal/${id}`, kind: "appeal", place, group: played.group.id, ...about, alike: `appeal/${id}`, appeal }];
}

function subjectOf(known: ReviewKnown, attempts: readonly AttemptFacts[], place: Appeal["place"]): { title: Text; text: string; spans: QueueItem["spans"]; confidence: number | null } | null {
  if ("item" in place) {
    const report = attempts.find(({ attempt }) => attempt === place.attempt)?.report;
    const item = report && creditsIn(report).find(({ id }) => id === place.item);
    return item ? { title: item.title, text: item.evidence[0]?.text ?? "", spans: item.evidence[0]?.spans ?? [], confidence: null } : null;
  }
  const state = known.attempts.get(place.attempt)?.state;
  const found = state && verdictsIn(known.prepared, state).get(nameOfPlace(place));
  return found ? { title: found.title, text: found.text, spans: spansOf(found.verdict), confidence: confidenceOf(found.verdict) } : null;
}
