/** Owns the state that a beat becomes: the inputs it takes and, once the student has done something, the ways on in their order. */
import type { Condition } from "../scenario/schema/condition.ts";
import type { Branch } from "../scenario/schema/beat.ts";
import { evaluate } from "./conditions.ts";
import { working, type EngineContext } from "./context.ts";
import type { BeatPlan } from "./dialogue-plan.ts";
import type { DialogueRun } from "./dialogue-run.ts";
import { sayLine, shiftMood, type Draft } from "./draft.ts";
import type { EngineInput } from "./input.ts";
import { change, type StateConfig, type Way } from "./kit.ts";
import { arrive, end, leave, resume, settle, stay, takeBranch } from "./moves.ts";
import type { PlannedDialogue } from "./situation-plan.ts";
import { applyAction, applyAnswer, applyChoice, applyContact, applyHangUp, applyRing, applySilence, applyTurn, passInquiryTime } from "./turns.ts";
import { readOwn } from "./read-own.ts";

/** State of a dialogue that ended without an end beat. No id of the format begins like this. */
export const overState = "_over";

type InputOf<Type extends EngineInput["type"]> = Extract<EngineInput, { type: Type }>;

export function beatState(planned: PlannedDialogue, at: BeatPlan): StateConfig {
  const { beat } = at;
  const { dialogue } = planned.plan;

  /** An input that the beat takes; what follows is decided by the ways on. */
  const takes = <Type extends EngineInput["type"]>(type: Type, work: (draft: Draft, input: InputOf<Type>) => void): Way => ({
    guard: ({ event }) => "activity" in event && event.activity === dialogue.id,
    actions: change((context, event) => (event.type === type ? working(context, planned, event.seq, true, (draft) => work(draft, event as InputOf<Type>)) : context)),
  });
  const silence = dialogue.silence ? { silence: takes("silence", applySilence) } : {};

  switch (beat.kind) {
    case "ring":
      return { on: { ring: takes("ring", (draft) => applyRing(draft, beat)), answer: takes("answer", (draft, { ready }) => applyAnswer(draft, beat, ready)) }, always: waysOn(planned, at) };
    case "talk": {
      const hangUp = beat.hangUp === "ends" ? breakOff(planned, "lost") : [takes("hang-up", (draft) => applyHangUp(draft, beat))];
      return { on: { turn: takes("turn", (draft, { heard }) => applyTurn(draft, at, beat, heard)), "hang-up": hangUp, ...silence }, always: waysOn(planned, at) };
    }
    case "choose":
      return { on: { choose: takes("choose", (draft, { option }) => applyChoice(draft, beat, option)), "hang-up": breakOff(planned, "lost"), ...silence }, always: waysOn(planned, at) };
    case "inquire":
      return {
        on: {
          contact: takes("contact", (draft, { contact }) => applyContact(draft, beat, contact)),
          act: takes("act", (draft, { action }) => applyAction(draft, beat, action)),
          wait: takes("wait", (draft, { seconds }) => passInquiryTime(draft, seconds)),
        },
        always: waysOn(planned, at),
      };
    case "scene":
      return { on: { continue: takes("continue", (draft) => void (draft.run.stage = "leaving")) }, always: waysOn(planned, at) };
    case "end":
      return {};
  }
}

/** First match wins: a break-off, the customer's interrupts, the option's or action's own way, the branches; nothing matching: stay. */
function waysOn(planned: PlannedDialogue, at: BeatPlan): Way[] {
  return [...forcedWays(planned, at), ...interruptWays(planned, at), ...chosenWays(planned, at), ...branchWays(planned, at), fallback(planned)];
}

function forcedWays(planned: PlannedDialogue, { beat }: BeatPlan): Way[] {
  const { timers, silence } = planned.plan.dialogue;
  if (beat.kind === "inquire") {
    return timers.map((timer) =>
      way(planned, (run) => typeof run.forced === "object" && run.forced?.timer === timer.id, (draft) => move(draft, timer.missed.to), timer.missed.to),
    );
  }
  if (!silence || (beat.kind !== "talk" && beat.kind !== "choose")) return [];
  return breakOff(planned, "hung-up").map((broken) => ({ ...broken, guard: (given) => runOf(given.context, planned).forced === "silence" && (broken.guard?.(given) ?? true) }));
}

function interruptWays(planned: PlannedDialogue, { beat }: BeatPlan): Way[] {
  if (beat.kind !== "talk" && beat.kind !== "choose" && beat.kind !== "ring") return [];
  return planned.plan.dialogue.interrupts
    .filter(({ to }) => to !== beat.id)
    .map((interrupt) =>
      way(
        planned,
        (run, context) => !run.resuming && !run.skipping && !(interrupt.once && run.fired.includes(interrupt.id)) && asks(planned, run, context, interrupt.when),
        (draft) => {
          if (!draft.run.fired.includes(interrupt.id)) draft.run.fired = [...draft.run.fired, interrupt.id];
          shiftMood(draft, interrupt.mood);
          sayLine(draft, interrupt.says, `interrupt-${interrupt.id}`);
          move(draft, interrupt.to);
          draft.run.interrupted = beat.id;
        },
        interrupt.to,
      ),
    );
}

function chosenWays(planned: PlannedDialogue, { beat }: BeatPlan): Way[] {
  const options = beat.kind === "choose" ? beat.options : beat.kind === "inquire" ? beat.actions : [];
  return options.flatMap(({ id, to }) => (to === undefined ? [] : [way(planned, (run) => run.chosen === id, (draft) => move(draft, to), to)]));
}

function branchWays(planned: PlannedDialogue, { beat }: BeatPlan): Way[] {
  return beat.kind === "end" ? [] : beat.next.flatMap((branch) => oneBranch(planned, branch));
}

function oneBranch(planned: PlannedDialogue, branch: Branch): Way[] {
  const open = (run: DialogueRun, context: EngineContext) => asks(planned, run, context, branch.when);
  if (branch.to === "again") return [way(planned, (run, context) => !run.skipping && open(run, context), (draft) => stay(draft, branch))];
  if (branch.to !== "resume") return [way(planned, open, (draft) => takeBranch(draft, branch, branch.to), branch.to)];
  return resumable(planned).map((to) => way(planned, (run, context) => run.interrupted === to && open(run, context), (draft) => resume(draft, branch, to), to));
}

/** Beats that an interrupt can cut off. */
function resumable({ plan }: PlannedDialogue): string[] {
  return plan.dialogue.interrupts.length === 0 ? [] : plan.dialogue.beats.filter(({ kind }) => kind === "talk" || kind === "choose" || kind === "ring").map(({ id }) => id);
}

function fallback(planned: PlannedDialogue): Way {
  return way(planned, () => true, (draft) => stay(draft, null));
}

/** The call is broken off: on to the beat for that, once; then, or without one, the dialogue is over. */
function breakOff(planned: PlannedDialogue, ending: "lost" | "hung-up"): Way[] {
  const { dialogue } = planned.plan;
  const applies = (context: EngineContext, event: EngineInput) => (event.type === "hang-up" ? event.activity === dialogue.id : runOf(context, planned).stage === "leaving");
  const first = (event: EngineInput) => event.type === "hang-up";
  const over: Way = {
    target: overState,
    guard: ({ context, event }) => applies(context, event),
    actions: change((context, event) => working(context, planned, event.seq, first(event), (draft) => (leave(draft), end(draft, ending)))),
  };
  const to = dialogue.brokenOff;
  if (to === undefined) return [over];
  const called: Way = {
    target: to,
    guard: ({ context, event }) => applies(context, event) && !runOf(context, planned).brokenOff,
    actions: change((context, event) =>
      working(context, planned, event.seq, first(event), (draft) => {
        draft.run.brokenOff = true;
        move(draft, to);
      }),
    ),
  };
  return [called, over];
}

/** A way on from a beat in which the student has done something. */
function way(planned: PlannedDialogue, open: (run: DialogueRun, context: EngineContext) => boolean, work: (draft: Draft) => void, target?: string): Way {
  return {
    ...(target === undefined ? {} : { target }),
    guard: ({ context }) => {
      const run = runOf(context, planned);
      return run.stage === "leaving" && open(run, context);
    },
    actions: change((context, event) => working(context, planned, event.seq, false, work)),
  };
}

function move(draft: Draft, to: string): void {
  leave(draft);
  settle(draft);
  arrive(draft, to);
}

function runOf(context: EngineContext, { plan }: PlannedDialogue): DialogueRun {
  const run = readOwn(context.runs, plan.dialogue.id);
  if (!run) throw new Error(`${plan.dialogue.id} was never started`);
  return run;
}

function asks({ plan }: PlannedDialogue, run: DialogueRun, context: EngineContext, when: Condition | undefined): boolean {
  return when === undefined || evaluate(when, { plan, run, submitted: context.submitted });
}
