/** Owns the result of a seat that is judged by its own criteria (the customer's), beside the total: planned points raised, faults of role. Must not know the grading plan. */
import type { SeatCriterion } from "../../scenario/schema/criterion.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { Amend } from "../amend.ts";
import { credit, deduction, type Credit } from "../credit.ts";
import { readTurns, type Heard } from "../dialogue/heard.ts";
import { exact, larger, multiply, sum, toNumber, zero } from "../fraction.ts";
import type { Performance, SeatPerformance } from "../performance.ts";
import { showItem } from "../place-credits.ts";
import { reason } from "../reason-codes.ts";
import type { Reason, SeatResult } from "../report.ts";
import { timingOf, type Timing } from "./timing.ts";

type Seat = Situation["cast"]["seats"][number];
type Turn = SeatPerformance["turns"][number];

/** Only seats in which a person spoke. */
export function gradeSeats({ cast }: Situation, { seats }: Performance, amend: Amend | null): SeatResult[] {
  return cast.seats.flatMap((seat) => {
    const spoken = seats.find((candidate) => candidate.seat === seat.id);
    return spoken && spoken.turns.length > 0 && seat.criteria.length > 0 ? [gradeSeat(seat, spoken, amend)] : [];
  });
}

function gradeSeat(seat: Seat, spoken: SeatPerformance, amend: Amend | null): SeatResult {
  const itemId = ({ subject }: Credit): string => `${seat.id}/${subject}`;
  const found = seat.criteria.flatMap((criterion) => creditCriterion(seat, criterion, spoken));
  const credits = amend ? found.map((one) => amend(itemId(one), one)) : found;
  const items = credits.map((one) => showItem({ credit: one, weight: exact(1) }, { id: itemId(one), section: seat.id, part: seat.id }));
  return { seat: seat.id, title: seat.title, points: toNumber(larger(sum(credits.map(({ points }) => points)), zero)), max: toNumber(sum(credits.map(({ max }) => max))), items };
}

/** A fault that did not happen leaves nothing to explain; a point that could not be raised leaves the maximum. */
function creditCriterion(seat: Seat, criterion: SeatCriterion, spoken: SeatPerformance): Credit[] {
  const key = `${seat.id}:${criterion.id}`;
  // Who corrects a verdict has seen when it was said.
  const isCorrected = ({ verdicts }: Turn): boolean => verdicts.some((verdict) => verdict.key === key && verdict.by === "teacher");
  const timing = (turn: Turn): Timing => (isCorrected(turn) ? "in-time" : timingOf(criterion, turn.seq, (asked) => metAt(spoken, turn.activity, asked)));
  const heardWhen = (wanted: (timing: Timing) => boolean) => readTurns(spoken.turns.filter((turn) => wanted(timing(turn)))).get(key);
  const found = heardWhen((when) => when === "in-time");
  const state = found?.state ?? "not-met";
  const worth = multiply(exact(criterion.points), exact(criterion.weight ?? 1));
  const activity = spoken.turns[0]?.activity ?? seat.id;
  const common = { subject: key, kind: "criterion" as const, title: criterion.title, ability: criterion.ability };
  const { advice, model } = spoken.running ? { advice: null, model: null } : criterion;
  if (criterion.kind === "must-not") {
    if (!found || (state === "not-met" && !found.corrected)) return [];
    const more = { sign: "-" as const, advice, model, evidence: found.evidence };
    if (state === "not-met") return [credit(activity, { ...common, state, points: zero, max: zero, reason: reason("grading/corrected-no-fault") }, { ...more, advice: null })];
    if (state === "uncertain") return [credit(activity, { ...common, state, points: zero, max: zero, reason: reason("grading/fault-unsure") }, more)];
    return [deduction(activity, { ...common, points: worth, reason: reason(found.corrected ? "grading/corrected-fault" : "grading/fault-said") }, more)];
  }
  if (state === "met") return [credit(activity, { ...common, state, points: worth, max: worth, reason: metReason(found) }, { evidence: found?.evidence ?? [], model })];
  const early = heardWhen((when) => when === "too-early");
  const late = heardWhen((when) => when === "too-late");
  const missed = [found, early, late].find((heard) => heard && heard.evidence.length > 0);
  const hadOccasion = criterion.after === undefined || spoken.met.some((one) => one.key === criterion.after);
  return [credit(activity, { ...common, state, points: zero, max: hadOccasion ? worth : zero, reason: whyNot(found, early, late, hadOccasion) }, { advice, model, evidence: missed?.evidence ?? [] })];
}

function metReason(found: Heard | undefined): Reason {
  if (found?.corrected) return reason("grading/corrected-met");
  return reason(found?.typo ? "grading/said-with-typo" : "grading/said");
}

function whyNot(found: Heard | undefined, early: Heard | undefined, late: Heard | undefined, hadOccasion: boolean): Reason {
  if (early?.state === "met") return reason("grading/said-too-early");
  if (!hadOccasion) return reason("grading/no-occasion");
  if (late?.state === "met") return reason("grading/said-too-late");
  if (found?.corrected && found.state === "not-met") return reason("grading/corrected-not-met");
  if (found?.note) return found.note;
  return reason(found?.state === "uncertain" ? "grading/unsure" : "grading/not-said");
}

function metAt({ met }: SeatPerformance, activity: string, key: string): number | undefined {
  return met.find((one) => one.activity === activity && one.key === key)?.seq;
}
