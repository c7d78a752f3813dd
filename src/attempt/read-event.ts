/** Owns reading an event of a log that came from outside. */
import type { AttemptEvent, Happening, HappeningType } from "./event.ts";
import { isAnswer, isCard, isCount, isFlag, isHolder, isId, isLed, isMode, isNumber, isPhase, isRecord, isText, isTick, isVerdict, listOf, oneOf, orAbsent, orNull, shaped, shapeReader, type Guard } from "./shape.ts";

type Shape<Value> = { [Key in keyof Value]-?: Guard<Value[Key]> };

const isJudge = shaped<{ engine: string; lexicon: string }>({ engine: isId, lexicon: isId });
const isFork = shaped<{ attempt: string; seq: number }>({ attempt: isId, seq: isCount });

const shapes: { [Type in HappeningType]: Shape<Omit<Extract<Happening, { type: Type }>, "type">> } = {
  "attempt-started": { situation: isId, version: isId, format: isCount, mode: isMode, seed: isCount, led: orAbsent(isLed), phases: orAbsent(listOf(isPhase)), forkedFrom: orAbsent(isFork) },
  "phase-entered": { phase: isPhase },
  "dialogue-started": { activity: isId, variant: orNull(isId) },
  "call-answered": { activity: isId, ready: listOf(isId) },
  "turn-spoken": { activity: isId, beat: isId, text: isText, via: oneOf("keyboard", "voice"), verdicts: listOf(isVerdict), judge: isJudge },
  "option-chosen": { activity: isId, beat: isId, option: isId },
  "contact-asked": { activity: isId, contact: isId },
  "action-taken": { activity: isId, action: isId },
  "scene-continued": { activity: isId },
  "call-hung-up": { activity: isId },
  "time-passed": { activity: isId, seconds: isNumber, why: oneOf("ring", "silence", "wait") },
  "field-filled": { activity: isId, field: isId, value: isText },
  "answer-saved": { activity: isId, answer: isAnswer },
  "activity-submitted": { activity: isId, verdicts: listOf(isVerdict), judge: isJudge },
  "activity-reopened": { activity: isId },
  "hint-taken": { activity: isId, beat: orNull(isId), hint: isCount, cost: isNumber },
  "order-looked-up": { query: isText, found: orNull(isId) },
  "note-written": { text: isText },
  "attempt-finished": {},
  "customer-spoken": { activity: isId, text: isText, via: oneOf("keyboard", "voice"), verdicts: listOf(isVerdict), judge: isJudge, reveals: listOf(isId) },
  "customer-moved": { activity: isId, move: isId },
  "mood-felt": { activity: isId, value: isNumber },
  "mood-set": { activity: isId, value: isNumber },
  "card-injected": { activity: isId, card: isCard },
  "seat-held": { of: isId, holder: isHolder, speaks: isFlag },
  "call-stopped": { activity: isId },
  observed: { activity: isId, key: isId, seen: orNull(isTick) },
  "paste-noted": { activity: isId, chars: isCount },
};
const common: Shape<{ seq: number; id: string; at: number; seat: string; actor?: string }> = { seq: isCount, id: isId, at: isNumber, seat: isId, actor: orAbsent(isId) };
const readers = new Map(Object.entries(shapes).map(([type, shape]) => [type, shapeReader({ ...shape, ...common }, ["type"])]));

/** The event with nothing but its own keys; null when it is none. */
export function readEvent(value: unknown): AttemptEvent | null {
  if (!isRecord(value) || typeof value["type"] !== "string") return null;
  return (readers.get(value["type"])?.(value) ?? null) as AttemptEvent | null;
}
