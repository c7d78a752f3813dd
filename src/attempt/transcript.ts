/** Owns how a call's transcript grows: the student's words first, then what they brought about. */
import { append, type Chain } from "../engine/chain.ts";
import { beatPlan } from "../engine/dialogue-plan.ts";
import type { DialogueRun } from "../engine/dialogue-run.ts";
import type { Channel, Effect } from "../engine/effect.ts";
import type { Engine } from "../engine/step.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { Text } from "../scenario/text.ts";
import type { AttemptEvent } from "./event.ts";
import type { Call, Line } from "./state.ts";

/** `run` is the dialogue before the event; null when the event starts it. */
export function callAfter(engine: Engine, call: Call, run: DialogueRun | null, event: AttemptEvent, effects: readonly Effect[]): Call {
  let lines: Chain<Line> = call.lines;
  let index = 0;
  const add = (line: Omit<Line, "seq" | "index">) => {
    lines = append(lines, { seq: event.seq, index, ...line });
    index += 1;
  };
  const own = run && ownWords(engine, run, event);
  if (own) add({ ...own, beat: run.beat, clock: run.clock, ...ratingOf(effects), lesson: lessonIn(effects) });
  for (const effect of effects) {
    if (effect.type !== "said") continue;
    const { who, persona, name, text, beat, channel, clock } = effect;
    add({ who, persona, name, text, beat, channel, clock, mood: null, delta: null, verdicts: null, lesson: null });
  }
  if (!run || lines === call.lines) return { ...call, lines };
  if (event.type === "turn-spoken") {
    return { ...call, lines, turns: append(call.turns, { seq: event.seq, beat: event.beat, text: event.text, clock: run.clock, verdicts: event.verdicts }) };
  }
  if (event.type === "option-chosen") return { ...call, lines, choices: append(call.choices, { seq: event.seq, beat: event.beat, option: event.option }) };
  return { ...call, lines };
}

type OwnWords = { who: "agent" | "narrator"; persona: null; name: null; text: Text; channel: Channel; verdicts: readonly RecordedVerdict[] | null };

/** What the student said, or the words of what the student chose to do. */
function ownWords({ plan }: Engine, run: DialogueRun, event: AttemptEvent): OwnWords | null {
  const planned = plan.dialogues.get(run.activity);
  const beat = planned && beatPlan(planned.plan, run.beat).beat;
  const words = (who: OwnWords["who"], text: Text, channel: Channel = "phone", verdicts: OwnWords["verdicts"] = null): OwnWords => ({ who, persona: null, name: null, text, channel, verdicts });
  if (event.type === "turn-spoken" && beat?.kind === "talk") return words("agent", event.text, beat.channel, event.verdicts);
  const option = event.type === "option-chosen" && beat?.kind === "choose" ? beat.options.find(({ id }) => id === event.option) : undefined;
  if (option) return words("agent", option.text);
  const action = event.type === "action-taken" && beat?.kind === "inquire" ? beat.actions.find(({ id }) => id === event.action) : undefined;
  return action ? words("narrator", action.text) : null;
}

/** Mood after the turn itself, without what followed. */
function ratingOf(effects: readonly Effect[]): { mood: number | null; delta: number | null } {
  const rated = effects.find((effect) => effect.type === "rated");
  return { mood: rated?.mood ?? null, delta: rated?.delta ?? null };
}

function lessonIn(effects: readonly Effect[]): Text | null {
  return effects.find((effect) => effect.type === "lesson" || effect.type === "feedback")?.text ?? null;
}
