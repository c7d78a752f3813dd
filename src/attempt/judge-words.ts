/** Owns what the judge says of words at the moment at which they come into an attempt: a turn, the customer's words, what is handed in. Throws for content that cannot be judged. */
import type { PlannedDialogue } from "../engine/situation-plan.ts";
import { runningOf } from "../engine/step.ts";
import { readOwn } from "../engine/read-own.ts";
import { writtenText } from "../grading/written-text.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { Prepared } from "./prepared.ts";
import type { Running } from "./state.ts";

type SpokenAt = { activity: string; beat: string; text: string };

/** None where nobody is listened to. */
export function judgeTurn(prepared: Prepared, state: Running, { activity, beat, text }: SpokenAt): RecordedVerdict[] {
  return judgeSpoken(prepared, state.engine.plan.dialogues.get(activity), runningOf(state.game)?.free === true, { beat, text });
}

/** The same, told whether a person plays the customer (`free`): what is listened for elsewhere is noted then where something was found. */
export function judgeSpoken({ judge }: Prepared, planned: PlannedDialogue | undefined, free: boolean, { beat, text }: Omit<SpokenAt, "activity">): RecordedVerdict[] {
  const at = planned?.plan.beats.get(beat);
  if (!planned || at?.beat.kind !== "talk") return [];
  const here = judge.judgeTurn(planned.plan, planned.variant, beat, text);
  const isNoted = ({ key, state: found, note }: RecordedVerdict): boolean => !at.hears.has(key) && (found !== "not-met" || note !== undefined);
  return free ? [...here, ...judge.judgeFreely(planned.plan, planned.variant, beat, text).filter(isNoted)] : here;
}

/** By the criteria of the customer's seat. */
export function judgeCustomer({ judge, situation }: Prepared, { variant, customerSeat }: PlannedDialogue, text: string): RecordedVerdict[] {
  const seat = situation.cast.seats.find(({ id }) => id === customerSeat);
  return seat ? judge.judgeSeat(seat, variant, text) : [];
}

/** Of the work as it stands. */
export function judgeHandIn({ judge, targets }: Prepared, state: Running, activity: string): RecordedVerdict[] {
  return judge.judgeWork(targets.get(activity) ?? [], (field) => handedText(state, activity, field));
}

/** What is written in a form's field, in the document or on all cards of the discussion (null), or in a part of a questionnaire. */
export function handedText(state: Running, activity: string, field: string | null): string {
  const work = readOwn(state.works, activity);
  if (!work) return "";
  return (field === null ? undefined : readOwn(work.values, field)) ?? writtenText(Object.values(work.answers), field);
}
