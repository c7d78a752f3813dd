/** Owns reading what a page sends. Shapes only; commands are read by the core, rights are asked elsewhere. */
import { isCount, isId, isRecord } from "../../attempt/shape.ts";
import type { DocumentKind, DocumentName, Place } from "../../protocol/live.ts";

const kinds: readonly DocumentKind[] = ["attempt", "lesson", "monitor", "screen", "review", "result"];

export type CommandMessage = { target: string; id: string; command: Record<string, unknown>; seen: number | null };

export function readDocument(message: unknown): { document: DocumentName; kind: DocumentKind; id: string } | null {
  const name = isRecord(message) ? message["document"] : null;
  if (!isId(name)) return null;
  const colon = name.indexOf(":");
  const kind = kinds.find((candidate) => candidate === name.slice(0, colon));
  const id = name.slice(colon + 1);
  return kind && isName(id) ? { document: `${kind}:${id}`, kind, id } : null;
}

/** `key` is where the message names its attempt or lesson. */
export function readCommandMessage(message: unknown, key: "attempt" | "lesson"): CommandMessage | null {
  if (!isRecord(message)) return null;
  const { id, command, seen } = message;
  const target = message[key];
  if (!isName(target) || !isCommandId(id) || !isRecord(command)) return null;
  if (seen !== undefined && !isCount(seen)) return null;
  return { target, id, command, seen: seen ?? null };
}

export function readAttempt(message: unknown): string | null {
  const attempt = isRecord(message) ? message["attempt"] : null;
  return isName(attempt) ? attempt : null;
}

export function readPlace(message: unknown): { attempt: string; place: Place | null } | null {
  const attempt = readAttempt(message);
  if (attempt === null || !isRecord(message)) return null;
  const { place } = message;
  if (place === null) return { attempt, place };
  if (!isRecord(place) || !isName(place["activity"])) return null;
  const { field } = place;
  if (field !== null && !isName(field)) return null;
  return { attempt, place: { activity: place["activity"], field } };
}

/** The host's own commands are named with a colon, and what follows the first event with a dot: no page can take their names. */
function isCommandId(value: unknown): value is string {
  return isName(value) && !value.includes(".");
}

/** Ids that people's pages make or send back: short, and no space or sign that a log name or a room would stumble over. */
function isName(value: unknown): value is string {
  return typeof value === "string" && /^[\w.-]{1,64}$/.test(value);
}
