/** Owns which seat may bring a happening about. Alone, dialogues are led from their own seat; in a led attempt every seat has its part, and so has the lesson. */
import { isHeld, runningOf } from "../engine/step.ts";
import { lessonSeat } from "./command.ts";
import type { Happening, HappeningType } from "./event.ts";
import type { Prepared } from "./prepared.ts";
import { reject, type Refused } from "./rejection-codes.ts";
import type { AttemptState, Running } from "./state.ts";

/** Whose part it is: `agent` the dialogue's own seat, `all` everybody of the group at the shared work, `leader` whoever leads from phase to phase. */
type Part = "lesson" | "leader" | "agent" | "customer" | "all" | "observer" | "anyone";

const parts: { [Type in Exclude<HappeningType, "attempt-started">]: Part } = {
  "phase-entered": "leader",
  "call-stopped": "leader",
  "attempt-finished": "lesson",
  "seat-held": "lesson",
  "mood-set": "lesson",
  "card-injected": "lesson",
  "dialogue-started": "agent",
  "call-answered": "agent",
  "turn-spoken": "agent",
  "option-chosen": "agent",
  "contact-asked": "agent",
  "action-taken": "agent",
  "scene-continued": "agent",
  "call-hung-up": "agent",
  "time-passed": "agent",
  "customer-spoken": "customer",
  "customer-moved": "customer",
  "mood-felt": "customer",
  "field-filled": "all",
  "answer-saved": "all",
  "activity-submitted": "all",
  "activity-reopened": "all",
  "hint-taken": "all",
  "order-looked-up": "all",
  "note-written": "all",
  observed: "observer",
  "paste-noted": "anyone",
};

const ledOnly: ReadonlySet<HappeningType> = new Set(["call-stopped", "seat-held", "mood-set", "card-injected", "customer-spoken", "customer-moved", "mood-felt", "observed", "paste-noted"]);

/** A seat of the cast, or that of the lesson where one leads. */
export function refuseUnknownSeat({ situation }: Prepared, state: AttemptState, happening: Happening, seat: string): Refused | null {
  const led = happening.type === "attempt-started" ? happening.led !== undefined : state.status !== "new" && state.led !== null;
  if (seat === lessonSeat && led) return null;
  if (!situation.cast.seats.some(({ id }) => id === seat)) return reject("seat-unknown", { seat });
  return happening.type === "attempt-started" && led ? reject("lesson-leads") : null;
}

export function refuseSeat(prepared: Prepared, state: Running, happening: Exclude<Happening, { type: "attempt-started" }>, seat: string): Refused | null {
  if ("activity" in happening && !prepared.activities.has(happening.activity)) return reject("activity-unknown", { activity: happening.activity });
  if (state.led !== null) return refusePart(prepared, state, happening, seat);
  if (ledOnly.has(happening.type)) return reject("not-led");
  const activity = "activity" in happening ? prepared.activities.get(happening.activity) : undefined;
  return activity?.kind === "dialogue" && activity.seat !== seat ? reject("wrong-seat", { seat }) : null;
}

function refusePart(prepared: Prepared, state: Running, happening: Exclude<Happening, { type: "attempt-started" }>, seat: string): Refused | null {
  const part = parts[happening.type];
  const role = roleOf(prepared, seat);
  const planned = "activity" in happening ? state.engine.plan.dialogues.get(happening.activity) : undefined;
  switch (part) {
    case "lesson":
      return seat === lessonSeat ? null : reject("lesson-leads");
    case "leader":
      return seat === lessonSeat || mayLead(prepared, state, seat) ? null : reject("lesson-leads");
    case "agent":
      return planned && planned.plan.dialogue.seat !== seat ? reject("wrong-seat", { seat }) : null;
    case "customer":
      if (planned && planned.customerSeat !== seat) return reject("seat-watches", { seat });
      return isHeld(state.game, seat) ? null : reject("customer-scripted");
    case "all":
      // What was written is handed in when the lesson finishes the attempt.
      if (seat === lessonSeat) return happening.type === "activity-submitted" ? null : reject("seat-watches", { seat });
      return mayWork(prepared, state, seat) ? null : reject("call-is-on");
    case "observer":
      return role === "observer" ? null : reject("seat-watches", { seat });
    case "anyone":
      return role === null ? reject("seat-watches", { seat }) : null;
  }
}

/** Entering phases is the agent's where each group leads itself. */
export function mayLead(prepared: Prepared, { led }: Running, seat: string): boolean {
  return led === "group" && roleOf(prepared, seat) === "agent";
}

/** While a dialogue runs the others listen; otherwise everybody works on the shared answers. */
export function mayWork(prepared: Prepared, { game }: Running, seat: string): boolean {
  const role = roleOf(prepared, seat);
  return runningOf(game) === null || role === "agent" || role === "recorder";
}

export function roleOf({ situation }: Prepared, seat: string): "agent" | "customer" | "recorder" | "observer" | null {
  return situation.cast.seats.find(({ id }) => id === seat)?.role ?? null;
}
