/** Owns the state that a beat becomes: the inputs it takes, each with the ways on. */
import { openDraft, sealDraft, working, type EngineContext } from "./context.ts";
import type { BeatPlan } from "./dialogue-plan.ts";
import type { Draft } from "./draft.ts";
import type { EngineInput } from "./input.ts";
import { change, type StateConfig, type Way } from "./kit.ts";
import type { PlannedDialogue } from "./situation-plan.ts";
import { applyAction, applyAnswer, applyChoice, applyContact, applyHangUp, applyMove, applyRing, applySilence, applyTurn, passInquiryTime } from "./turns.ts";
import { breakOff, movesOn, resumable, waysOn, type Onward } from "./ways-on.ts";
import { readOwn } from "./read-own.ts";

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
      const move = at.onward === null ? {} : { move: inputWays(planned, "move", (draft, { move }) => applyMove(draft, move), movesOn(planned, at)) };
      return { on: { turn: taken("turn", (draft, { heard }) => applyTurn(draft, beat, heard)), "hang-up": hangUp, ...move, ...silence }, ...onArrival(planned, at, ways) };
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
  const { read, take } = oneDraft((context, event) => {
    const draft = openDraft(context, planned, event.seq, true);
    if (event.type === type) work(draft, event as InputOf<Type>);
    return draft;
  });
  const mine = (event: EngineInput) => "activity" in event && event.activity === planned.plan.dialogue.id;
  const wait: Way = { guard: ({ context, event }) => mine(event) && read(context, event).run.stage === "waiting", actions: change((context, event) => sealDraft(context, take(context, event))) };
  return [
    ...(pausing.has(type) ? [wait] : []),
    ...ways.map(({ target, open, next }): Way => ({
      ...(target === undefined ? {} : { target }),
      guard: ({ context, event }) => mine(event) && open(read(context, event)),
      actions: change((context, event) => {
        const draft = take(context, event);
        next(draft);
        return sealDraft(context, draft);
      }),
    })),
  ];
}

type Drafting = (context: EngineContext, event: EngineInput) => Draft;
type Drafted = { draft: Drafting; context: EngineContext; event: EngineInput; result: Draft };

let drafted: Drafted | null = null;

/** The guards of a transition all ask the same of the same input, so its work is done once; the way that is taken goes on with that draft, and it is forgotten. */
function oneDraft(draft: Drafting): { read: Drafting; take: Drafting } {
  const read: Drafting = (context, event) => {
    if (drafted?.draft !== draft || drafted.context !== context || drafted.event !== event) drafted = { draft, context, event, result: draft(context, event) };
    return drafted.result;
  };
  return {
    read,
    take: (context, event) => {
      const result = read(context, event);
      drafted = null;
      return result;
    },
  };
}

/** A beat that was skipped, or that is taken up again, is left without waiting for the student. */
function onArrival(planned: PlannedDialogue, { beat, onward }: BeatPlan, ways: readonly Onward[]): StateConfig {
  const talkedOver = planned.customerSeat !== null && onward !== null;
  const passed = talkedOver || (beat.kind === "talk" && beat.skipWhen !== undefined) || resumable(planned).includes(beat.id);
  if (!passed) return {};
  return {
    always: ways.map(({ target, open, next }) => ({
      ...(target === undefined ? {} : { target }),
      guard: ({ context }: { context: EngineContext }) => leaving(context, planned, open),
      actions: change((context, event) => working(context, planned, event.seq, false, next)),
    })),
  };
}

function leaving({ runs, submitted }: EngineContext, { plan }: PlannedDialogue, open: Onward["open"]): boolean {
  const run = readOwn(runs, plan.dialogue.id);
  return run?.stage === "leaving" && open({ plan, run, submitted });
}

/** Hanging up breaks off whatever is going on. */
function asInput(planned: PlannedDialogue): (onward: Onward) => Way {
  const { plan } = planned;
  return ({ target, open, next }) => ({
    ...(target === undefined ? {} : { target }),
    guard: ({ context: { runs, submitted }, event }) => {
      const run = event.type === "hang-up" && event.activity === plan.dialogue.id ? readOwn(runs, event.activity) : undefined;
      return run !== undefined && open({ plan, run, submitted });
    },
    actions: change((context, event) => working(context, planned, event.seq, true, next)),
  });
}
