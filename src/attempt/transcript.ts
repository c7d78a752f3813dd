/** Owns how a call's transcript grows: the student's words first, then what they brought about. */
import { append } from "../engine/chain.ts";
import { beatPlan } from "../engine/dialogue-plan.ts";
import type { DialogueRun } from "../engine/dialogue-run.ts";
import type { Channel, Effect } from "../engine/effect.ts";
import type { Engine } from "../engine/step.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { Text } from "../scenario/text.ts";
import type { AttemptEvent } from "./event.ts";
import type { Call, Line } from "./state.ts";

/** `run` is the dialogue before the event; null when the event starts it. `heard` are the facts that have come up in it by now. */
export function callAfter(engine: Engine, call: Call, run: DialogueRun | null, event: AttemptEvent, effects: readonly Effect[], heard: readonly string[]): Call {
  let { lines, turns, choices } = call;
  let index = 0;
  const own = run && ownWords(engine, run, event);
  if (own) {
    lines = append(lines, ownLine(own, run, event.seq, effects));
    index += 1;
  }
  for (const effect of effects) {
    if (effect.type !== "said") continue;
    const { who, persona, name, text, beat, channel, clock } = effect;
    lines = append(lines, { seq: event.seq, index, who, persona, name, text, beat, channel, clock, mood: null, delta: null, verdicts: null, lesson: null });
    index += 1;
  }
  if (run && event.type === "turn-spoken") turns = append(turns, { seq: event.seq, beat: event.beat, text: event.text, clock: run.clock, verdicts: event.verdicts });
  if (run && event.type === "option-chosen") choices = append(choices, { seq: event.seq, beat: event.beat, option: event.option });
  return { lines, turns, choices, heard };
}

type OwnWords = { who: "agent" | "narrator"; text: Text; channel: Channel; verdicts: readonly RecordedVerdict[] | null };

/** What the student said, or the words of what the student chose to do. */
function ownWords({ plan }: Engine, run: DialogueRun, event: AttemptEvent): OwnWords | null {
  const planned = plan.dialogues.get(run.activity);
  const beat = planned && beatPlan(planned.plan, run.beat).beat;
  if (event.type === "turn-spoken" && beat?.kind === "talk") return { who: "agent", text: event.text, channel: beat.channel, verdicts: event.verdicts };
  const option = event.type === "option-chosen" && beat?.kind === "choose" ? beat.options.find(({ id }) => id === event.option) : undefined;
  if (option) return { who: "agent", text: option.text, channel: "phone", verdicts: null };
  const action = event.type === "action-taken" && beat?.kind === "inquire" ? beat.actions.find(({ id }) => id === event.action) : undefined;
  return action ? { who: "narrator", text: action.text, channel: "phone", verdicts: null } : null;
}

/** With the mood after the turn itself, before what followed. */
function ownLine({ who, text, channel, verdicts }: OwnWords, { beat, clock }: DialogueRun, seq: number, effects: readonly Effect[]): Line {
  const rated = effects.find((effect) => effect.type === "rated");
  return { seq, index: 0, who, persona: null, name: null, text, beat, channel, clock, mood: rated?.mood ?? null, delta: rated?.delta ?? null, verdicts, lesson: lessonIn(effects) };
}

function lessonIn(effects: readonly Effect[]): Text | null {
  return effects.find((effect) => effect.type === "lesson" || effect.type === "feedback")?.text ?? null;
}
