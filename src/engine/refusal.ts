/** Owns why an input cannot be taken now. `step` asks it first, so nothing is ever ignored silently. */
import type { PhaseId } from "../scenario/phase-id.ts";
import { evaluate } from "./conditions.ts";
import { runningDialogue, type EngineContext } from "./context.ts";
import { beatPlan, findHeard } from "./dialogue-plan.ts";
import { openMoves } from "./customer-moves.ts";
import type { DialogueRun } from "./dialogue-run.ts";
import { nextMove, type DialogueInput, type EngineInput } from "./input.ts";
import type { PlannedDialogue, SituationPlan } from "./situation-plan.ts";
import { readOwn } from "./read-own.ts";

export const refusalCodes = [
  "already-finished",
  "phase-unknown",
  "phase-current",
  "phase-locked",
  "phase-not-current",
  "dialogue-running",
  "dialogue-over",
  "dialogue-not-running",
  "dialogue-unknown",
  "not-now",
  "no-silence",
  "ring-limit",
  "ready-unknown",
  "option-unknown",
  "contact-unknown",
  "contact-asked",
  "contact-unavailable",
  "action-unknown",
  "time-out-of-range",
  "criterion-unknown",
  "move-unknown",
  "customer-scripted",
  "exam-no-reopen",
  "not-taken",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export type Refusal = { code: RefusalCode; params: Record<string, string | number> };

/** A phone is not let ring for ever. */
export const mostRings = 40;
/** Longest wait at once, in seconds of course time. */
export const longestWait = 7200;

export function refusalOf(plan: SituationPlan, phase: PhaseId | null, context: EngineContext, input: EngineInput): Refusal | null {
  if (phase === null) return refuse("already-finished");
  switch (input.type) {
    case "finish":
    case "submit":
    case "hold":
      return null;
    case "reopen":
      return context.mode === "exam" ? refuse("exam-no-reopen") : null;
    case "enter-phase":
      return refuseEntering(plan, phase, context, input.phase);
    case "start-dialogue":
      return refuseStart(plan, phase, context, input.activity);
    default:
      return refuseDialogueInput(plan, context, input);
  }
}

function refuseEntering(plan: SituationPlan, phase: PhaseId, context: EngineContext, wanted: PhaseId): Refusal | null {
  const to = plan.phases.indexOf(wanted);
  if (to < 0) return refuse("phase-unknown", { phase: wanted });
  if (wanted === phase) return refuse("phase-current", { phase: wanted });
  const ahead = to - plan.phases.indexOf(phase);
  if (context.mode === "exam" && (context.led ? ahead < 1 : ahead !== 1)) return refuse("phase-locked", { phase: wanted });
  return runningDialogue(context) ? refuse("dialogue-running") : null;
}

function refuseStart(plan: SituationPlan, phase: PhaseId, context: EngineContext, activity: string): Refusal | null {
  if (!plan.dialogues.has(activity)) return refuse("dialogue-unknown", { activity });
  if (plan.phaseOf.get(activity) !== phase) return refuse("phase-not-current", { activity });
  if (runningDialogue(context)) return refuse("dialogue-running");
  return readOwn(context.runs, activity) ? refuse("dialogue-over", { activity }) : null;
}

function refuseDialogueInput(plan: SituationPlan, context: EngineContext, input: DialogueInput): Refusal | null {
  const planned = plan.dialogues.get(input.activity);
  const run = runningDialogue(context);
  if (!planned) return refuse("dialogue-unknown", { activity: input.activity });
  if (run?.activity !== input.activity) return refuse("dialogue-not-running", { activity: input.activity });
  return refuseAtBeat(planned, run, context, input);
}

function refuseAtBeat(planned: PlannedDialogue, run: DialogueRun, context: EngineContext, input: DialogueInput): Refusal | null {
  const { beat, onward } = beatPlan(planned.plan, run.beat);
  switch (input.type) {
    case "ring":
      if (beat.kind !== "ring") return notNow(beat.kind);
      return run.rings >= mostRings ? refuse("ring-limit", { most: mostRings }) : null;
    case "answer": {
      if (beat.kind !== "ring") return notNow(beat.kind);
      const unknown = input.ready.find((id, index) => !beat.ready.some((item) => item.id === id) || input.ready.indexOf(id) !== index);
      return unknown === undefined ? null : refuse("ready-unknown", { id: unknown });
    }
    case "turn": {
      if (beat.kind !== "talk") return notNow(beat.kind);
      const unknown = input.heard.find(({ key }) => !findHeard(planned.plan, run.beat, run.free, key));
      return unknown === undefined ? null : refuse("criterion-unknown", { key: unknown.key });
    }
    case "hang-up":
      return beat.kind === "talk" || beat.kind === "choose" ? null : notNow(beat.kind);
    case "silence":
      if (beat.kind !== "talk" && beat.kind !== "choose") return notNow(beat.kind);
      return planned.plan.dialogue.silence && !run.free ? null : refuse("no-silence");
    case "choose":
      if (beat.kind !== "choose") return notNow(beat.kind);
      return beat.options.some(({ id }) => id === input.option) ? null : refuse("option-unknown", { option: input.option });
    case "contact": {
      if (beat.kind !== "inquire") return notNow(beat.kind);
      const contact = beat.contacts.find(({ id }) => id === input.contact);
      if (!contact) return refuse("contact-unknown", { contact: input.contact });
      if (run.contacted.includes(contact.id)) return refuse("contact-asked", { contact: contact.id });
      const open = contact.needs === undefined || evaluate(contact.needs, { plan: planned.plan, run, submitted: context.submitted });
      return open ? null : refuse("contact-unavailable", { contact: contact.id });
    }
    case "act":
      if (beat.kind !== "inquire") return notNow(beat.kind);
      return beat.actions.some(({ id }) => id === input.action) ? null : refuse("action-unknown", { action: input.action });
    case "wait":
      if (beat.kind !== "inquire") return notNow(beat.kind);
      return Number.isInteger(input.seconds) && input.seconds > 0 && input.seconds <= longestWait ? null : refuse("time-out-of-range", { most: longestWait });
    case "continue":
      return beat.kind === "scene" ? null : notNow(beat.kind);
    case "move":
      if (!run.free) return refuse("customer-scripted");
      if (onward === null) return notNow(beat.kind);
      return input.move === nextMove || openMoves({ plan: planned.plan, run, submitted: context.submitted }).some(({ id }) => id === input.move) ? null : refuse("move-unknown", { move: input.move });
    case "card":
      return beat.kind === "ring" ? notNow(beat.kind) : null;
    case "set-mood":
    case "stop":
      return null;
  }
}

function notNow(beat: string): Refusal {
  return refuse("not-now", { beat });
}

function refuse(code: RefusalCode, params: Record<string, string | number> = {}): Refusal {
  return { code, params };
}
