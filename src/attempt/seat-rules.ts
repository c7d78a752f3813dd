/** Owns which seat may bring a happening about. Alone, dialogues are led from their own seat; in a led attempt every seat has its part (led/refuse-part.ts), and so has the lesson. */
import { lessonSeat, mirrorSeat } from "./command.ts";
import type { Happening, HappeningType } from "./event.ts";
import { partsFor, type Prepared } from "./prepared.ts";
import { reject, type Refused } from "./rejection-codes.ts";
import type { AttemptState, Running } from "./state.ts";

const ledOnly: ReadonlySet<HappeningType> = new Set(["call-stopped", "seat-held", "mood-set", "card-injected", "customer-spoken", "customer-moved", "mood-felt", "observed", "paste-noted"]);

/** A seat of the cast, or that of the lesson where one leads. */
export function refuseUnknownSeat({ situation }: Prepared, state: AttemptState, happening: Happening, seat: string): Refused | null {
  const led = happening.type === "attempt-started" ? happening.led !== undefined : state.status !== "new" && state.led !== null;
  if (seat === lessonSeat && led) return null;
  if (seat === mirrorSeat && led) return reject("seat-watches", { seat });
  if (!situation.cast.seats.some(({ id }) => id === seat)) return reject("seat-unknown", { seat });
  return happening.type === "attempt-started" && led ? reject("lesson-leads") : null;
}

export function refuseSeat(prepared: Prepared, state: Running, happening: Exclude<Happening, { type: "attempt-started" }>, seat: string): Refused | null {
  if ("activity" in happening && !prepared.activities.has(happening.activity)) return reject("activity-unknown", { activity: happening.activity });
  const parts = partsFor(prepared, state);
  if (parts) return parts.refusePart(prepared, state, happening, seat);
  if (ledOnly.has(happening.type)) return reject("not-led");
  const activity = "activity" in happening ? prepared.activities.get(happening.activity) : undefined;
  return activity?.kind === "dialogue" && activity.seat !== seat ? reject("wrong-seat", { seat }) : null;
}
