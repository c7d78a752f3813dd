/** Owns playing a dialogue through without words: as somebody who does everything well, and as somebody who hardly does anything. */
import { courseSeconds, durationSeconds } from "../scenario/course-time.ts";
import type { Beat } from "../scenario/schema/beat.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { toArray } from "../engine/chain.ts";
import { recordOf } from "../engine/conditions.ts";
import type { DialogueRun } from "../engine/dialogue-run.ts";
import type { DialogueInput, EngineInput } from "../engine/input.ts";
import { beginEngine, engineOf, phaseOf, refusedBy, runOf, step, type Engine, type EngineState } from "../engine/step.ts";
import type { Play } from "./context.ts";

export type Manner = "good" | "weak";
/** `stuck` names the beat where the dialogue did not come to an end; `late` the beats whose time had passed on arrival (`clock` in course seconds). */
export type Walk = {
  manner: Manner;
  ending: NonNullable<DialogueRun["ending"]> | null;
  mood: number;
  turns: number;
  visited: string[];
  notGood: string[];
  late: { beat: string; clock: number }[];
  stuck: string | null;
};

/** Longer than any dialogue that comes to an end. */
const MOST_STEPS_PER_BEAT = 12;

/** Needs a situation without errors of reference. */
export function walkDialogue(situation: Situation, { activity, variant, dialogue }: Play, manner: Manner): Walk {
  const engine = engineOf(situation, variant === null ? new Map() : new Map([[activity, variant]]));
  let state = start(engine, activity);
  const visited: string[] = [dialogue.opening];
  const late: Walk["late"] = [];
  let turns = 0;
  for (let left = MOST_STEPS_PER_BEAT * dialogue.beats.length; left > 0; left -= 1) {
    const run = runOf(state, activity);
    if (!run || run.stage === "over") break;
    const beat = dialogue.beats.find(({ id }) => id === run.beat);
    if (!beat) break;
    const input = inputAt(beat, dialogue, run, { engine, state, activity, manner });
    const result = step(engine, state, { ...input, seq: turns });
    if (!result.ok) break;
    turns += 1;
    state = result.state;
    for (const effect of result.effects) {
      if (effect.type !== "entered") continue;
      visited.push(effect.beat);
      const at = dialogue.beats.find(({ id }) => id === effect.beat)?.clock?.at;
      if (at !== undefined && courseSeconds(at) < run.clock) late.push({ beat: effect.beat, clock: run.clock });
    }
  }
  const run = runOf(state, activity);
  const rated = run ? toArray(run.rated) : [];
  return {
    manner,
    ending: run?.ending ?? null,
    mood: run?.mood ?? dialogue.mood.start,
    turns,
    visited,
    notGood: [...new Set(rated.filter(({ outcome }) => outcome !== "good").map(({ beat }) => beat))],
    late,
    stuck: run?.stage === "over" ? null : (run?.beat ?? dialogue.opening),
  };
}

function start(engine: Engine, activity: string): EngineState {
  let state = beginEngine(engine, "practice", 1);
  const phase = engine.plan.phaseOf.get(activity);
  const inputs: EngineInput[] = [{ type: "start-dialogue", activity, seq: 0 }];
  if (phase && phase !== phaseOf(state)) inputs.unshift({ type: "enter-phase", phase, seq: 0 });
  for (const input of inputs) {
    const result = step(engine, state, input);
    if (result.ok) state = result.state;
  }
  return state;
}

type Player = { engine: Engine; state: EngineState; activity: string; manner: Manner };

function inputAt(beat: Beat, dialogue: Dialogue, run: DialogueRun, player: Player): DialogueInput {
  const { activity, manner } = player;
  switch (beat.kind) {
    case "ring":
      return { type: "answer", activity, ready: manner === "good" ? beat.ready.filter(({ needed }) => needed).map(({ id }) => id) : [] };
    case "talk":
      return { type: "turn", activity, heard: manner === "good" ? wellSaid(beat, dialogue) : [] };
    case "choose": {
      const order = manner === "good" ? (["good", "weak", "wrong"] as const) : (["weak", "wrong", "good"] as const);
      const option = order.flatMap((outcome) => beat.options.filter((candidate) => candidate.outcome === outcome))[0];
      return { type: "choose", activity, option: option?.id ?? "" };
    }
    case "inquire":
      return inquiry(beat, run, player);
    default:
      return { type: "continue", activity };
  }
}

function wellSaid(beat: Extract<Beat, { kind: "talk" }>, dialogue: Dialogue) {
  const criteria = dialogue.beats.flatMap((other) => ("criteria" in other ? other.criteria.map((criterion) => ({ key: `${other.id}:${criterion.id}`, criterion })) : []));
  const good = new Set(criteria.filter(({ criterion }) => "meets" in criterion && criterion.kind === "does").map(({ key }) => key));
  const keys = [...beat.criteria.map(({ id }) => `${beat.id}:${id}`), ...beat.alsoHears].filter((key) => good.has(key));
  return keys.map((key) => {
    const timer = dialogue.timers.find(({ promisedIn }) => promisedIn === key);
    return { key, promised: timer ? { type: "duration" as const, minutes: durationSeconds(timer.due) / 60 } : null };
  });
}

/** Who does well asks everybody as long as no promise is broken by it; who does not asks one more each time. */
function inquiry(beat: Extract<Beat, { kind: "inquire" }>, run: DialogueRun, { engine, state, activity, manner }: Player): DialogueInput {
  const plan = engine.plan.dialogues.get(activity)?.plan;
  const visits = plan ? recordOf({ plan, run }, beat.id).visits : 0;
  const asked = beat.contacts.filter(({ id }) => run.contacted.includes(id)).length;
  const due = Math.min(...run.timers.filter((timer) => timer.state === "running").map((timer) => timer.due), Number.POSITIVE_INFINITY);
  const next = beat.contacts.find(({ id, takes }) => {
    const willing = manner === "good" ? run.clock + durationSeconds(takes) <= due : asked < visits - 1;
    return willing && refusedBy(engine, state, { type: "contact", activity, contact: id, seq: 0 }) === null;
  });
  if (next) return { type: "contact", activity, contact: next.id };
  return { type: "act", activity, action: beat.actions[0]?.id ?? "" };
}
