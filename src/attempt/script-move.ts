/** Owns what a good agent does next in the running dialogue, for the script to play a seat that nobody sits in: model answers, all inquiries that a promise leaves time for. Must not know hosts or their pace. */
import { evaluate } from "../engine/conditions.ts";
import { beatPlan, type BeatOf } from "../engine/dialogue-plan.ts";
import type { DialogueRun } from "../engine/dialogue-run.ts";
import type { PlannedDialogue } from "../engine/situation-plan.ts";
import { readOwn } from "../engine/read-own.ts";
import { runningOf, submittedOf } from "../engine/step.ts";
import { durationSeconds } from "../scenario/course-time.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { readText, type Text } from "../scenario/text.ts";
import type { Command } from "./command.ts";
import type { Prepared } from "./prepared.ts";
import type { AttemptState, Running } from "./state.ts";

/** Null when no dialogue runs, and while a person who plays the customer has not answered yet. */
export function scriptMove({ situation }: Prepared, state: AttemptState): Command | null {
  const run = state.status === "running" ? runningOf(state.game) : null;
  const planned = state.status === "running" && run ? state.engine.plan.dialogues.get(run.activity) : undefined;
  if (state.status !== "running" || !run || !planned) return null;
  const { activity } = run;
  const { beat } = beatPlan(planned.plan, run.beat);
  switch (beat.kind) {
    case "ring":
      return { type: "answer-call", activity, ready: beat.ready.filter(({ needed }) => needed).map(({ id }) => id) };
    case "talk":
      return waitsForCustomer(state, run) ? null : { type: "speak", activity, text: modelOf(situation, planned, beat.model), via: "keyboard" };
    case "choose":
      return { type: "choose", activity, option: bestOption(beat) };
    case "inquire":
      return inquire(state, planned, run, beat);
    case "scene":
      return { type: "continue", activity };
    case "end":
      return null;
  }
}

/** The agent has spoken, and the person in the customer's seat has not yet. */
export function waitsForCustomer(state: Running, { activity, free }: DialogueRun): boolean {
  return free && readOwn(state.calls, activity)?.lines?.item.who === "agent";
}

/** Models are written in the values of the case; a card may have changed some. */
function modelOf({ facts, variants }: Situation, { variant }: PlannedDialogue, model: Text): string {
  const changed = variants.find(({ id }) => id === variant)?.facts ?? [];
  return changed.reduce((text, { fact: id, value }) => {
    const before = facts.find((fact) => fact.id === id)?.value;
    return before === undefined ? text : text.replaceAll(before, value);
  }, readText(model, "zh-CN"));
}

function bestOption({ options }: BeatOf<"choose">): string {
  const best = options.find(({ outcome }) => outcome === "good") ?? options.find(({ outcome }) => outcome === "weak") ?? options[0];
  return best?.id ?? "";
}

/** Asks everybody who can be asked before the first promise falls due, then does what leads on in the ordinary way. */
function inquire(state: Running, { plan }: PlannedDialogue, run: DialogueRun, beat: BeatOf<"inquire">): Command {
  const { activity } = run;
  const due = Math.min(...run.timers.filter((timer) => timer.state === "running").map((timer) => timer.due), Infinity);
  const ground = { plan, run, submitted: submittedOf(state.game) };
  const contact = beat.contacts.find(({ id, takes, needs }) => !run.contacted.includes(id) && run.clock + durationSeconds(takes) <= due && (needs === undefined || evaluate(needs, ground)));
  if (contact) return { type: "contact", activity, contact: contact.id };
  const action = beat.actions.find(({ to }) => to === undefined) ?? beat.actions[0];
  return { type: "act", activity, action: action?.id ?? "" };
}
