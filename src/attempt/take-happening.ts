/** Owns what an event changes in the state. It asks no leave: refuse-happening.ts has given it. */
import { append, type Chain } from "../engine/chain.ts";
import type { Effect } from "../engine/effect.ts";
import { beginEngine, runningOf, runOf, step } from "../engine/step.ts";
import { answerSlot } from "./answer-rules.ts";
import { engineInput } from "./engine-input.ts";
import type { AttemptEvent } from "./event.ts";
import { lookUpOrder } from "./order-desk.ts";
import { engineFor, type Prepared } from "./prepared.ts";
import { reject, type Refused } from "./rejection-codes.ts";
import { emptyCall, emptyWork, type AttemptState, type Running, type Work } from "./state.ts";
import { callAfter } from "./transcript.ts";
import { readOwn } from "../engine/read-own.ts";

/** A pause longer than this is no time at work, in ms. */
const longestPause = 300_000;

export function takeEvent(prepared: Prepared, state: AttemptState, event: AttemptEvent): { state: Running } | Refused {
  if (state.status === "new") return event.type === "attempt-started" ? { state: begin(prepared, event) } : reject("not-started");
  const input = engineInput(event, event.seq);
  const result = input && step(state.engine, state.game, input);
  if (result && !result.ok) return reject(result.refusal.code, result.refusal.params);
  const { known, calls } = result || isOfCall(event) ? takeEffects(state, event, result ? result.effects : []) : state;
  const spent = state.spent + Math.min(longestPause, Math.max(0, event.at - state.at));
  return { state: takeWork(prepared, { ...state, seq: event.seq, at: event.at, spent, game: result ? result.state : state.game, known, calls }, event) };
}

/** People hold the seats of a led attempt, but the script the customer's until a person is given it. */
function begin(prepared: Prepared, { mode, seed, seq, at, led, phases }: Extract<AttemptEvent, { type: "attempt-started" }>): Running {
  const engine = engineFor(prepared, seed);
  const persons = prepared.situation.cast.seats.filter(({ role }) => role !== "customer").map(({ id }) => id);
  const game = beginEngine(engine, mode, seed, led === undefined ? null : persons);
  return { origin: {}, status: "running", mode, led: led ?? null, phases: phases ?? null, seed, seq, at, spent: 0, engine, game, known: [], calls: {}, works: {}, hints: null, lookUps: null, notes: "", observed: {}, pastes: 0 };
}

/** Belongs to a call without being a matter of the engine. */
function isOfCall({ type }: AttemptEvent): boolean {
  return type === "customer-spoken" || type === "mood-felt";
}

/** What became known, and how the call goes on. */
function takeEffects(state: Running, event: AttemptEvent, effects: readonly Effect[]): Pick<Running, "known" | "calls"> {
  // Who plays the customer is a matter of the dialogue that runs.
  const activity = "activity" in event ? event.activity : event.type === "seat-held" ? runningOf(state.game)?.activity : undefined;
  if (activity === undefined || !state.engine.plan.dialogues.has(activity)) return state;
  const call = readOwn(state.calls, activity) ?? emptyCall;
  const revealed = event.type === "customer-spoken" ? event.reveals : effects.flatMap((effect) => (effect.type === "revealed" ? effect.facts : []));
  const after = callAfter(state.engine, call, runOf(state.game, activity), event, effects, joined(call.heard, revealed));
  return { known: joined(state.known, revealed), calls: { ...state.calls, [activity]: after } };
}

function takeWork(prepared: Prepared, state: Running, event: AttemptEvent): Running {
  switch (event.type) {
    case "field-filled":
      return withWork(state, event.activity, (work) => ({ ...work, values: { ...work.values, [event.field]: event.value }, seq: event.seq }));
    case "answer-saved":
      return withWork(state, event.activity, (work) => ({ ...work, answers: { ...work.answers, [answerSlot(event.answer)]: event.answer }, seq: event.seq }));
    case "activity-submitted":
      return withWork(state, event.activity, (work) => ({ ...work, submitted: true, verdicts: event.verdicts, seq: event.seq }));
    case "activity-reopened":
      return withWork(state, event.activity, (work) => ({ ...work, submitted: false, verdicts: [], seq: event.seq }));
    case "hint-taken":
      return { ...state, hints: append(state.hints, { activity: event.activity, beat: event.beat, index: event.hint, cost: event.cost, seq: event.seq }) };
    case "order-looked-up":
      return { ...state, lookUps: noted(state.lookUps, event), known: joined(state.known, lookUpOrder(prepared.situation, event.query)?.reveals ?? []) };
    case "note-written":
      return { ...state, notes: event.text };
    case "observed":
      return { ...state, observed: ticked(state.observed, event) };
    case "paste-noted":
      return { ...state, pastes: state.pastes + 1 };
    case "attempt-finished":
      return { ...state, status: "finished" };
    default:
      return state;
  }
}

function noted(lookUps: Running["lookUps"], { query, found }: { query: string; found: string | null }): Chain<{ query: string; found: string | null }> {
  return append(lookUps, { query, found });
}

function ticked(observed: Running["observed"], { activity, key, seen, seat, actor = seat }: Extract<AttemptEvent, { type: "observed" }>): Running["observed"] {
  const { [`${activity}/${key}`]: _before, ...others } = readOwn(observed, actor) ?? {};
  return { ...observed, [actor]: seen === null ? others : { ...others, [`${activity}/${key}`]: seen } };
}

function withWork(state: Running, activity: string, change: (work: Work) => Work): Running {
  return { ...state, works: { ...state.works, [activity]: change(readOwn(state.works, activity) ?? emptyWork) } };
}

function joined(known: readonly string[], more: readonly string[]): readonly string[] {
  const fresh = more.filter((id, index) => !known.includes(id) && more.indexOf(id) === index);
  return fresh.length === 0 ? known : [...known, ...fresh];
}
