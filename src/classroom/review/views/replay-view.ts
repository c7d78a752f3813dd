/** Owns an attempt as teachers replay it: every moment in the order of the log, the mood after it, what was judged and what was made of that, what the teacher did meanwhile. */
import { lessonSeat } from "../../../attempt/command.ts";
import { scriptActor, type AttemptEvent } from "../../../attempt/event.ts";
import { apply } from "../../../attempt/fold.ts";
import { feltNow } from "../../../attempt/transcript.ts";
import { emptyCall, initialState, type AttemptState, type Line, type Running } from "../../../attempt/state.ts";
import { remember } from "../../../attempt/views/remember.ts";
import { readOwn } from "../../../engine/read-own.ts";
import { lastRunOf, runningOf } from "../../../engine/step.ts";
import { readHeard } from "../../../grading/dialogue/heard.ts";
import type { RecordedVerdict } from "../../../grading/performance.ts";
import { readText, type Text } from "../../../scenario/text.ts";
import type { LessonEvent } from "../../lesson/event.ts";
import type { GroupState } from "../../lesson/state.ts";
import { factsOf, type AttemptFacts } from "../attempt-facts.ts";
import { correctionAt, correctionsOf } from "../corrections-of.ts";
import type { VerdictPlace } from "../event.ts";
import { nameIn, type ReviewKnown } from "../known.ts";
import { verdictAt } from "../places.ts";
import type { ReviewState } from "../state.ts";
import type { Moment, MomentVerdict, ReplayView } from "../view.ts";
import { confidenceOf, spansOf } from "./verdict-view.ts";

/** Null for an attempt that is none of the lesson's, or has not begun. */
export function replayView(known: ReviewKnown, { sum }: Pick<ReviewState, "sum">, attempt: string): ReplayView | null {
  const group = known.run.groups.find(({ attempts }) => attempts.includes(attempt));
  const found = known.attempts.get(attempt);
  const facts = group && factsOf(known, sum, group).find((one) => one.attempt === attempt);
  if (!group || !found || !facts) return null;
  return remember(found.state, "replay", [facts, known.names, known.log.length], () => {
    const [first] = found.events;
    const startedAt = first?.at ?? 0;
    const endedAt = found.events.at(-1)?.at ?? startedAt;
    const laid = correctionsOf(sum, attempt).verdicts;
    const played = momentsOf(known, found.events, (verdicts, { seq }) => {
      // What the judge said, and what was put there where it had said nothing.
      const keys = new Set([...verdicts.map(({ key }) => key), ...laid.flatMap((one) => (one.seq === seq ? [one.key] : []))]);
      return [...keys].flatMap((key) => verdictViews(known, sum, found.state, { attempt, seq, key }));
    });
    const meanwhile = known.log.filter(({ at }) => at >= startedAt && at <= endedAt).flatMap((event) => interventionOf(known, group, event, startedAt));
    return { attempt, group: group.id, round: facts.round, startedAt, length: endedAt - startedAt, moments: inTime([...played, ...meanwhile]), misses: missesIn(found.state, facts) };
  });
}

/** What happened in the lesson has the number and the mood of what came before it in the attempt. */
function inTime(moments: Moment[]): Moment[] {
  let [seq, mood]: [number, number | null] = [0, null];
  return moments
    .sort((a, b) => a.at - b.at)
    .map((moment) => {
      if (moment.seq !== 0) ({ seq, mood } = moment);
      return moment.seq === 0 ? { ...moment, seq, mood } : moment;
    });
}

type Verdicts = (verdicts: readonly RecordedVerdict[], event: AttemptEvent) => MomentVerdict[];

function momentsOf(known: ReviewKnown, events: readonly AttemptEvent[], verdicts: Verdicts): Moment[] {
  const startedAt = events[0]?.at ?? 0;
  let state: AttemptState = initialState;
  return events.flatMap((event): Moment[] => {
    const before = state;
    const after = apply(known.prepared, before, event);
    state = after;
    if (after.status === "new") return [];
    const common = { seq: event.seq, at: event.at - startedAt, mood: moodIn(after) };
    return [{ ...common, actor: actorOf(known, event), ...deedOf(known, after, event, verdicts) }, ...linesOf(known, before, after, event).map((line) => ({ ...common, ...line }))];
  });
}

/** As the customer's person says where one plays, else as the script feels. */
function moodIn(state: Running): number | null {
  const run = runningOf(state.game) ?? lastRunOf(state.game);
  if (!run) return null;
  return run.free ? feltNow(state.engine, run.activity, (readOwn(state.calls, run.activity) ?? emptyCall).felt) : run.mood;
}

function actorOf(known: ReviewKnown, { actor, seat }: AttemptEvent): Moment["actor"] {
  const person = actor === undefined || actor === scriptActor || seat === lessonSeat ? null : actor;
  return { student: person, name: person === null ? "" : nameIn(known, person), seat: seatTitle(known, seat) };
}

function seatTitle({ prepared }: ReviewKnown, seat: string): Text | null {
  return prepared.situation.cast.seats.find(({ id }) => id === seat)?.title ?? null;
}

type Deed = Moment extends infer One ? (One extends Moment ? Omit<One, "seq" | "at" | "mood" | "actor"> : never) : never;

function deedOf(known: ReviewKnown, state: Running, event: AttemptEvent, verdicts: Verdicts): Deed {
  const { prepared } = known;
  switch (event.type) {
    case "turn-spoken":
      return { kind: "turn", activity: event.activity, beat: event.beat, text: event.text, verdicts: verdicts(event.verdicts, event) };
    case "customer-spoken":
      return { kind: "customer", activity: event.activity, beat: runningOf(state.game)?.beat ?? null, text: event.text, verdicts: verdicts(event.verdicts, event) };
    case "field-filled":
      return { kind: "field", activity: event.activity, label: labelOf(known, event.activity, event.field), value: event.value };
    case "activity-submitted":
      return { kind: "submitted", activity: event.activity, title: prepared.activities.get(event.activity)?.title ?? event.activity, verdicts: verdicts(event.verdicts, event) };
    case "phase-entered":
      return { kind: "phase", title: event.phase };
    case "hint-taken":
      return { kind: "hint", text: prepared.activities.get(event.activity)?.hints[event.hint]?.text ?? null, cost: event.cost };
    case "card-injected":
      return { kind: "card", title: readText(event.card.title, "zh-CN"), line: event.card.line === null ? null : readText(event.card.line, "zh-CN") };
    case "mood-set":
      return { kind: "intervention", what: event.type, text: String(event.value) };
    case "seat-held":
    case "call-stopped":
      return { kind: "intervention", what: event.type, text: null };
    case "option-chosen":
    case "action-taken": {
      const said = state.calls[event.activity]?.lines?.item;
      return { kind: "turn", activity: event.activity, beat: "beat" in event ? event.beat : null, text: said?.seq === event.seq ? readText(said.text, "zh-CN") : "", verdicts: [] };
    }
    default:
      return { kind: "other", what: event.type, activity: "activity" in event ? event.activity : null };
  }
}

function labelOf({ prepared }: ReviewKnown, activity: string, field: string): Text {
  const found = prepared.activities.get(activity);
  const form = found?.kind === "form" ? prepared.forms.get(found.form) : undefined;
  return form?.fields.find(({ id }) => id === field)?.label ?? field;
}

type Spoken = Extract<Moment, { kind: "turn" | "customer" }>;

/** What the script said upon it: the customer, colleagues, the narrator. */
function linesOf(known: ReviewKnown, before: AttemptState, after: Running, event: AttemptEvent): Pick<Spoken, "kind" | "actor" | "activity" | "beat" | "text" | "verdicts">[] {
  // A card's own moment says its title and line already.
  if (before.status === "new" || event.type === "card-injected") return [];
  const own = event.type === "turn-spoken" || event.type === "customer-spoken" || event.type === "option-chosen" || event.type === "action-taken";
  return Object.entries(after.calls).flatMap(([activity, { lines }]) => {
    const fresh: Line[] = [];
    const said = readOwn(before.calls, activity)?.lines ?? null;
    for (let link = lines; link !== null && link !== said; link = link.rest) fresh.unshift(link.item);
    return fresh.filter(({ index }) => !own || index > 0).map((line) => ({ kind: "customer" as const, activity, beat: line.beat, text: readText(line.text, "zh-CN"), verdicts: [], actor: { student: null, name: speakerOf(known, line), seat: null } }));
  });
}

function speakerOf({ prepared }: ReviewKnown, { persona, name }: Line): string {
  const found = prepared.situation.cast.personas.find(({ id }) => id === persona)?.name ?? name;
  return found === null ? "" : readText(found, "zh-CN");
}

function verdictViews(known: ReviewKnown, sum: ReviewState["sum"], state: AttemptState, place: VerdictPlace): MomentVerdict[] {
  const found = verdictAt(known.prepared, state, place);
  if (!found) return [];
  const corrected = correctionAt(sum, place);
  const { key, title, sign, verdict } = found;
  return [{ key, title, sign, state: verdict.state, spans: spansOf(verdict), confidence: confidenceOf(verdict), corrected: corrected && { to: corrected.to, by: nameIn(known, corrected.by ?? ""), reason: corrected.reason } }];
}

/** What the teacher did in the lesson, as far as it concerned the group; and its raised hand. */
function interventionOf(known: ReviewKnown, group: GroupState, event: LessonEvent, startedAt: number): Moment[] {
  const concerns = event.type === "whispered" ? event.groups.includes(group.id) : event.type === "lesson-paused" || event.type === "lesson-resumed" || ("group" in event && (event.group === group.id || event.group === null));
  const shown = ["whispered", "time-given", "lesson-paused", "lesson-resumed", "seat-taken", "seat-assigned", "help-asked", "help-closed"].includes(event.type);
  if (!concerns || !shown) return [];
  const person = event.by.role === "host" ? null : event.by.id;
  const text = event.type === "whispered" ? event.text : event.type === "time-given" ? String(event.seconds) : null;
  return [{ seq: 0, at: event.at - startedAt, mood: null, actor: { student: person, name: person === null ? "" : nameIn(known, person), seat: null }, kind: "intervention", what: event.type, text }];
}

/** Turns in which a fault happened, and the last turn of each topic that was left without something that was due. In the order of the log. */
function missesIn(state: AttemptState, { performance }: AttemptFacts): number[] {
  if (state.status === "new") return [];
  const seqs = performance.dialogues.flatMap((played) => {
    const dialogue = state.engine.plan.dialogues.get(played.activity)?.plan.dialogue;
    if (!dialogue || !played.started) return [];
    const heard = readHeard(dialogue, played);
    return dialogue.beats.flatMap((beat) => {
      const last = played.turns.findLast((turn) => turn.beat === beat.id);
      if (!last || !("criteria" in beat)) return [];
      return beat.criteria.flatMap((criterion) => {
        const found = heard.get(`${beat.id}:${criterion.id}`);
        if (criterion.kind === "must-not") return found?.state === "met" ? [found.at?.seq ?? last.seq] : [];
        return "meets" in criterion && (found?.state ?? "not-met") === "not-met" ? [last.seq] : [];
      });
    });
  });
  return [...new Set(seqs)].sort((a, b) => a - b);
}
