/** Owns how a call's transcript grows: the student's words first, then what they brought about. */
import { append } from "../engine/chain.ts";
import { beatPlan } from "../engine/dialogue-plan.ts";
import type { DialogueRun } from "../engine/dialogue-run.ts";
import type { Channel, Effect } from "../engine/effect.ts";
import type { Engine } from "../engine/step.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { Text } from "../scenario/text.ts";
import { scriptActor, type AttemptEvent } from "./event.ts";
import type { Call, Line } from "./state.ts";

/** `run` is the dialogue before the event; null when the event starts it. `heard` are the facts that have come up in it by now. */
export function callAfter(engine: Engine, call: Call, run: DialogueRun | null, event: AttemptEvent, effects: readonly Effect[], heard: readonly string[]): Call {
  let { lines, turns, choices, spoken, felt, cards, scripted } = call;
  let index = 0;
  const own = run && ownWords(engine, run, event);
  if (own) {
    lines = append(lines, ownLine(own, run, event, effects));
    index += 1;
  }
  for (const effect of effects) {
    if (effect.type !== "said") continue;
    const { who, persona, name, text, beat, channel, clock } = effect;
    lines = append(lines, { seq: event.seq, index, who, persona, name, text, beat, channel, clock, mood: null, delta: null, script: false, by: null, verdicts: null, lesson: null });
    index += 1;
  }
  if (run && event.type === "turn-spoken") turns = append(turns, { seq: event.seq, beat: event.beat, text: event.text, clock: run.clock, verdicts: event.verdicts });
  if (run && event.type === "option-chosen") choices = append(choices, { seq: event.seq, beat: event.beat, option: event.option });
  if (run && event.actor === scriptActor) scripted = [...scripted, event.seq];
  if (event.type === "customer-spoken") spoken = append(spoken, { seq: event.seq, text: event.text, verdicts: event.verdicts });
  if (run?.free && event.type === "card-injected") cards = append(cards, { seq: event.seq, title: event.card.title, line: event.card.line });
  const value = run && feelingIn(event, run);
  if (run && value !== null) felt = append(felt, { value, delta: value - feltNow(engine, run.activity, felt) });
  return { lines, turns, choices, heard, spoken, felt, cards, scripted };
}

/** How angry the person who plays the customer feels: as the dialogue began, until the slider is moved. */
export function feltNow({ plan }: Engine, activity: string, felt: Call["felt"]): number {
  return felt?.item.value ?? plan.dialogues.get(activity)?.plan.dialogue.mood.start ?? 0;
}

/** Whoever takes over feels as the script did. */
function feelingIn(event: AttemptEvent, { free, mood }: DialogueRun): number | null {
  if (event.type === "mood-felt") return event.value;
  if (event.type === "mood-set") return free ? event.value : null;
  return event.type === "seat-held" && !free && event.holder === "person" ? mood : null;
}

type OwnWords = { who: "agent" | "customer" | "narrator"; persona: string | null; text: Text; channel: Channel; verdicts: readonly RecordedVerdict[] | null };

/** What the student said, or the words of what the student chose to do. */
function ownWords({ plan }: Engine, run: DialogueRun, event: AttemptEvent): OwnWords | null {
  const planned = plan.dialogues.get(run.activity);
  const beat = planned && beatPlan(planned.plan, run.beat).beat;
  if (event.type === "turn-spoken" && beat?.kind === "talk") return { who: "agent", persona: null, text: event.text, channel: beat.channel, verdicts: event.verdicts };
  if (event.type === "customer-spoken") return { who: "customer", persona: planned?.plan.dialogue.customer ?? null, text: event.text, channel: beat?.kind === "talk" ? beat.channel : "phone", verdicts: null };
  const option = event.type === "option-chosen" && beat?.kind === "choose" ? beat.options.find(({ id }) => id === event.option) : undefined;
  if (option) return { who: "agent", persona: null, text: option.text, channel: "phone", verdicts: null };
  const action = event.type === "action-taken" && beat?.kind === "inquire" ? beat.actions.find(({ id }) => id === event.action) : undefined;
  return action ? { who: "narrator", persona: null, text: action.text, channel: "phone", verdicts: null } : null;
}

/** With the mood after the turn itself, before what followed; how a person takes it, the person shows. */
function ownLine({ who, persona, text, channel, verdicts }: OwnWords, { beat, clock, free }: DialogueRun, { seq, actor }: AttemptEvent, effects: readonly Effect[]): Line {
  const rated = free ? undefined : effects.find((effect) => effect.type === "rated");
  const script = who === "agent" && actor === scriptActor;
  const by = actor === undefined || actor === scriptActor ? null : actor;
  return { seq, index: 0, who, persona, name: null, text, beat, channel, clock, mood: rated?.mood ?? null, delta: rated?.delta ?? null, script, by, verdicts, lesson: lessonIn(effects) };
}

function lessonIn(effects: readonly Effect[]): Text | null {
  return effects.find((effect) => effect.type === "lesson" || effect.type === "feedback")?.text ?? null;
}
