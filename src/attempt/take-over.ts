/** Owns whether a script that takes the customer's seat has a line to say at once. */
import { beatPlan } from "../engine/dialogue-plan.ts";
import { runningOf } from "../engine/step.ts";
import { readOwn } from "../engine/read-own.ts";
import type { Holder } from "./command.ts";
import type { Running } from "./state.ts";

/** When the customer is spoken to and has not answered yet: the last line is not the customer's. */
export function speaksOnTakeOver(state: Running, seat: string, holder: Holder): boolean {
  const run = runningOf(state.game);
  const planned = run && state.engine.plan.dialogues.get(run.activity);
  if (holder !== "script" || !run?.free || planned?.customerSeat !== seat) return false;
  const last = readOwn(state.calls, run.activity)?.lines?.item;
  return beatPlan(planned.plan, run.beat).onward !== null && last?.who !== "customer";
}
