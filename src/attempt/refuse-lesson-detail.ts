/** Owns whether what happens in led attempts only fits how things stand: the customer's words, moods, cards, seats, ticks. Which seat may do it is a matter of seat-rules.ts. */
import { recordOf } from "../engine/conditions.ts";
import { beatPlan, criteriaOf } from "../engine/dialogue-plan.ts";
import { isHeld, runningOf, runOf } from "../engine/step.ts";
import type { Text } from "../scenario/text.ts";
import { factsThere } from "./customer-facts.ts";
import type { Happening } from "./event.ts";
import { seatKey } from "./judging.ts";
import { limits } from "./limits.ts";
import type { LessonDetail, Prepared } from "./prepared.ts";
import { reject, type Refused } from "./rejection-codes.ts";
import type { Running } from "./state.ts";
import { speaksOnTakeOver } from "./take-over.ts";

type HappeningOf<Type extends Happening["type"]> = Extract<Happening, { type: Type }>;

export function refuseLessonDetail(prepared: Prepared, state: Running, happening: LessonDetail): Refused | null {
  switch (happening.type) {
    case "customer-spoken":
      return refuseCustomerSpeech(state, happening) ?? refuseFindings(prepared, state, happening);
    case "mood-felt":
      return refuseCustomer(state, happening.activity) ?? refuseMood(happening.value, 0);
    case "mood-set":
      return refuseMood(happening.value, 0);
    case "card-injected":
      return refuseCardText(happening.card.title) ?? (happening.card.line === null ? null : refuseCardText(happening.card.line)) ?? refuseMood(happening.card.mood, -100);
    case "seat-held":
      return refuseHolding(prepared, state, happening);
    case "observed":
      return refuseTick(state, happening);
    case "paste-noted":
      return happening.chars > limits.document ? reject("text-too-long", { most: limits.document }) : null;
  }
}

/** Before the judge is asked: whether a person can say this now as the customer. */
export function refuseCustomerSpeech(state: Running, { activity, text }: { activity: string; text: string }): Refused | null {
  if (text.trim() === "") return reject("text-empty");
  if (text.length > limits.speech) return reject("text-too-long", { most: limits.speech });
  const refused = refuseCustomer(state, activity);
  if (refused) return refused;
  const run = runningOf(state.game);
  const plan = run && state.engine.plan.dialogues.get(run.activity)?.plan;
  const at = plan && run && beatPlan(plan, run.beat);
  return at && at.onward === null && at.beat.kind !== "choose" ? reject("not-now", { beat: at.beat.kind }) : null;
}

function refuseCustomer({ game }: Running, activity: string): Refused | null {
  const run = runningOf(game);
  if (run?.activity !== activity) return reject("dialogue-not-running", { activity });
  return run.free ? null : reject("customer-scripted");
}

function refuseFindings({ situation }: Prepared, state: Running, { activity, verdicts, reveals }: HappeningOf<"customer-spoken">): Refused | null {
  const planned = state.engine.plan.dialogues.get(activity);
  const seat = situation.cast.seats.find(({ id }) => id === planned?.customerSeat);
  const unknown = verdicts.find(({ key }) => !seat?.criteria.some((criterion) => seatKey(seat, criterion) === key));
  if (unknown) return reject("criterion-unknown", { key: unknown.key });
  const facts = planned ? factsThere(situation, planned) : [];
  return reveals.every((id) => facts.some((fact) => fact.id === id)) ? null : reject("event-mismatch", { field: "reveals" });
}

function refuseMood(value: number, least: number): Refused | null {
  return value >= least && value <= 100 ? null : reject("mood-out-of-range", { least, most: 100 });
}

function refuseCardText(text: Text): Refused | null {
  const texts = typeof text === "string" ? [text] : Object.values(text);
  if (texts.some((one) => one.trim() === "")) return reject("text-empty");
  return texts.some((one) => one.length > limits.card) ? reject("text-too-long", { most: limits.card }) : null;
}

function refuseHolding({ situation }: Prepared, state: Running, { of: seat, holder, speaks }: HappeningOf<"seat-held">): Refused | null {
  if (!situation.cast.seats.some(({ id }) => id === seat)) return reject("seat-unknown", { seat });
  if (isHeld(state.game, seat) === (holder === "person")) return reject("holder-current", { seat });
  return speaks === speaksOnTakeOver(state, seat, holder) ? null : reject("event-mismatch", { field: "speaks" });
}

/** The checklist holds the criteria of the beats reached; an exam has none. */
function refuseTick(state: Running, { activity, key }: HappeningOf<"observed">): Refused | null {
  const plan = state.engine.plan.dialogues.get(activity)?.plan;
  const run = runOf(state.game, activity);
  const [beat = "", id] = key.split(":");
  const reached = plan !== undefined && run !== null && plan.beats.has(beat) && recordOf({ plan, run }, beat).visits > 0;
  const listed = reached && criteriaOf(beatPlan(plan, beat).beat).some((criterion) => criterion.id === id);
  return state.mode === "practice" && listed ? null : reject("criterion-unknown", { key });
}
