/** Owns what the student's doings bring about within a beat, before the way on is decided. */
import { durationSeconds } from "../scenario/course-time.ts";
import { append, replaceLast } from "./chain.ts";
import { recordOf } from "./conditions.ts";
import { findHeard, type BeatOf } from "./dialogue-plan.ts";
import { changeRecord, draftHolds, isFree, moveClock, reveal, say, sayLine, shiftMood, type Draft } from "./draft.ts";
import { nextMove, type Heard } from "./input.ts";
import { clampMood, moodDelta, type MoodChange, type Outcome } from "./outcome.ts";
import { miss, notePromises, overdueTimer } from "./timers.ts";

export function applyTurn(draft: Draft, beat: BeatOf<"talk">, heard: readonly Heard[]): void {
  const began = draft.run.clock;
  hear(draft, heard);
  notePromises(draft, heard, began);
  draft.run.silences = 0;
  if (beat.takes) moveClock(draft, began + durationSeconds(beat.takes));
  const faulty = heard.some(({ key }) => findHeard(draft.plan, beat.id, draft.run.free, key)?.fault);
  countTry(draft);
  const outcome = faulty || (beat.wrong !== undefined && draftHolds(draft, beat.wrong)) ? "wrong" : draftHolds(draft, beat.good) ? "good" : "weak";
  rate(draft, outcome, beat.mood);
  for (const [index, reply] of (isFree(draft) ? [] : beat.replies).entries()) {
    if (!draftHolds(draft, reply.when)) continue;
    sayLine(draft, reply.says, `reply-${index}`);
    reveal(draft, reply.reveals);
  }
  draft.run.stage = "leaving";
}

/** Hanging up where that is foreseen: a turn in which nothing was said. */
export function applyHangUp(draft: Draft, beat: BeatOf<"talk">): void {
  countTry(draft);
  rate(draft, beat.hangUp === "wrong" ? "wrong" : draftHolds(draft, beat.good) ? "good" : "weak", beat.mood);
  if (isFree(draft)) draft.run.chosen = nextMove;
  draft.run.stage = "leaving";
}

/** The person who plays the customer leads on. */
export function applyMove(draft: Draft, move: string): void {
  draft.run.chosen = move;
  draft.run.stage = "leaving";
}

export function applyAnswer(draft: Draft, beat: BeatOf<"ring">, ready: readonly string[]): void {
  const prepared = beat.ready.every(({ id, needed }) => !needed || ready.includes(id));
  const { rings } = draft.run;
  countTry(draft);
  rate(draft, rings >= beat.wrongFrom ? "wrong" : prepared && rings <= beat.goodUpTo ? "good" : "weak", beat.mood);
  draft.run.stage = "leaving";
}

export function applyRing(draft: Draft, beat: BeatOf<"ring">): void {
  draft.run.rings += 1;
  moveClock(draft, draft.run.clock + durationSeconds(beat.every));
}

export function applyChoice(draft: Draft, beat: BeatOf<"choose">, id: string): void {
  const option = beat.options.find((candidate) => candidate.id === id);
  if (!option) return;
  if (option.takes) moveClock(draft, draft.run.clock + durationSeconds(option.takes));
  draft.run.silences = 0;
  countTry(draft);
  rate(draft, option.outcome, option.mood === undefined ? beat.mood : { ...beat.mood, [option.outcome]: option.mood });
  sayLine(draft, option.says, `option-${option.id}`);
  if (option.feedback !== undefined) draft.effects.push({ type: "feedback", text: option.feedback });
  draft.run.chosen = option.to === undefined ? null : option.id;
  draft.run.stage = "leaving";
}

export function applyContact(draft: Draft, beat: BeatOf<"inquire">, id: string): void {
  const contact = beat.contacts.find((candidate) => candidate.id === id);
  if (!contact) return;
  draft.run.contacted = [...draft.run.contacted, id];
  draft.effects.push({ type: "asked", contact: id });
  passInquiryTime(draft, durationSeconds(contact.takes));
  say(draft, contact.by === "phone" ? "colleague" : "narrator", contact.persona ?? null, contact.says, contact.title);
  reveal(draft, contact.reveals);
}

/** Time during an inquiry. When the grace of a promise runs out, the clock stops there and the customer breaks in. */
export function passInquiryTime(draft: Draft, seconds: number): void {
  const overdue = overdueTimer(draft, draft.run.clock + seconds);
  moveClock(draft, overdue ? overdue.clock : draft.run.clock + seconds);
  if (!overdue) return;
  const due = draft.run.timers.find(({ id }) => id === overdue.timer.id)?.due ?? overdue.clock;
  miss(draft, overdue.timer, due);
  draft.run.forced = { timer: overdue.timer.id };
  draft.run.stage = "leaving";
}

export function applyAction(draft: Draft, beat: BeatOf<"inquire">, id: string): void {
  const action = beat.actions.find((candidate) => candidate.id === id);
  draft.run.chosen = action?.to === undefined ? null : id;
  draft.run.stage = "leaving";
}

export function applySilence(draft: Draft): void {
  const { silence } = draft.plan.dialogue;
  if (!silence) return;
  draft.run.silences += 1;
  moveClock(draft, draft.run.clock + durationSeconds(silence.after));
  shiftMood(draft, silence.mood);
  sayLine(draft, silence.says, `silence-${draft.run.silences}`);
  if (draft.run.silences < silence.hangUpAfter) return;
  draft.run.forced = "silence";
  draft.run.stage = "leaving";
}

function hear(draft: Draft, heard: readonly Heard[]): void {
  for (const { key } of heard) {
    const criterion = findHeard(draft.plan, draft.run.beat, draft.run.free, key);
    if (!criterion) continue;
    const { met } = recordOf(draft, criterion.beat);
    if (!met.some(({ id }) => id === criterion.id)) changeRecord(draft, criterion.beat, { met: [...met, { id: criterion.id, seq: draft.seq }] });
  }
}

function countTry(draft: Draft): void {
  changeRecord(draft, draft.run.beat, { tries: recordOf(draft, draft.run.beat).tries + 1 });
}

function rate(draft: Draft, outcome: Outcome, change: MoodChange): void {
  const { run } = draft;
  const { tries, goodInVisit } = recordOf(draft, run.beat);
  const mood = clampMood(run.mood + moodDelta(change, outcome, tries, goodInVisit));
  const delta = mood - run.mood;
  changeRecord(draft, run.beat, { outcome, goodInVisit: goodInVisit || outcome === "good" });
  run.mood = mood;
  run.moods = append(run.moods, { value: mood, delta });
  run.rated = append(run.rated, { beat: run.beat, outcome, mood, delta });
  const again = tries > 1 && run.ends?.item.beat === run.beat;
  run.ends = again ? replaceLast(run.ends, { beat: run.beat, mood }) : append(run.ends, { beat: run.beat, mood });
  draft.effects.push({ type: "rated", beat: run.beat, outcome, mood, delta });
}
