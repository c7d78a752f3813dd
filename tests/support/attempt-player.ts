/** Plays an attempt as a host does: decide, stamp, apply, keep the log. */
import type { Command } from "../../src/attempt/command.ts";
import { decide } from "../../src/attempt/decide.ts";
import type { AttemptEvent, Rejection } from "../../src/attempt/event.ts";
import { apply } from "../../src/attempt/fold.ts";
import type { Judge } from "../../src/attempt/judging.ts";
import { prepareSituation, soloSeat, type Prepared } from "../../src/attempt/prepared.ts";
import { stamp } from "../../src/attempt/stamp.ts";
import { initialState, type AttemptState, type Running } from "../../src/attempt/state.ts";
import { viewFor } from "../../src/attempt/views/view-for.ts";
import type { StudentView } from "../../src/attempt/view.ts";
import type { Form } from "../../src/scenario/schema/form.ts";
import type { Situation } from "../../src/scenario/schema/situation.ts";
import { cannedJudge } from "./canned-judge.ts";

export function prepareTiny(situation: Situation, { forms = [], judge = cannedJudge }: { forms?: Form[]; judge?: Judge } = {}): Prepared {
  return prepareSituation({ unit: "tiny-unit", situation, lexicon: { format: 1, concepts: {} }, forms, version: "v1" }, judge);
}

export class AttemptPlayer {
  state: AttemptState = initialState;
  readonly log: AttemptEvent[] = [];
  readonly prepared: Prepared;
  readonly seat: string;

  constructor(prepared: Prepared) {
    this.prepared = prepared;
    this.seat = soloSeat(prepared);
  }

  static start(prepared: Prepared, mode: "practice" | "exam" = "practice", seed = 1): AttemptPlayer {
    return new AttemptPlayer(prepared).take({ type: "start-attempt", mode, seed });
  }

  /** What becomes of a command; a second of wall time passes from one to the next. */
  try(command: Command | Record<string, unknown>, seat = this.seat): Rejection | null {
    const at = this.state.seq * 1000;
    const decision = decide(this.prepared, this.state, command, { at, seat });
    if ("rejection" in decision) return decision.rejection;
    for (const event of stamp(this.state, decision.events, { id: (index) => `e${this.state.seq}-${index}`, at, seat })) {
      this.state = apply(this.prepared, this.state, event);
      this.log.push(event);
    }
    return null;
  }

  take(...commands: Command[]): this {
    for (const command of commands) {
      const rejection = this.try(command);
      if (rejection) throw new Error(`${command.type}: ${rejection.code} ${JSON.stringify(rejection.params)}`);
    }
    return this;
  }

  say(text: string, activity = "call"): this {
    return this.take({ type: "speak", activity, text, via: "keyboard" });
  }

  get running(): Running {
    if (this.state.status === "new") throw new Error("not started");
    return this.state;
  }

  get view(): StudentView {
    return viewFor("student", this.prepared, this.state);
  }
}
