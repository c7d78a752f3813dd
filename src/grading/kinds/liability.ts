/** Owns the credit of a liability decision: whom each piece of evidence points at, how 100 % are shared, who takes the lead (course unit 2 §1.8). */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Text } from "../../scenario/text.ts";
import type { Answer } from "../answer.ts";
import { answersTo, entered } from "../answers.ts";
import { credit, stateOf, unlessMet, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { compare, equal, exact, format, multiply, share, sum, zero, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { parseNumber } from "../parse-number.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";

type Liability = ActivityOf<"liability">;
type LiabilityAnswer = Extract<Answer, { kind: "liability" }>;

export function gradeLiability(activity: Liability, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "liability");
  const answer: LiabilityAnswer = answers.at(-1) ?? { kind: "liability", evidence: [], shares: [], lead: null };
  const credits = [...linkCredits(activity, answer), ...shareCredits(activity, answer, seq), leadCredit(activity, answer)];
  return { credits: credits.filter(({ max }) => max.n > 0n), faults: [] };
}

/** The share in percent that the student gave a party; null when it is no number. */
export function shareGiven(answer: LiabilityAnswer, party: string): Fraction | null {
  return parseNumber(answer.shares.findLast((entry) => entry.party === party)?.percent ?? "")?.value ?? null;
}

function linkCredits(activity: Liability, answer: LiabilityAnswer): Credit[] {
  const max = multiply(exact(activity.points.evidence), share(1, activity.evidence.length));
  return activity.evidence.map(({ id, text, points, why }) => {
    const party = answer.evidence.findLast((link) => link.id === id)?.party;
    const ok = party === points;
    return credit(
      activity.id,
      {
        ...common(activity, id, "pair", text),
        state: ok ? "met" : "not-met",
        points: ok ? max : zero,
        max,
        reason: ok ? reason("grading/right") : party === undefined ? reason("grading/unanswered") : reason("grading/wrong-pair"),
      },
      { given: party === undefined ? null : partyText(activity, party), expected: partyText(activity, points), advice: ok ? null : why },
    );
  });
}

function shareCredits(activity: Liability, answer: LiabilityAnswer, seq: number): Credit[] {
  const given = activity.shares.map(({ party }) => shareGiven(answer, party));
  const total = sum(given.map((value) => value ?? zero));
  const max = multiply(exact(activity.points.shares), share(1, activity.shares.length));
  return activity.shares.map((wanted, index) => {
    const written = answer.shares.findLast(({ party }) => party === wanted.party)?.percent ?? "";
    const { points, why } = creditShare(wanted, given[index] ?? null, written, total, max);
    const state = stateOf(points, max);
    return credit(
      activity.id,
      { ...common(activity, wanted.party, "share", partyText(activity, wanted.party)), state, points, max, reason: why },
      { evidence: entered(seq, written), given: written.trim() === "" ? null : `${written.replace(/[%％]\s*$/, "")}%`, expected: `${wanted.exact}%`, advice: unlessMet(state, activity.explain) },
    );
  });
}

/** Full for the exact share; half within the range, if all shares make 100. */
function creditShare(wanted: Liability["shares"][number], given: Fraction | null, written: string, total: Fraction, max: Fraction): { points: Fraction; why: Reason } {
  const value = written.trim();
  if (value === "") return { points: zero, why: reason("grading/unanswered") };
  if (!given) return { points: zero, why: reason("grading/not-a-number", { value }) };
  if (equal(given, exact(wanted.exact))) return { points: max, why: reason("grading/right") };
  const inRange = compare(given, exact(wanted.min)) >= 0 && compare(given, exact(wanted.max)) <= 0;
  if (!inRange) return { points: zero, why: reason("grading/share-wrong", { value, expected: wanted.exact }) };
  if (!equal(total, exact(100))) return { points: zero, why: reason("grading/shares-not-100", { sum: format(total, 0) }) };
  return { points: multiply(max, share(1, 2)), why: reason("grading/share-in-range", { value, expected: wanted.exact }) };
}

function leadCredit(activity: Liability, answer: LiabilityAnswer): Credit {
  const max = exact(activity.points.lead);
  const ok = answer.lead === activity.lead;
  return credit(
    activity.id,
    {
      ...common(activity, "lead", "choice", activity.title),
      state: ok ? "met" : "not-met",
      points: ok ? max : zero,
      max,
      reason: ok ? reason("grading/right") : answer.lead === null ? reason("grading/unanswered") : reason("grading/lead-wrong"),
    },
    { given: answer.lead === null ? null : partyText(activity, answer.lead), expected: partyText(activity, activity.lead), advice: ok ? null : activity.explain },
  );
}

function common(activity: Liability, subject: string, kind: Credit["kind"], title: Text) {
  return { subject, kind, title, ability: activity.ability ?? defaultAbility("liability") };
}

function partyText(activity: Liability, id: string): Text {
  return activity.parties.find((party) => party.id === id)?.text ?? id;
}
