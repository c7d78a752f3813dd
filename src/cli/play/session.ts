/** Owns one attempt played in the terminal: the authority, its clock and its ids. Must not know how it is shown. */
import { randomUUID } from "node:crypto";
import type { Command, Mode } from "../../attempt/command.ts";
import { decide } from "../../attempt/decide.ts";
import type { AttemptEvent, Rejection } from "../../attempt/event.ts";
import { apply } from "../../attempt/fold.ts";
import { reportOf } from "../../attempt/performance.ts";
import { soloSeat, type Prepared } from "../../attempt/prepared.ts";
import { stamp } from "../../attempt/stamp.ts";
import { initialState, type AttemptState } from "../../attempt/state.ts";
import type { StudentView } from "../../attempt/view.ts";
import { viewFor } from "../../attempt/views/view-for.ts";
import type { Report } from "../../grading/report.ts";
import type { Situation } from "../../scenario/schema/situation.ts";

export type Session = {
  situation: Situation;
  view(): StudentView;
  report(): Report;
  events(): readonly AttemptEvent[];
  /** Null when the command was taken. */
  send(command: Command): Rejection | null;
};

/** A new attempt, started. */
export function startSession(prepared: Prepared, mode: Mode, seed: number): Session {
  const seat = soloSeat(prepared);
  const events: AttemptEvent[] = [];
  let state: AttemptState = initialState;
  const send = (command: Command): Rejection | null => {
    const by = { at: Date.now(), seat };
    const decision = decide(prepared, state, command, by);
    if ("rejection" in decision) return decision.rejection;
    for (const event of stamp(state, decision.events, { ...by, id: () => randomUUID() })) {
      state = apply(prepared, state, event);
      events.push(event);
    }
    return null;
  };
  send({ type: "start-attempt", mode, seed });
  return { situation: prepared.situation, view: () => viewFor("student", prepared, state), report: () => reportOf(prepared, state), events: () => events, send };
}
