/**
 * Owns what a robot does next in its seat, for demonstrations and for load: it sees what a student sees, and looks up model answers in the situation like a pupil
 * who has the teacher's book. The same view and lots always give the same command. Must not know how it is sent.
 */
import type { Command } from "../../attempt/command.ts";
import type { ActivityViewOf, AttemptView, CallView } from "../../attempt/view.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { readText } from "../../scenario/text.ts";
import { workMove } from "./work-move.ts";
import { pick, poorWords, succeeds, type Lots } from "./quality.ts";

type Dialogue = ActivityViewOf<"dialogue">;
type Book = Pick<Situation, "activities">;

/** Null: there is nothing to do at the moment. */
export function robotMove(view: AttemptView, book: Book, lots: Lots): Command | null {
  if (view.attempt.status === "finished" || view.seat === null) return null;
  const { role, may } = view.seat;
  const here = view.activities.filter(({ phase }) => phase === view.phase);
  const call = here.find((activity): activity is Dialogue => activity.kind === "dialogue" && activity.status === "running");
  if (role === "customer" && view.seat.customer?.holds) return call?.call ? customerMove(view, call, call.call, lots) : null;
  if (role === "observer") return observe(view, lots);
  if (role === "agent" && may.speak) {
    const next = here.find((activity): activity is Dialogue => activity.kind === "dialogue" && activity.status === "open");
    if (call?.call) return agentMove(book, call, call.call, lots);
    if (next) return { type: "start-dialogue", activity: next.id };
  }
  return may.work ? workMove(here, book, lots, role === "recorder" || call === undefined) : null;
}

function agentMove(book: Book, { id: activity }: Dialogue, call: CallView, lots: Lots): Command | null {
  const purpose = `${call.beat.id}/${call.beat.tries}`;
  switch (call.state) {
    case "ringing":
      return { type: "answer-call", activity, ready: call.rings && succeeds(lots, purpose) ? call.rings.ready.map(({ id }) => id) : [] };
    case "talking": {
      // A person in the customer's seat, with whom no silence is counted, is waited for.
      if (call.silenceSeconds === null && call.transcript.at(-1)?.who === "agent") return null;
      const model = modelOf(book, activity, call.beat.id);
      const text = model !== null && succeeds(lots, purpose) ? model : poorWords(lots, purpose);
      return { type: "speak", activity, text, via: "keyboard" };
    }
    case "choosing": {
      const option = bestOption(book, activity, call.beat.id);
      const chosen = option !== null && succeeds(lots, purpose) ? option : pick(lots, purpose, call.options)?.id;
      return chosen === undefined ? null : { type: "choose", activity, option: chosen };
    }
    case "inquiring": {
      const contact = call.contacts.find(({ id, available }) => available && succeeds(lots, `${purpose}/${id}`));
      if (contact) return { type: "contact", activity, contact: contact.id };
      const action = call.actions[0];
      return action ? { type: "act", activity, action: action.id } : null;
    }
    case "scene":
      return { type: "continue", activity };
    case "over":
      return null;
  }
}

/** Speaks when the agent has spoken, on the topic that is on, and lets the mood be seen. */
function customerMove(view: AttemptView, { id: activity }: Dialogue, call: CallView, lots: Lots): Command | null {
  const desk = view.seat?.customer;
  const last = call.transcript.at(-1);
  if (call.state !== "talking" || !desk?.cue || last?.who === "customer") return null;
  const felt = feeling(call, lots);
  if (felt !== desk.felt) return { type: "feel-mood", activity, value: felt };
  const text = readText(desk.cue.line ?? desk.cue.intent, "zh-CN");
  const spoken = succeeds(lots, `${call.beat.id}/customer`) ? text : "行吧，你看着办。";
  return { type: "customer-speak", activity, text: spoken.slice(0, call.maxChars), via: "keyboard" };
}

/** Calmer with every good answer of the agent's, who is of the same quality; a customer begins in the middle of anger. */
function feeling({ transcript }: CallView, lots: Lots): number {
  const answers = transcript.filter(({ who }) => who === "agent").length;
  const felt = Array.from({ length: answers }, (_, index) => (succeeds(lots, `feeling/${index}`) ? -6 : 5)).reduce((mood, change) => mood + change, 70);
  return Math.min(100, Math.max(5, felt));
}

function observe(view: AttemptView, lots: Lots): Command | null {
  const item = view.seat?.checklist?.find(({ seen }) => seen === null);
  return item ? { type: "observe", activity: item.activity, key: item.key, seen: succeeds(lots, item.key) ? "yes" : "no" } : null;
}

function beatOf({ activities }: Book, activity: string, beat: string) {
  const found = activities.find(({ id }) => id === activity);
  const dialogue = found?.kind === "dialogue-variant" ? activities.find(({ id }) => id === found.of) : found;
  return dialogue?.kind === "dialogue" ? dialogue.beats.find(({ id }) => id === beat) : undefined;
}

function modelOf(book: Book, activity: string, id: string): string | null {
  const beat = beatOf(book, activity, id);
  return beat?.kind === "talk" ? readText(beat.model, "zh-CN") : null;
}

function bestOption(book: Book, activity: string, id: string): string | null {
  const beat = beatOf(book, activity, id);
  return beat?.kind === "choose" ? (beat.options.find(({ outcome }) => outcome === "good")?.id ?? null) : null;
}
