/** Owns the state that a beat becomes: the inputs it takes, each with the ways on. */
import { working, type EngineContext } from "./context.ts";
import type { BeatPlan } from "./dialogue-plan.ts";
import type { Draft } from "./draft.ts";
import type { EngineInput } from "./input.ts";
import { change, type StateConfig, type Way } from "./kit.ts";
import type { PlannedDialogue } from "./situation-plan.ts";
import { applyAction, applyAnswer, applyChoice, applyContact, applyHangUp, applyRing, applySilence, applyTurn, passInquiryTime } from "./turns.ts";
import { breakOff, resumable, runOf, waysOn, type Onward } from "./ways-on.ts";

type InputOf<Type extends EngineInput["type"]> = Extract<EngineInput, { type: Type }>;
type Work<Type extends EngineInput["type"]> = (draft: Draft, input: InputOf<Type>) => void;

export function beatState(planned: PlannedDialogue, at: BeatPlan): StateConfig {
  const { beat } = at;
  const { dialogue } = planned.plan;
  const ways = waysOn(planned, at);
  const taken = <Type extends EngineInput["type"]>(type: Type, work: Work<Type>): Way[] => inputWays(planned, type, work, ways);
  const silence = dialogue.silence ? { silence: taken("silence", applySilence) } : {};

  switch (beat.kind) {
    case "ring":
      return { on: { ring: taken("ring", (draft) => applyRing(draft, beat)), answer: taken("answer", (draft, { ready }) => applyAnswer(draft, beat, ready)) }, ...onArrival(planned, at, ways) };
    case "talk": {
      const hangUp = beat.hangUp === "ends" ? breakOff(planned, "lost").map(asInput(planned)) : taken("hang-up", (draft) => applyHangUp(draft, beat));
      return { on: { turn: taken("turn", (draft, { heard }) => applyTurn(draft, at, beat, heard)), "hang-up": hangUp, ...silence }, ...onArrival(planned, at, ways) };
    }
    case "choose":
      return {
        on: { choose: taken("choose", (draft, { option }) => applyChoice(draft, beat, option)), "hang-up": breakOff(planned, "lost").map(asInput(planned)), ...silence },
        ...onArrival(planned, at, ways),
      };
    case "inquire":
      return {
        on: {
          contact: taken("contact", (draft, { contact }) => applyContact(draft, beat, contact)),
          act: taken("act", (draft, { action }) => applyAction(draft, beat, action)),
          wait: taken("wait", (draft, { seconds }) => passInquiryTime(draft, seconds)),
        },
      };
    case "scene":
      return { on: { continue: taken("continue", (draft) => void (draft.run.stage = "leaving")) } };
    case "end":
      return {};
  }
}

/** After these the beat may go on waiting; every other input leads on, if only back to the beat. */
const pausing: ReadonlySet<EngineInput["type"]> = new Set(["ring", "silence", "contact", "wait"]);

/** What the input does, then the first way on that is open; while the beat goes on waiting, none. */
function inputWays<Type extends EngineInput["type"]>(planned: PlannedDialogue, type: Type, work: Work<Type>, ways: readonly Onward[]): Way[] {
  const done = remembered((context, event) => (event.type === type ? working(context, planned, event.seq, true, (draft) => work(draft, event as InputOf<Type>)) : context));
  const mine = (event: EngineInput) => "activity" in event && event.activity === planned.plan.dialogue.id;
  const wait: Way = { guard: ({ context, event }) => mine(event) && runOf(done(context, event), planned).stage === "waiting", actions: change(done) };
  return [
    ...(pausing.has(type) ? [wait] : []),
    ...ways.map(({ target, open, next }): Way => ({
      ...(target === undefined ? {} : { target }),
      guard: ({ context, event }) => mine(event) && open(done(context, event)),
      actions: change((context, event) => next(done(context, event), event.seq)),
    })),
  ];
}

/** The guards and the action of one transition all ask the same of the same input: the last answer is kept. */
function remembered(work: (context: EngineContext, event: EngineInput) => EngineContext): (context: EngineContext, event: EngineInput) => EngineContext {
  return (context, event) => {
    if (last.work !== work || last.context !== context || last.event !== event) last = { work, context, event, result: work(context, event) };
    return last.result as EngineContext;
  };
}

let last: { work: unknown; context: unknown; event: unknown; result: EngineContext | null } = { work: null, context: null, event: null, result: null };

/** A beat that was skipped, or that is taken up again, is left without waiting for the student. */
function onArrival(planned: PlannedDialogue, { beat }: BeatPlan, ways: readonly Onward[]): StateConfig {
  const passed = (beat.kind === "talk" && beat.skipWhen !== undefined) || resumable(planned).includes(beat.id);
  if (!passed) return {};
  return {
    always: ways.map(({ target, open, next }) => ({
      ...(target === undefined ? {} : { target }),
      guard: ({ context }: { context: EngineContext }) => runOf(context, planned).stage === "leaving" && open(context),
      actions: change((context, event) => next(context, event.seq)),
    })),
  };
}

/** Hanging up breaks off whatever is going on. */
function asInput(planned: PlannedDialogue): (onward: Onward) => Way {
  return ({ target, open, next }) => ({
    ...(target === undefined ? {} : { target }),
    guard: ({ context, event }) => event.type === "hang-up" && event.activity === planned.plan.dialogue.id && open(context),
    actions: change((context, event) => next({ ...context, effects: [] }, event.seq)),
  });
}

