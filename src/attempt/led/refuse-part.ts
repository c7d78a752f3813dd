/** Owns whose part each happening of a led attempt is, and refuses it to all others. */
import { isHeld } from "../../engine/step.ts";
import { lessonSeat } from "../command.ts";
import type { Happening, HappeningType } from "../event.ts";
import type { Prepared } from "../prepared.ts";
import { reject, type Refused } from "../rejection-codes.ts";
import type { Running } from "../state.ts";
import { mayLead, mayWork, roleOf } from "./led-seats.ts";

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

export function refusePart(prepared: Prepared, state: Running, happening: Exclude<Happening, { type: "attempt-started" }>, seat: string): Refused | null {
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
