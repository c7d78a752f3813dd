/** Plays an attempt as a host does: decide, stamp, apply, keep the log. */
import { lessonSeat, type Command, type Led } from "../../src/attempt/command.ts";
import { decide } from "../../src/attempt/decide.ts";
import type { AttemptEvent, Rejection } from "../../src/attempt/event.ts";
import { apply } from "../../src/attempt/fold.ts";
import type { Judge } from "../../src/attempt/judging.ts";
import { ledParts } from "../../src/attempt/led/led-parts.ts";
import { prepareSituation, soloSeat, type Prepared } from "../../src/attempt/prepared.ts";
import { stamp } from "../../src/attempt/stamp.ts";
import { initialState, type AttemptState, type Running } from "../../src/attempt/state.ts";
import { viewFor } from "../../src/attempt/views/view-for.ts";
import type { StudentView } from "../../src/attempt/view.ts";
import type { Form } from "../../src/scenario/schema/form.ts";
import type { Situation } from "../../src/scenario/schema/situation.ts";
import { cannedJudge } from "./canned-judge.ts";

export function prepareTiny(situation: Situation, { forms = [], judge = cannedJudge }: { forms?: Form[]; judge?: Judge } = {}): Prepared {
  return prepareSituation({ unit: "tiny-unit", situation, lexicon: { format: 1, concepts: {} }, forms, version: "v1" }, ledParts, judge);
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

  /** An attempt that a lesson leads. */
  static startLed(prepared: Prepared, { mode = "practice", led = "class", seed = 1 }: { mode?: "practice" | "exam"; led?: Led; seed?: number } = {}): AttemptPlayer {
    return new AttemptPlayer(prepared).as(lessonSeat, { type: "start-attempt", mode, seed, led });
  }

  /** What becomes of a command; a second of wall time passes from one to the next. */
  try(command: Command | Record<string, unknown>, seat = this.seat, actor?: string): Rejection | null {
    const at = this.state.seq * 1000;
    const by = actor === undefined ? { at, seat } : { at, seat, actor };
    const decision = decide(this.prepared, this.state, command, by);
    if ("rejection" in decision) return decision.rejection;
    for (const event of stamp(this.state, decision.events, { id: (index) => `e${this.state.seq}-${index}`, ...by })) {
      this.state = apply(this.prepared, this.state, event);
      this.log.push(event);
    }
    return null;
  }

  take(...commands: Command[]): this {
    return this.as(this.seat, ...commands);
  }

  /** From a seat, or `seat/actor`. */
  as(who: string, ...commands: Command[]): this {
    const [seat = who, actor] = who.split("/");
    for (const command of commands) {
      const rejection = this.try(command, seat, actor);
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

  /** What a seat is shown. */
  seen(seat: string, actor: string | null = null, released = false): StudentView {
    return viewFor({ seat, actor, released }, this.prepared, this.state);
  }

  get view(): StudentView {
    return viewFor("student", this.prepared, this.state);
  }
}
