/** Owns reading a command that came from outside. */
import type { Command, CommandOf, CommandType } from "./command.ts";
import { isAnswer, isCard, isCount, isHolder, isId, isLed, isMode, isNumber, isPhase, isRecord, isText, isTick, listOf, oneOf, orAbsent, orNull, shapeReader, type Guard } from "./shape.ts";

type Shape<Value> = { [Key in keyof Value]-?: Guard<Value[Key]> };

const shapes: { [Type in CommandType]: Shape<Omit<CommandOf<Type>, "type">> } = {
  "start-attempt": { mode: isMode, seed: isCount, led: orAbsent(isLed), phases: orAbsent(listOf(isPhase)) },
  "enter-phase": { phase: isPhase },
  "start-dialogue": { activity: isId },
  "answer-call": { activity: isId, ready: listOf(isId) },
  speak: { activity: isId, text: isText, via: oneOf("keyboard", "voice") },
  choose: { activity: isId, option: isId },
  contact: { activity: isId, contact: isId },
  act: { activity: isId, action: isId },
  continue: { activity: isId },
  "hang-up": { activity: isId },
  "pass-time": { activity: isId, seconds: isNumber, why: oneOf("ring", "silence", "wait") },
  "fill-field": { activity: isId, field: isId, value: isText },
  answer: { activity: isId, answer: isAnswer },
  "submit-activity": { activity: isId },
  "reopen-activity": { activity: isId },
  "take-hint": { activity: isId, hint: isCount },
  "look-up": { query: isText },
  "write-note": { text: isText },
  "finish-attempt": {},
  "customer-speak": { activity: isId, text: isText, via: oneOf("keyboard", "voice") },
  "customer-move": { activity: isId, move: isId },
  "feel-mood": { activity: isId, value: isNumber },
  "set-mood": { activity: isId, value: isNumber },
  "inject-card": { activity: isId, card: isCard },
  "hold-seat": { seat: isId, holder: isHolder },
  "stop-call": { activity: isId },
  observe: { activity: isId, key: isId, seen: orNull(isTick) },
  "note-paste": { activity: isId, chars: isCount },
};

const readers = new Map(Object.entries(shapes).map(([type, shape]) => [type, shapeReader(shape, ["type"])]));

/** The command with nothing but its own keys; null when it is none. */
export function readCommand(value: unknown): Command | null {
  if (!isRecord(value) || typeof value["type"] !== "string") return null;
  return (readers.get(value["type"])?.(value) ?? null) as Command | null;
}
