/** Owns what a command leads to: what happens, or why nothing does. Free text is judged here and, the customer's, in led/lesson-happening.ts only. */
import { phaseOf, runningOf } from "../engine/step.ts";
import { formatVersion } from "../scenario/format-version.ts";
import type { Command, CommandOf } from "./command.ts";
import { draftsOf } from "./drafts.ts";
import type { Happening } from "./event.ts";
import { hintNow } from "./hints.ts";
import { judgeHandIn, judgeTurn } from "./judge-words.ts";
import { lookUpOrder } from "./order-desk.ts";
import { partsFor, type Prepared } from "./prepared.ts";
import { readCommand } from "./read-command.ts";
import { refuseHappening, refuseSpeech } from "./refuse-happening.ts";
import { reject, type Refused } from "./rejection-codes.ts";
import type { AttemptState, Running } from "./state.ts";
import { takeEvent } from "./take-happening.ts";

export type Decision = { events: Happening[] } | Refused;

type HappeningOf<Type extends Happening["type"]> = Extract<Happening, { type: Type }>;
type Submission = HappeningOf<"activity-submitted">;

/**
 * `command` may come from outside unchecked. `at` and `actor` are part of the contract of hosts; no rule depends on them. One command may lead to several
 * events, which hosts take together: finishing hands in what was written, and whoever leads stops a dialogue by entering another phase.
 */
export function decide(prepared: Prepared, state: AttemptState, command: Command | Readonly<Record<string, unknown>>, by: { at: number; seat: string; actor?: string }): Decision {
  const read = readCommand(command);
  if (!read) return reject("command-malformed");
  const happening = happeningOf(prepared, state, read);
  if ("rejection" in happening) return happening;
  if (happening.type === "phase-entered") return entering(prepared, state, happening, by);
  const refused = refuseHappening(prepared, state, happening, by.seat);
  if (refused) return refused;
  return { events: happening.type === "attempt-finished" && state.status === "running" ? [...handedIn(prepared, state), happening] : [happening] };
}

/** Alone, a running dialogue forbids it; whoever leads stops it. */
function entering(prepared: Prepared, state: AttemptState, happening: HappeningOf<"phase-entered">, { at, seat }: { at: number; seat: string }): Decision {
  const run = state.status === "running" && state.led !== null ? runningOf(state.game) : null;
  if (!run) return refuseHappening(prepared, state, happening, seat) ?? { events: [happening] };
  const stop: Happening = { type: "call-stopped", activity: run.activity };
  const stopped = refuseHappening(prepared, state, stop, seat) ?? takeEvent(prepared, state, { seq: state.seq + 1, id: "stop", at, seat, ...stop });
  if ("rejection" in stopped) return stopped;
  return refuseHappening(prepared, stopped.state, happening, seat) ?? { events: [stop, happening] };
}

/** Drafts as they are handed in with the finishing. What cannot be judged, through a fault of the content, is no reason not to finish. */
function handedIn(prepared: Prepared, state: Running): Submission[] {
  return draftsOf(prepared, state).map((activity) => {
    const submitted = submission(prepared, state, activity);
    return "rejection" in submitted ? { type: "activity-submitted", activity, verdicts: [], judge: prepared.judge.version } : submitted;
  });
}

function happeningOf(prepared: Prepared, state: AttemptState, command: Command): Happening | Refused {
  if (command.type === "start-attempt") {
    const { situation, version } = prepared;
    return { type: "attempt-started", situation: situation.id, version, format: formatVersion, mode: command.mode, seed: command.seed, ...(command.led && { led: command.led }), ...(command.phases && { phases: command.phases }) };
  }
  if (state.status === "new") return reject("not-started");
  if (state.status === "finished") return reject("already-finished");
  switch (command.type) {
    case "enter-phase":
      return { type: "phase-entered", phase: command.phase };
    case "start-dialogue":
      return { type: "dialogue-started", activity: command.activity, variant: state.engine.plan.dialogues.get(command.activity)?.variant ?? null };
    case "answer-call":
      return { type: "call-answered", activity: command.activity, ready: command.ready };
    case "speak":
      return speech(prepared, state, command);
    case "choose":
      return { type: "option-chosen", activity: command.activity, beat: beatOf(state, command.activity), option: command.option };
    case "contact":
      return { type: "contact-asked", activity: command.activity, contact: command.contact };
    case "act":
      return { type: "action-taken", activity: command.activity, action: command.action };
    case "continue":
      return { type: "scene-continued", activity: command.activity };
    case "hang-up":
      return { type: "call-hung-up", activity: command.activity };
    case "pass-time":
      return { type: "time-passed", activity: command.activity, seconds: command.seconds, why: command.why };
    case "fill-field":
      return { type: "field-filled", activity: command.activity, field: command.field, value: command.value };
    case "answer":
      return { type: "answer-saved", activity: command.activity, answer: command.answer };
    case "submit-activity":
      return submission(prepared, state, command.activity);
    case "reopen-activity":
      return { type: "activity-reopened", activity: command.activity };
    case "take-hint":
      return hint(prepared, state, command);
    case "look-up":
      return { type: "order-looked-up", query: command.query, found: lookUpOrder(prepared.situation, command.query)?.id ?? null };
    case "write-note":
      return { type: "note-written", text: command.text };
    case "finish-attempt":
      return { type: "attempt-finished" };
    default:
      return partsFor(prepared, state)?.happeningOf(prepared, state, command) ?? reject("not-led");
  }
}

function speech(prepared: Prepared, state: Running, { activity, text, via }: CommandOf<"speak">): Happening | Refused {
  const beat = beatOf(state, activity);
  const refused = refuseSpeech(state, { activity, beat, text, verdicts: [] });
  if (refused) return refused;
  try {
    return { type: "turn-spoken", activity, beat, text, via, verdicts: judgeTurn(prepared, state, { activity, beat, text }), judge: prepared.judge.version };
  } catch {
    return reject("not-judgeable", { activity });
  }
}

function submission(prepared: Prepared, state: Running, activity: string): Submission | Refused {
  try {
    return { type: "activity-submitted", activity, verdicts: judgeHandIn(prepared, state, activity), judge: prepared.judge.version };
  } catch {
    return reject("not-judgeable", { activity });
  }
}

function hint({ activities }: Prepared, state: Running, command: CommandOf<"take-hint">): Happening {
  const activity = activities.get(command.activity);
  const found = activity ? hintNow(activity, state, command.hint) : null;
  return { type: "hint-taken", activity: command.activity, beat: found?.beat ?? null, hint: command.hint, cost: found?.cost ?? 0 };
}

/** Where the dialogue stands; anything else is refused by the rules. */
function beatOf(state: Running, activity: string): string {
  const run = runningOf(state.game);
  return run?.activity === activity ? run.beat : (phaseOf(state.game) ?? "none");
}
