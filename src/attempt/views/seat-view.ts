/** Owns what a seat of a led attempt sees beside the shared view: what it may do, the customer's private card, the observer's checklist. */
import { toArray } from "../../engine/chain.ts";
import { recordOf } from "../../engine/conditions.ts";
import { openMoves } from "../../engine/customer-moves.ts";
import { beatPlan, criteriaOf, type DialoguePlan } from "../../engine/dialogue-plan.ts";
import type { DialogueRun } from "../../engine/dialogue-run.ts";
import { nextMove } from "../../engine/input.ts";
import { pickLine } from "../../engine/lines.ts";
import type { PlannedDialogue } from "../../engine/situation-plan.ts";
import { isHeld, lastRunOf, phaseOf, runningOf, runOf, submittedOf } from "../../engine/step.ts";
import { readOwn } from "../../engine/read-own.ts";
import { timingOf } from "../../grading/seats/timing.ts";
import type { Beat } from "../../scenario/schema/beat.ts";
import type { Criterion } from "../../scenario/schema/criterion.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { mirrorSeat } from "../command.ts";
import { customerFacts } from "../customer-facts.ts";
import { seatKey } from "../judging.ts";
import { metIn } from "../performance.ts";
import type { Prepared } from "../prepared.ts";
import { mayLead, mayWork } from "../led/led-seats.ts";
import { emptyCall, type Running } from "../state.ts";
import { feltNow } from "../transcript.ts";
import { remember } from "./remember.ts";
import type { ChecklistItem, CustomerDesk, SeatView } from "../view.ts";

type Seat = Situation["cast"]["seats"][number];

/** Null for a seat that the cast does not have: it sees what all see. */
export function seatView(prepared: Prepared, state: Running, { seat: id, actor }: { seat: string; actor: string | null }): SeatView | null {
  if (id === mirrorSeat) return mirrorView(prepared);
  const seat = prepared.situation.cast.seats.find((candidate) => candidate.id === id);
  if (!seat) return null;
  const { speak, work, lead } = mayOf(prepared, state, id);
  const customer = seat.role === "customer" ? remember(state.origin, `desk/${id}`, [state.game, state.calls], () => customerDesk(prepared, state, seat)) : null;
  const ticked = seat.role === "observer" && state.mode === "practice" ? checklist(state, actor ?? id) : null;
  return remember(state.origin, `seat/${id}/${actor ?? ""}`, [speak, work, lead, customer, ticked], () => ({ id, role: seat.role, title: seat.title, task: seat.task ?? null, may: { speak, work, lead }, customer, checklist: ticked }));
}

/** Called what the agent is called; the screen is the agent's, nothing on it can be used. */
function mirrorView(prepared: Prepared): SeatView | null {
  const agent = prepared.situation.cast.seats.find(({ role }) => role === "agent");
  return agent ? remember(prepared, "mirror", [], () => ({ id: mirrorSeat, role: "mirror", title: agent.title, task: agent.task ?? null, may: { speak: false, work: false, lead: false }, customer: null, checklist: null })) : null;
}

function mayOf(prepared: Prepared, state: Running, seat: string): SeatView["may"] {
  const running = state.status === "running";
  const { plan } = state.engine;
  const leads = remember(plan, "leads", [], () => new Set([...plan.dialogues.values()].map(({ plan: { dialogue } }) => dialogue.seat)));
  return { speak: running && leads.has(seat), work: running && mayWork(prepared, state, seat), lead: running && mayLead(prepared, state, seat) };
}

/** For the dialogue that is on, else the next one of the phase, else the one played last, else the first. */
function customerDesk(prepared: Prepared, state: Running, seat: Seat): CustomerDesk | null {
  const { situation, phaseOf: places } = prepared;
  const own = [...state.engine.plan.dialogues].filter(([, { customerSeat }]) => customerSeat === seat.id);
  const run = runningOf(state.game);
  const wanted = [run?.activity, own.find(([id]) => places.get(id) === phaseOf(state.game) && !runOf(state.game, id))?.[0], lastRunOf(state.game)?.activity];
  const activity = wanted.find((id) => own.some(([candidate]) => candidate === id)) ?? own[0]?.[0];
  const planned = activity === undefined ? undefined : state.engine.plan.dialogues.get(activity);
  if (activity === undefined || !planned) return null;
  const call = readOwn(state.calls, activity) ?? emptyCall;
  const free = run?.activity === activity && run.free ? run : null;
  return {
    holds: isHeld(state.game, seat.id),
    persona: remember(planned, "persona", [situation], () => personaView(situation, planned)),
    facts: remember(planned, "customer-facts", [situation], () => customerFacts(situation, planned).map(({ id, label, value, display }) => ({ id, label, value: display ?? value }))),
    points: remember(state.origin, `points/${seat.id}/${activity}`, [call.spoken, runOf(state.game, activity)?.beats], () => pointsOf(state, activity, planned, seat)),
    cue: free && cueAt(state, planned, free),
    moves: free ? movesAt(state, planned, free) : [],
    cards: toArray(call.cards).map(({ seq, title, line }) => ({ seq, title, line })),
    felt: feltNow(state.engine, activity, call.felt),
  };
}

function personaView({ cast }: Situation, { plan }: PlannedDialogue): CustomerDesk["persona"] {
  const persona = cast.personas.find(({ id }) => id === plan.dialogue.customer);
  return {
    name: persona?.name ?? plan.dialogue.customer,
    title: persona?.title ?? "",
    character: persona?.character ?? null,
    angers: [...(persona?.angers ?? [])],
    calms: [...(persona?.calms ?? [])],
    tells: (persona?.tells ?? []).map(({ asked, tells }) => ({ asked, tells })),
  };
}

/** Whether a point was raised is a verdict: an exam does not tell. */
function pointsOf(state: Running, activity: string, { plan }: PlannedDialogue, seat: Seat): CustomerDesk["points"] {
  const turns = state.mode === "practice" ? toArray(readOwn(state.calls, activity)?.spoken ?? null) : [];
  const met = new Map(turns.length > 0 ? metIn(state, activity, plan).map(({ key, seq }) => [key, seq]) : []);
  return seat.criteria
    .filter(({ kind }) => kind === "does")
    .map((criterion) => {
      const key = seatKey(seat, criterion);
      const raised = turns.some(({ seq, verdicts }) => verdicts.some((verdict) => verdict.key === key && verdict.state === "met") && timingOf(criterion, seq, (asked) => met.get(asked)) === "in-time");
      return { id: criterion.id, title: criterion.title, raised };
    });
}

function cueAt(state: Running, { plan }: PlannedDialogue, run: DialogueRun): CustomerDesk["cue"] {
  const { beat, onward } = beatPlan(plan, run.beat);
  if (beat.kind !== "choose" && (beat.kind !== "talk" || onward === null)) return null;
  const { visits } = recordOf({ plan, run }, beat.id);
  const line = beat.line === undefined ? undefined : pickLine(beat.line, run.mood, plan.dialogue.mood.lines, state.seed, `${run.activity}/${beat.id}/${visits}/cue`);
  return { title: beat.title, intent: beat.intent, line: line ?? null };
}

function movesAt(state: Running, { plan }: PlannedDialogue, run: DialogueRun): CustomerDesk["moves"] {
  if (beatPlan(plan, run.beat).onward === null) return [];
  const interrupts = openMoves({ plan, run, submitted: submittedOf(state.game) });
  return [{ id: nextMove, title: null }, ...interrupts.map(({ id, to }) => ({ id, title: beatPlan(plan, to).beat.title }))];
}

function checklist(state: Running, observer: string): ChecklistItem[] {
  const ticks = readOwn(state.observed, observer) ?? noTicks;
  const parts = [...state.engine.plan.dialogues].map(([activity, { plan }]) => {
    const run = runOf(state.game, activity);
    return run ? remember(state.origin, `checklist/${observer}/${activity}`, [run.beats, ticks], () => joined(state, `${observer}/${activity}`, itemsOf(state, observer, activity, { plan, run }, ticks))) : none;
  });
  return joined(state, observer, parts);
}

const noTicks: Running["observed"][string] = {};
const none: ChecklistItem[] = [];

/** The same list as before where all its parts are. */
function joined({ origin }: Running, name: string, parts: ChecklistItem[][]): ChecklistItem[] {
  return remember(origin, `joined/${name}`, parts, () => parts.flat());
}

/** Of each beat that was reached; the same items as before where nothing of the beat was ticked. */
function itemsOf({ origin }: Running, observer: string, activity: string, at: { plan: DialoguePlan; run: DialogueRun }, ticks: Running["observed"][string]): ChecklistItem[][] {
  const unticked = remember(at.plan, "unticked", [], () => [...at.plan.beats.values()].map(({ beat }) => ({ beat: beat.id, items: criteriaOf(beat).map((criterion) => itemOf(activity, beat, criterion)) })));
  const reached = unticked.filter(({ beat, items }) => items.length > 0 && recordOf(at, beat).visits > 0);
  return reached.map(({ beat, items }) => {
    const seen = items.map(({ tick }) => readOwn(ticks, tick) ?? null);
    return remember(origin, `checklist/${observer}/${activity}/${beat}`, seen, () => items.map(({ item }, index) => ({ ...item, seen: seen[index] ?? null })));
  });
}

/** `tick`: under which key it is ticked. */
function itemOf(activity: string, { id: beat }: Beat, { id, kind, title }: Criterion): { tick: string; item: Omit<ChecklistItem, "seen"> } {
  const key = `${beat}:${id}`;
  return { tick: `${activity}/${key}`, item: { activity, key, title, sign: kind === "does" ? "+" : "-", beat } };
}
