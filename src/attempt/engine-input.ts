/** Owns how a happening is told to the engine. */
import type { EngineInput, Heard } from "../engine/input.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { Happening } from "./event.ts";

/** Null for what is no matter of the engine. */
export function engineInput(happening: Happening, seq: number): EngineInput | null {
  switch (happening.type) {
    case "phase-entered":
      return { type: "enter-phase", phase: happening.phase, seq };
    case "dialogue-started":
      return { type: "start-dialogue", activity: happening.activity, seq };
    case "call-answered":
      return { type: "answer", activity: happening.activity, ready: happening.ready, seq };
    case "turn-spoken":
      return { type: "turn", activity: happening.activity, heard: heardIn(happening.verdicts), seq };
    case "option-chosen":
      return { type: "choose", activity: happening.activity, option: happening.option, seq };
    case "contact-asked":
      return { type: "contact", activity: happening.activity, contact: happening.contact, seq };
    case "action-taken":
      return { type: "act", activity: happening.activity, action: happening.action, seq };
    case "scene-continued":
      return { type: "continue", activity: happening.activity, seq };
    case "call-hung-up":
      return { type: "hang-up", activity: happening.activity, seq };
    case "time-passed":
      if (happening.why === "wait") return { type: "wait", activity: happening.activity, seconds: happening.seconds, seq };
      return { type: happening.why, activity: happening.activity, seq };
    case "activity-submitted":
      return { type: "submit", activity: happening.activity, seq };
    case "activity-reopened":
      return { type: "reopen", activity: happening.activity, seq };
    case "attempt-finished":
      return { type: "finish", seq };
    case "customer-moved":
      return { type: "move", activity: happening.activity, move: happening.move, seq };
    case "mood-set":
      return { type: "set-mood", activity: happening.activity, value: happening.value, seq };
    case "card-injected":
      return { type: "card", activity: happening.activity, card: happening.card, seq };
    case "call-stopped":
      return { type: "stop", activity: happening.activity, seq };
    case "seat-held":
      return { type: "hold", seat: happening.of, holder: happening.holder, speaks: happening.speaks, seq };
    case "attempt-started":
    case "field-filled":
    case "answer-saved":
    case "hint-taken":
    case "order-looked-up":
    case "note-written":
    case "customer-spoken":
    case "mood-felt":
    case "observed":
    case "paste-noted":
      return null;
  }
}

function heardIn(verdicts: readonly RecordedVerdict[]): Heard[] {
  return verdicts.flatMap(({ key, state, value }) => (state === "met" ? [{ key, promised: value ? { type: value.type, minutes: value.minutes } : null }] : []));
}
