/** Owns what the commands of led attempts only lead to. The customer's words are judged here. */
import { factsThere, toldIn } from "../customer-facts.ts";
import type { CommandOf } from "../command.ts";
import type { Happening } from "../event.ts";
import { judgeCustomer } from "../judge-words.ts";
import type { LessonCommand, Prepared } from "../prepared.ts";
import { refuseCustomerSpeech } from "../refuse-lesson-detail.ts";
import { reject, type Refused } from "../rejection-codes.ts";
import type { Running } from "../state.ts";
import { speaksOnTakeOver } from "../take-over.ts";

export function lessonHappening(prepared: Prepared, state: Running, command: LessonCommand): Happening | Refused {
  switch (command.type) {
    case "customer-speak":
      return customerSpeech(prepared, state, command);
    case "customer-move":
      return { type: "customer-moved", activity: command.activity, move: command.move };
    case "feel-mood":
      return { type: "mood-felt", activity: command.activity, value: command.value };
    case "set-mood":
      return { type: "mood-set", activity: command.activity, value: command.value };
    case "inject-card":
      return { type: "card-injected", activity: command.activity, card: command.card };
    case "hold-seat":
      return { type: "seat-held", of: command.seat, holder: command.holder, speaks: speaksOnTakeOver(state, command.seat, command.holder) };
    case "stop-call":
      return { type: "call-stopped", activity: command.activity };
    case "observe":
      return { type: "observed", activity: command.activity, key: command.key, seen: command.seen };
    case "note-paste":
      return { type: "paste-noted", activity: command.activity, chars: command.chars };
  }
}

function customerSpeech(prepared: Prepared, state: Running, { activity, text, via }: CommandOf<"customer-speak">): Happening | Refused {
  const refused = refuseCustomerSpeech(state, { activity, text });
  if (refused) return refused;
  const planned = state.engine.plan.dialogues.get(activity);
  if (!planned || !prepared.situation.cast.seats.some(({ id }) => id === planned.customerSeat)) return reject("dialogue-unknown", { activity });
  try {
    const verdicts = judgeCustomer(prepared, planned, text);
    return { type: "customer-spoken", activity, text, via, verdicts, judge: prepared.judge.version, reveals: toldIn(factsThere(prepared.situation, planned), text) };
  } catch {
    return reject("not-judgeable", { activity });
  }
}
