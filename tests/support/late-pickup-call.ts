/** Plays the call of a complaint beat by beat: the model answers, the good option, and at an inquiry whom one asks in `late-pickup`, unless told otherwise. */
import type { Prepared } from "../../src/attempt/prepared.ts";
import { performanceOf } from "../../src/attempt/performance.ts";
import type { CallView } from "../../src/attempt/view.ts";
import { readText } from "../../src/scenario/text.ts";
import type { Beat } from "../../src/scenario/schema/beat.ts";
import { AttemptPlayer } from "./attempt-player.ts";

type Inquiry = { contacts: string[]; wait?: number; act: string };
/** `inquiries`: one for each visit of the inquiry, or by its beat. `activity`: which dialogue, where there are several. */
type Doings = { activity?: string; said?: Record<string, string | string[]>; chosen?: Record<string, string>; inquiries?: Inquiry[] | ((beat: string) => Inquiry) };

const thorough: Inquiry = { contacts: ["courier-li", "order-entry", "dispatch", "courier-chen", "last-flight"], act: "call-back" };
const mostSteps = 80;

export function strongCall(prepared: Prepared): AttemptPlayer {
  return playCall(prepared, {});
}

export function courseCall(prepared: Prepared, doings: Doings) {
  const player = playCall(prepared, doings);
  return { state: player.state, dialogue: performanceOf(prepared, player.state).dialogues.find(({ activity }) => activity === (doings.activity ?? "call")) };
}

function playCall(prepared: Prepared, { activity = "call", said = {}, chosen = {}, inquiries = [] }: Doings): AttemptPlayer {
  const player = AttemptPlayer.start(prepared);
  for (const phase of ["lead-in", "design", "report", "implement"] as const) player.take({ type: "enter-phase", phase });
  player.take({ type: "start-dialogue", activity });
  const times = new Map<string, number>();
  for (let step = 0; step < mostSteps; step += 1) {
    const call = callOf(player, activity);
    if (call.state === "over") return player;
    const time = times.get(call.beat.id) ?? 0;
    times.set(call.beat.id, time + 1);
    doOneThing(player, activity, call, beatOf(prepared, activity, call.beat.id), { say: said[call.beat.id], option: chosen[call.beat.id], time, inquiry: typeof inquiries === "function" ? inquiries(call.beat.id) : (inquiries[time] ?? thorough) });
  }
  throw new Error("the call does not end");
}

function doOneThing(player: AttemptPlayer, activity: string, call: CallView, beat: Beat, { say, option, time, inquiry }: { say: string | string[] | undefined; option: string | undefined; time: number; inquiry: Inquiry }): void {
  switch (beat.kind) {
    case "ring":
      player.take({ type: "answer-call", activity, ready: beat.ready.filter(({ needed }) => needed).map(({ id }) => id) });
      return;
    case "talk": {
      const texts = say === undefined ? [readText(beat.model, "zh-CN")] : [say].flat();
      player.say(texts[Math.min(time, texts.length - 1)] ?? "", activity);
      return;
    }
    case "choose":
      player.take({ type: "choose", activity, option: option ?? beat.options.find(({ outcome }) => outcome === "good")?.id ?? "" });
      return;
    case "inquire":
      inquire(player, activity, call, inquiry);
      return;
    default:
      player.take({ type: "continue", activity });
  }
}

function inquire(player: AttemptPlayer, activity: string, call: CallView, { contacts, wait, act }: Inquiry): void {
  for (const contact of contacts) if (!call.contacts.some(({ id, asked }) => id === contact && asked)) player.take({ type: "contact", activity, contact });
  if (wait !== undefined) player.take({ type: "pass-time", activity, seconds: wait, why: "wait" });
  if (callOf(player, activity).state === "inquiring") player.take({ type: "act", activity, action: act });
}

function callOf(player: AttemptPlayer, id: string): CallView {
  const activity = player.view.activities.find((candidate) => candidate.id === id);
  if (activity?.kind !== "dialogue" || !activity.call) throw new Error("no call");
  return activity.call;
}

function beatOf(prepared: Prepared, activity: string, id: string): Beat {
  const call = prepared.activities.get(activity);
  const beat = call?.kind === "dialogue" ? call.beats.find((candidate) => candidate.id === id) : undefined;
  if (!beat) throw new Error(`no beat ${id}`);
  return beat;
}
