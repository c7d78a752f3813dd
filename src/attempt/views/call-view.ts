/** Owns what a student sees of a call: the past in full, of the present only what is asked, of the future nothing. */
import { toArray } from "../../engine/chain.ts";
import { evaluate, recordOf } from "../../engine/conditions.ts";
import type { DialogueRun } from "../../engine/dialogue-run.ts";
import { beatPlan, type DialoguePlan } from "../../engine/dialogue-plan.ts";
import { bandAt } from "../../engine/lines.ts";
import { submittedOf } from "../../engine/step.ts";
import type { PlannedDialogue } from "../../engine/situation-plan.ts";
import { starsFor } from "../../grading/mood.ts";
import { durationSeconds, formatCourseSeconds } from "../../scenario/course-time.ts";
import type { Activity } from "../../scenario/schema/activity.ts";
import type { Beat } from "../../scenario/schema/beat.ts";
import { beatHint, isTaken } from "../hints.ts";
import { limits } from "../limits.ts";
import { emptyCall, type Call, type Line, type Running } from "../state.ts";
import { feltNow } from "../transcript.ts";
import type { CallView, LineView } from "../view.ts";
import { callMedia } from "./media-views.ts";
import { remember } from "./remember.ts";
import { stepViews } from "./step-views.ts";
import { verdictViews } from "./verdict-views.ts";
import type { ViewGround } from "./view-ground.ts";
import { readOwn } from "../../engine/read-own.ts";

const states = { ring: "ringing", talk: "talking", choose: "choosing", inquire: "inquiring", scene: "scene", end: "over" } as const;

export function callView(ground: ViewGround, activity: Activity, { plan, variant }: PlannedDialogue, run: DialogueRun): CallView {
  const { prepared, state, coaching } = ground;
  const { beat } = beatPlan(plan, run.beat);
  const over = run.stage === "over";
  const card = variant === null ? undefined : prepared.situation.variants.find(({ id }) => id === variant);
  const call = readOwn(state.calls, activity.id) ?? emptyCall;
  const mood = moodView(state, plan, run, call);
  return {
    variant: card ? { id: card.id, title: card.title, brief: card.brief } : null,
    customer: customerView(ground, plan),
    state: over ? "over" : states[beat.kind],
    ending: run.ending,
    beat: { id: beat.id, title: beat.title, channel: beat.kind === "talk" ? beat.channel : "phone", step: beat.step ?? null, tries: recordOf({ plan, run }, run.beat).tries, hangUp: over ? null : hangUpOf(beat, coaching) },
    steps: stepViews(prepared.situation, plan, run, coaching),
    mood,
    transcript: remember(state.origin, `lines/${activity.id}/${coaching}`, [call.lines], () => toArray(call.lines).map((line) => remember(line, `${coaching}`, [], () => lineView(ground, plan, line)))),
    rings: beat.kind === "ring" && !over ? { count: run.rings, ready: beat.ready.map(({ id, text }) => ({ id, text })), everySeconds: durationSeconds(beat.every) } : null,
    options: beat.kind === "choose" && !over ? beat.options.map(({ id, text }) => ({ id, text })) : [],
    contacts: beat.kind === "inquire" && !over ? contactViews(ground, plan, run, beat) : [],
    actions: beat.kind === "inquire" && !over ? beat.actions.map(({ id, text }) => ({ id, text })) : [],
    timers: timerViews(plan, run),
    hint: state.mode === "practice" ? hintView(ground, activity, plan, run) : null,
    silenceSeconds: !over && !run.free && plan.dialogue.silence && (beat.kind === "talk" || beat.kind === "choose") ? durationSeconds(plan.dialogue.silence.after) : null,
    maxChars: limits.speech,
    stars: starsFor(prepared.situation.grading, mood.value, run.ending === "stopped" ? null : run.ending),
    ...callMedia(prepared, plan, run),
  };
}

function lineView(ground: ViewGround, plan: DialoguePlan, line: Line): LineView {
  const { seq, index, who, text, beat, channel, clock, mood, delta, script, by } = line;
  return {
    seq,
    index,
    who,
    name: nameOf(ground, line),
    text,
    beat,
    channel,
    clock: formatCourseSeconds(clock),
    mood,
    delta,
    script,
    ...(by !== null && { by }),
    verdicts: ground.coaching && line.verdicts ? verdictViews(plan, beat, line.verdicts) : null,
    lesson: ground.coaching ? line.lesson : null,
  };
}

function nameOf({ prepared }: ViewGround, { who, persona, name }: Line): LineView["name"] {
  const { cast, role } = prepared.situation;
  if (who === "agent") return role;
  return cast.personas.find(({ id }) => id === persona)?.name ?? name ?? "";
}

function customerView({ prepared }: ViewGround, { dialogue }: DialoguePlan): CallView["customer"] {
  const persona = prepared.situation.cast.personas.find(({ id }) => id === dialogue.customer);
  return { id: dialogue.customer, name: persona?.name ?? dialogue.customer, title: persona?.title ?? "", portrait: persona?.portrait ?? "man" };
}

/** Whether hanging up is right is part of the task: an exam shows only that it is possible. */
function hangUpOf(beat: Beat, coaching: boolean): CallView["beat"]["hangUp"] {
  if (beat.kind === "choose") return "ends";
  if (beat.kind !== "talk") return null;
  return coaching ? beat.hangUp : "ends";
}

/** Where a person plays the customer, as angry as that person feels. */
function moodView({ engine }: Running, { dialogue }: DialoguePlan, run: DialogueRun, { felt }: Call): CallView["mood"] {
  const { bands } = dialogue.mood;
  const value = run.free ? feltNow(engine, run.activity, felt) : run.mood;
  return {
    value,
    band: bandAt(value, bands)?.id ?? "",
    bands: bands.map(({ id, title, min }) => ({ id, title, min })),
    history: toArray(run.free ? felt : run.moods).map(({ value, delta }, index) => ({ turn: index + 1, value, delta })),
  };
}

function contactViews({ state }: ViewGround, plan: DialoguePlan, run: DialogueRun, beat: Extract<Beat, { kind: "inquire" }>): CallView["contacts"] {
  const ground = { plan, run, submitted: submittedOf(state.game) };
  return beat.contacts.map(({ id, title, by, takes, needs }) => ({
    id,
    title,
    by,
    minutes: Math.ceil(durationSeconds(takes) / 60),
    asked: run.contacted.includes(id),
    available: !run.contacted.includes(id) && (needs === undefined || evaluate(needs, ground)),
  }));
}

/** A promise shows once it is given. */
function timerViews({ dialogue }: DialoguePlan, run: DialogueRun): CallView["timers"] {
  return run.timers.flatMap(({ id, state, due }) => {
    const timer = dialogue.timers.find((candidate) => candidate.id === id);
    return timer && state !== "idle" ? [{ id, title: timer.title, due: formatCourseSeconds(due), state }] : [];
  });
}

function hintView({ state }: ViewGround, activity: Activity, plan: DialoguePlan, run: DialogueRun): CallView["hint"] {
  const hint = beatHint(activity, plan, run);
  return hint && { index: hint.index, cost: hint.cost, text: isTaken(state, activity.id, hint.index) ? hint.text : null };
}
