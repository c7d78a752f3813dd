/** Owns what a seat of a led attempt may do beside the talk: lead from phase to phase, and work on the shared answers. Must not know happenings. */
import { runningOf } from "../../engine/step.ts";
import type { Prepared } from "../prepared.ts";
import type { Running } from "../state.ts";

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
