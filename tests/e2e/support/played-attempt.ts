/** Plays the shipped situation through the core, as a backup file that a page can take in: a call with chosen answers, the record card, some questions. */
import { loadSituation } from "../../../src/cli/load/load-situation.ts";
import type { Command, Mode } from "../../../src/attempt/command.ts";
import { decide } from "../../../src/attempt/decide.ts";
import type { AttemptEvent } from "../../../src/attempt/event.ts";
import { apply } from "../../../src/attempt/fold.ts";
import { soloSeat } from "../../../src/attempt/prepared.ts";
import { stamp } from "../../../src/attempt/stamp.ts";
import { initialState, type AttemptState } from "../../../src/attempt/state.ts";
import { viewFor } from "../../../src/attempt/views/view-for.ts";
import type { StudentView } from "../../../src/attempt/view.ts";

export interface PlayOptions {
  id?: string;
  /** Id of a shipped situation, or the path of its file. */
  situation?: string;
  mode?: Mode;
  /** Said in the first talk beats, in order; afterwards the beats' own model answers. */
  said?: string[];
  /** Whether the attempt is handed in. */
  finish?: boolean;
  /** Wall time of the first event, ms since 1970. */
  at?: number;
}

const CALL = "call";
const MOST_STEPS = 200;

export function playAttempt({ id = "played", situation: name = "late-pickup", mode = "practice", said = [], finish = true, at = Date.UTC(2026, 0, 5, 8) }: PlayOptions = {}): { text: string; events: AttemptEvent[]; view: StudentView } {
  const prepared = loadSituation(name, "en");
  const { situation } = prepared;
  const seat = soloSeat(prepared);
  const events: AttemptEvent[] = [];
  let state: AttemptState = initialState;
  const send = (command: Command): boolean => {
    const decision = decide(prepared, state, command, { at, seat });
    if ("rejection" in decision) return false;
    const base = events.length;
    for (const event of stamp(state, decision.events, { id: (index) => `${id}-${base + index}`, at: at + base * 5000, seat })) {
      state = apply(prepared, state, event);
      events.push(event);
    }
    return true;
  };
  const view = () => viewFor("student", prepared, state);

  send({ type: "start-attempt", mode, seed: 7 });
  for (const phase of situation.phases) {
    send({ type: "enter-phase", phase: phase.id });
    if (phase.activities.includes(CALL)) break;
  }
  send({ type: "start-dialogue", activity: CALL });
  const dialogue = situation.activities.find((activity) => activity.id === CALL);
  const models = new Map(dialogue?.kind === "dialogue" ? dialogue.beats.map((beat) => [beat.id, "model" in beat && typeof beat.model === "string" ? beat.model : "好的，我马上办。"]) : []);
  const lines = [...said];
  for (let step = 0; step < MOST_STEPS && playOn(view(), send, (beat) => lines.shift() ?? models.get(beat) ?? "好的。"); step++);
  const form = situation.activities.find((activity) => activity.kind === "form" && activity.onDesk);
  if (form?.kind === "form") {
    const shown = view().activities.find((activity) => activity.id === form.id);
    for (const field of shown?.kind === "form" ? shown.form.fields : []) {
      const model = form.fields.find((check) => check.field === field.id)?.model;
      if (!field.given && typeof model === "string") send({ type: "fill-field", activity: form.id, field: field.id, value: field.options[0]?.id ?? model });
    }
    send({ type: "submit-activity", activity: form.id });
  }
  if (finish) send({ type: "finish-attempt" });
  const unit = prepared.unit;
  return { text: JSON.stringify({ kind: "kefu-attempt", format: 1, attempt: id, unit, situation: situation.id, version: prepared.version, events }), events, view: view() };
}

/** One step of the call; false when it is over or stuck. */
function playOn(view: StudentView, send: (command: Command) => boolean, answer: (beat: string) => string): boolean {
  const activity = view.activities.find(({ id }) => id === CALL);
  const call = activity?.kind === "dialogue" ? activity.call : null;
  if (!call) return false;
  switch (call.state) {
    case "ringing":
      return send({ type: "answer-call", activity: CALL, ready: call.rings?.ready.map(({ id }) => id) ?? [] });
    case "talking":
      return send({ type: "speak", activity: CALL, text: answer(call.beat.id), via: "keyboard" });
    case "choosing":
      return send({ type: "choose", activity: CALL, option: call.options[0]?.id ?? "" });
    case "inquiring": {
      const contact = call.contacts.find(({ asked, available }) => !asked && available);
      if (contact) return send({ type: "contact", activity: CALL, contact: contact.id });
      return call.actions.some(({ id }) => send({ type: "act", activity: CALL, action: id }));
    }
    case "scene":
      return send({ type: "continue", activity: CALL });
    case "over":
      return false;
  }
}

